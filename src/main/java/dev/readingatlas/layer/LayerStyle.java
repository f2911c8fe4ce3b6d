package dev.readingatlas.layer;

import java.util.Locale;

/** How a layer is drawn; the map's style sheet knows each of these by its {@link #code()}. */
public enum LayerStyle {
  LAND,
  COUNTRY,
  PROVINCE,
  BORDER,
  WATER,
  STREAM,
  RIVER,
  REGION,
  DISTRICT,
  LINE,
  ROUTE,
  /** A stretch of a line, as a quiet casing of it; only for layers that an import derives. */
  REACH,
  TOWN,
  DAM,
  POINT;

  /** The name in packs, in JSON and in style sheets, such as {@code river}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The style of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LayerStyle ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
