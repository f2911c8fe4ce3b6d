package dev.readingatlas.reading;

import java.util.List;

/**
 * A text without its markup, and what the markup said of it.
 *
 * @param text the words; lines and blank lines as they were written
 * @param formats how stretches of it look or where they lead, outer ones first
 * @param mentions where it names places, in the order of the text
 * @param left what of the markup was not followed
 */
public record FormattedText(
    String text, List<Format> formats, List<Mention> mentions, List<Left> left) {

  /** A piece of markup that is not followed. */
  public enum Reason {
    /** A picture; its description stands in its place. */
    PICTURE,
    /** A link to something that is no web page and no mail address; it is shown as written. */
    LINK,
    /** HTML; it is shown as written. */
    HTML
  }

  /** What was not followed, as written. */
  public record Left(Reason reason, String source) {}

  public FormattedText {
    formats = List.copyOf(formats);
    mentions = List.copyOf(mentions);
    left = List.copyOf(left);
  }
}
