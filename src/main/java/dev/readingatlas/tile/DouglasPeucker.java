package dev.readingatlas.tile;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds the coarsest zoom at which each position is needed, by the algorithm of Douglas and
 * Peucker: below that zoom, dropping the position moves the line by less than the tolerance. A
 * single run serves every zoom, since a position that a zoom has is in all finer zooms.
 *
 * <p>Each stretch between two junctions is simplified separately and always from the same end, so
 * all shapes that share it keep the same positions. Junctions are never removed.
 */
final class DouglasPeucker {
  /** The distance by which a line may move, in steps of a zoom: a quarter of a CSS pixel. */
  static final double TOLERANCE = 4;

  /** After all zooms. */
  private static final byte NEVER = 2 * TileGrid.FINEST + 1;

  private int[] x = new int[1024];
  private int[] y = new int[1024];
  private double[] away = new double[1024];
  private int[] from = new int[256];
  private int[] to = new int[256];
  private double[] above = new double[256];

  /**
   * Finds the first zoom with each position of a sequence, in half zooms.
   *
   * @param junctions the positions that are never removed, by their number
   * @param levels receives the zooms, in the order of the sequence
   */
  void levels(CoordinateStore outlines, int sequence, BitSet junctions, byte[] levels) {
    long start = outlines.start(sequence);
    int length = outlines.length(sequence);
    boolean ring = outlines.ring(sequence);
    int first = ring ? beginning(outlines, start, length, junctions) : 0;
    int count = ring ? length + 1 : length;
    reserve(count);
    int begin = 0;
    for (int i = 0; i < count; i++) {
      long position = start + (first + i) % length;
      x[i] = outlines.x(position);
      y[i] = outlines.y(position);
      if (i > 0 && (i == count - 1 || junctions.get((int) position))) {
        stretch(begin, i);
        begin = i;
      }
    }
    if (count == 1) {
      away[0] = Double.MAX_VALUE;
    }
    for (int i = 0; i < length; i++) {
      levels[(first + i) % length] = level(away[i]);
    }
  }

  /**
   * The position at which every shape with this ring begins it: the first junction by coordinates,
   * else the first position by coordinates.
   */
  private static int beginning(CoordinateStore outlines, long start, int length, BitSet junctions) {
    int best = 0;
    for (int i = 1; i < length; i++) {
      boolean here = junctions.get((int) (start + i));
      boolean there = junctions.get((int) (start + best));
      if (here != there
          ? here
          : Long.compare(outlines.spot(start + i), outlines.spot(start + best)) < 0) {
        best = i;
      }
    }
    return best;
  }

  private void stretch(int begin, int end) {
    away[begin] = Double.MAX_VALUE;
    away[end] = Double.MAX_VALUE;
    boolean backwards = isBackwards(begin, end);
    if (backwards) {
      turn(begin, end);
    }
    int depth = 0;
    push(depth++, begin, end, Double.MAX_VALUE);
    while (depth > 0) {
      depth--;
      int low = from[depth];
      int high = to[depth];
      double limit = above[depth];
      int middle = farthest(low, high);
      if (middle < 0) {
        continue;
      }
      double distance = Math.min(limit, away[middle]);
      away[middle] = distance;
      push(depth++, low, middle, distance);
      push(depth++, middle, high, distance);
    }
    if (backwards) {
      turn(begin, end);
    }
  }

  /**
   * The position between two others that is farthest from the line through them; -1 if there is
   * none between them.
   */
  private int farthest(int low, int high) {
    double dx = (double) x[high] - x[low];
    double dy = (double) y[high] - y[low];
    double length = dx * dx + dy * dy;
    double worst = -1;
    int middle = -1;
    for (int i = low + 1; i < high; i++) {
      double px = (double) x[i] - x[low];
      double py = (double) y[i] - y[low];
      if (length > 0) {
        double along = Math.clamp((px * dx + py * dy) / length, 0, 1);
        px -= along * dx;
        py -= along * dy;
      }
      double square = px * px + py * py;
      if (square > worst) {
        worst = square;
        middle = i;
      }
    }
    if (middle >= 0) {
      away[middle] = Math.sqrt(worst);
    }
    return middle;
  }

  private void push(int depth, int low, int high, double limit) {
    if (depth == from.length) {
      from = Arrays.copyOf(from, 2 * depth);
      to = Arrays.copyOf(to, 2 * depth);
      above = Arrays.copyOf(above, 2 * depth);
    }
    from[depth] = low;
    to[depth] = high;
    above[depth] = limit;
  }

  private boolean isBackwards(int begin, int end) {
    for (int i = begin, j = end; i < j; i++, j--) {
      if (x[i] != x[j] || y[i] != y[j]) {
        return x[i] != x[j] ? x[i] > x[j] : y[i] > y[j];
      }
    }
    return false;
  }

  private void turn(int begin, int end) {
    for (int i = begin, j = end; i < j; i++, j--) {
      int swapX = x[i];
      int swapY = y[i];
      double swapAway = away[i];
      x[i] = x[j];
      y[i] = y[j];
      away[i] = away[j];
      x[j] = swapX;
      y[j] = swapY;
      away[j] = swapAway;
    }
  }

  /** The first half zoom at which a distance in steps of the grid is more than the tolerance. */
  private static byte level(double away) {
    for (byte half = 0; half < NEVER; half++) {
      if (away > TOLERANCE * Math.pow(2, TileGrid.FINEST - half / 2.0)) {
        return half;
      }
    }
    return NEVER;
  }

  private void reserve(int count) {
    if (count > x.length) {
      x = new int[Math.max(count, 2 * x.length)];
      y = new int[x.length];
      away = new double[x.length];
    }
  }
}
