package dev.readingatlas.atlas;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import dev.readingatlas.source.SourceColumn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /** Columns that are to say a day, and hold something else than dates. */
  List<SourceColumn> daysWithoutDates(List<SourceColumn> columns) {
    return Stream.of("firstDay", "lastDay")
        .map(meaning -> declared.getOrDefault(meaning, USUAL.get(meaning)))
        .flatMap(name -> columns.stream().filter(column -> column.name().equalsIgnoreCase(name)))
        .filter(column -> column.type() != LocalDate.class)
        .toList();
  }

  /**
   * The same, looked up in a table.
   *
   * @param columns all columns of the table
   */
  InTable in(Collection<String> columns) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    columns.forEach(column -> byName.put(column, column));
    Map<String, String> found = new HashMap<>();
    USUAL.forEach(
        (meaning, usual) -> found.put(meaning, byName.get(declared.getOrDefault(meaning, usual))));
    return new InTable(found);
  }

  /** What the columns of one table mean. */
  static final class InTable {
    private final String key;
    private final String name;
    private final String note;
    private final String source;
    private final String when;
    private final String firstDay;
    private final String lastDay;

    private InTable(Map<String, String> columns) {
      key = columns.get("key");
      name = columns.get("name");
      note = columns.get("note");
      source = columns.get("source");
      when = columns.get("when");
      firstDay = columns.get("firstDay");
      lastDay = columns.get("lastDay");
    }

    /** The key a record gives its feature, or null if it gives none. */
    String keyOf(Map<String, Object> attributes) {
      return text(attributes, key);
    }

    /**
     * When a record was so, or null if it does not say.
     *
     * @throws dev.readingatlas.period.UnreadableDateException if that cannot be read
     */
    When whenOf(Map<String, Object> attributes) {
      String edtf = text(attributes, when);
      if (edtf != null) {
        return When.parse(edtf);
      }
      LocalDate first = day(attributes, firstDay);
      LocalDate last = day(attributes, lastDay);
      if (first == null && last == null) {
        return null;
      }
      return When.parse((first == null ? ".." : first) + "/" + (last == null ? ".." : last));
    }

    /** Makes a record a feature. */
    Feature feature(
        String itsKey, Geometry geometry, When itsWhen, Map<String, Object> attributes) {
      return new Feature(
          itsKey,
          geometry,
          text(attributes, name),
          text(attributes, note),
          text(attributes, source),
          itsWhen,
          attributes);
    }

    private static String text(Map<String, Object> attributes, String column) {
      Object value = column == null ? null : attributes.get(column);
      String text = value == null ? "" : value.toString().strip();
      return text.isEmpty() ? null : text;
    }

    private static LocalDate day(Map<String, Object> attributes, String column) {
      return column != null && attributes.get(column) instanceof LocalDate day ? day : null;
    }
  }
}
