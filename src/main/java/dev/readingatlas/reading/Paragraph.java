package dev.readingatlas.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paragraph of a reading's full text.
 *
 * @param text the words, without markup
 * @param mentions where it names places, in the order of the text
 */
public record Paragraph(String text, List<Mention> mentions) {
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(place:([a-z0-9-]+)\\)");

  public Paragraph {
    mentions = List.copyOf(mentions);
    for (Mention mention : mentions) {
      if (mention.start() < 0
          || mention.end() <= mention.start()
          || mention.end() > text.length()) {
        throw new IllegalArgumentException("Mention outside its paragraph: " + mention);
      }
    }
  }

  /**
   * Takes the place links, such as {@code [Shusha](place:shusha)}, out of a pack's paragraph and
   * keeps where they stood.
   */
  public static Paragraph ofMarkup(String markup) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher link = LINK.matcher(markup);
    int from = 0;
    while (link.find()) {
      text.append(markup, from, link.start());
      int start = text.length();
      text.append(link.group(1));
      mentions.add(new Mention(start, text.length(), link.group(2)));
      from = link.end();
    }
    text.append(markup, from, markup.length());
    return new Paragraph(text.toString(), mentions);
  }
}
