package dev.readingatlas.http;

import org.springframework.web.util.HtmlUtils;

/** Writes HTML; every text and every attribute is escaped on its way in. */
public final class Html {
  private final StringBuilder out = new StringBuilder(4096);

  /**
   * Opens an element. Attributes are names and values in turn; one whose value is null is left out.
   */
  public Html start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]);
        if (!attributes[i + 1].isEmpty()) {
          out.append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
      }
    }
    out.append('>');
    return this;
  }

  public Html end(String tag) {
    out.append("</").append(tag).append(">");
    return this;
  }

  public Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Text whose lines are kept, with what they are indented by. */
  public Html lines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String words = lines[i].stripLeading();
      out.append(i == 0 ? "" : "<br>")
          .append("&nbsp;".repeat(i == 0 ? 0 : lines[i].length() - words.length()))
          .append(escaped(i == 0 ? lines[i] : words));
    }
    return this;
  }

  /** A whole element with nothing but text in it; none at all where the text is null. */
  public Html element(String tag, String text, String... attributes) {
    return text == null ? this : start(tag, attributes).text(text).end(tag);
  }

  /** Lets characters in as they are, for what is HTML or CSS already and our own. */
  public Html raw(String html) {
    out.append(html);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
