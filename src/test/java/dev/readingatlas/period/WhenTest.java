package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

  @Test
  void when_daysThatTheTextDoesNotGive_areRefused() {
    When year = When.parse("1992");

    assertThat(new When("1992", year.first(), year.last(), false, false)).isEqualTo(year);
    assertThatThrownBy(() -> new When("1992", year.first(), year.last() + 1, false, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1992: the days and flags must be those that the text gives");
    assertThatThrownBy(() -> new When("1992~", year.first(), year.last(), true, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new When("1992", null, year.last(), false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofDays_oneDay_isWrittenAsADate() {
    LocalDate day = LocalDate.of(-43, 3, 15);

    assertThat(When.ofDays(day, day).edtf()).isEqualTo("-0043-03-15");
  }

  @ParameterizedTest
  @CsvSource({
    "1994-05-12, , 1994-05-12/..",
    ", 1994-05-12, ../1994-05-12",
    "1969-12-31, 1970-01-01, 1969-12-31/1970-01-01"
  })
  void ofDays_nullEnd_isOpen(LocalDate first, LocalDate last, String edtf) {
    assertThat(When.ofDays(first, last)).isEqualTo(When.parse(edtf));
  }

  @Test
  void ofDays_noSpan_isRefused() {
    LocalDate day = LocalDate.of(1994, 5, 12);

    assertThatThrownBy(() -> When.ofDays(null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("../..: give a date for the beginning or the end");
    assertThatThrownBy(() -> When.ofDays(day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1994-05-12/1994-05-11: the end must not be before the beginning");
    assertThatThrownBy(() -> When.ofDays(day, LocalDate.of(10_000, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("+10000-01-01: a day must lie in a year from -9999 to 9999");
  }

  @ParameterizedTest
  @CsvSource({
    "1992, 1992-03, true",
    "1992-03, 1992, false",
    "1992, 1992, true",
    "1992, 1992~, true",
    "1992, 1992-12-31/1993-01-01, false",
    "../1992, /1991, true",
    "1992/.., 1993/, true",
    "1992/.., ../1993, false"
  })
  void contains_span_isWhetherAllItsPossibleDaysLieWithin(String a, String b, boolean expected) {
    assertThat(When.parse(a).contains(When.parse(b))).isEqualTo(expected);
  }

  @Test
  void contains_day_includesBothEnds() {
    When leapFebruary = When.parse("0000-02");

    assertThat(leapFebruary.contains(LocalDate.of(0, 1, 31).toEpochDay())).isFalse();
    assertThat(leapFebruary.contains(LocalDate.of(0, 2, 1).toEpochDay())).isTrue();
    assertThat(leapFebruary.contains(LocalDate.of(0, 2, 29).toEpochDay())).isTrue();
    assertThat(leapFebruary.contains(LocalDate.of(0, 3, 1).toEpochDay())).isFalse();
  }
}
