package dev.readingatlas.tile;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The properties of all features in the form of tiles: for each feature the numbers of its keys and
 * values, and each value once, as a Value message (MVT 2.1, 4.4).
 *
 * <p>Bytes: the number of features; the end of the pairs of each feature; the pairs; the number of
 * values; the end of each value; the values.
 */
final class FeatureTable {
  /** The names of properties, by their number. */
  static final List<String> KEYS =
      List.of("key", "name", "when", "first", "last", "firstUncertain", "lastUncertain", "size");

  static final int KEY = 0;
  static final int NAME = 1;
  private static final int WHEN = 2;
  private static final int FIRST = 3;
  private static final int LAST = 4;
  private static final int FIRST_UNCERTAIN = 5;
  private static final int LAST_UNCERTAIN = 6;
  static final int SIZE = 7;

  private final ByteBuffer bytes;
  private final int features;
  private final int pairs;
  private final int values;
  private final int valueEnds;
  private final int valueBytes;

  /** Reads a table that was written by a {@link Builder}. */
  FeatureTable(ByteBuffer bytes) {
    this.bytes = bytes;
    features = bytes.getInt(0);
    pairs = 4 + 4 * features;
    int pairCount = features == 0 ? 0 : bytes.getInt(4 * features);
    int valueTable = pairs + 8 * pairCount;
    values = bytes.getInt(valueTable);
    valueEnds = valueTable + 4;
    valueBytes = valueEnds + 4 * values;
  }

  /** The number of features. */
  int size() {
    return features;
  }

  /** The number of values. */
  int values() {
    return values;
  }

  /** The number of the first pair of a feature. */
  int firstPair(int feature) {
    return feature == 0 ? 0 : bytes.getInt(4 * feature);
  }

  /** The number after that of the last pair of a feature. */
  int endPair(int feature) {
    return bytes.getInt(4 + 4 * feature);
  }

  /** The key of a pair. */
  int key(int pair) {
    return bytes.getInt(pairs + 8 * pair);
  }

  /** The value of a pair. */
  int value(int pair) {
    return bytes.getInt(pairs + 8 * pair + 4);
  }

  /** Writes a value as the given field of a message. */
  void writeValue(int value, int field, Bytes out) {
    int from = value == 0 ? 0 : bytes.getInt(valueEnds + 4 * (value - 1));
    byte[] message = new byte[bytes.getInt(valueEnds + 4 * value) - from];
    bytes.get(valueBytes + from, message);
    out.message(field, message, 0, message.length);
  }

  /** Collects the properties of features. */
  static final class Builder {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private int[] ends = new int[64];
    private int[] pairs = new int[512];
    private int[] valueEnds = new int[64];
    private final Bytes values = new Bytes(1 << 12);
    private int features;
    private int pairCount;

    /** Adds the next feature. */
    void add(Feature feature) {
      pair(KEY, feature.key());
      pair(NAME, feature.name());
      When when = feature.when();
      if (when != null) {
        pair(WHEN, when.edtf());
        pair(FIRST, when.first());
        pair(LAST, when.last());
        pair(FIRST_UNCERTAIN, when.firstUncertain());
        pair(LAST_UNCERTAIN, when.lastUncertain());
      }
      if (features == ends.length) {
        ends = Arrays.copyOf(ends, 2 * features);
      }
      ends[features++] = pairCount;
    }

    int size() {
      return features;
    }

    private void pair(int key, Object value) {
      if (value == null) {
        return;
      }
      if (2 * pairCount == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
      pairs[2 * pairCount] = key;
      pairs[2 * pairCount++ + 1] = numbers.computeIfAbsent(value, this::write);
    }

    private int write(Object value) {
      int number = numbers.size();
      switch (value) {
        case String text -> {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          values.message(1, utf8, 0, utf8.length);
        }
        case Long day -> {
          values.varint(6 << 3);
          values.zigzag(day);
        }
        case Boolean flag -> values.number(7, flag ? 1 : 0);
        default -> throw new IllegalArgumentException("No tile holds a " + value.getClass());
      }
      if (number == valueEnds.length) {
        valueEnds = Arrays.copyOf(valueEnds, 2 * number);
      }
      valueEnds[number] = values.size();
      return number;
    }

    void write(DataOutputStream out) {
      try {
        out.writeInt(features);
        writeInts(out, ends, features);
        writeInts(out, pairs, 2 * pairCount);
        out.writeInt(numbers.size());
        writeInts(out, valueEnds, numbers.size());
        out.write(values.array(), 0, values.size());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void writeInts(DataOutputStream out, int[] numbers, int count)
        throws IOException {
      for (int i = 0; i < count; i++) {
        out.writeInt(numbers[i]);
      }
    }
  }
}
