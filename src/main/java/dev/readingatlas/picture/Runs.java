package dev.readingatlas.picture;

import java.util.Arrays;

/** Measures on runs of vertices, x and y in turn, in whatever unit they come. */
final class Runs {
  private Runs() {}

  static double length(double[] xy) {
    double length = 0;
    for (int i = 2; i < xy.length; i += 2) {
      length += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    return length;
  }

  /** The part of a run from a share of its length on, on the same vertices. */
  static double[] below(double[] xy, double share) {
    double left = length(xy) * share;
    int i = 2;
    for (; i < xy.length - 2 && left > 0; i += 2) {
      left -= Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    return Arrays.copyOfRange(xy, i - 2, xy.length);
  }

  /**
   * A run in pixels with the vertices left out that lie nearer than this to the last one kept; its
   * ends stay.
   */
  static double[] onScreen(double[] xy, Frame frame, double apart) {
    double[] kept = new double[xy.length];
    int size = 0;
    for (int i = 0; i < xy.length; i += 2) {
      double x = frame.x(xy[i]);
      double y = frame.y(xy[i + 1]);
      boolean isEnd = i == 0 || i + 2 >= xy.length;
      if (isEnd || Math.hypot(x - kept[size - 2], y - kept[size - 1]) >= apart) {
        kept[size++] = x;
        kept[size++] = y;
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
