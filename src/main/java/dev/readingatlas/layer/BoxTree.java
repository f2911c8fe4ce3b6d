package dev.readingatlas.layer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree of boxes that is written once and read from its bytes, in memory or in a file: boxes in
 * the order of a Hilbert curve through their middles, sixteen to a node (Kamel and Faloutsos,
 * 1993). Coordinates are whole numbers from 0 on; y grows southwards.
 *
 * <p>Bytes: how many boxes; for each of them its four sides and its value; then the sides of the
 * nodes, level by level, the root last.
 */
public final class BoxTree {
  private static final int NODE = 16;
  private static final int LEAF_BYTES = 20;
  private static final int NODE_BYTES = 16;

  private final ByteBuffer bytes;
  private final int size;

  /** Where each level begins, that of the boxes first. */
  private final int[] levels = new int[12];

  private final int[] counts = new int[12];
  private int depth;

  /** Reads a tree that was written by a {@link Builder}. */
  public BoxTree(ByteBuffer bytes) {
    this.bytes = bytes;
    size = bytes.getInt(0);
    int at = 4;
    int count = size;
    levels[0] = at;
    counts[0] = count;
    depth = 1;
    at += count * LEAF_BYTES;
    while (count > 1) {
      count = (count + NODE - 1) / NODE;
      levels[depth] = at;
      counts[depth++] = count;
      at += count * NODE_BYTES;
    }
  }

  public int size() {
    return size;
  }

  /** How many bytes it has. */
  int weight() {
    return bytes.capacity();
  }

  /** Takes a box and its value. */
  @FunctionalInterface
  public interface Visitor {
    void visit(int west, int north, int east, int south, int value);
  }

  /** Hands over all boxes, in the order of the curve. */
  public void forEach(Visitor visitor) {
    for (int i = 0; i < size; i++) {
      int at = levels[0] + i * LEAF_BYTES;
      visitor.visit(
          bytes.getInt(at),
          bytes.getInt(at + 4),
          bytes.getInt(at + 8),
          bytes.getInt(at + 12),
          bytes.getInt(at + 16));
    }
  }

  /** Hands over all boxes that meet this one, edges included, in no order. */
  public void search(int west, int north, int east, int south, Visitor found) {
    if (size > 0) {
      search(depth - 1, 0, west, north, east, south, found);
    }
  }

  private void search(
      int level, int index, int west, int north, int east, int south, Visitor found) {
    int at = levels[level] + index * (level == 0 ? LEAF_BYTES : NODE_BYTES);
    if (bytes.getInt(at) > east
        || bytes.getInt(at + 4) > south
        || bytes.getInt(at + 8) < west
        || bytes.getInt(at + 12) < north) {
      return;
    }
    if (level == 0) {
      found.visit(
          bytes.getInt(at),
          bytes.getInt(at + 4),
          bytes.getInt(at + 8),
          bytes.getInt(at + 12),
          bytes.getInt(at + 16));
      return;
    }
    int end = Math.min(counts[level - 1], (index + 1) * NODE);
    for (int child = index * NODE; child < end; child++) {
      search(level - 1, child, west, north, east, south, found);
    }
  }

  /** Gathers boxes; 20 bytes of memory for each, in pieces that are never copied. */
  public static final class Builder {
    /** Boxes in a piece. */
    private static final int PIECE = 1 << 12;

    private final List<int[]> pieces = new ArrayList<>();
    private int size;

    /** Adds a box with its value. */
    public void add(int west, int north, int east, int south, int value) {
      if (size == PIECE * pieces.size()) {
        pieces.add(new int[5 * PIECE]);
      }
      int[] entries = pieces.getLast();
      int at = 5 * (size++ % PIECE);
      entries[at] = west;
      entries[at + 1] = north;
      entries[at + 2] = east;
      entries[at + 3] = south;
      entries[at + 4] = value;
    }

    public int size() {
      return size;
    }

    /** A side of a box, or its value. */
    private int side(int box, int side) {
      return pieces.get(box / PIECE)[5 * (box % PIECE) + side];
    }

    /** The tree as bytes. */
    public byte[] build() {
      long[] order = new long[size];
      int world = 1;
      for (int i = 0; i < size; i++) {
        world = Math.max(world, Math.max(side(i, 2), side(i, 3)));
      }
      int shift = Math.max(0, 32 - Integer.numberOfLeadingZeros(world) - 15);
      for (int i = 0; i < size; i++) {
        int x = (int) (((long) side(i, 0) + side(i, 2)) / 2 >> shift);
        int y = (int) (((long) side(i, 1) + side(i, 3)) / 2 >> shift);
        order[i] = (long) hilbert(Math.clamp(x, 0, 0x7fff), Math.clamp(y, 0, 0x7fff)) << 32 | i;
      }
      Arrays.sort(order);
      int nodes = 0;
      for (int count = size; count > 1; ) {
        count = (count + NODE - 1) / NODE;
        nodes += count;
      }
      ByteBuffer out = ByteBuffer.allocate(4 + size * LEAF_BYTES + nodes * NODE_BYTES);
      out.putInt(size);
      for (long entry : order) {
        for (int i = 0; i < 5; i++) {
          out.putInt(side((int) entry, i));
        }
      }
      int below = 4;
      int stride = LEAF_BYTES;
      for (int count = size; count > 1; ) {
        int begin = out.position();
        int here = (count + NODE - 1) / NODE;
        for (int node = 0; node < here; node++) {
          around(out, below + node * NODE * stride, Math.min(NODE, count - node * NODE), stride);
        }
        below = begin;
        stride = NODE_BYTES;
        count = here;
      }
      return out.array();
    }

    private static void around(ByteBuffer out, int at, int count, int stride) {
      int west = Integer.MAX_VALUE;
      int north = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int south = Integer.MIN_VALUE;
      for (int i = 0; i < count; i++) {
        west = Math.min(west, out.getInt(at + i * stride));
        north = Math.min(north, out.getInt(at + i * stride + 4));
        east = Math.max(east, out.getInt(at + i * stride + 8));
        south = Math.max(south, out.getInt(at + i * stride + 12));
      }
      out.putInt(west).putInt(north).putInt(east).putInt(south);
    }

    /** Place of a cell of a 32768 by 32768 grid along the Hilbert curve. */
    private static int hilbert(int x, int y) {
      int place = 0;
      for (int side = 1 << 14; side > 0; side >>= 1) {
        int right = (x & side) == 0 ? 0 : 1;
        int lower = (y & side) == 0 ? 0 : 1;
        place += side * side * (3 * right ^ lower);
        if (lower == 0) {
          if (right == 1) {
            x = 0x7fff - x;
            y = 0x7fff - y;
          }
          int swap = x;
          x = y;
          y = swap;
        }
      }
      return place;
    }
  }
}
