package dev.readingatlas.picture;

import java.util.List;

/**
 * A place a label may take.
 *
 * @param box around the whole label in pixels
 * @param parts closer round its letters where it is bent or slanted: together these cover it
 * @param baseline of a label along a line, left to right; null for a level one
 */
record LabelSpot(Box box, List<Box> parts, double[] baseline) {
  LabelSpot {
    parts = List.copyOf(parts);
  }

  /** A place for a level text. */
  static LabelSpot level(Box box) {
    return new LabelSpot(box, List.of(box), null);
  }

  /** The same with so much more around it, less if negative. */
  LabelSpot grown(double by) {
    return new LabelSpot(
        box.grown(by), parts.stream().map(part -> part.grown(by)).toList(), baseline);
  }

  /** Whether letters of the label could meet the other's. */
  boolean collidesWith(LabelSpot other) {
    return box.overlaps(other.box)
        && parts.stream().anyMatch(one -> other.parts.stream().anyMatch(one::overlaps));
  }
}
