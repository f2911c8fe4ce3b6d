package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in other languages than English; those in English are golden cases. */
class WhenWordsTest {

  private static final List<String> ALL_KINDS =
      List.of(
          "1992-03-15",
          "1992-03",
          "1993-22",
          "1993-24",
          "1992",
          "199X",
          "19XX",
          "1999-XX",
          "1999-02-XX",
          "1994~",
          "1994?",
          "1994%",
          "-0043",
          "-0043/0014",
          "1988-02/1994-05",
          "1994/..",
          "../1994",
          "1994/",
          "/1994",
          "Y17000002");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 1992-03-15 | 15 марта 1992",
        "ru | 1992-03 | март 1992",
        "ru | 2020-11/.. | с ноября 2020",
        "ru | 1993-22/.. | с лета 1993",
        "ru | -0043 | 44 до н. э.",
        "tr | 1993-22 | 1993 yazı",
        "tr | 1992-03 | Mart 1992",
        "tr | -0043 | MÖ 44",
        "az | 1988-02/1994-05 | fevral 1988 – may 1994",
        "az | 1993-22 | 1993, yay",
        "hy | 1992-03 | մարտ 1992",
        "hy | 1992-03-15 | 15 մարտի, 1992",
        "fa | 1992-03-15 | ۱۵ مارس ۱۹۹۲",
        "fa | 1994~ | حدود ۱۹۹۴",
        "fa | -0043 | ۴۴ پیش از میلاد"
      })
  void words_language_areItsOwn(String language, String edtf, String words) {
    assertThat(When.parse(edtf).words(Locale.forLanguageTag(language))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en-GB", "und"})
  void words_languageWithoutAFile_areEnglishWhateverTheMachineSpeaks(String language) {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));

      assertThat(When.parse("1992-03").words(Locale.forLanguageTag(language)))
          .isEqualTo("March 1992");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"az", "fa", "hy", "ru", "tr"})
  void words_eachLanguage_hasAllKeysAndLeavesNothingUnfilled(String language) throws IOException {
    assertThat(properties("_" + language).stringPropertyNames())
        .containsAll(properties("").stringPropertyNames());
    for (String edtf : ALL_KINDS) {
      String words = When.parse(edtf).words(Locale.forLanguageTag(language));
      assertThat(words).as(edtf).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void words_interval_saysTheEraOfBothWhenOneIsBeforeTheCommonEra() {
    assertThat(When.parse("-0043/1992").words(Locale.ENGLISH)).isEqualTo("44 BCE to 1992 CE");
    assertThat(When.parse("1988/1992").words(Locale.ENGLISH)).isEqualTo("1988 to 1992");
  }

  private static Properties properties(String suffix) throws IOException {
    Properties properties = new Properties();
    try (var file =
        new InputStreamReader(
            WhenWordsTest.class.getResourceAsStream("/period/when" + suffix + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(file);
    }
    return properties;
  }
}
