package dev.readingatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of languages there is no file for; those of the others are golden cases. */
class WhenWordsTest {

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

  @Test
  void words_interval_saysTheEraOfBothWhenOneIsBeforeTheCommonEra() {
    assertThat(When.parse("-0043/1992").words(Locale.ENGLISH)).isEqualTo("44 BCE to 1992 CE");
    assertThat(When.parse("1988/1992").words(Locale.ENGLISH)).isEqualTo("1988 to 1992");
  }
}
