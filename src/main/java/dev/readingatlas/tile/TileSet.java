package dev.readingatlas.tile;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerDensity;

/**
 * The tiles of one version of a layer.
 *
 * @param layer what they are of
 * @param version changes whenever the bytes of a tile do
 * @param maxZoom the deepest zoom there are tiles at; nearer, its tiles are drawn larger
 * @param large whether the layer is better drawn from tiles than whole
 */
public record TileSet(Layer layer, String version, int maxZoom, boolean large) {
  /**
   * The version of the code that makes tiles; a change makes every tile again. Raise it if the same
   * layer gives other tiles; LayerPyramidBuilderTest fails until then.
   */
  static final String MAKER = "4";

  /** From so many positions on, a layer goes as tiles. */
  private static final int LARGE = 100_000;

  /**
   * Pixels between two positions from which on there is nothing more to be thinned: what a position
   * adds to a line is far smaller than the way to it.
   */
  private static final double APART = 64;

  /** Enough for points to a metre. */
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

  /** Names these tiles and no others on this server. */
  public String id() {
    return layer.id() + "@" + version;
  }

  /** Whether there is such a tile. */
  public boolean has(int z, int x, int y) {
    return z >= 0 && z <= maxZoom && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
  }

  /** The address of its tiles on this server, with {@code {z}}, {@code {x}} and {@code {y}}. */
  public String template() {
    return "/tiles/" + layer.id() + "/{z}/{x}/{y}.mvt?v=" + layer.content();
  }
}
