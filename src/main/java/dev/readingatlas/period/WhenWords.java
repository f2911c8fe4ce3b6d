package dev.readingatlas.period;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says a date or an interval in the words of one language.
 *
 * <p>Patterns and seasons come from {@code period/when.properties} and its translations; names of
 * months and digits come from the JDK's own CLDR data. A new language is one more file.
 */
final class WhenWords {

  private static final String BUNDLE = "period.when";

  /** Never the language of the machine: a language without a file is said in English. */
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * The form of a noun: as it stands alone, or after a preposition where a language asks for it.
   */
  private enum Form {
    PLAIN,
    GENITIVE
  }

  private final ResourceBundle patterns;
  private final Locale locale;

  private WhenWords(ResourceBundle patterns) {
    this.patterns = patterns;
    this.locale =
        patterns.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : patterns.getLocale();
  }

  /** The words of a language, or of English when there is no file for it. */
  static WhenWords in(Locale locale) {
    return new WhenWords(ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK));
  }

  /** The whole of it in words. */
  String of(Edtf edtf) {
    Edtf.End begin = edtf.begin();
    Edtf.End end = edtf.end();
    if (begin instanceof Edtf.Date from && end instanceof Edtf.Date to) {
      boolean era = from.year() <= 0 || to.year() <= 0;
      return begin == end
          ? date(from, Form.PLAIN, era)
          : say("interval", date(from, Form.PLAIN, era), date(to, Form.PLAIN, era));
    }
    boolean open = begin instanceof Edtf.Open || end instanceof Edtf.Open;
    String kind = open ? "open." : "unknown.";
    return begin instanceof Edtf.Date from
        ? say(kind + "end", forms(from))
        : say(kind + "begin", forms((Edtf.Date) end));
  }

  private Object[] forms(Edtf.Date date) {
    boolean era = date.year() <= 0;
    return new Object[] {date(date, Form.PLAIN, era), date(date, Form.GENITIVE, era)};
  }

  private String date(Edtf.Date date, Form form, boolean era) {
    String named =
        switch (date.precision()) {
          case DAY ->
              say("day", number(date.day()), month(date, TextStyle.FULL), year(date.year(), era));
          case MONTH ->
              say(
                  "month",
                  month(date, form == Form.PLAIN ? TextStyle.FULL_STANDALONE : TextStyle.FULL),
                  year(date.year(), era));
          case SEASON -> say("season", season(date, form), seasonYears(date, era));
          case YEAR -> year(date.year(), era);
          case DECADE -> decade(date, era);
          case CENTURY -> years(date.year(), date.lastYear(), era);
        };
    String missing =
        switch (date.missing()) {
          case NOTHING -> named;
          case MONTH -> say("missing.month", named);
          case DAY -> say("missing.day", named);
        };
    return switch (date.qualifier()) {
      case NONE -> missing;
      case UNCERTAIN -> say("uncertain", missing);
      case APPROXIMATE -> say("approximate", missing);
      case UNCERTAIN_AND_APPROXIMATE -> say("uncertain.approximate", missing);
    };
  }

  private String month(Edtf.Date date, TextStyle style) {
    return Month.of(date.month()).getDisplayName(style, locale);
  }

  private String season(Edtf.Date date, Form form) {
    String key = "season." + date.month();
    String genitive = key + ".genitive";
    return patterns.getString(
        form == Form.GENITIVE && patterns.containsKey(genitive) ? genitive : key);
  }

  /** A winter lies in two years, and says so. */
  private String seasonYears(Edtf.Date date, boolean era) {
    return date.month() == 24 ? years(date.year(), date.year() + 1, era) : year(date.year(), era);
  }

  /** Only a decade that no one can take for a century has a word of its own. */
  private String decade(Edtf.Date date, boolean era) {
    return !era && date.year() >= 1000 && date.year() % 100 != 0
        ? say("decade", number(date.year()), number(date.lastYear()))
        : years(date.year(), date.lastYear(), era);
  }

  private String years(int first, int last, boolean era) {
    if (first <= 0 && last > 0) {
      return say("years", year(first, true), year(last, true));
    }
    String both = say("years", yearNumber(first), yearNumber(last));
    return inEra(both, last, era);
  }

  /** A year of four digits needs no era, unless it stands beside one before the common era. */
  private String year(int year, boolean era) {
    return inEra(yearNumber(year), year, era);
  }

  private String inEra(String text, int year, boolean era) {
    if (year <= 0) {
      return say("bce", text);
    }
    return era || year < 1000 ? say("ce", text) : text;
  }

  /** Astronomical year 0 is 1 BCE. */
  private String yearNumber(int year) {
    return number(year > 0 ? year : 1 - year);
  }

  private String number(int number) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    format.setGroupingUsed(number >= 10_000);
    return format.format(number);
  }

  private String say(String key, Object... parts) {
    return new MessageFormat(patterns.getString(key), locale).format(parts);
  }
}
