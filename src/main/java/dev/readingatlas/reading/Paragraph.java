package dev.readingatlas.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One paragraph of a reading's full text.
 *
 * @param text the words, without markup; verse in its lines
 * @param mentions where it names places, in the order of the text
 * @param formats how stretches of it look or where they lead, outer ones first
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

  /** A text of a pack that was read. */
  public static Paragraph of(FormattedText read) {
    return new Paragraph(read.text(), read.mentions(), read.formats());
  }
}
