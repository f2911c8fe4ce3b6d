package dev.readingatlas.ogc;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerProfile.Column;
import dev.readingatlas.ogc.Catalogue.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** The documents around the features, as trees that are written as JSON. */
final class Documents {
  static final String TITLE = "Reading Atlas";
  static final String DESCRIPTION =
      "The layers of the atlases on this server, each as a collection of features.";

  static final List<String> CONFORMANCE =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");

  private static final Pattern SPDX =
      Pattern.compile("((?:ODbL|CC0|CC-BY|CC-BY-SA|LGPL|PDDL|ODC-By)-[0-9.]+(?:-[a-z-]+)?)\\b.*");

  private Documents() {}

  static Map<String, Object> landing(Format format, String base) {
    return object(
        "title",
        TITLE,
        "description",
        DESCRIPTION,
        "links",
        new Links(base)
            .self(format, Links.JSON, "/ogc")
            .add("service-desc", Links.OPENAPI, "The API, as OpenAPI 3.0", "/ogc/api?f=json")
            .add("service-doc", Links.HTML, "The API, for people", "/ogc/api?f=html")
            .add(
                "conformance", Links.JSON, "The standards this service follows", "/ogc/conformance")
            .add("data", Links.JSON, "The collections", "/ogc/collections")
            .list());
  }

  static Map<String, Object> conformance(Format format, String base) {
    return object(
        "conformsTo",
        CONFORMANCE,
        "links",
        new Links(base).self(format, Links.JSON, "/ogc/conformance").list());
  }

  static Map<String, Object> collections(Format format, String base, List<Entry> entries) {
    return object(
        "links",
        new Links(base).self(format, Links.JSON, "/ogc/collections").list(),
        "collections",
        entries.stream()
            .map(
                entry ->
                    collection(
                        entry,
                        new Links(base)
                            .add("self", Links.JSON, "The collection", path(entry.layer()))))
            .toList());
  }

  static Map<String, Object> collection(Format format, String base, Entry entry) {
    return collection(entry, new Links(base).self(format, Links.JSON, path(entry.layer())));
  }

  /** What a column of each type is, as JSON Schema. */
  static Map<String, Object> schema(Column column) {
    return switch (column.type()) {
      case STRING -> object("title", column.name(), "type", "string");
      case INTEGER -> object("title", column.name(), "type", "integer");
      case NUMBER -> object("title", column.name(), "type", "number");
      case BOOLEAN -> object("title", column.name(), "type", "boolean");
      case DATE -> object("title", column.name(), "type", "string", "format", "date");
    };
  }

  static Map<String, Object> queryables(String base, Entry entry) {
    Map<String, Object> properties = new LinkedHashMap<>();
    ItemsRequest.queryables(entry.profile())
        .forEach((name, column) -> properties.put(name, schema(column)));
    return object(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "$id",
        base + path(entry.layer()) + "/queryables",
        "type",
        "object",
        "title",
        entry.layer().title(),
        "description",
        "Use each as a parameter of the list of features: name=value. Upper and lower case count.",
        "properties",
        properties,
        "additionalProperties",
        false);
  }

  static String path(Layer layer) {
    return "/ogc/collections/" + layer.id();
  }

  /** The keys and values given in turn, in their order; null values are left out. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        object.put((String) keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return object;
  }

  private static Map<String, Object> collection(Entry entry, Links links) {
    Layer layer = entry.layer();
    links
        .add("items", Links.GEO_JSON, "The features", path(layer) + "/items?f=json")
        .add("items", Links.HTML, "The features, as a page", path(layer) + "/items?f=html")
        .add(
            "http://www.opengis.net/def/rel/ogc/1.0/queryables",
            Links.SCHEMA,
            "What features can be asked for by",
            path(layer) + "/queryables?f=json");
    Matcher spdx = SPDX.matcher(layer.licence());
    if (spdx.matches()) {
      links.add(
          "license", Links.HTML, layer.licence(), "https://spdx.org/licenses/" + spdx.group(1));
    }
    return object(
        "id",
        layer.id(),
        "title",
        layer.title(),
        "description",
        layer.note(),
        "attribution",
        layer.source(),
        "license",
        layer.licence(),
        "extent",
        extent(layer, entry.profile()),
        "itemType",
        "feature",
        "numberOfFeatures",
        layer.features(),
        "crs",
        entry.systems().stream().map(Crs::uri).toList(),
        "storageCrs",
        Crs.CRS84.uri(),
        "links",
        links.list());
  }

  private static Map<String, Object> extent(Layer layer, LayerProfile profile) {
    Envelope box = profile.box();
    boolean dated = layer.features() > layer.undated();
    return object(
        "spatial",
        box == null
            ? null
            : object(
                "bbox",
                List.of(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())),
                "crs",
                Crs.CRS84.uri()),
        "temporal",
        !dated
            ? null
            : object(
                "interval",
                List.of(
                    Arrays.asList(
                        instant(profile.firstDay(), "T00:00:00Z"),
                        instant(profile.lastDay(), "T23:59:59Z"))),
                "trs",
                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
                "when",
                edtf(profile),
                "undated",
                layer.undated()));
  }

  /** Null for an end that is open, or that RFC 3339 cannot say. */
  private static String instant(Long day, String time) {
    LocalDate date = day == null ? null : date(day);
    return date == null || date.getYear() < 0 || date.getYear() > 9999 ? null : date + time;
  }

  /** The span in EDTF, which can say years before 0; null when it has no date at either end. */
  static String edtf(LayerProfile profile) {
    String first = edtf(profile.firstDay());
    String last = edtf(profile.lastDay());
    return first.equals(last) && first.equals("..") ? null : first + "/" + last;
  }

  private static String edtf(Long day) {
    LocalDate date = day == null ? null : date(day);
    if (date == null) {
      return "..";
    }
    int year = date.getYear();
    return Math.abs(year) > 9999
        ? "Y" + year
        : (year < 0 ? "-" : "")
            + String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                Math.abs(year),
                date.getMonthValue(),
                date.getDayOfMonth());
  }

  private static LocalDate date(long day) {
    try {
      return LocalDate.ofEpochDay(day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
