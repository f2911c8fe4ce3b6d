package dev.readingatlas.atlas;

import tools.jackson.databind.JsonNode;

/** What a person does about a broken rule of a schema, for the rules that are broken most often. */
final class SchemaWords {
  private static final int SHOWN = 60;

  private SchemaWords() {}

  /**
   * What to do, or null where the validator's own words have to do.
   *
   * @param keyword of the broken rule
   * @param rule where it stands in the schema
   * @param node that breaks it
   */
  static String of(String keyword, String rule, JsonNode node) {
    if (keyword.equals("type") && node != null && node.isValueNode() && !node.isString()) {
      return node.isNull()
          ? "nothing is written here; fill it in, or remove the field"
          : shown(node) + " is no text here; put it into quotes: \"" + shown(node) + "\"";
    }
    if (!keyword.equals("pattern") || node == null || !node.isString()) {
      return null;
    }
    if (node.asString().indexOf('\\') >= 0) {
      return node.asString() + " has a backslash; write " + node.asString().replace('\\', '/');
    }
    if (rule.contains("/id/")) {
      return shown(node)
          + " is no id; use small letters a to z, digits and single hyphens, such as along-the-aras";
    }
    if (rule.contains("/lang/")) {
      return shown(node) + " is no language tag; use one such as az, sr-Cyrl or zh-Hant (BCP 47)";
    }
    return node.asString().isBlank() ? "nothing but blanks is written here; fill it in" : null;
  }

  private static String shown(JsonNode node) {
    String text = node.asString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
