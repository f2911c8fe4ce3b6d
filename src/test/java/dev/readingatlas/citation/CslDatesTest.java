package dev.readingatlas.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.period.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CslDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1992             | [[1992]]",
        "1992-03          | [[1992, 3]]",
        "1992-03-15       | [[1992, 3, 15]]",
        "-0043            | [[-44]]",
        "0000             | [[-1]]",
        "0001             | [[1]]",
        "1988-02/1994-05-11 | [[1988, 2], [1994, 5, 11]]",
        "1994/..          | [[1994]]",
        "/1994            | [[1994]]",
        "199X             | [[1990], [1999]]",
        "1999-XX          | [[1999]]",
        "1993-22          | [[1993]]",
      })
  void when_isWrittenAsFarAsItIsKnown(String edtf, String parts) {
    assertThat(CslDates.of(When.parse(edtf)).get("date-parts")).hasToString(parts);
  }

  @Test
  void when_ofASeason_namesIt() {
    assertThat(CslDates.of(When.parse("1993-22"))).containsEntry("season", 2);
    assertThat(CslDates.of(When.parse("1993-02"))).doesNotContainKey("season");
  }

  @ParameterizedTest
  @CsvSource({"1994~,true", "1994?,true", "1990/1994~,true", "1994,false", "1994/..,false"})
  void when_approximateOrUncertain_isCirca(String edtf, boolean circa) {
    assertThat(CslDates.of(When.parse(edtf)).getOrDefault("circa", false)).isEqualTo(circa);
  }

  @Test
  void day_isWholeDate() {
    assertThat(CslDates.of(LocalDate.of(2026, 11, 22)))
        .isEqualTo(Map.of("date-parts", List.of(List.of(2026, 11, 22))));
  }
}
