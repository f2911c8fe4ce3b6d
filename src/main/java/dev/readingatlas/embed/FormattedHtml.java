package dev.readingatlas.embed;

import dev.readingatlas.reading.Format;
import dev.readingatlas.reading.FormattedText;
import dev.readingatlas.reading.Markdown;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.util.HtmlUtils;

/** Formatted text as HTML: every text and address in it is escaped. */
final class FormattedHtml {
  private final StringBuilder out = new StringBuilder();

  private FormattedHtml() {}

  /** A note in Markdown, with bold words before it, or null for none. */
  static String note(String label, String markup) {
    FormattedText note = Markdown.note(markup);
    return blocks(label, note.text(), note.formats());
  }

  /** Text whose line ends and indents are kept. */
  static String lines(String text) {
    FormattedHtml html = new FormattedHtml();
    html.addLines(text);
    return html.out.toString();
  }

  /**
   * One block for each heading, and one for each of what blank lines part.
   *
   * @param label bold words before the first, or null
   */
  static String blocks(String label, String text, List<Format> formats) {
    FormattedHtml html = new FormattedHtml();
    html.addBlocks(label, text, formats);
    return html.out.toString();
  }

  private void addBlocks(String label, String text, List<Format> formats) {
    int from = 0;
    while (from < text.length()) {
      int blank = text.indexOf("\n\n", from);
      int to = blank < 0 ? text.length() : blank;
      String tag = isHeading(from, to, formats) ? "h4" : "p";
      out.append('<').append(tag).append('>');
      if (from == 0 && label != null) {
        out.append("<b>").append(escaped(label)).append("</b> ");
      }
      stretch(text, from, to, formats);
      out.append("</").append(tag).append('>');
      from = to + 2;
    }
  }

  private static boolean isHeading(int from, int to, List<Format> formats) {
    return formats.stream()
        .anyMatch(one -> one.kind().equals("heading") && one.start() <= from && to <= one.end());
  }

  private void stretch(String text, int from, int to, List<Format> formats) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    formats.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    Integer start = from;
    for (Integer end : cuts.subSet(from, false, to, true)) {
      run(text, start, end, formats);
      start = end;
    }
  }

  private void run(String text, int from, int to, List<Format> formats) {
    List<Format> over =
        formats.stream()
            .filter(one -> one.start() <= from && to <= one.end() && !tag(one).isEmpty())
            .toList();
    for (Format format : over) {
      out.append('<').append(tag(format));
      if (format.url() != null) {
        out.append(" href=\"").append(escaped(format.url()));
        out.append("\" target=\"_blank\" rel=\"noopener\"");
      }
      out.append('>');
    }
    addLines(text.substring(from, to));
    over.reversed().forEach(format -> out.append("</").append(tag(format)).append('>'));
  }

  private void addLines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String words = lines[i].stripLeading();
      out.append(i == 0 ? "" : "<br>")
          .append("&nbsp;".repeat(i == 0 ? 0 : lines[i].length() - words.length()))
          .append(escaped(i == 0 ? lines[i] : words));
    }
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String tag(Format format) {
    return switch (format.kind()) {
      case "emphasis" -> "em";
      case "strong" -> "strong";
      case "link" -> "a";
      default -> "";
    };
  }
}
