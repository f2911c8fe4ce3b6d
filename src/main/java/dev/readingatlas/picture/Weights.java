package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;

/**
 * Widths of lines and sizes of symbols at a zoom, in CSS pixels: the viewer's, in
 * frontend/map/sheet.ts and path-text.ts. A test holds them to those files.
 */
record Weights(double river, double stream, double border, double thin, double line, double edge) {
  static final double[] RIVER = {1.1, 3.4};
  static final double[] STREAM = {0.35, 1.6};
  static final double[] BORDER = {0.7, 1.6};
  static final double[] THIN = {0.4, 0.9};
  static final double[] LINE = {1.6, 3};
  static final double[] EDGE = {5, 16};
  static final double FAR_ZOOM = 5;
  static final double NEAR_ZOOM = 11;

  static Weights at(double zoom) {
    double share = share(zoom, FAR_ZOOM, NEAR_ZOOM);
    return new Weights(
        at(RIVER, share),
        at(STREAM, share),
        at(BORDER, share),
        at(THIN, share),
        at(LINE, share),
        at(EDGE, share));
  }

  /** Half the height of a point's symbol. */
  static double symbolRadius(LayerStyle style, double zoom) {
    double full =
        switch (style) {
          case DAM -> 6;
          case TOWN -> 4.5;
          default -> 5;
        };
    return full * Math.clamp(0.65 + (zoom - 6) * 0.09, 0.65, 1);
  }

  /** How far a zoom is on the way from one to another, 0 to 1. */
  static double share(double zoom, double far, double near) {
    return Math.clamp((zoom - far) / (near - far), 0, 1);
  }

  private static double at(double[] size, double share) {
    return size[0] + (size[1] - size[0]) * share;
  }
}
