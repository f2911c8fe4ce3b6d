package dev.readingatlas.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date or an interval read from EDTF text: its two ends, which are the same end for a date.
 *
 * <p>The format is ISO 8601-2:2019, levels 0 and 1, as the Library of Congress publishes it
 * (Extended Date/Time Format specification of 4 February 2019), without times of day. Years are
 * astronomical and days are counted in the proleptic Gregorian calendar.
 *
 * @param begin where it begins
 * @param end where it ends; the same object as {@code begin} for a date
 */
public record Edtf(End begin, End end) {

  /** One side of a span. */
  public sealed interface End {}

  /** What EDTF writes as {@code ..}: the span goes on, without an end. */
  public record Open() implements End {}

  /** What EDTF writes as nothing at all: there is an end, and nobody knows when. */
  public record Unknown() implements End {}

  /** How a date is vouched for (EDTF level 1, qualification of a date). */
  public enum Qualifier {
    NONE,
    UNCERTAIN,
    APPROXIMATE,
    UNCERTAIN_AND_APPROXIMATE
  }

  /** The smallest unit that a date names. */
  public enum Precision {
    DAY,
    MONTH,
    SEASON,
    YEAR,
    DECADE,
    CENTURY
  }

  /** What a date says it does not know (EDTF level 1, {@code XX} for a month or a day). */
  public enum Missing {
    NOTHING,
    MONTH,
    DAY
  }

  /**
   * A date as written.
   *
   * @param precision the smallest unit that is named; a year for {@code 1999-XX}
   * @param missing a smaller unit that exists but is not known; a month for {@code 1999-XX}
   * @param year first astronomical year, that is, the year itself unless digits of it are unknown
   * @param lastYear last astronomical year; the same as {@code year} but for a decade or century
   * @param month 1 to 12, or a season 21 to 24, or 0 for none
   * @param day 1 to 31, or 0 for none
   * @param qualifier how it is vouched for
   */
  public record Date(
      Precision precision,
      Missing missing,
      int year,
      int lastYear,
      int month,
      int day,
      Qualifier qualifier)
      implements End {

    /** First day it may mean, counted from 1970-01-01. */
    long first() {
      return switch (precision) {
        case DAY -> LocalDate.of(year, month, day).toEpochDay();
        case MONTH -> LocalDate.of(year, month, 1).toEpochDay();
        case SEASON -> firstMonth().atDay(1).toEpochDay();
        case YEAR, DECADE, CENTURY -> LocalDate.of(year, 1, 1).toEpochDay();
      };
    }

    /** Last day it may mean, counted from 1970-01-01. */
    long last() {
      return switch (precision) {
        case DAY -> first();
        case MONTH -> YearMonth.of(year, month).atEndOfMonth().toEpochDay();
        case SEASON -> firstMonth().plusMonths(2).atEndOfMonth().toEpochDay();
        case YEAR, DECADE, CENTURY -> LocalDate.of(lastYear, 12, 31).toEpochDay();
      };
    }

    boolean uncertain() {
      return qualifier != Qualifier.NONE;
    }

    /** Spring starts in March; winter starts in December and runs into the next year. */
    private YearMonth firstMonth() {
      return YearMonth.of(year, 3 * (month - 20));
    }
  }

  private static final Pattern LONG_YEAR = Pattern.compile("Y-?[1-9][0-9]{4,8}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}|[0-9]{3}X|[0-9]{2}XX");
  private static final Pattern TOO_LONG_YEAR = Pattern.compile("[0-9]{5,}");
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
  private static final Pattern TIME = Pattern.compile("-[0-9]{2}T");
  private static final Pattern QUALIFIER = Pattern.compile("[?~%]");

  /**
   * Reads EDTF text.
   *
   * @throws UnreadableDateException if it is not EDTF of level 0 or 1; the message names the text
   *     and the rule it breaks
   */
  public static Edtf read(String text) {
    if (text.isEmpty()) {
      throw new UnreadableDateException("(empty)", "empty");
    }
    String[] sides = text.split("/", -1);
    if (sides.length == 1) {
      Date date = date(text, text);
      return new Edtf(date, date);
    }
    if (sides.length > 2) {
      throw new UnreadableDateException(text, "slashes");
    }
    End begin = end(text, sides[0]);
    End end = end(text, sides[1]);
    if (begin instanceof Date from && end instanceof Date to) {
      if (from.first() > to.last()) {
        throw new UnreadableDateException(text, "backwards");
      }
    } else if (!(begin instanceof Date) && !(end instanceof Date)) {
      throw new UnreadableDateException(text, "endless");
    }
    return new Edtf(begin, end);
  }

  private static End end(String text, String side) {
    return switch (side) {
      case "" -> new Unknown();
      case ".." -> new Open();
      default -> date(text, side);
    };
  }

  private static Date date(String text, String written) {
    Qualifier qualifier =
        switch (written.charAt(written.length() - 1)) {
          case '?' -> Qualifier.UNCERTAIN;
          case '~' -> Qualifier.APPROXIMATE;
          case '%' -> Qualifier.UNCERTAIN_AND_APPROXIMATE;
          default -> Qualifier.NONE;
        };
    String date =
        qualifier == Qualifier.NONE ? written : written.substring(0, written.length() - 1);
    if (QUALIFIER.matcher(date).find()) {
      throw new UnreadableDateException(text, "qualifier");
    }
    if (TIME.matcher(date).find()) {
      throw new UnreadableDateException(text, "time");
    }
    if (date.startsWith("Y")) {
      if (!LONG_YEAR.matcher(date).matches()) {
        throw new UnreadableDateException(text, "long");
      }
      int year = Integer.parseInt(date.substring(1));
      return new Date(Precision.YEAR, Missing.NOTHING, year, year, 0, 0, qualifier);
    }
    boolean negative = date.startsWith("-");
    String[] fields = (negative ? date.substring(1) : date).split("-", -1);
    if (fields.length > 3) {
      throw new UnreadableDateException(text, "fields");
    }
    if (TOO_LONG_YEAR.matcher(fields[0]).matches()) {
      throw new UnreadableDateException(text, "digits");
    }
    if (!YEAR.matcher(fields[0]).matches()) {
      throw new UnreadableDateException(text, "year");
    }
    if (negative && fields[0].equals("0000")) {
      throw new UnreadableDateException(text, "zero");
    }
    if (fields[0].endsWith("X")) {
      if (fields.length > 1) {
        throw new UnreadableDateException(text, "unspecified");
      }
      return unspecifiedYear(negative, fields[0], qualifier);
    }
    int year = Integer.parseInt(fields[0]) * (negative ? -1 : 1);
    if (fields.length == 1) {
      return new Date(Precision.YEAR, Missing.NOTHING, year, year, 0, 0, qualifier);
    }
    if (fields[1].equals("XX")) {
      if (fields.length == 3 && !fields[2].equals("XX")) {
        throw new UnreadableDateException(text, "unknownMonth");
      }
      Missing missing = fields.length == 3 ? Missing.DAY : Missing.MONTH;
      return new Date(Precision.YEAR, missing, year, year, 0, 0, qualifier);
    }
    int month = TWO_DIGITS.matcher(fields[1]).matches() ? Integer.parseInt(fields[1]) : 0;
    boolean season = month >= 21 && month <= 24;
    if (!season && (month < 1 || month > 12)) {
      throw new UnreadableDateException(text, "month");
    }
    if (season) {
      if (fields.length == 3) {
        throw new UnreadableDateException(text, "season");
      }
      return new Date(Precision.SEASON, Missing.NOTHING, year, year, month, 0, qualifier);
    }
    if (fields.length == 2) {
      return new Date(Precision.MONTH, Missing.NOTHING, year, year, month, 0, qualifier);
    }
    if (fields[2].equals("XX")) {
      return new Date(Precision.MONTH, Missing.DAY, year, year, month, 0, qualifier);
    }
    int day = TWO_DIGITS.matcher(fields[2]).matches() ? Integer.parseInt(fields[2]) : 0;
    int length = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > length) {
      throw new UnreadableDateException(text, "day", length);
    }
    return new Date(Precision.DAY, Missing.NOTHING, year, year, month, day, qualifier);
  }

  /** A decade or a century: the years whose four digits begin as given; there is no year -0000. */
  private static Date unspecifiedYear(boolean negative, String digits, Qualifier qualifier) {
    Precision precision = digits.endsWith("XX") ? Precision.CENTURY : Precision.DECADE;
    int low = Integer.parseInt(digits.replace('X', '0'));
    int high = Integer.parseInt(digits.replace('X', '9'));
    int year = negative ? -high : low;
    int lastYear = negative ? -Math.max(low, 1) : high;
    return new Date(precision, Missing.NOTHING, year, lastYear, 0, 0, qualifier);
  }
}
