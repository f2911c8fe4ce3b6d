package dev.readingatlas.period;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A span of time in whole days, inclusive at both ends, whose ends may be uncertain.
 *
 * <p>It is written in EDTF (ISO 8601-2:2019, levels 0 and 1): {@code 1992}, {@code 1992-03}, {@code
 * 1992-03-15}, a season {@code 1993-22}, {@code 1994~}, {@code 199X}, {@code 1999-02-XX}, {@code
 * Y17000002}, an interval {@code 1988-02/1994-05}, one that goes on {@code 2020-11/..}, one whose
 * end nobody knows {@code 1994/}. Years are astronomical: {@code 0000} is 1 BCE and {@code -0043}
 * is 44 BCE. Days are counted in the proleptic Gregorian calendar from 1970-01-01, as {@link
 * LocalDate#toEpochDay()} does.
 *
 * <p>Rules. {@code first} and {@code last} are the outermost days that the words allow: a year
 * covers its 365 or 366 days, {@code 199X} its ten years. A season is three whole months of the
 * northern half of the world: spring (21) is March to May, summer (22) June to August, autumn (23)
 * September to November, and winter (24) is December of the year written to the end of February of
 * the next, so that the four follow each other as their numbers do. A qualifier ({@code ?}, {@code
 * ~}, {@code %}) flags its end and moves nothing: about 1994 covers 1994, flagged at both ends. An
 * unknown end is null and flagged; an open one ({@code ..}) is null and not flagged, since nothing
 * about it is in doubt. {@code X} says how finely a thing is dated and flags nothing.
 *
 * <p>JSON has the same five fields, in the same form as {@code When} in frontend/core/atlas.ts.
 *
 * @param edtf the text as its author wrote it; the other four follow from it
 * @param first first possible day, or null when there is no known beginning
 * @param last last possible day, or null when there is no known end
 * @param firstUncertain whether the beginning is approximate, uncertain or unknown
 * @param lastUncertain whether the end is approximate, uncertain or unknown
 */
public record When(
    String edtf, Long first, Long last, boolean firstUncertain, boolean lastUncertain)
    implements Comparable<When> {

  /** How surely two spans share a day. */
  public enum Overlap {
    /** They share no day, as far as what is written goes. */
    NONE,
    /** Whether they share a day depends on where an uncertain end lies. */
    POSSIBLE,
    /** They share a day wherever their uncertain ends lie. */
    CERTAIN
  }

  /**
   * Checks that the four values are those that the text gives; {@link #parse} is the short way.
   *
   * @throws IllegalArgumentException if the text is not EDTF or says something else
   */
  public When {
    Objects.requireNonNull(edtf, "edtf");
    Edtf read = Edtf.read(edtf);
    if (!Objects.equals(first, firstOf(read))
        || !Objects.equals(last, lastOf(read))
        || firstUncertain != uncertain(read.begin())
        || lastUncertain != uncertain(read.end())) {
      throw new IllegalArgumentException(
          edtf + ": the days and flags must be those that the text gives");
    }
  }

  /**
   * Reads EDTF text of level 0 or 1, without a time of day.
   *
   * @throws IllegalArgumentException if it is anything else, or ends before it begins; the message
   *     names the text and the rule, such as {@code 1992-13: month must be 01 to 12 or a season 21
   *     to 24}
   */
  public static When parse(String edtf) {
    Edtf read = Edtf.read(Objects.requireNonNull(edtf, "edtf"));
    return new When(
        edtf, firstOf(read), lastOf(read), uncertain(read.begin()), uncertain(read.end()));
  }

  /**
   * The span from one day to another, both included, with nothing uncertain about it.
   *
   * @param first first day, or null when it is open; astronomical year -9999 to 9999
   * @param last last day, or null when it is open; not before the first
   * @throws IllegalArgumentException if both are null, or out of order, or out of range
   */
  public static When ofDays(LocalDate first, LocalDate last) {
    if (first != null && first.equals(last)) {
      return parse(text(first));
    }
    return parse((first == null ? ".." : text(first)) + "/" + (last == null ? ".." : text(last)));
  }

  /**
   * How surely this span and another share a day.
   *
   * <p>An end that is not flagged lies on its outermost day. A flagged end lies somewhere within
   * the unit that names it (within 1994, for {@code 1994~}), an unknown one anywhere, and an end
   * never before its beginning. {@link Overlap#NONE} means that no such choice of ends makes the
   * two share a day, {@link Overlap#CERTAIN} that every choice does. So {@code 1994~} overlaps
   * March 1994 possibly and all of 1994 certainly. It is the same both ways round.
   */
  public Overlap overlaps(When other) {
    if (!meet(this.low(), this.high(), other.low(), other.high())) {
      return Overlap.NONE;
    }
    return meet(latestFirst(), earliestLast(), other.latestFirst(), other.earliestLast())
        ? Overlap.CERTAIN
        : Overlap.POSSIBLE;
  }

  /** Whether a day, counted from 1970-01-01, lies within the first and last possible days. */
  public boolean contains(long day) {
    return low() <= day && day <= high();
  }

  /** Whether every possible day of another span lies within the possible days of this one. */
  public boolean contains(When other) {
    return low() <= other.low() && other.high() <= high();
  }

  /**
   * The order of a timeline: by first day, then by last day, an end without a day counting as
   * infinitely far away; then the certain before the uncertain, then by text, so that only equal
   * spans compare as equal.
   */
  @Override
  public int compareTo(When other) {
    int order = Long.compare(low(), other.low());
    if (order == 0) {
      order = Long.compare(high(), other.high());
    }
    if (order == 0) {
      order = Boolean.compare(firstUncertain, other.firstUncertain);
    }
    if (order == 0) {
      order = Boolean.compare(lastUncertain, other.lastUncertain);
    }
    return order == 0 ? edtf.compareTo(other.edtf) : order;
  }

  /**
   * The span in words, such as {@code 15 March 1992}, {@code summer 1993}, {@code about 1994},
   * {@code 44 BCE}, {@code since November 2020}; in English where a language has no words yet.
   */
  public String words(Locale locale) {
    return WhenWords.in(locale).of(Edtf.read(edtf));
  }

  private static boolean meet(long first, long last, long otherFirst, long otherLast) {
    return first <= otherLast && otherFirst <= last;
  }

  private long low() {
    return first == null ? Long.MIN_VALUE : first;
  }

  private long high() {
    return last == null ? Long.MAX_VALUE : last;
  }

  /** The latest day on which it may begin. */
  private long latestFirst() {
    if (!firstUncertain) {
      return low();
    }
    return Edtf.read(edtf).begin() instanceof Edtf.Date date
        ? Math.min(date.last(), high())
        : high();
  }

  /** The earliest day on which it may end. */
  private long earliestLast() {
    if (!lastUncertain) {
      return high();
    }
    return Edtf.read(edtf).end() instanceof Edtf.Date date ? Math.max(date.first(), low()) : low();
  }

  private static Long firstOf(Edtf edtf) {
    return edtf.begin() instanceof Edtf.Date date ? date.first() : null;
  }

  private static Long lastOf(Edtf edtf) {
    return edtf.end() instanceof Edtf.Date date ? date.last() : null;
  }

  private static boolean uncertain(Edtf.End end) {
    return switch (end) {
      case Edtf.Date date -> date.uncertain();
      case Edtf.Unknown unknown -> true;
      case Edtf.Open open -> false;
    };
  }

  private static String text(LocalDate day) {
    if (Math.abs(day.getYear()) > 9999) {
      throw new IllegalArgumentException(day + ": a day must lie in a year from -9999 to 9999");
    }
    return day.toString();
  }
}
