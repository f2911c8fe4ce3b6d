package dev.readingatlas.atlas;

import com.networknt.schema.Error;
import dev.readingatlas.source.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Puts an error of the schema validator into the parameters of a sentence.
 *
 * @param schema in which the broken rules are
 */
record SchemaFault(JsonNode schema) {
  private static final int SHOWN = 60;

  /** Sentences about patterns, by a part of the pattern's place in the schema. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          "/$defs/id/", "id",
          "/$defs/lang/", "lang",
          "/$defs/color/", "color",
          "/$defs/colorRole/", "color-role",
          "/properties/framing/", "site",
          "/properties/file/", "shapefile",
          "/properties/crs/", "crs",
          "/properties/script/", "script",
          "/properties/url/", "address",
          "/properties/readings/", "reading-file");

  /**
   * Whether an error is worth a finding. A value that fits none of several forms has an error for
   * each form; only that of the form it resembles, or that of all forms, is.
   */
  static boolean isCause(Error error) {
    String path = error.getEvaluationPath().toString();
    return error.getKeyword().equals("oneOf")
        ? !error.getInstanceNode().isArray()
        : !path.contains("/oneOf/")
            || path.contains("/oneOf/1/") && !path.endsWith("/oneOf/1/type");
  }

  /**
   * The finding of an error.
   *
   * @param pointer to the part of the document that was checked
   */
  Finding finding(Error error, String pointer) {
    String at = pointer + error.getInstanceLocation();
    String field = field(at);
    JsonNode node = error.getInstanceNode();
    JsonNode rule = error.getSchemaNode();
    String value = node == null ? "" : shown(node);
    return switch (error.getKeyword()) {
      case "required" -> fault("missing", at, "name", error.getProperty());
      case "additionalProperties" -> unknown(error, at);
      case "enum" -> fault("choice", at, "field", field, "value", value, "values", joined(rule));
      case "const" ->
          fault("choice", at, "field", field, "value", value, "values", rule.asString());
      case "type" -> type(rule, at, field, node);
      case "pattern" -> pattern(error, at, field, node.asString());
      case "minLength" -> fault("empty", at, "field", field);
      case "maxLength" ->
          fault(
              "long",
              at,
              "field",
              field,
              "most",
              rule.asString(),
              "count",
              Integer.toString(node.asString().codePointCount(0, node.asString().length())));
      case "minItems" -> count("too-few", at, field, rule, node);
      case "maxItems" -> count("too-many", at, field, rule, node);
      case "minProperties" -> fault("no-fields", at, "field", field);
      case "minimum" ->
          fault("small", at, "field", field, "limit", rule.asString(), "value", value);
      case "maximum" ->
          fault("large", at, "field", field, "limit", rule.asString(), "value", value);
      case "uniqueItems" -> fault("twice", at, "field", field);
      case "oneOf" -> fault("framing", at, "field", field);
      default -> fault("form", at, "field", field);
    };
  }

  private static Finding fault(String variant, String pointer, String... parameters) {
    return PackRule.SCHEMA_BROKEN.at(pointer, parameters).withVariant(variant);
  }

  private static Finding count(
      String variant, String at, String field, JsonNode rule, JsonNode node) {
    return fault(
        variant,
        at,
        "field",
        field,
        "limit",
        rule.asString(),
        "count",
        Integer.toString(node.size()));
  }

  private Finding unknown(Error error, String at) {
    String name = error.getProperty();
    String place = error.getSchemaLocation().getFragment().toString();
    Collection<String> known =
        schema.at(place.substring(0, place.lastIndexOf('/')) + "/properties").propertyNames();
    String field = at + "/" + name.replace("~", "~0").replace("/", "~1");
    Optional<String> near =
        known.stream()
            .min(Comparator.comparingInt(one -> distance(one, name)))
            .filter(one -> distance(one, name) <= mostSlips(name));
    return near.map(one -> fault("unknown-near", field, "name", name, "near", one))
        .orElseGet(() -> fault("unknown", field, "name", name, "fields", String.join(", ", known)));
  }

  /** Letters that may be wrong in a name of a field; two have changed places in "titel". */
  private static int mostSlips(String name) {
    return name.length() <= 3 ? 1 : Math.max(2, name.length() / 3);
  }

  private static Finding type(JsonNode rule, String at, String field, JsonNode node) {
    String wanted = rule.isArray() ? rule.get(0).asString() : rule.asString();
    if (node.isNull()) {
      return fault("nothing", at, "field", field);
    }
    if (wanted.equals("string") && node.isValueNode()) {
      String value = shown(node);
      return fault("quotes", at, "field", field, "value", value, "quoted", "\"" + value + "\"");
    }
    return fault("needs-" + wanted, at, "field", field);
  }

  private static Finding pattern(Error error, String at, String field, String value) {
    if (value.isBlank()) {
      return fault(value.isEmpty() ? "empty" : "blank", at, "field", field);
    }
    if (value.indexOf('\\') >= 0) {
      return fault("backslash", at, "value", value, "written", value.replace('\\', '/'));
    }
    String place = error.getSchemaLocation().getFragment() + "/";
    return PATTERNS.entrySet().stream()
        .filter(pattern -> place.contains(pattern.getKey()))
        .findFirst()
        .map(pattern -> fault(pattern.getValue(), at, "value", shortened(value)))
        .orElseGet(() -> fault("form", at, "field", field));
  }

  /** The last name of a pointer, without the numbers of entries after it. */
  private static String field(String pointer) {
    return List.of(pointer.split("/")).reversed().stream()
        .filter(name -> !name.isEmpty() && !name.chars().allMatch(Character::isDigit))
        .findFirst()
        .map(name -> name.replace("~1", "/").replace("~0", "~"))
        .orElse(AtlasDocument.NAME);
  }

  private static String joined(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.joining(", "));
  }

  private static String shown(JsonNode node) {
    return shortened(node.isValueNode() ? node.asString() : node.toString());
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Letters to add, take out or exchange to make one word of another (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      int diagonal = i == 0 ? 0 : row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        row[j] =
            i == 0
                ? j
                : Math.min(
                    Math.min(above, row[j - 1]) + 1,
                    diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
