package dev.readingatlas.tile;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerDensity;

/**
 * The tiles of a version of a layer.
 *
 * @param layer the layer of these tiles
 * @param version a text that changes whenever the bytes of a tile change
 * @param maxZoom the deepest zoom with tiles; beyond it, its tiles are drawn larger
 * @param large whether the layer is drawn from tiles, not loaded as a whole
 */
public record TileSet(Layer layer, String version, int maxZoom, boolean large) {
  /**
   * The version of the code that makes tiles; a change makes every tile again. Raise it if the same
   * layer gives other tiles; LayerPyramidBuilderTest fails until then.
   */
  static final String MAKER = "4";

  /** A layer with this many positions or more is sent as tiles. */
  private static final int LARGE = 100_000;

  /**
   * Pixels between two positions of a line at which simplification removes no more positions: a
   * position moves the line far less than its distance from the next position.
   */
  private static final double APART = 64;

  /** Shows points to about a metre. */
  private static final int DEEPEST = 14;

  static TileSet of(Layer layer, LayerDensity density) {
    return new TileSet(
        layer,
        layer.content().substring(0, Math.min(24, layer.content().length())) + "-" + MAKER,
        maxZoom(density),
        density.positions() >= LARGE);
  }

  private static int maxZoom(LayerDensity density) {
    if (density.spacing() == 0) {
      return DEEPEST;
    }
    double zoom = Math.log(APART / 256 / density.spacing()) / Math.log(2);
    return Math.clamp((int) Math.ceil(zoom), 0, DEEPEST);
  }

  /** The id of these tiles, unique on this server. */
  public String id() {
    return layer.id() + "@" + version;
  }

  /** Whether a tile exists, with or without features. */
  public boolean has(int z, int x, int y) {
    return z >= 0 && z <= maxZoom && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /** The address of its tiles on this server, with {@code {z}}, {@code {x}} and {@code {y}}. */
  public String template() {
    return "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt?v=" + layer.content();
  }
}
