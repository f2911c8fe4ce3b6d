package dev.readingatlas.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The quoted words and what stands around them: a W3C Web Annotation text quote selector.
 *
 * @param exact the quoted words, verbatim
 * @param prefix words that stand just before; empty at the start of a paragraph
 * @param suffix words that stand just after; empty at the end of a paragraph
 */
public record Quotation(String exact, String prefix, String suffix) {
  public Quotation {
    if (exact.isBlank()) {
      throw new IllegalArgumentException("Quotation is blank");
    }
  }

  /**
   * Where the quoted words begin in a paragraph, in UTF-16 units; empty if they do not stand there
   * with just these words around them, or more than once. An empty prefix or suffix asks for the
   * paragraph's very start or end. Never a look-alike: what no longer resolves is an orphan.
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

  /** Whether prefix and suffix stand around the quoted words where these begin at an offset. */
  boolean resolvesAt(int at, String paragraph) {
    int end = at + exact.length();
    return (prefix.isEmpty() ? at == 0 : paragraph.startsWith(prefix, at - prefix.length()))
        && (suffix.isEmpty() ? end == paragraph.length() : paragraph.startsWith(suffix, end));
  }
}
