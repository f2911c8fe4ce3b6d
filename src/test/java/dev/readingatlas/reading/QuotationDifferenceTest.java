package dev.readingatlas.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationDifferenceTest {
  @Test
  void words_thatOnlyLookAlike_areNamedWithTheirPlace() {
    // text, quoted words, what is said
    for (List<String> one :
        List.of(
            List.of(
                "Le café de Şuşa.", "Le cafe\u0301", "2nd word", "accents are composed otherwise"),
            List.of("Le cafe\u0301 de Şuşa.", "Le café", "2nd word", "accents"),
            List.of("The river’s bank.", "The river's", "“river’s” stands in the text", "U+2019"),
            List.of("She said “yes” there.", "She said \"yes\"", "3rd word", "U+201C"),
            List.of("شهر تبریز در", "شهر تبريز", "2nd word", "U+06CC"),
            List.of("The Aras-\u00adriver is long.", "The Aras-river", "2nd word", "U+00AD"),
            List.of(
                "Il dit : «\u00a0oui\u00a0» là.",
                "Il dit : « oui »",
                "4th word",
                "no-break space"))) {
      assertThat(difference(one.get(1), "", " x", one.get(0)))
          .contains(one.get(2))
          .contains(one.get(3));
    }
  }

  @Test
  void words_thatDiffer_areReportedByTheFirstOfThem() {
    assertThat(difference("The river turned north", "", "", "And the river turns north."))
        .isEqualTo("its first word “The” does not stand there");
    assertThat(difference("the river turned north", "", "", "And the river turns north."))
        .isEqualTo("differs in its 3rd word: “turns” stands in the text, “turned” here");
    assertThat(difference("north and on", "", "", "It turns north"))
        .isEqualTo("its quoted words go on where the paragraph has ended");
  }

  @Test
  void surroundings_thatDiffer_areShown() {
    assertThat(difference("Alpha", "", "", "Alpha beta gamma."))
        .isEqualTo(
            "its suffix is empty, which means the end of the paragraph, but “ beta gamma.” stands after"
                + " its quoted words");
    assertThat(difference("beta", "Delta ", " gamma", "Alpha beta gamma."))
        .isEqualTo("its prefix “Delta ” is not what stands before its quoted words: “Alpha ”");
    assertThat(difference("Alpha", "x", " beta", "Alpha beta."))
        .contains("begin the paragraph; write prefix: \"\"");
    assertThat(difference("a", " ", " ", "x a a a y")).contains("more than once");
  }

  @Test
  void words_ofAnotherParagraph_areFoundThere() {
    List<Paragraph> text =
        List.of(
            new Paragraph("One.", List.of(), List.of()),
            new Paragraph("Two.", List.of(), List.of()));
    assertThat(QuotationDifference.of(new Quotation("Two.", "", ""), 1, text))
        .isEqualTo("its quoted words stand in paragraph 2, not in paragraph 1");
  }

  private static String difference(String exact, String prefix, String suffix, String text) {
    return QuotationDifference.of(
        new Quotation(exact, prefix, suffix),
        1,
        List.of(new Paragraph(text, List.of(), List.of())));
  }
}
