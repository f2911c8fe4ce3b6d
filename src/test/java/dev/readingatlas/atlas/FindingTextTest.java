package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.message.Messages;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceRule;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FindingTextTest {
  private static final FindingText TURKISH =
      new FindingText(Messages.in(Locale.forLanguageTag("tr")));

  @Test
  void sentence_hasFileAndLineOrRecordBeforeIt() {
    Finding taken = PackRule.SLUG_TAKEN.inFile("atlas.yaml", 3, "folder", "copy", "slug", "aras");
    assertThat(FindingText.ENGLISH.withPlace(taken))
        .isEqualTo(
            "atlas.yaml, line 3: the folder copy has the slug aras already; give one of the two another"
                + " slug, or take one folder away");
    Finding repeated = PackRule.KEY_REPEATED.inRecord("towns.shp", 1200, "key", "julfa");
    assertThat(TURKISH.withPlace(repeated)).startsWith("towns.shp, kayıt 1200: julfa anahtarı");
  }

  @Test
  void parameter_thatIsAMessage_isInTheLanguageToo() {
    Finding finding =
        PackRule.WHEN_UNREADABLE.at(
            "/published", "date", "1992-02-31", "rule", "when.rule.day", "length", "29");
    assertThat(FindingText.ENGLISH.of(finding))
        .isEqualTo("the date cannot be read: 1992-02-31: day must be 01 to 29 in that month");
    assertThat(TURKISH.of(finding))
        .isEqualTo("tarih okunamıyor: 1992-02-31: o ayda gün 01 ile 29 arasında olmalı");
  }

  @Test
  void findingOfASource_isEnglish_withASentenceOfItsRuleInOtherLanguages() {
    Finding finding = SourceRule.SHAPE_NULL.in("towns.shp", 7, "the record is empty");
    assertThat(FindingText.ENGLISH.withPlace(finding))
        .isEqualTo("towns.shp, record 7: the record is empty");
    assertThat(TURKISH.withPlace(finding))
        .isEqualTo("towns.shp, kayıt 7: kaydın şekli yok; geometrisiz nesne (the record is empty)");
  }
}
