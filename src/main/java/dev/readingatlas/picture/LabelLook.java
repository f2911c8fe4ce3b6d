package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.picture.Typefaces.Face;

/**
 * How a style's labels are set: the viewer's table in frontend/map/labels/label-looks.ts. A test
 * holds it to that file.
 *
 * @param bold heavier than the run of labels
 * @param small pixels at zoom 5 and below
 * @param large pixels at zoom 11 and above
 * @param spacing between letters in em; left out where letters join
 * @param priority higher is placed first
 */
record LabelLook(
    Face face,
    boolean bold,
    double small,
    double large,
    double spacing,
    boolean capitals,
    int priority) {

  static LabelLook of(LayerStyle style) {
    return switch (style) {
      case LAND, COUNTRY -> new LabelLook(Face.SERIF, false, 12, 18, 0.2, true, 700);
      case PROVINCE -> new LabelLook(Face.SERIF, false, 10, 13, 0.08, false, 200);
      case BORDER -> new LabelLook(Face.SERIF_ITALIC, false, 10, 11, 0, false, 120);
      case WATER -> new LabelLook(Face.SERIF_ITALIC, false, 11, 15, 0.04, false, 450);
      case STREAM -> new LabelLook(Face.SERIF_ITALIC, false, 9, 12, 0.04, false, 100);
      case RIVER -> new LabelLook(Face.SERIF_ITALIC, false, 11, 15, 0.08, false, 620);
      case REGION -> new LabelLook(Face.SERIF, true, 12, 17, 0.1, false, 600);
      case DISTRICT -> new LabelLook(Face.SERIF, false, 10, 13, 0, false, 150);
      case LINE -> new LabelLook(Face.SERIF_ITALIC, false, 10, 12, 0, false, 350);
      case ROUTE -> new LabelLook(Face.SERIF_ITALIC, true, 10, 13, 0, false, 380);
      case REACH -> new LabelLook(Face.SERIF_ITALIC, false, 10, 13, 0.04, false, 340);
      case TOWN -> new LabelLook(Face.SANS, true, 11, 14, 0, false, 500);
      case DAM -> new LabelLook(Face.SANS, false, 10, 12, 0, false, 320);
      case POINT -> new LabelLook(Face.SANS, false, 11, 13, 0, false, 400);
    };
  }

  /** Pixels at a zoom, to half a pixel. */
  double sizeAt(double zoom) {
    return Math.round(Weights.sizeAt(new double[] {small, large}, zoom) * 2) / 2.0;
  }
}
