package dev.readingatlas.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The quoted words and the words around them: a W3C Web Annotation text quote selector.
 *
 * @param exact the quoted words, verbatim
 * @param prefix the words before them; empty at the start of a paragraph
 * @param suffix the words after them; empty at the end of a paragraph
 */
public record Quotation(String exact, String prefix, String suffix) {
  public Quotation {
    if (exact.isBlank()) {
      throw new IllegalArgumentException("Quotation is blank");
    }
  }

  /**
   * The offset of the quoted words in a paragraph, in UTF-16 units. An empty prefix or suffix
   * matches only the start or the end of the paragraph. Letters that only look alike do not match.
   *
   * @return empty if the words are not found between prefix and suffix, or are found more than once
   */
  public OptionalInt resolveIn(String paragraph) {
    List<Integer> found = new ArrayList<>();
    for (int at = paragraph.indexOf(exact); at >= 0; at = paragraph.indexOf(exact, at + 1)) {
      if (resolvesAt(at, paragraph)) {
        found.add(at);
      }
    }
    return found.size() == 1 ? OptionalInt.of(found.getFirst()) : OptionalInt.empty();
  }

  /**
   * Whether prefix and suffix are around the quoted words that begin at an offset in UTF-16 units.
   */
  boolean resolvesAt(int at, String paragraph) {
    int end = at + exact.length();
    return (prefix.isEmpty() ? at == 0 : paragraph.startsWith(prefix, at - prefix.length()))
        && (suffix.isEmpty() ? end == paragraph.length() : paragraph.startsWith(suffix, end));
  }
}
