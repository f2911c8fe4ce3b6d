package dev.readingatlas.picture;

import java.awt.BasicStroke;

/**
 * The line patterns of frontend/map/style/map-styles.ts, in pixels of stroke and gap in turn; null
 * for an unbroken line. A test holds them to that file.
 */
final class Dashes {
  static final float[] ROUTE = {11, 6};
  static final float[] OUTLINE = {9, 5};
  static final float[] OUTLINE_POINT = {3, 2};
  static final float[] UNCERTAIN_POINT = {2.4f, 2};

  private Dashes() {}

  /** Around a point of a period; null for an unbroken rim. */
  static float[] ofPoint(String pattern) {
    return switch (pattern) {
      case "dashed" -> new float[] {4, 2.4f};
      case "dotted" -> new float[] {0.1f, 3.4f};
      case "dashdot" -> new float[] {4.5f, 3.2f, 0.1f, 3.2f};
      default -> null;
    };
  }

  static float[] of(String pattern, boolean isUncertain) {
    return switch (pattern) {
      case "dashed" -> isUncertain ? new float[] {8, 12} : new float[] {10, 6};
      case "dotted" -> isUncertain ? new float[] {0.1f, 11} : new float[] {0.1f, 6};
      case "dashdot" -> isUncertain ? new float[] {10, 10, 0.1f, 10} : new float[] {12, 6, 0.1f, 6};
      default -> isUncertain ? new float[] {16, 7} : null;
    };
  }

  /** A pen; dashes have flat ends, dots round ones. */
  static BasicStroke pen(double width, float[] dashes) {
    boolean isFlat = dashes != null && dashes[0] >= 1 && dashes.length == 2;
    return new BasicStroke(
        (float) width,
        isFlat ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
        BasicStroke.JOIN_ROUND,
        1,
        dashes,
        0);
  }
}
