package dev.readingatlas.reading;

import dev.readingatlas.period.When;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A short quotation from a reading, on the map.
 *
 * @param id unique in its reading
 * @param paragraph number of the paragraph it stands in, from 1
 * @param quotation the quoted words
 * @param note our own words on it, in Markdown
 * @param when the time it speaks of, or null if it is not bound to time
 * @param places ids of the places it speaks of; none for words that belong to no place
 * @param footnotes numbers of the footnotes whose marks stand in the quoted words
 */
public record Excerpt(
    String id,
    int paragraph,
    Quotation quotation,
    String note,
    When when,
    List<String> places,
    List<Integer> footnotes) {

  /** A footnote's mark in running text, such as {@code [3]}. */
  static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  public Excerpt {
    if (paragraph < 1) {
      throw new IllegalArgumentException("Paragraph number is not positive: " + paragraph);
    }
    Objects.requireNonNull(quotation, "quotation");
    places = List.copyOf(places);
    footnotes = List.copyOf(footnotes);
  }

  /** Numbers of the footnote marks that stand in the quoted words, in order, each once. */
  public List<Integer> marks() {
    return MARK.matcher(quotation.exact())
        .results()
        .map(mark -> Integer.valueOf(mark.group(1)))
        .distinct()
        .toList();
  }
}
