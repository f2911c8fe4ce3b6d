package dev.readingatlas.ogc;

import static dev.readingatlas.ogc.Documents.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The API described by OpenAPI 3.0.3, with nothing outside the document that it points to. Its
 * paths begin where {@code /ogc} ends, as clients look them up by the standard's own names.
 */
final class OpenApi {
  /** What all paths stand below. */
  static final String ROOT = "/ogc";

  /** Parameters of every address. */
  static final List<String> EVERYWHERE = List.of(Format.PARAMETER, RequestLanguage.PARAMETER);

  private static final Map<String, Object> STRING = object("type", "string");

  private OpenApi() {}

  /** What a page says of one address. */
  record Operation(String address, String id, List<String> parameters) {}

  static Map<String, Object> document(String base) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/", get("landing", "What is here", "LandingPage", Links.JSON));
    paths.put(
        "/conformance", get("conformance", "The standards it keeps to", "Conformance", Links.JSON));
    paths.put("/api", get("api", "This description", "Any", Links.OPENAPI));
    paths.put("/collections", get("collections", "The collections", "Collections", Links.JSON));
    paths.put(
        "/collections/{collectionId}",
        get("collection", "One collection", "Collection", Links.JSON, "collectionId"));
    paths.put(
        "/collections/{collectionId}/queryables",
        get(
            "queryables",
            "What its features can be asked for by",
            "Any",
            Links.SCHEMA,
            "collectionId"));
    paths.put(
        "/collections/{collectionId}/items",
        get(
            "items",
            "Its features, page by page",
            "FeatureCollection",
            Links.GEO_JSON,
            "collectionId",
            "limit",
            "bbox",
            "bbox-crs",
            "datetime",
            "when",
            "properties",
            "after",
            "crs"));
    paths.put(
        "/collections/{collectionId}/items/{featureId}",
        get("item", "One feature", "Feature", Links.GEO_JSON, "collectionId", "featureId", "crs"));
    return object(
        "openapi",
        "3.0.3",
        "info",
        object(
            "title",
            Documents.TITLE + ": geodata",
            "description",
            Documents.DESCRIPTION,
            "version",
            "1.0.0"),
        "servers",
        List.of(object("url", base + ROOT)),
        "paths",
        paths,
        "components",
        object("parameters", parameters(), "responses", responses(), "schemas", schemas()));
  }

  /** The addresses of a document, with the names of their parameters. */
  @SuppressWarnings("unchecked")
  static List<Operation> operations(Map<String, Object> document) {
    List<Operation> operations = new ArrayList<>();
    ((Map<String, Map<String, Map<String, Object>>>) document.get("paths"))
        .forEach(
            (path, methods) -> {
              Map<String, Object> get = methods.get("get");
              operations.add(
                  new Operation(
                      path.equals("/") ? ROOT : ROOT + path,
                      (String) get.get("operationId"),
                      ((List<Map<String, String>>) get.get("parameters"))
                          .stream()
                              .map(used -> used.get("$ref"))
                              .map(used -> used.substring(used.lastIndexOf('/') + 1))
                              .toList()));
            });
    return operations;
  }

  private static Map<String, Object> get(
      String id, String summary, String schema, String type, String... parameters) {
    List<Map<String, Object>> used = new ArrayList<>();
    for (String parameter :
        (Iterable<String>) Stream.concat(Stream.of(parameters), EVERYWHERE.stream())::iterator) {
      used.add(object("$ref", "#/components/parameters/" + parameter));
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(type, object("schema", ref(schema)));
    content.put(Links.HTML, object("schema", STRING));
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put("200", object("description", summary, "content", content));
    responses.put("400", object("$ref", "#/components/responses/Problem"));
    if (List.of(parameters).contains("collectionId")) {
      responses.put("404", object("$ref", "#/components/responses/Problem"));
    }
    responses.put("406", object("$ref", "#/components/responses/Problem"));
    responses.put("500", object("$ref", "#/components/responses/Problem"));
    return object(
        "get",
        object("operationId", id, "summary", summary, "parameters", used, "responses", responses));
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Map<String, Object> numbers =
        object(
            "type",
            "array",
            "minItems",
            4,
            "maxItems",
            6,
            "oneOf",
            List.of(object("minItems", 4, "maxItems", 4), object("minItems", 6, "maxItems", 6)),
            "items",
            object("type", "number"));
    Map<String, Object> uri = object("type", "string", "format", "uri");
    parameters.put(
        "f",
        query(
            "f",
            "The form of the answer; without it the Accept header decides.",
            object("type", "string", "enum", List.of("json", "html"))));
    parameters.put(
        RequestLanguage.PARAMETER,
        query(
            RequestLanguage.PARAMETER,
            "The language of a page's own words; without it the Accept-Language header decides. JSON has one language.",
            object("type", "string", "enum", RequestLanguage.TAGS)));
    parameters.put(
        "limit",
        query(
            "limit",
            "At most so many features on a page; more than "
                + ItemsRequest.GREATEST_LIMIT
                + " counts as that.",
            object(
                "type",
                "integer",
                "minimum",
                1,
                "maximum",
                ItemsRequest.GREATEST_LIMIT,
                "default",
                ItemsRequest.DEFAULT_LIMIT)));
    parameters.put(
        "bbox",
        query(
            "bbox",
            "Features whose shape meets a box, its edge included, and those without a shape: west, south, east, north in longitude and latitude, or in"
                + " the axes of bbox-crs. With six numbers the third and the last are heights, which features here have"
                + " none of. A box whose west lies east of its east crosses the antimeridian.",
            numbers));
    parameters.put(
        "bbox-crs",
        query("bbox-crs", "The system of the bbox, one of those the collection lists.", uri));
    parameters.put(
        "datetime",
        query(
            "datetime",
            "Features whose period shares a day with an instant (RFC 3339, or a day), or with an interval: two of them"
                + " with / between, one of which may be .. or nothing, or one and how long it lasts, as in"
                + " 1992-05-18/P2D. Both ends count. Features without time are always"
                + " among them.",
            STRING));
    parameters.put(
        "when",
        query(
            "when",
            "The same by EDTF (ISO 8601-2, levels 0 and 1), which can say years BCE and what is uncertain: -0043 is 44 BCE,"
                + " 1993-22 the summer of 1993, 1988-02-20/.. from that day on. Uncertain ends count with the outermost"
                + " day they may mean. With datetime, both must hold.",
            STRING));
    Map<String, Object> filters =
        query(
            "properties",
            "Any queryable of the collection as a parameter: name=value, both exact. More than one must all hold.",
            object("type", "object", "additionalProperties", STRING));
    filters.put("explode", true);
    parameters.put("properties", filters);
    parameters.put(
        "after",
        query(
            "after",
            "Goes on after the feature of this identifier; next links have it. Identifiers are in the order of their"
                + " UTF-16 units, and stay when data change, so that no feature comes twice or is left out.",
            object("type", "string", "minLength", 1, "maxLength", 200)));
    parameters.put(
        "crs",
        query(
            "crs",
            "The system of the coordinates in the answer, one of those the collection lists, in its own order of axes.",
            uri));
    parameters.put("collectionId", path("collectionId", "Identifier of a collection."));
    parameters.put("featureId", path("featureId", "Identifier of a feature in its collection."));
    return parameters;
  }

  private static Map<String, Object> query(
      String name, String description, Map<String, Object> schema) {
    return object(
        "name",
        name,
        "in",
        "query",
        "description",
        description,
        "required",
        false,
        "schema",
        schema,
        "style",
        "form",
        "explode",
        false);
  }

  private static Map<String, Object> path(String name, String description) {
    return object(
        "name", name, "in", "path", "description", description, "required", true, "schema", STRING);
  }

  private static Map<String, Object> responses() {
    return object(
        "Problem",
        object(
            "description",
            "What was wrong (RFC 9457)",
            "content",
            object("application/problem+json", object("schema", ref("Problem")))));
  }

  private static Map<String, Object> schemas() {
    Map<String, Object> schemas = new LinkedHashMap<>();
    Map<String, Object> strings = array(STRING);
    schemas.put("Any", object("type", "object"));
    schemas.put(
        "Problem",
        type(
            List.of("type", "title", "status", "detail"),
            "type",
            STRING,
            "title",
            STRING,
            "status",
            object("type", "integer"),
            "detail",
            STRING,
            "instance",
            STRING));
    schemas.put(
        "Link",
        type(
            List.of("href", "rel"),
            "href",
            STRING,
            "rel",
            STRING,
            "type",
            STRING,
            "title",
            STRING));
    schemas.put(
        "LandingPage",
        type(
            List.of("links"), "title", STRING, "description", STRING, "links", array(ref("Link"))));
    schemas.put(
        "Conformance",
        type(List.of("conformsTo"), "conformsTo", strings, "links", array(ref("Link"))));
    schemas.put(
        "Collections",
        type(
            List.of("links", "collections"),
            "links",
            array(ref("Link")),
            "collections",
            array(ref("Collection"))));
    schemas.put(
        "Collection",
        type(
            List.of("id", "links"),
            "id",
            STRING,
            "title",
            STRING,
            "description",
            STRING,
            "attribution",
            STRING,
            "license",
            STRING,
            "extent",
            object("type", "object"),
            "itemType",
            STRING,
            "numberOfFeatures",
            object("type", "integer"),
            "crs",
            strings,
            "storageCrs",
            STRING,
            "links",
            array(ref("Link"))));
    schemas.put(
        "Geometry",
        object(
            "type",
            "object",
            "nullable",
            true,
            "required",
            List.of("type"),
            "properties",
            object(
                "type",
                object(
                    "type",
                    "string",
                    "enum",
                    List.of(
                        "Point",
                        "LineString",
                        "Polygon",
                        "MultiPoint",
                        "MultiLineString",
                        "MultiPolygon",
                        "GeometryCollection")),
                "coordinates",
                object("type", "array", "items", object()),
                "geometries",
                array(ref("Geometry")))));
    schemas.put(
        "Feature",
        type(
            List.of("type", "id", "geometry", "properties"),
            "type",
            object("type", "string", "enum", List.of("Feature")),
            "id",
            STRING,
            "geometry",
            ref("Geometry"),
            "properties",
            object("type", "object"),
            "links",
            array(ref("Link"))));
    schemas.put(
        "FeatureCollection",
        type(
            List.of("type", "features"),
            "type",
            object("type", "string", "enum", List.of("FeatureCollection")),
            "timeStamp",
            object("type", "string", "format", "date-time"),
            "features",
            array(ref("Feature")),
            "numberReturned",
            object("type", "integer", "minimum", 0),
            "numberMatched",
            object("type", "integer", "minimum", 0),
            "links",
            array(ref("Link"))));
    return schemas;
  }

  private static Map<String, Object> type(List<String> required, Object... properties) {
    return object("type", "object", "required", required, "properties", object(properties));
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    return object("type", "array", "items", items);
  }

  private static Map<String, Object> ref(String schema) {
    return object("$ref", "#/components/schemas/" + schema);
  }
}
