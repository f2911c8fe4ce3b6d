package dev.readingatlas.tile;

import java.util.Arrays;

/**
 * A part of a feature in steps of a zoom: all its points, or a line, or a polygon with its outer
 * ring before its holes. x counts east and y south. An instance is reused for many parts.
 */
final class GeometryPart {
  int feature;
  int kind;
  int rings;
  int size;
  int[] x = new int[256];
  int[] y = new int[256];

  /** The end of each ring: the number of the position after its last. */
  int[] ends = new int[8];

  void clear() {
    rings = 0;
    size = 0;
  }

  void add(int atX, int atY) {
    if (size == x.length) {
      x = Arrays.copyOf(x, 2 * size);
      y = Arrays.copyOf(y, 2 * size);
    }
    x[size] = atX;
    y[size++] = atY;
  }

  void endRing() {
    if (rings == ends.length) {
      ends = Arrays.copyOf(ends, 2 * rings);
    }
    ends[rings++] = size;
  }

  int start(int ring) {
    return ring == 0 ? 0 : ends[ring - 1];
  }

  /** Removes the positions added after the last ended ring. */
  void dropRing() {
    size = start(rings);
  }

  /**
   * Twice the area of the ring of the positions from {@code from} up to, not including, {@code to};
   * positive if it runs clockwise on the map.
   */
  long twiceArea(int from, int to) {
    long twice = 0;
    for (int i = from, before = to - 1; i < to; before = i++) {
      twice +=
          (long) (x[before] - x[from]) * (y[i] - y[from])
              - (long) (x[i] - x[from]) * (y[before] - y[from]);
    }
    return twice;
  }

  /** Reverses the direction of a ring. */
  void reverse(int from, int to) {
    for (int i = from, j = to - 1; i < j; i++, j--) {
      int swapX = x[i];
      int swapY = y[i];
      x[i] = x[j];
      y[i] = y[j];
      x[j] = swapX;
      y[j] = swapY;
    }
  }
}
