package dev.readingatlas.period;

import dev.readingatlas.message.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * Says a date or an interval in the words of one language; the twin of {@code
 * frontend/core/when-words.ts}. Both read the same messages.
 */
final class WhenWords {

  /**
   * The form of a noun: as it stands alone, or after a preposition where a language asks for it.
   */
  private enum Form {
    PLAIN,
    OF
  }

  private final Messages messages;

  private WhenWords(Messages messages) {
    this.messages = messages;
  }

  /** The words of a language, or of English when there is no file for it. */
  static WhenWords in(Locale locale) {
    return new WhenWords(Messages.in(locale));
  }

  /** The whole of it in words. */
  String of(Edtf edtf) {
    Edtf.End begin = edtf.begin();
    Edtf.End end = edtf.end();
    if (begin instanceof Edtf.Date from && end instanceof Edtf.Date to) {
      boolean era = from.year() <= 0 || to.year() <= 0;
      return begin == end
          ? date(from, Form.PLAIN, era)
          : messages.text(
              "when.interval",
              Map.of("begin", date(from, Form.PLAIN, era), "end", date(to, Form.PLAIN, era)));
    }
    boolean open = begin instanceof Edtf.Open || end instanceof Edtf.Open;
    String kind = open ? "when.open." : "when.unknown.";
    return begin instanceof Edtf.Date from
        ? messages.text(kind + "end", forms(from))
        : messages.text(kind + "begin", forms((Edtf.Date) end));
  }

  private Map<String, String> forms(Edtf.Date date) {
    boolean era = date.year() <= 0;
    return Map.of("date", date(date, Form.PLAIN, era), "date:of", date(date, Form.OF, era));
  }

  private String date(Edtf.Date date, Form form, boolean era) {
    String named =
        switch (date.precision()) {
          case DAY ->
              messages.text(
                  "when.day",
                  Map.of(
                      "day", date.day(),
                      "month", month(date, Form.OF),
                      "year", year(date.year(), era)));
          case MONTH ->
              messages.text(
                  "when.month", Map.of("month", month(date, form), "year", year(date.year(), era)));
          case SEASON ->
              messages.text(
                  "when.season",
                  Map.of("season", season(date, form), "year", seasonYears(date, era)));
          case YEAR -> year(date.year(), era);
          case DECADE -> decade(date, era);
          case CENTURY -> years(date.year(), date.lastYear(), era);
        };
    String missing =
        switch (date.missing()) {
          case NOTHING -> named;
          case MONTH -> messages.text("when.missing.month", Map.of("date", named));
          case DAY -> messages.text("when.missing.day", Map.of("date", named));
        };
    return switch (date.qualifier()) {
      case NONE -> missing;
      case UNCERTAIN -> messages.text("when.uncertain", Map.of("date", missing));
      case APPROXIMATE -> messages.text("when.approximate", Map.of("date", missing));
      case UNCERTAIN_AND_APPROXIMATE ->
          messages.text("when.uncertain-approximate", Map.of("date", missing));
    };
  }

  private String month(Edtf.Date date, Form form) {
    return inForm("when.month." + date.month(), form);
  }

  /** EDTF numbers seasons from 21. */
  private String season(Edtf.Date date, Form form) {
    String season =
        switch (date.month()) {
          case 21 -> "spring";
          case 22 -> "summer";
          case 23 -> "autumn";
          default -> "winter";
        };
    return inForm("when." + season, form);
  }

  private String inForm(String key, Form form) {
    return form == Form.OF ? messages.formOf(key) : messages.text(key);
  }

  /** A winter lies in two years, and says so. */
  private String seasonYears(Edtf.Date date, boolean era) {
    return date.month() == 24 ? years(date.year(), date.year() + 1, era) : year(date.year(), era);
  }

  /** Only a decade that no one can take for a century has a word of its own. */
  private String decade(Edtf.Date date, boolean era) {
    return !era && date.year() >= 1000 && date.year() % 100 != 0
        ? messages.text("when.decade", Map.of("first", date.year(), "last", date.lastYear()))
        : years(date.year(), date.lastYear(), era);
  }

  private String years(int first, int last, boolean era) {
    if (first <= 0 && last > 0) {
      return messages.text(
          "when.years", Map.of("first", year(first, true), "last", year(last, true)));
    }
    String both =
        messages.text("when.years", Map.of("first", yearNumber(first), "last", yearNumber(last)));
    return inEra(both, last, era);
  }

  /** A year of four digits needs no era, unless it stands beside one before the common era. */
  private String year(int year, boolean era) {
    return inEra(yearNumber(year), year, era);
  }

  private String inEra(String text, int year, boolean era) {
    if (year <= 0) {
      return messages.text("when.bce", Map.of("year", text));
    }
    return era || year < 1000 ? messages.text("when.ce", Map.of("year", text)) : text;
  }

  /** Astronomical year 0 is 1 BCE. */
  private String yearNumber(int year) {
    return messages.number(year > 0 ? year : 1 - year);
  }
}
