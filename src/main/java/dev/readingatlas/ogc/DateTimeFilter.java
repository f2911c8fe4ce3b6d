package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.period.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parameter {@code datetime}: features match if they share a day with this span; both ends are
 * included.
 *
 * @param first counted from 1970-01-01; {@link Long#MIN_VALUE} without a beginning
 * @param last {@link Long#MAX_VALUE} without an end
 */
record DateTimeFilter(long first, long last) {
  static final String DATETIME = "datetime";
  static final String WHEN = "when";

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern LENGTH =
      Pattern.compile(
          "P(?=[0-9T])([0-9]{1,4}Y)?([0-9]{1,5}M)?([0-9]{1,6}W)?([0-9]{1,7}D)?"
              + "(T(?=[0-9])([0-9]{1,8}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?");
  private static final String FORM =
      "must be an instant such as 1992-05-18T00:00:00Z, a day, or two of them with / between, of which one may be .."
          + " and the second a length such as P2D";

  /**
   * Reads an instant or an interval (OGC 17-069r4, 7.15.4; RFC 3339, 5.6). An instant counts as its
   * day in UTC, since features are dated to the day. The end may be a length (ISO 8601-1, 5.5.2),
   * which the standard does not have and the OGC's own tests send.
   */
  static DateTimeFilter ofDatetime(String text) {
    String[] ends = text.split("/", -1);
    if (ends.length > 2) {
      throw BadRequestProblem.parameter(DATETIME, FORM + ".");
    }
    if (ends.length == 1) {
      long day = day(ends[0]);
      return new DateTimeFilter(day, day);
    }
    if (LENGTH.matcher(ends[1]).matches()) {
      return lasting(ends[0], ends[1]);
    }
    boolean begins = !open(ends[0]);
    boolean stops = !open(ends[1]);
    if (!begins && !stops) {
      throw BadRequestProblem.parameter(DATETIME, "must have a date at one end at least.");
    }
    boolean days = DATE.matcher(ends[0]).matches() || DATE.matcher(ends[1]).matches();
    if (begins
        && stops
        && (days ? day(ends[0]) > day(ends[1]) : instant(ends[0]).isAfter(instant(ends[1])))) {
      throw BadRequestProblem.parameter(DATETIME, "ends before it begins.");
    }
    return new DateTimeFilter(
        begins ? day(ends[0]) : Long.MIN_VALUE, stops ? day(ends[1]) : Long.MAX_VALUE);
  }

  private static DateTimeFilter lasting(String begin, String length) {
    OffsetDateTime first = instant(begin);
    int time = length.indexOf('T');
    Period days = Period.parse(time == 1 ? "P0D" : time < 0 ? length : length.substring(0, time));
    Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + length.substring(time));
    return new DateTimeFilter(day(first), day(first.plus(days).plus(hours)));
  }

  /** Reads EDTF; an uncertain end counts with the outermost day it may mean. */
  static DateTimeFilter ofWhen(String text) {
    try {
      When when = When.parse(text);
      return new DateTimeFilter(
          when.first() == null ? Long.MIN_VALUE : when.first(),
          when.last() == null ? Long.MAX_VALUE : when.last());
    } catch (IllegalArgumentException e) {
      throw BadRequestProblem.parameter(
          WHEN, "must be EDTF: " + BadRequestProblem.shortened(text) + rule(text, e) + ".");
    }
  }

  private static String rule(String text, IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(text) ? message.substring(text.length()) : "";
  }

  private static boolean open(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static long day(String text) {
    return day(instant(text));
  }

  private static long day(OffsetDateTime instant) {
    return instant.atZoneSameInstant(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  private static OffsetDateTime instant(String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
      }
      if (INSTANT.matcher(text).matches()) {
        // RFC 3339 knows leap seconds, Java does not; both lie on the same day.
        String upper = text.toUpperCase(Locale.ROOT);
        return OffsetDateTime.parse(
            upper.startsWith(":60", 16)
                ? upper.substring(0, 17) + "59" + upper.substring(19)
                : upper);
      }
    } catch (DateTimeException e) {
      throw BadRequestProblem.parameter(
          DATETIME, "has " + BadRequestProblem.shortened(text) + ", which is no date.");
    }
    throw BadRequestProblem.parameter(DATETIME, FORM + ".");
  }
}
