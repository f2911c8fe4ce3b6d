package dev.readingatlas.reading;

import java.util.List;
import java.util.Map;

/**
 * A numbered footnote of a reading.
 *
 * @param number the printed number, from 1
 * @param text the printed text
 * @param csl the works it cites, as CSL-JSON items
 */
public record Footnote(int number, String text, List<Map<String, Object>> csl) {
  public Footnote {
    if (number < 1) {
      throw new IllegalArgumentException("Footnote number is not positive: " + number);
    }
    csl = List.copyOf(csl);
  }
}
