package dev.readingatlas.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each feature of a layer a key of its own, and finds the features a pack's key stands for.
 */
final class LayerKeys {
  private final Map<String, List<String>> byGiven = new LinkedHashMap<>();

  /**
   * The key for a record: the one it gives, or its number; when that was given before, with {@code
   * ~2} and so on.
   */
  String next(String given, long record) {
    String wanted = given == null ? Long.toString(record) : given;
    List<String> same = byGiven.computeIfAbsent(wanted, key -> new ArrayList<>());
    String key = same.isEmpty() ? wanted : wanted + "~" + (same.size() + 1);
    same.add(key);
    return key;
  }

  /** Whether a record before gave the same key. */
  boolean repeats(String given) {
    return byGiven.containsKey(given);
  }

  /** Keys of all features that gave this key; of all features when it is null. */
  List<String> matching(String given) {
    return given == null
        ? byGiven.values().stream().flatMap(List::stream).toList()
        : byGiven.getOrDefault(given, List.of());
  }
}
