package dev.readingatlas.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;

/**
 * How a stretch of a text is to look, or where it leads.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset just after the last one
 * @param kind {@code emphasis}, {@code strong}, {@code link} or {@code heading}
 * @param url where a link leads, else null
 * @param level of a heading, from 1, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Format(int start, int end, String kind, String url, Integer level) {
  private static final Set<String> KINDS = Set.of("emphasis", "strong", "link", "heading");

  public Format {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("Format from " + start + " to " + end);
    }
    if (!KINDS.contains(kind)
        || kind.equals("link") != (url != null)
        || kind.equals("heading") != (level != null)) {
      throw new IllegalArgumentException(
          "Format of kind " + kind + " with address " + url + " and level " + level);
    }
  }
}
