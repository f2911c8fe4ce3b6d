package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.readingatlas.period.When.Overlap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for any when, tried on 2,000 seeded cases each. A failure names the case's seed;
 * {@code -Dwhen.seed=} runs another series.
 */
class WhenPropertyTest {

  private static final long SEED = Long.getLong("when.seed", 19_920_315L);
  private static final int CASES = 2_000;

  /**
   * The day before the 59 days of January and February 1993, in which ends are tried one by one.
   */
  private static final LocalDate WINDOW = LocalDate.of(1992, 12, 31);

  @Test
  void parse_anyText_keepsItAndBeginsNoLaterThanItEnds() {
    forAll(
        (random, seed) -> {
          String edtf = anyEdtf(random);
          When when = When.parse(edtf);

          assertThat(when.edtf()).as(seed).isEqualTo(edtf);
          assertThat(When.parse(when.edtf())).as(seed).isEqualTo(when);
          assertThat(when.first() == null && when.last() == null).as(seed + edtf).isFalse();
          assertThat(low(when)).as(seed + edtf).isLessThanOrEqualTo(high(when));
        });
  }

  @Test
  void parse_anyText_flagsQualifiedAndUnknownEndsOnly() {
    forAll(
        (random, seed) -> {
          String edtf = anyEdtf(random);
          String[] sides = edtf.split("/", -1);
          When when = When.parse(edtf);

          assertThat(when.firstUncertain()).as(seed + edtf).isEqualTo(flagged(sides[0]));
          assertThat(when.lastUncertain())
              .as(seed + edtf)
              .isEqualTo(flagged(sides[sides.length - 1]));
        });
  }

  @Test
  void parse_yearMonthDayOrDecade_coversJustTheDaysThatBeginWithItsText() {
    forAll(
        (random, seed) -> {
          String edtf = prefixDate(random);
          String prefix = edtf.replaceFirst("-?X.*", "");
          When when = When.parse(edtf);

          assertThat(day(when.first())).as(seed + edtf).startsWith(prefix);
          assertThat(day(when.last())).as(seed + edtf).startsWith(prefix);
          assertThat(day(when.first() - 1)).as(seed + edtf).doesNotStartWith(prefix);
          assertThat(day(when.last() + 1)).as(seed + edtf).doesNotStartWith(prefix);
        });
  }

  @Test
  void parse_fourSeasons_followEachOtherWithoutGap() {
    forAll(
        (random, seed) -> {
          String year = year(random);
          for (int season = 21; season < 24; season++) {
            When when = When.parse(year + "-" + season);
            When next = When.parse(year + "-" + (season + 1));
            assertThat(next.first()).as(seed + year).isEqualTo(when.last() + 1);
          }
          LocalDate end = LocalDate.ofEpochDay(When.parse(year + "-24").last());
          assertThat(end.plusDays(1).getMonthValue()).as(seed + year).isEqualTo(3);
        });
  }

  @Test
  void ofDays_anyTwoDays_givesThemAndReadsBack() {
    forAll(
        (random, seed) -> {
          LocalDate a = writtenDay(random);
          LocalDate b = random.nextInt(5) == 0 ? a : writtenDay(random);
          LocalDate first = a.isAfter(b) ? b : a;
          LocalDate last = a.isAfter(b) ? a : b;
          When when = When.ofDays(first, last);

          assertThat(when.first()).as(seed + when).isEqualTo(first.toEpochDay());
          assertThat(when.last()).as(seed + when).isEqualTo(last.toEpochDay());
          assertThat(LocalDate.ofEpochDay(when.first())).as(seed + when).isEqualTo(first);
          assertThat(when.firstUncertain() || when.lastUncertain()).as(seed + when).isFalse();
          assertThat(When.parse(when.edtf())).as(seed).isEqualTo(when);
        });
  }

  @Test
  void overlaps_anyTwo_isSymmetricAndNeverNoneWithItself() {
    forAll(
        (random, seed) -> {
          When a = When.parse(anyEdtf(random));
          When b = When.parse(anyEdtf(random));

          assertThat(a.overlaps(b)).as(seed + a + b).isEqualTo(b.overlaps(a));
          assertThat(a.overlaps(a)).as(seed + a).isNotEqualTo(Overlap.NONE);
        });
  }

  @Test
  void overlaps_anyTwoInASmallWindow_isWhatTryingAllEndsSays() {
    Set<Overlap> seen = EnumSet.noneOf(Overlap.class);
    forAll(
        (random, seed) -> {
          String a = span(random, WhenPropertyTest::windowDate);
          String b = span(random, WhenPropertyTest::windowDate);
          Overlap expected = tryAllEnds(a, b);
          seen.add(expected);

          assertThat(When.parse(a).overlaps(When.parse(b)))
              .as(seed + a + " " + b)
              .isEqualTo(expected);
        });
    assertThat(seen).containsExactlyInAnyOrder(Overlap.values());
  }

  @Test
  void contains_anyTwo_agreesWithTheirDays() {
    forAll(
        (random, seed) -> {
          When a = When.parse(span(random, WhenPropertyTest::windowDate));
          When b = When.parse(span(random, WhenPropertyTest::windowDate));
          long before = WINDOW.toEpochDay() - 30;
          boolean all =
              IntStream.rangeClosed(0, 120)
                  .mapToLong(n -> before + n)
                  .filter(b::contains)
                  .allMatch(a::contains);

          assertThat(a.contains(b)).as(seed + a + b).isEqualTo(all);
          if (all) {
            assertThat(a.overlaps(b)).as(seed + a + b).isNotEqualTo(Overlap.NONE);
          }
        });
  }

  @Test
  void compareTo_anyThree_isATotalOrderThatAgreesWithEquals() {
    forAll(
        (random, seed) -> {
          List<When> sorted = new ArrayList<>();
          for (int n = 0; n < 3; n++) {
            sorted.add(When.parse(span(random, WhenPropertyTest::windowDate)));
          }
          sorted.sort(null);
          When a = sorted.get(0);
          When b = sorted.get(1);
          When c = sorted.get(2);

          assertThat(a.compareTo(b)).as(seed + sorted).isNotPositive();
          assertThat(b.compareTo(c)).as(seed + sorted).isNotPositive();
          assertThat(a.compareTo(c)).as(seed + sorted).isNotPositive();
          assertThat(Integer.signum(b.compareTo(a)))
              .as(seed + sorted)
              .isEqualTo(-Integer.signum(a.compareTo(b)));
          assertThat(a.compareTo(b) == 0).as(seed + sorted).isEqualTo(a.equals(b));
          assertThat(low(a)).as(seed + sorted).isLessThanOrEqualTo(low(b));
        });
  }

  @Test
  void parse_anyNoise_isReadOrRefusedByName() {
    String letters = "0123456789012-/.XY?~%T ";
    forAll(
        (random, seed) -> {
          StringBuilder noise =
              new StringBuilder(random.nextBoolean() ? anyEdtf(random) : "1992-03");
          for (int n = random.nextInt(4); n >= 0; n--) {
            char letter = letters.charAt(random.nextInt(letters.length()));
            if (noise.length() > 0 && random.nextBoolean()) {
              noise.setCharAt(random.nextInt(noise.length()), letter);
            } else {
              noise.insert(random.nextInt(noise.length() + 1), letter);
            }
          }
          Throwable refused = catchThrowable(() -> When.parse(noise.toString()));

          if (refused != null) {
            assertThat(refused)
                .as(seed + noise)
                .isExactlyInstanceOf(UnreadableDateException.class)
                .hasMessageStartingWith(noise + ": ");
          }
        });
  }

  // The cases.

  private static void forAll(BiConsumer<Random, String> property) {
    for (int n = 0; n < CASES; n++) {
      property.accept(new Random(SEED + n), "when.seed " + (SEED + n) + ": ");
    }
  }

  private static String anyEdtf(Random random) {
    return span(random, WhenPropertyTest::anyDate);
  }

  private interface Dates {
    String next(Random random);
  }

  private static String span(Random random, Dates dates) {
    String a = dates.next(random);
    String b = dates.next(random);
    return switch (random.nextInt(7)) {
      case 0, 1 -> a;
      case 2 -> a + "/..";
      case 3 -> "../" + a;
      case 4 -> random.nextBoolean() ? a + "/" : "/" + a;
      default -> When.parse(a).first() <= When.parse(b).last() ? a + "/" + b : b + "/" + a;
    };
  }

  private static String anyDate(Random random) {
    String date =
        switch (random.nextInt(8)) {
          case 0 -> year(random) + "-" + (21 + random.nextInt(4));
          case 1 ->
              "Y" + (random.nextBoolean() ? "-" : "") + (10_000 + random.nextInt(999_990_000));
          default -> prefixDate(random);
        };
    return date + qualifier(random);
  }

  /** A date that is the beginning of the ISO text of just the days it covers, but for its X. */
  private static String prefixDate(Random random) {
    String day = writtenDay(random).toString();
    String year = year(random);
    return switch (random.nextInt(7)) {
      case 0 -> day;
      case 1 -> day.substring(0, day.length() - 3);
      case 2 -> day.substring(0, day.length() - 2) + "XX";
      case 3 -> year.substring(0, year.length() - 1) + "X";
      case 4 -> year.substring(0, year.length() - 2) + "XX";
      case 5 -> year + "-XX";
      default -> year;
    };
  }

  private static String year(Random random) {
    return writtenDay(random).toString().replaceFirst("-[0-9]{2}-[0-9]{2}$", "");
  }

  /** A day of the years -9999 to 9999, often of those around the year 0 and around 1970. */
  private static LocalDate writtenDay(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> LocalDate.ofEpochDay(random.nextInt(2_000) - 1_000);
      case 1 -> LocalDate.of(0, 1, 1).plusDays(random.nextInt(3_000) - 1_500);
      default -> LocalDate.ofEpochDay(random.nextLong(-4_371_587, 2_932_897));
    };
  }

  private static String windowDate(Random random) {
    String date =
        switch (random.nextInt(6)) {
          case 0 -> "1993-01";
          case 1 -> "1993-02";
          case 2 -> "1993-01-XX";
          default -> WINDOW.plusDays(1 + random.nextInt(59)).toString();
        };
    return date + qualifier(random);
  }

  private static String qualifier(Random random) {
    return List.of("", "", "", "?", "~", "%").get(random.nextInt(6));
  }

  // The oracle: every set of days that the text allows, as bits; it knows nothing of intervals.

  private static Overlap tryAllEnds(String a, String b) {
    boolean met = false;
    boolean missed = false;
    List<Long> others = daySets(b);
    for (long days : daySets(a)) {
      for (long other : others) {
        if ((days & other) != 0) {
          met = true;
        } else {
          missed = true;
        }
        if (met && missed) {
          return Overlap.POSSIBLE;
        }
      }
    }
    return met ? Overlap.CERTAIN : Overlap.NONE;
  }

  /** Bit 0 stands for all days before the window, bit 60 for all after it. */
  private static List<Long> daySets(String edtf) {
    String[] sides = edtf.split("/", -1);
    List<Long> sets = new ArrayList<>();
    for (int begin : ends(sides[0], 0)) {
      for (int end : ends(sides[sides.length - 1], 1)) {
        if (begin <= end) {
          sets.add(((1L << (end - begin + 1)) - 1) << begin);
        }
      }
    }
    return sets;
  }

  /** Where an end may lie: on its outermost day, or anywhere in its month when it is qualified. */
  private static int[] ends(String side, int which) {
    if (side.isEmpty()) {
      return IntStream.rangeClosed(0, 60).toArray();
    }
    if (side.equals("..")) {
      return new int[] {which * 60};
    }
    String[] fields = side.replaceFirst("[?~%]$", "").split("-");
    IntUnaryOperator inWindow = day -> fields[1].equals("01") ? day : day + 31;
    boolean month = fields.length == 2 || fields[2].equals("XX");
    int first = inWindow.applyAsInt(month ? 1 : Integer.parseInt(fields[2]));
    int last =
        month
            ? inWindow.applyAsInt(fields[1].equals("01") ? 31 : 28)
            : inWindow.applyAsInt(Integer.parseInt(fields[2]));
    return flagged(side)
        ? IntStream.rangeClosed(first, last).toArray()
        : new int[] {which == 0 ? first : last};
  }

  private static boolean flagged(String side) {
    return side.isEmpty() || side.matches(".*[?~%]");
  }

  private static long low(When when) {
    return when.first() == null ? Long.MIN_VALUE : when.first();
  }

  private static long high(When when) {
    return when.last() == null ? Long.MAX_VALUE : when.last();
  }

  private static String day(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
