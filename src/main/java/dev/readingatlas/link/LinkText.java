package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.period.Period;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Reading;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a link says in words. An author's words stand in quotation marks, with the author's name.
 *
 * @param title what is open, and the atlas
 * @param description at most about {@value #LONGEST} characters; may be empty
 * @param picture what the picture shows, for those who do not see it
 */
public record LinkText(String title, String description, String picture) {
  private static final int LONGEST = 220;
  private static final Pattern ABBREVIATED = Pattern.compile("(?s).*\\b\\p{Lu}\\p{Ll}{0,2}\\.\\s*");

  /** In the atlas's own words, with names in the language the state asks for. */
  static LinkText of(ViewerState state, ResolvedState opened, Atlas atlas) {
    Locale locale = Locale.forLanguageTag(atlas.lang());
    List<Period> periods = state.side().periodsOf(atlas);
    String lang = state.languageOfNames(atlas);
    String time =
        state.side().span() != null
            ? state.side().span().words(locale)
            : periods.isEmpty()
                ? null
                : periods.stream().map(Period::name).collect(Collectors.joining(", "));
    String subject = opened.subject(lang);
    return new LinkText(
        joined(subject == null ? time : subject, atlas.title()),
        description(opened, periods, atlas, locale),
        joined(names(opened, lang), time, atlas.title()));
  }

  private static String description(
      ResolvedState opened, List<Period> periods, Atlas atlas, Locale locale) {
    if (opened.excerpt() != null) {
      return quoted(opened.excerpt(), opened.excerptOf());
    }
    if (opened.reading() != null) {
      Reading reading = opened.reading();
      return shortened(reading.author() + ". " + reading.standpoint(), LONGEST);
    }
    if (opened.place() != null && opened.place().note() != null) {
      return shortened(firstSentence(Markdown.plain(opened.place().note()), locale), LONGEST);
    }
    if (opened.place() == null && periods.size() == 1 && periods.getFirst().note() != null) {
      return shortened(firstSentence(Markdown.plain(periods.getFirst().note()), locale), LONGEST);
    }
    return shortened(atlas.summary(), LONGEST);
  }

  /** Such as: “in March 1992 …” (Author, Title). */
  private static String quoted(Excerpt excerpt, Reading reading) {
    String words = excerpt.quotation().exact();
    for (int number : excerpt.footnotes()) {
      words = words.replace("[" + number + "]", "");
    }
    String source = " (" + reading.author() + ", " + reading.title() + ")";
    int room = Math.max(80, LONGEST - source.length() - 2);
    return "“" + shortened(words, room) + "”" + source;
  }

  private static String names(ResolvedState opened, String lang) {
    String names =
        opened.emphasised().stream()
            .map(place -> ShownName.of(place, lang).text())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }

  static String firstSentence(String text, Locale locale) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    int end = sentences.next();
    // An abbreviation such as "St." ends no sentence.
    while (end != BreakIterator.DONE && ABBREVIATED.matcher(text.substring(0, end)).matches()) {
      end = sentences.next();
    }
    return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
  }

  /** A text of at most so many characters, cut between words and marked as cut. */
  static String shortened(String text, int most) {
    String clean = text.strip().replaceAll("\\s+", " ");
    if (clean.length() <= most) {
      return clean;
    }
    int cut = clean.lastIndexOf(' ', most - 1);
    if (cut < most / 2) {
      cut = most - 1;
      cut -= Character.isHighSurrogate(clean.charAt(cut - 1)) ? 1 : 0;
    }
    return clean.substring(0, cut).replaceAll("[\\s,;:.–-]+$", "") + "…";
  }
}
