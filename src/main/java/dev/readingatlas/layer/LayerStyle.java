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
