package dev.readingatlas.embed;

import dev.readingatlas.http.Html;
import dev.readingatlas.reading.Format;
import java.util.List;
import java.util.TreeSet;

/** Writes a formatted text as HTML. */
final class FormattedHtml {
  private FormattedHtml() {}

  /**
   * One block for each heading, and one for each of what blank lines part.
   *
   * @param label bold words before the first, or null
   */
  static void blocks(String label, String text, List<Format> formats, Html html) {
    int from = 0;
    while (from < text.length()) {
      int blank = text.indexOf("\n\n", from);
      int to = blank < 0 ? text.length() : blank;
      String tag = isHeading(from, to, formats) ? "h4" : "p";
      html.start(tag);
      if (from == 0 && label != null) {
        html.element("b", label).text(" ");
      }
      stretch(text, from, to, formats, html);
      html.end(tag);
      from = to + 2;
    }
  }

  private static boolean isHeading(int from, int to, List<Format> formats) {
    return formats.stream()
        .anyMatch(one -> one.kind().equals("heading") && one.start() <= from && to <= one.end());
  }

  private static void stretch(String text, int from, int to, List<Format> formats, Html html) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    formats.forEach(one -> cuts.addAll(List.of(one.start(), one.end())));
    Integer start = from;
    for (Integer end : cuts.subSet(from, false, to, true)) {
      run(text, start, end, formats, html);
      start = end;
    }
  }

  private static void run(String text, int from, int to, List<Format> formats, Html html) {
    List<Format> over =
        formats.stream()
            .filter(one -> one.start() <= from && to <= one.end() && !tag(one).isEmpty())
            .toList();
    for (Format format : over) {
      if (format.url() == null) {
        html.start(tag(format));
      } else {
        html.start("a", "href", format.url(), "target", "_blank", "rel", "noopener");
      }
    }
    html.lines(text.substring(from, to));
    over.reversed().forEach(format -> html.end(tag(format)));
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
