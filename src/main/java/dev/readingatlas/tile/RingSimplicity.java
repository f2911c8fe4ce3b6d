package dev.readingatlas.tile;

/**
 * Finds rings that are certainly simple, much faster than a general test: most rings have few
 * positions, so every pair of their segments can be compared.
 */
final class RingSimplicity {
  /** With more positions the general test of JTS, which sorts the lines, is faster. */
  private static final int FEW = 64;

  private RingSimplicity() {}

  /** Whether a ring has few positions, and its lines meet only in the corners that they share. */
  static boolean isSimple(GeometryPart part, int from, int to) {
    int count = to - from;
    if (count > FEW || count < 3) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int a = from + i;
      int b = from + (i + 1) % count;
      // The next line begins at the end of this line; it must not run back along it.
      int c = from + (i + 2) % count;
      if (side(part, a, b, c) == 0 && ahead(part, a, b, c) <= 0) {
        return false;
      }
      for (int j = i + 2; j < count; j++) {
        if ((j + 1) % count != i && meet(part, a, b, from + j, from + (j + 1) % count)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean meet(GeometryPart part, int a, int b, int c, int d) {
    int[] x = part.x;
    int[] y = part.y;
    if (Math.max(x[a], x[b]) < Math.min(x[c], x[d])
        || Math.max(x[c], x[d]) < Math.min(x[a], x[b])
        || Math.max(y[a], y[b]) < Math.min(y[c], y[d])
        || Math.max(y[c], y[d]) < Math.min(y[a], y[b])) {
      return false;
    }
    // Their boxes meet, so two segments of the same straight line meet as well.
    return side(part, a, b, c) * side(part, a, b, d) <= 0
        && side(part, c, d, a) * side(part, c, d, b) <= 0;
  }

  /** The side of the line from a to b on which a position lies: -1, 0 or 1. */
  private static int side(GeometryPart part, int a, int b, int c) {
    return Long.signum(
        ((long) part.x[b] - part.x[a]) * ((long) part.y[c] - part.y[a])
            - ((long) part.y[b] - part.y[a]) * ((long) part.x[c] - part.x[a]));
  }

  /** Above 0 if the way from b to c continues in the direction from a to b. */
  private static int ahead(GeometryPart part, int a, int b, int c) {
    return Long.signum(
        ((long) part.x[b] - part.x[a]) * ((long) part.x[c] - part.x[b])
            + ((long) part.y[b] - part.y[a]) * ((long) part.y[c] - part.y[b]));
  }
}
