package dev.readingatlas.layer;

/**
 * Finds a column's value in the text of a record, without parsing the record: one JSON object
 * without white space, as {@link FeatureRow#properties} has it.
 */
public final class JsonRecord {
  private JsonRecord() {}

  /**
   * The value of a column as it is written, quotes and escapes included.
   *
   * @param name the column's name as it is written, quotes included
   * @return null where the record has no such column
   */
  public static String value(String json, String name) {
    int at = 1;
    while (at < json.length() - 1) {
      int colon = afterString(json, at);
      int end = afterValue(json, colon + 1);
      if (colon - at == name.length() && json.startsWith(name, at)) {
        return json.substring(colon + 1, end);
      }
      at = end + 1;
    }
    return null;
  }

  /** Where the string ends whose opening quote is at {@code from}; the place behind its last. */
  private static int afterString(String json, int from) {
    int at = from + 1;
    while (json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int afterValue(String json, int from) {
    int at = from;
    int depth = 0;
    while (true) {
      switch (json.charAt(at)) {
        case '"' -> at = afterString(json, at);
        case '{', '[' -> {
          depth++;
          at++;
        }
        case ',' -> {
          if (depth == 0) {
            return at;
          }
          at++;
        }
        case '}', ']' -> {
          if (depth == 0) {
            return at;
          }
          depth--;
          at++;
        }
        default -> at++;
      }
    }
  }
}
