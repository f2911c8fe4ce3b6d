package dev.readingatlas.picture;

import java.util.Arrays;
import java.util.List;

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

  /** Whether a point lies inside rings, by the even-odd rule. */
  static boolean isInside(double x, double y, List<double[]> rings) {
    boolean inside = false;
    for (double[] xy : rings) {
      for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
        if (xy[i + 1] > y != xy[j + 1] > y
            && x < (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Distance from a point to the nearest edge of a ring or run. */
  static double distance(double x, double y, double[] xy) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 2; i < xy.length; i += 2) {
      double dx = xy[i] - xy[i - 2];
      double dy = xy[i + 1] - xy[i - 1];
      double square = dx * dx + dy * dy;
      double along = square == 0 ? 0 : ((x - xy[i - 2]) * dx + (y - xy[i - 1]) * dy) / square;
      double share = Math.clamp(along, 0, 1);
      double ex = x - xy[i - 2] - share * dx;
      double ey = y - xy[i - 1] - share * dy;
      nearest = Math.min(nearest, ex * ex + ey * ey);
    }
    return Math.sqrt(nearest);
  }
}
