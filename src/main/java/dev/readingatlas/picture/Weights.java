package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;

/**
 * Widths of lines and sizes of symbols at a zoom, in CSS pixels: the viewer's, in
 * frontend/map/style/zoom-sizes.ts. A test holds them to that file.
 */
record Weights(double river, double stream, double border, double thin, double line, double edge) {
  static final double[] RIVER = {1.2, 3.8};
  static final double[] STREAM = {0.35, 1.6};
  static final double[] BORDER = {0.7, 1.6};
  static final double[] THIN = {0.4, 0.9};
  static final double[] LINE = {1.6, 3};
  static final double[] EDGE = {5, 13};
  static final double[] DAM = {3.4, 6};
  static final double[] TOWN = {2.4, 4.5};
  static final double[] POINT = {2.8, 5};

  static final double FAR_ZOOM = 5;
  static final double NEAR_ZOOM = 11;

  static Weights at(double zoom) {
    return new Weights(
        sizeAt(RIVER, zoom),
        sizeAt(STREAM, zoom),
        sizeAt(BORDER, zoom),
        sizeAt(THIN, zoom),
        sizeAt(LINE, zoom),
        sizeAt(EDGE, zoom));
  }

  /** Half the height of a point's symbol. */
  static double symbolRadius(LayerStyle style, double zoom) {
    return switch (style) {
      case DAM -> sizeAt(DAM, zoom);
      case TOWN -> sizeAt(TOWN, zoom);
      default -> sizeAt(POINT, zoom);
    };
  }

  /** A size that grows evenly between the two zooms. */
  static double sizeAt(double[] size, double zoom) {
    double share = Math.clamp((zoom - FAR_ZOOM) / (NEAR_ZOOM - FAR_ZOOM), 0, 1);
    return size[0] + (size[1] - size[0]) * share;
  }
}
