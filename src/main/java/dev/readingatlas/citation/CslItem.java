package dev.readingatlas.citation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One work as a CSL-JSON item (schema of CSL 1.0.2). Fields of another form than the schema's,
 * which a pack may hold in its footnotes, read as absent.
 *
 * @param fields by their CSL names, {@code id} and {@code type} among them, in the order in which
 *     they are written
 */
public record CslItem(Map<String, Object> fields) {

  /** A person, or with {@code literal} a name that is not to be split; what is absent is null. */
  public record Name(String family, String given, String literal) {}

  /**
   * A date or a span of time.
   *
   * @param parts its beginning and, of a span, its end: year, month and day, as far as known; years
   *     before 1 CE are counted from -1 for 1 BCE
   * @param season 1 for spring to 4 for winter, or null
   * @param circa whether it is approximate or uncertain
   */
  public record Dates(List<List<Integer>> parts, Integer season, boolean circa) {}

  public CslItem {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    if (!(fields.get("id") instanceof String) || !(fields.get("type") instanceof String)) {
      throw new IllegalArgumentException("A work needs an id and a type: " + fields);
    }
  }

  public String id() {
    return (String) fields.get("id");
  }

  public String type() {
    return (String) fields.get("type");
  }

  /** A field that is text or a number, in one line; empty where it is absent or blank. */
  public Optional<String> text(String field) {
    Object value = fields.get(field);
    return value instanceof String || value instanceof Number
        ? Optional.of(oneLine(value.toString())).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /** The names of a field such as {@code author}, in order. */
  public List<Name> names(String field) {
    return maps(fields.get(field))
        .map(name -> new Name(part(name, "family"), part(name, "given"), part(name, "literal")))
        .filter(name -> name.family() != null || name.given() != null || name.literal() != null)
        .toList();
  }

  /** A field such as {@code issued}; empty where it has no year. */
  public Optional<Dates> dates(String field) {
    if (!(fields.get(field) instanceof Map<?, ?> date)
        || !(date.get("date-parts") instanceof List<?> ends)) {
      return Optional.empty();
    }
    List<List<Integer>> parts =
        ends.stream()
            .limit(2)
            .map(end -> end instanceof List<?> numbers ? numbers(numbers) : List.<Integer>of())
            .filter(end -> !end.isEmpty())
            .toList();
    Integer season = date.get("season") instanceof Number number ? number.intValue() : null;
    Object circa = date.get("circa");
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Dates(parts, season, circa != null && !Boolean.FALSE.equals(circa)));
  }

  /**
   * The beginning of a date as {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; empty before
   * year 1 and where it is absent.
   */
  public Optional<String> isoDate(String field) {
    return dates(field)
        .map(dates -> dates.parts().getFirst())
        .filter(parts -> parts.getFirst() > 0)
        .map(
            parts ->
                "%04d".formatted(parts.getFirst())
                    + parts.stream().skip(1).map("-%02d"::formatted).collect(Collectors.joining()));
  }

  /** The same work with a field set; a null value takes the field away. */
  public CslItem with(String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return new CslItem(changed);
  }

  private static Stream<Map<?, ?>> maps(Object list) {
    return list instanceof List<?> items
        ? items.stream()
            .<Map<?, ?>>map(i -> i instanceof Map<?, ?> m ? m : null)
            .filter(Objects::nonNull)
        : Stream.empty();
  }

  private static String part(Map<?, ?> name, String part) {
    return name.get(part) instanceof String text && !text.isBlank() ? oneLine(text) : null;
  }

  /**
   * Without line ends of any kind and other control characters, which no format takes in a field.
   */
  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cc}\u2028\u2029]+", " ").strip();
  }

  private static List<Integer> numbers(List<?> values) {
    return values.stream()
        .limit(3)
        .takeWhile(
            value ->
                value instanceof Number || value instanceof String s && s.matches("-?\\d{1,9}"))
        .map(value -> value instanceof Number n ? n.intValue() : Integer.valueOf((String) value))
        .toList();
  }
}
