package dev.readingatlas.picture;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds where a label has most room in a polygon, as frontend/map/geometry/inner-point.ts does:
 * squares that cover it are quartered, the most promising first, until none can beat the best by
 * much.
 */
final class InnerPoint {
  private static final int BUDGET = 400;

  private final List<double[]> rings;
  private final Box bounds;

  private InnerPoint(List<double[]> rings, Box bounds) {
    this.rings = rings;
    this.bounds = bounds;
  }

  private record Square(double x, double y, double half, double inside) {
    /** No point of the square can be further inside than this. */
    double most() {
      return inside + half * Math.sqrt(2);
    }
  }

  /**
   * The point furthest inside a polygon and a box.
   *
   * @param rings shell first, then holes, in pixels
   * @param within only points in it, and far from its edges too; must overlap the shell
   * @param stretch widths count as this many times shorter than heights: a label is wider than high
   * @return x and y
   */
  static double[] of(List<double[]> rings, Box within, double stretch) {
    List<double[]> squeezed = rings.stream().map(xy -> squeezed(xy, stretch)).toList();
    Box shell = Box.NONE;
    for (int i = 0; i < squeezed.getFirst().length; i += 2) {
      shell = shell.with(squeezed.getFirst()[i], squeezed.getFirst()[i + 1]);
    }
    Box bounds =
        new Box(
            Math.max(shell.minX(), within.minX() / stretch),
            Math.max(shell.minY(), within.minY()),
            Math.min(shell.maxX(), within.maxX() / stretch),
            Math.min(shell.maxY(), within.maxY()));
    Square best = new InnerPoint(squeezed, bounds).search();
    return new double[] {best.x * stretch, best.y};
  }

  private Square search() {
    double longer = Math.max(bounds.width(), bounds.height());
    double half = Math.max(Math.min(bounds.width(), bounds.height()), longer / 16) / 2;
    Square best = square(bounds.middleX(), bounds.middleY(), 0);
    if (!(half > 0)) {
      return best;
    }
    PriorityQueue<Square> open =
        new PriorityQueue<>(Comparator.comparingDouble(Square::most).reversed());
    for (double x = bounds.minX(); x < bounds.maxX(); x += 2 * half) {
      for (double y = bounds.minY(); y < bounds.maxY(); y += 2 * half) {
        open.add(square(x + half, y + half, half));
      }
    }
    double precision = Math.max(3, longer / 1000);
    for (int budget = BUDGET; budget > 0 && !open.isEmpty(); budget--) {
      Square next = open.poll();
      if (next.inside > best.inside) {
        best = next;
      }
      if (next.most() - best.inside <= precision) {
        break;
      }
      double h = next.half / 2;
      for (double dx : new double[] {-h, h}) {
        for (double dy : new double[] {-h, h}) {
          open.add(square(next.x + dx, next.y + dy, h));
        }
      }
    }
    return best;
  }

  private Square square(double x, double y, double half) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double[] xy : rings) {
      nearest = Math.min(nearest, Runs.distance(x, y, xy));
    }
    double inside = Runs.isInside(x, y, rings) ? nearest : -nearest;
    double limited =
        Math.min(
            Math.min(x - bounds.minX(), bounds.maxX() - x),
            Math.min(y - bounds.minY(), bounds.maxY() - y));
    return new Square(x, y, half, Math.min(inside, limited));
  }

  private static double[] squeezed(double[] xy, double stretch) {
    double[] squeezed = xy.clone();
    for (int i = 0; i < squeezed.length; i += 2) {
      squeezed[i] /= stretch;
    }
    return squeezed;
  }
}
