package dev.readingatlas.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each feature of a layer a key of its own. Of each key only 64 bits are kept, so that memory
 * hardly grows with a layer: of a million keys, two have the same bits once in forty million
 * layers, and the second would then count as repeated.
 */
final class LayerKeys {
  private final Map<String, List<String>> repeated = new HashMap<>();
  private final KeyBits seen = new KeyBits();

  /**
   * The key for a record: the one it gives, or its number; if that was given before, with {@code
   * ~2} and so on.
   */
  String next(String given, long record) {
    String asked = given == null ? Long.toString(record) : given;
    if (seen.add(asked)) {
      return asked;
    }
    List<String> further = repeated.computeIfAbsent(asked, first -> new ArrayList<>());
    int number = further.size() + 2;
    while (!seen.add(asked + "~" + number)) {
      number++;
    }
    further.add(asked + "~" + number);
    return further.getLast();
  }

  /** Whether a record before gave the same key. */
  boolean repeats(String given) {
    return seen.contains(given);
  }

  /** For each key that several records gave: the keys of the further features, in their order. */
  Map<String, List<String>> repeated() {
    return repeated;
  }

  /** A set of keys, by 64 bits of each (FNV-1a with a final mix), open addressing. */
  private static final class KeyBits {
    private long[] slots = new long[1024];
    private int size;

    /** Adds a key; false if it was there. */
    boolean add(String key) {
      long bits = bits(key);
      int slot = slot(slots, bits);
      if (slots[slot] == bits) {
        return false;
      }
      slots[slot] = bits;
      if (++size > slots.length / 2) {
        grow();
      }
      return true;
    }

    boolean contains(String key) {
      long bits = bits(key);
      return slots[slot(slots, bits)] == bits;
    }

    private void grow() {
      long[] larger = new long[2 * slots.length];
      Arrays.stream(slots)
          .filter(bits -> bits != 0)
          .forEach(bits -> larger[slot(larger, bits)] = bits);
      slots = larger;
    }

    /** Where these bits are, or the free place they belong to. */
    private static int slot(long[] slots, long bits) {
      int slot = (int) bits & slots.length - 1;
      while (slots[slot] != 0 && slots[slot] != bits) {
        slot = slot + 1 & slots.length - 1;
      }
      return slot;
    }

    /** Never 0, which is a free place. */
    private static long bits(String key) {
      long bits = 0xcbf29ce484222325L;
      for (int i = 0; i < key.length(); i++) {
        bits = (bits ^ key.charAt(i)) * 0x100000001b3L;
      }
      bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
      bits ^= bits >>> 33;
      return bits == 0 ? 1 : bits;
    }
  }
}
