package dev.readingatlas.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A paragraph of a reading's full text.
 *
 * @param text the words without markup; verse keeps its line breaks
 * @param mentions the places it names, in the order of the text
 * @param formats formats of its stretches; an outer format is before those inside it
 */
public record Paragraph(
    String text,
    List<Mention> mentions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Format> formats) {

  public Paragraph {
    mentions = List.copyOf(mentions);
    formats = List.copyOf(formats);
    for (Mention mention : mentions) {
      if (mention.start() < 0
          || mention.end() <= mention.start()
          || mention.end() > text.length()) {
        throw new IllegalArgumentException("Mention outside its paragraph: " + mention);
      }
    }
  }

  /** The paragraph of a text that was read from a pack. */
  public static Paragraph of(FormattedText read) {
    return new Paragraph(read.text(), read.mentions(), read.formats());
  }
}
