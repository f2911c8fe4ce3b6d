package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.http.Query;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerProfile.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which features of a collection are asked for, and how they are to be written.
 *
 * @param limit at most so many
 * @param box that they meet, or null
 * @param spans that they share a day with, each
 * @param filters that they pass, all
 * @param after the key after which the list goes on, or null for its beginning
 * @param crs the system they are written in
 * @param given the parameters as given, in their order
 */
record ItemsRequest(
    int limit,
    Bbox box,
    List<DateTimeFilter> spans,
    List<Filter> filters,
    String after,
    Crs crs,
    Map<String, String> given) {
  static final int DEFAULT_LIMIT = 100;
  static final int GREATEST_LIMIT = 10_000;
  static final String AFTER = "after";
  static final String LIMIT = "limit";
  static final String SYSTEM = "crs";
  static final String BOX_SYSTEM = "bbox-crs";

  /** Parameters with a meaning of their own; a column of such a name cannot be asked for. */
  static final List<String> RESERVED =
      List.of(
          LIMIT,
          Bbox.PARAMETER,
          BOX_SYSTEM,
          SYSTEM,
          DateTimeFilter.DATETIME,
          DateTimeFilter.WHEN,
          AFTER,
          Format.PARAMETER,
          RequestLanguage.PARAMETER);

  private static final int LONGEST_KEY = 200;

  static ItemsRequest read(
      Map<String, String> given, LayerProfile profile, List<Crs> systems, JsonMapper json) {
    Map<String, Column> columns = queryables(profile);
    List<Filter> filters = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          if (RESERVED.contains(name)) {
            return;
          }
          Column column = columns.get(name);
          if (column == null) {
            throw OgcProblems.unknownParameter(name, names(columns));
          }
          filters.add(
              profile.columns().contains(column)
                  ? Filter.of(column, value, json)
                  : Filter.ofName(value));
        });
    String box = given.get(Bbox.PARAMETER);
    Crs boxCrs = crs(given, BOX_SYSTEM, systems);
    if (box == null && given.containsKey(BOX_SYSTEM)) {
      throw BadRequestProblem.parameter(BOX_SYSTEM, "has a meaning with bbox only.");
    }
    List<DateTimeFilter> spans = new ArrayList<>();
    if (given.containsKey(DateTimeFilter.DATETIME)) {
      spans.add(DateTimeFilter.ofDatetime(given.get(DateTimeFilter.DATETIME)));
    }
    if (given.containsKey(DateTimeFilter.WHEN)) {
      spans.add(DateTimeFilter.ofWhen(given.get(DateTimeFilter.WHEN)));
    }
    String after = given.get(AFTER);
    if (after != null && (after.isEmpty() || after.length() > LONGEST_KEY)) {
      throw BadRequestProblem.parameter(
          AFTER, "must be the key of a feature, as a next link has it.");
    }
    return new ItemsRequest(
        limit(given.get(LIMIT)),
        box == null ? null : Bbox.read(box, boxCrs),
        spans,
        filters,
        after,
        crs(given, SYSTEM, systems),
        given);
  }

  /** The request for one feature, which can be asked for in a system and a form only. */
  static ItemsRequest readSingle(Map<String, String> given, List<Crs> systems) {
    for (String name : given.keySet()) {
      if (!name.equals(SYSTEM) && !OpenApi.EVERYWHERE.contains(name)) {
        throw OgcProblems.unknownParameter(
            name, SYSTEM + ", " + String.join(", ", OpenApi.EVERYWHERE));
      }
    }
    return new ItemsRequest(
        1, null, List.of(), List.of(), null, crs(given, SYSTEM, systems), given);
  }

  /** What features of a layer can be asked for by, by name, in the order of the file. */
  static Map<String, Column> queryables(LayerProfile profile) {
    Map<String, Column> columns = new LinkedHashMap<>();
    if (!has(profile, Filter.NAME)) {
      columns.put(Filter.NAME, new Column(Filter.NAME, LayerProfile.Type.STRING));
    }
    for (Column column : profile.columns()) {
      if (!RESERVED.contains(column.name())) {
        columns.put(column.name(), column);
      }
    }
    return columns;
  }

  /** Whether the file has a column of a name, in whatever case. */
  static boolean has(LayerProfile profile, String name) {
    return profile.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(name));
  }

  /** The query that asks for what follows a key, all else the same. */
  String queryAfter(String key) {
    return queryWith(AFTER, key);
  }

  /** The query that asks for the same in another form. */
  String queryAs(Format format) {
    return queryWith(Format.PARAMETER, format.code());
  }

  /** The query with one parameter set, all else the same. */
  String queryWith(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(given);
    other.put(name, value);
    return query(other);
  }

  /** The query as given. */
  String query() {
    return query(given);
  }

  private static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(
                parameter ->
                    Query.encode(parameter.getKey()) + "=" + Query.encode(parameter.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static int limit(String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) == 0) {
      throw BadRequestProblem.parameter(
          LIMIT, "must be a whole number from 1; up to " + GREATEST_LIMIT + " features are given.");
    }
    return Math.min(Integer.parseInt(text), GREATEST_LIMIT);
  }

  private static Crs crs(Map<String, String> given, String name, List<Crs> systems) {
    String uri = given.get(name);
    if (uri == null) {
      return Crs.CRS84;
    }
    return systems.stream()
        .filter(crs -> crs.uri().equals(uri))
        .findFirst()
        .orElseThrow(
            () ->
                BadRequestProblem.parameter(
                    "crs-unknown", name, "must be one of those that the collection lists."));
  }

  private static String names(Map<String, Column> columns) {
    TreeSet<String> names = new TreeSet<>(RESERVED);
    columns.keySet().stream().limit(40).forEach(names::add);
    return String.join(", ", names);
  }
}
