package dev.readingatlas.atlas;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Which column of a layer's table means what. A name left out falls back to the usual one ({@code
 * key}, {@code name}, {@code note}, {@code source}, {@code when}, {@code first_day}, {@code
 * last_day}) if the table has it. Case does not matter.
 *
 * @param declared meaning to column, as the pack says it
 */
record PackColumns(Map<String, String> declared) {
  private static final Map<String, String> USUAL =
      Map.of(
          "key", "key",
          "name", "name",
          "note", "note",
          "source", "source",
          "when", "when",
          "firstDay", "first_day",
          "lastDay", "last_day");

  PackColumns {
    declared = Map.copyOf(declared);
  }

  /** Declared columns that the table has not. */
  List<String> missingFrom(List<String> columns) {
    return declared.values().stream()
        .filter(name -> columns.stream().noneMatch(name::equalsIgnoreCase))
        .sorted()
        .toList();
  }

  /** The key a record gives its feature, or null if it gives none. */
  String keyOf(Map<String, Object> attributes) {
    return text(attributes, "key");
  }

  /**
   * Makes a record a feature.
   *
   * @throws IllegalArgumentException if its when cannot be read; the message says why
   */
  When whenOf(Map<String, Object> attributes) {
    String edtf = text(attributes, "when");
    if (edtf != null) {
      return When.parse(edtf);
    }
    LocalDate first = day(attributes, "firstDay");
    LocalDate last = day(attributes, "lastDay");
    if (first == null && last == null) {
      return null;
    }
    return When.parse((first == null ? ".." : first) + "/" + (last == null ? ".." : last));
  }

  Feature feature(String key, Geometry geometry, When when, Map<String, Object> attributes) {
    return new Feature(
        key,
        geometry,
        text(attributes, "name"),
        text(attributes, "note"),
        text(attributes, "source"),
        when,
        attributes);
  }

  private String text(Map<String, Object> attributes, String meaning) {
    Object value = value(attributes, meaning);
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() ? null : text;
  }

  private LocalDate day(Map<String, Object> attributes, String meaning) {
    return value(attributes, meaning) instanceof LocalDate day ? day : null;
  }

  private Object value(Map<String, Object> attributes, String meaning) {
    Map<String, Object> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(attributes);
    return byName.get(declared.getOrDefault(meaning, USUAL.get(meaning)));
  }
}
