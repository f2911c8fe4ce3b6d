package dev.readingatlas.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One element of a coordinate reference system's well-known text: a keyword, quoted texts and
 * numbers, and the elements within. Reads WKT 1 and 2 in the dialects found in .prj files: square
 * or round brackets, any case, any white space.
 *
 * <p>Source: OGC 01-009 "Coordinate Transformation Services", section 7; ISO 19162 (WKT 2).
 *
 * @param keyword upper case
 * @param values texts and numbers as written, without quotes
 * @param children the elements within
 */
record WktNode(String keyword, List<String> values, List<WktNode> children) {
  private static final int DEEPEST = 40;

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException with the place, when it is no well-known text
   */
  static WktNode parse(String text) {
    Cursor cursor = new Cursor(text);
    WktNode node = cursor.node(0);
    return node;
  }

  /** The first quoted text. */
  String name() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The first element within that has one of these keywords. */
  Optional<WktNode> child(String... keywords) {
    for (WktNode child : children) {
      if (List.of(keywords).contains(child.keyword)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /**
   * The first element that has one of these keywords, here or at any depth, nearest to the root
   * first.
   */
  Optional<WktNode> find(String... keywords) {
    List<WktNode> level = List.of(this);
    while (!level.isEmpty()) {
      List<WktNode> next = new ArrayList<>();
      for (WktNode node : level) {
        if (List.of(keywords).contains(node.keyword)) {
          return Optional.of(node);
        }
        next.addAll(node.children);
      }
      level = next;
    }
    return Optional.empty();
  }

  /** A value as a number; NaN when it is none or not there. */
  double number(int index) {
    try {
      return index < values.size() ? Double.parseDouble(values.get(index)) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    WktNode node(int depth) {
      skipBlanks();
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      String keyword = text.substring(start, at).toUpperCase(Locale.ROOT);
      skipBlanks();
      if (keyword.isEmpty() || depth > DEEPEST || !isAt("[(")) {
        throw new IllegalArgumentException(
            "No element of well-known text at character " + (start + 1));
      }
      at++;
      List<String> values = new ArrayList<>();
      List<WktNode> children = new ArrayList<>();
      while (true) {
        skipBlanks();
        if (at >= text.length()) {
          throw new IllegalArgumentException("Well-known text ends within " + keyword);
        }
        char c = text.charAt(at);
        if (c == ']' || c == ')') {
          at++;
          return new WktNode(keyword, values, children);
        } else if (c == ',') {
          at++;
        } else if (c == '"') {
          values.add(quoted());
        } else if (bracketFollows()) {
          children.add(node(depth + 1));
        } else {
          values.add(bare());
        }
      }
    }

    private boolean isAt(String characters) {
      return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    private void skipBlanks() {
      while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
        at++;
      }
    }

    private String quoted() {
      int end = text.indexOf('"', at + 1);
      if (end < 0) {
        throw new IllegalArgumentException("Quotes are not closed, from character " + (at + 1));
      }
      String value = text.substring(at + 1, end);
      at = end + 1;
      return value;
    }

    private boolean bracketFollows() {
      int p = at;
      while (p < text.length()
          && (Character.isLetterOrDigit(text.charAt(p)) || text.charAt(p) == '_')) {
        p++;
      }
      while (p < text.length() && text.charAt(p) <= ' ') {
        p++;
      }
      return p > at && p < text.length() && (text.charAt(p) == '[' || text.charAt(p) == '(');
    }

    private String bare() {
      int start = at;
      while (at < text.length() && ",[]()\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at == start) {
        throw new IllegalArgumentException(
            "Unexpected character " + (at + 1) + " of well-known text");
      }
      return text.substring(start, at).strip();
    }
  }
}
