package dev.readingatlas.reading;

import java.util.List;

/**
 * A text without its markup, and the meaning of that markup.
 *
 * @param text the words, with the line breaks and blank lines of the source
 * @param formats formats of its stretches; an outer format is before those inside it
 * @param mentions the places it names, in the order of the text
 * @param left markup that was not followed, in the order of the text
 */
public record FormattedText(
    String text, List<Format> formats, List<Mention> mentions, List<Left> left) {

  /** Why markup is not followed. */
  public enum Reason {
    /** A picture; its description is shown instead. */
    PICTURE,
    /** A link to anything but a web page or a mail address; the markup is shown. */
    LINK,
    /** HTML; the markup is shown. */
    HTML
  }

  /** Markup that was not followed, as in the source. */
  public record Left(Reason reason, String source) {}

  public FormattedText {
    formats = List.copyOf(formats);
    mentions = List.copyOf(mentions);
    left = List.copyOf(left);
  }
}
