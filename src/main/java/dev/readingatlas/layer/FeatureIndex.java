package dev.readingatlas.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Where and when the features of a layer are, in some 60 bytes for each: finds those in a box and a
 * time without a look at the tables.
 *
 * <p>A feature's ordinal is its place in the order of keys, so that a list can go on after any key,
 * whether a feature of that key is still there or not. Boxes are kept rounded outwards to the
 * precision of float, in a tree packed along a Hilbert curve (Kamel and Faloutsos, 1993).
 */
public final class FeatureIndex {
  private static final int NODE = 16;
  private static final AtomicLong STATES = new AtomicLong();

  private final long state = STATES.incrementAndGet();

  private final int size;
  private final long[] rowIds;
  private final byte[] keys;
  private final int[] keyEnds;
  private final long[] firstDays;
  private final long[] lastDays;

  /** West, south, east, north of each feature by ordinal, then of the nodes, level by level. */
  private final float[] boxes;

  /** Features with a shape, by Hilbert order; the leaves of the tree. */
  private final int[] leaves;

  /** Features without a shape, in the order of keys. */
  private final int[] shapeless;

  /** Where in {@link #nodes} each level begins, the lowest first. */
  private final int[] levels;

  private final float[] nodes;

  private FeatureIndex(Builder from) {
    size = from.size;
    rowIds = Arrays.copyOf(from.rowIds, size);
    keys = Arrays.copyOf(from.keys, from.keyBytes);
    keyEnds = Arrays.copyOf(from.keyEnds, size);
    firstDays = from.dated ? Arrays.copyOf(from.firstDays, size) : null;
    lastDays = from.dated ? Arrays.copyOf(from.lastDays, size) : null;
    boxes = Arrays.copyOf(from.boxes, 4 * size);
    leaves = alongHilbert();
    shapeless = IntStream.range(0, size).filter(i -> Float.isNaN(boxes[4 * i])).toArray();
    int nodeCount = 0;
    int[] begins = new int[12];
    int depth = 0;
    for (int below = leaves.length; below > 0; ) {
      int here = (below + NODE - 1) / NODE;
      begins[depth++] = nodeCount;
      nodeCount += here;
      below = here == 1 ? 0 : here;
    }
    begins[depth] = nodeCount;
    levels = Arrays.copyOf(begins, depth + 1);
    nodes = new float[4 * nodeCount];
    fillNodes();
  }

  /** How many features there are. */
  public int size() {
    return size;
  }

  /** A number that no other index has, not even a later one of the same layer. */
  long state() {
    return state;
  }

  /** Bytes it holds. */
  int weight() {
    return 12 * size
        + keys.length
        + (firstDays == null ? 0 : 16 * size)
        + 4 * (boxes.length + nodes.length + leaves.length + shapeless.length);
  }

  /** The number of the row that holds a feature. */
  public long rowId(int ordinal) {
    return rowIds[ordinal];
  }

  /** The key of a feature. */
  public String key(int ordinal) {
    int from = ordinal == 0 ? 0 : keyEnds[ordinal - 1];
    return new String(keys, from, keyEnds[ordinal] - from, StandardCharsets.UTF_8);
  }

  /** The ordinal of the first feature whose key comes after the one given; 0 for null. */
  public int after(String key) {
    if (key == null) {
      return 0;
    }
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle).compareTo(key) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a feature shares a day with a span; one that is not bound to time always does. */
  public boolean during(int ordinal, long firstDay, long lastDay) {
    return firstDays == null || firstDays[ordinal] <= lastDay && lastDays[ordinal] >= firstDay;
  }

  /**
   * Finds the features whose boxes meet a box in lon, lat.
   *
   * @param within set for those whose box lies within it, and which surely meet it
   * @param meeting set for the others, of which the shape decides
   */
  public void search(
      double west, double south, double east, double north, BitSet within, BitSet meeting) {
    if (leaves.length == 0) {
      return;
    }
    search(levels.length - 2, 0, west, south, east, north, within, meeting);
  }

  /** Adds the features that have no shape. */
  public void addShapeless(BitSet features) {
    for (int feature : shapeless) {
      features.set(feature);
    }
  }

  private void search(
      int level,
      int node,
      double west,
      double south,
      double east,
      double north,
      BitSet within,
      BitSet meeting) {
    int at = 4 * (levels[level] + node);
    if (nodes[at] > east
        || nodes[at + 2] < west
        || nodes[at + 1] > north
        || nodes[at + 3] < south) {
      return;
    }
    int below = level == 0 ? leaves.length : levels[level] - levels[level - 1];
    int end = Math.min((node + 1) * NODE, below);
    for (int child = node * NODE; child < end; child++) {
      if (level > 0) {
        search(level - 1, child, west, south, east, north, within, meeting);
        continue;
      }
      int feature = leaves[child];
      int box = 4 * feature;
      float w = boxes[box];
      float s = boxes[box + 1];
      float e = boxes[box + 2];
      float n = boxes[box + 3];
      if (w <= east && e >= west && s <= north && n >= south) {
        if (w >= west && e <= east && s >= south && n <= north) {
          within.set(feature);
        } else {
          meeting.set(feature);
        }
      }
    }
  }

  private int[] alongHilbert() {
    long[] order = new long[size];
    int drawn = 0;
    for (int i = 0; i < size; i++) {
      if (!Float.isNaN(boxes[4 * i])) {
        int x = cell((boxes[4 * i] + boxes[4 * i + 2]) / 2, 180);
        int y = cell((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2, 90);
        order[drawn++] = (long) hilbert(x, y) << 32 | i;
      }
    }
    Arrays.sort(order, 0, drawn);
    int[] sorted = new int[drawn];
    for (int i = 0; i < drawn; i++) {
      sorted[i] = (int) order[i];
    }
    return sorted;
  }

  private static int cell(float degrees, int limit) {
    return Math.clamp((int) ((degrees + limit) / (2 * limit) * 0x7fff), 0, 0x7fff);
  }

  /** Place of a cell of a 32768 by 32768 grid along the Hilbert curve. */
  private static int hilbert(int x, int y) {
    int place = 0;
    for (int s = 1 << 14; s > 0; s >>= 1) {
      int rx = (x & s) > 0 ? 1 : 0;
      int ry = (y & s) > 0 ? 1 : 0;
      place += s * s * (3 * rx ^ ry);
      if (ry == 0) {
        if (rx == 1) {
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

  private void fillNodes() {
    for (int level = 0; level < levels.length - 1; level++) {
      int below = level == 0 ? leaves.length : levels[level] - levels[level - 1];
      for (int node = 0; node < levels[level + 1] - levels[level]; node++) {
        int at = 4 * (levels[level] + node);
        nodes[at] = nodes[at + 1] = Float.POSITIVE_INFINITY;
        nodes[at + 2] = nodes[at + 3] = Float.NEGATIVE_INFINITY;
        for (int child = node * NODE; child < Math.min((node + 1) * NODE, below); child++) {
          float[] from = level == 0 ? boxes : nodes;
          int box = 4 * (level == 0 ? leaves[child] : levels[level - 1] + child);
          nodes[at] = Math.min(nodes[at], from[box]);
          nodes[at + 1] = Math.min(nodes[at + 1], from[box + 1]);
          nodes[at + 2] = Math.max(nodes[at + 2], from[box + 2]);
          nodes[at + 3] = Math.max(nodes[at + 3], from[box + 3]);
        }
      }
    }
  }

  /** Takes features in the order of their keys. */
  static final class Builder {
    private int size;
    private long[] rowIds;
    private byte[] keys;
    private int keyBytes;
    private int[] keyEnds;
    private long[] firstDays;
    private long[] lastDays;
    private boolean dated;
    private float[] boxes;

    Builder(int expected) {
      int room = Math.max(expected, 4);
      rowIds = new long[room];
      keys = new byte[8 * room];
      keyEnds = new int[room];
      firstDays = new long[room];
      lastDays = new long[room];
      boxes = new float[4 * room];
    }

    /** Adds a feature; days null without an end or a date, box null without a shape. */
    void add(
        long rowId,
        String key,
        Long firstDay,
        Long lastDay,
        Double west,
        Double south,
        Double east,
        Double north) {
      if (size == rowIds.length) {
        grow();
      }
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      if (keyBytes + bytes.length > keys.length) {
        keys = Arrays.copyOf(keys, 2 * (keyBytes + bytes.length));
      }
      System.arraycopy(bytes, 0, keys, keyBytes, bytes.length);
      keyBytes += bytes.length;
      keyEnds[size] = keyBytes;
      rowIds[size] = rowId;
      firstDays[size] = firstDay == null ? Long.MIN_VALUE : firstDay;
      lastDays[size] = lastDay == null ? Long.MAX_VALUE : lastDay;
      dated |= firstDay != null || lastDay != null;
      boolean drawn = west != null;
      boxes[4 * size] = drawn ? down(west) : Float.NaN;
      boxes[4 * size + 1] = drawn ? down(south) : Float.NaN;
      boxes[4 * size + 2] = drawn ? up(east) : Float.NaN;
      boxes[4 * size + 3] = drawn ? up(north) : Float.NaN;
      size++;
    }

    FeatureIndex build() {
      return new FeatureIndex(this);
    }

    private void grow() {
      int room = 2 * size;
      rowIds = Arrays.copyOf(rowIds, room);
      keyEnds = Arrays.copyOf(keyEnds, room);
      firstDays = Arrays.copyOf(firstDays, room);
      lastDays = Arrays.copyOf(lastDays, room);
      boxes = Arrays.copyOf(boxes, 4 * room);
    }

    private static float down(double value) {
      float rounded = (float) value;
      return rounded > value ? Math.nextDown(rounded) : rounded;
    }

    private static float up(double value) {
      float rounded = (float) value;
      return rounded < value ? Math.nextUp(rounded) : rounded;
    }
  }
}
