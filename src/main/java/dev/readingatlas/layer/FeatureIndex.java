package dev.readingatlas.layer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where and when the features of a layer are, in some 60 bytes for each: finds those in a box and a
 * time without a look at the tables.
 *
 * <p>A feature's ordinal is its place in the order of keys, so that a list can go on after any key,
 * whether a feature of that key is still there or not. Boxes are kept rounded outwards to steps of
 * 2 cm in a {@link BoxTree}.
 */
public final class FeatureIndex {
  /** Steps of the tree's coordinates in a degree. */
  private static final double STEPS = 5e6;

  /** The corner of the tree's coordinates; some shapes go beyond 180 degrees. */
  private static final double WEST = -200;

  private static final double NORTH = 100;

  private static final AtomicLong STATES = new AtomicLong();

  private final long state = STATES.incrementAndGet();

  private final int size;
  private final long[] rowIds;
  private final byte[] keys;
  private final int[] keyEnds;
  private final long[] firstDays;
  private final long[] lastDays;

  private final BoxTree boxes;

  /** Features without a shape, in the order of keys. */
  private final int[] shapeless;

  private FeatureIndex(Builder from) {
    size = from.size;
    rowIds = Arrays.copyOf(from.rowIds, size);
    keys = Arrays.copyOf(from.keys, from.keyBytes);
    keyEnds = Arrays.copyOf(from.keyEnds, size);
    firstDays = from.dated ? Arrays.copyOf(from.firstDays, size) : null;
    lastDays = from.dated ? Arrays.copyOf(from.lastDays, size) : null;
    boxes = new BoxTree(ByteBuffer.wrap(from.boxes.build()));
    shapeless = from.shapeless.stream().toArray();
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
        + 4 * shapeless.length
        + boxes.weight();
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
    int innerWest = up(west - WEST);
    int innerNorth = up(NORTH - north);
    int innerEast = down(east - WEST);
    int innerSouth = down(NORTH - south);
    boxes.search(
        down(west - WEST),
        down(NORTH - north),
        up(east - WEST),
        up(NORTH - south),
        (w, n, e, s, feature) -> {
          boolean inside = w >= innerWest && e <= innerEast && n >= innerNorth && s <= innerSouth;
          (inside ? within : meeting).set(feature);
        });
  }

  private static int down(double degrees) {
    return (int) Math.clamp(Math.floor(degrees * STEPS), 0, Integer.MAX_VALUE);
  }

  private static int up(double degrees) {
    return (int) Math.clamp(Math.ceil(degrees * STEPS), 0, Integer.MAX_VALUE);
  }

  /** Adds the features that have no shape. */
  public void addShapeless(BitSet features) {
    for (int feature : shapeless) {
      features.set(feature);
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
    private final BoxTree.Builder boxes = new BoxTree.Builder();
    private final BitSet shapeless = new BitSet();

    Builder(int expected) {
      int room = Math.max(expected, 4);
      rowIds = new long[room];
      keys = new byte[8 * room];
      keyEnds = new int[room];
      firstDays = new long[room];
      lastDays = new long[room];
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
      if (west == null) {
        shapeless.set(size);
      } else {
        boxes.add(down(west - WEST), down(NORTH - north), up(east - WEST), up(NORTH - south), size);
      }
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
    }
  }
}
