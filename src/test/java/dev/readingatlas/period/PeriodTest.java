package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static final When WHEN = When.parse("1988-02/1994-05");

  @ParameterizedTest
  @ValueSource(strings = {"solid", "dashed", "dotted", "dashdot"})
  void period_rightValues_keepsThem(String pattern) {
    Period period = new Period("first-war", "First war", WHEN, "#D55E00", pattern, null);

    assertThat(period.when()).isEqualTo(WHEN);
    assertThat(period.pattern()).isEqualTo(pattern);
    assertThat(period.note()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "First", "first war", "-war", "war-", "first--war", "müharibə"})
  void period_wrongId_isRefusedByName(String id) {
    assertThatThrownBy(() -> new Period(id, "First war", WHEN, "#D55E00", "solid", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(id + ": a period's id must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"D55E00", "#D55E0", "#D55E000", "#D55E0G", "red", "#D55E00\n"})
  void period_wrongColour_isRefusedByName(String color) {
    assertThatThrownBy(() -> new Period("war", "First war", WHEN, color, "solid", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(color + ": a period's colour must be #RRGGBB");
  }

  @ParameterizedTest
  @CsvSource({"Solid", "dash", "''"})
  void period_wrongPattern_isRefusedByName(String pattern) {
    assertThatThrownBy(() -> new Period("war", "First war", WHEN, "#D55E00", pattern, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(pattern + ": a period's pattern must be solid, dashed, dotted or dashdot");
  }

  @Test
  void period_blankName_isRefused() {
    assertThatThrownBy(() -> new Period("war", " ", WHEN, "#D55E00", "solid", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("war: a period needs a name");
  }
}
