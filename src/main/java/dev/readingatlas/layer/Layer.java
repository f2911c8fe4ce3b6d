package dev.readingatlas.layer;

import java.util.Objects;

/**
 * A shapefile-backed set of features as it is drawn.
 *
 * @param id unique on this server: the atlas's slug, a dot, and the layer's own id, such as {@code
 *     aras.river}
 * @param title what readers call it
 * @param style how it is drawn
 * @param color CSS colour as #RRGGBB, or null for the style's own
 * @param pattern line pattern (solid, dashed, dotted, dashdot), or null for the style's own
 * @param label whether its features carry labels
 * @param visible whether it is on at first sight
 * @param minZoom smallest zoom it is drawn at, or null
 * @param note what a reader should know of the geometry, or null
 * @param source where the geometry comes from
 * @param licence what may be done with it
 * @param content SHA-256 of the files of its features and of how they are read, in hexadecimal
 * @param checksum SHA-256 of its content and of all the other fields here, in hexadecimal
 * @param features how many features it has
 * @param undated how many of them carry no when
 */
public record Layer(
    String id,
    String title,
    LayerStyle style,
    String color,
    String pattern,
    boolean label,
    boolean visible,
    Integer minZoom,
    String note,
    String source,
    String licence,
    String content,
    String checksum,
    int features,
    int undated) {

  public Layer {
    if (!id.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
      throw new IllegalArgumentException("Layer id is not slug.layer: " + id);
    }
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(checksum, "checksum");
    if (undated < 0 || undated > features) {
      throw new IllegalArgumentException(
          "Layer " + id + ": " + undated + " undated of " + features + " features");
    }
  }

  /** The same layer with other counts. */
  Layer withCounts(int features, int undated) {
    return new Layer(
        id, title, style, color, pattern, label, visible, minZoom, note, source, licence, content,
        checksum, features, undated);
  }

  /** The version of its features in addresses: the first digits of the content's checksum. */
  public String version() {
    return content.substring(0, Math.min(12, content.length()));
  }
}
