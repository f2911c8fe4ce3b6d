package dev.readingatlas.reading;

import dev.readingatlas.period.When;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A short quotation from a reading, shown on the map.
 *
 * @param id unique in its reading
 * @param paragraph number of the paragraph that holds it, from 1
 * @param quotation the quoted words
 * @param note the editor's words on it, in Markdown
 * @param when the time of which it speaks, or null for no particular time
 * @param places ids of the places of which it speaks; may be empty
 * @param footnotes numbers of the footnotes whose marks are in the quoted words
 */
public record Excerpt(
    String id,
    int paragraph,
    Quotation quotation,
    String note,
    When when,
    List<String> places,
    List<Integer> footnotes) {

  /** The mark of a footnote in running text, such as {@code [3]}. */
  static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  public Excerpt {
    if (paragraph < 1) {
      throw new IllegalArgumentException("Paragraph number is not positive: " + paragraph);
    }
    Objects.requireNonNull(quotation, "quotation");
    places = List.copyOf(places);
    footnotes = List.copyOf(footnotes);
  }

  /**
   * The numbers of the footnote marks in the quoted words, in the order of the text, without
   * repetitions.
   */
  public List<Integer> marks() {
    return marksIn(quotation.exact());
  }

  /** The numbers of the footnote marks in a text, in its order, without repetitions. */
  public static List<Integer> marksIn(String text) {
    return MARK.matcher(text)
        .results()
        .map(mark -> Integer.valueOf(mark.group(1)))
        .distinct()
        .toList();
  }
}
