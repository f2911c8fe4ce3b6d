package dev.readingatlas.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;

/**
 * The format of a stretch of a text: emphasis, a heading or a link.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param kind {@code emphasis}, {@code strong}, {@code link} or {@code heading}
 * @param url the address of a link; null for other kinds
 * @param level the level of a heading, from 1; null for other kinds
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
