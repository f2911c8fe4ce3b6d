package dev.readingatlas.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void markup_withPlaceLinks_keepsWordsAndWhereTheyStand() {
    Paragraph paragraph =
        Paragraph.of(Markdown.text("From [Julfa](place:julfa) to [Ordubad](place:ordubad).[2]"));
    assertThat(paragraph.text()).isEqualTo("From Julfa to Ordubad.[2]");
    assertThat(paragraph.mentions())
        .containsExactly(new Mention(5, 10, "julfa"), new Mention(14, 21, "ordubad"));
    assertThat(paragraph.text().substring(14, 21)).isEqualTo("Ordubad");
  }

  @Test
  void markup_withoutLinks_isTheText() {
    assertThat(Paragraph.of(Markdown.text("Plain [1] words")))
        .isEqualTo(new Paragraph("Plain [1] words", List.of(), List.of()));
  }

  @Test
  void mention_outsideTheText_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Paragraph("abc", List.of(new Mention(1, 9, "x")), List.of()));
  }
}
