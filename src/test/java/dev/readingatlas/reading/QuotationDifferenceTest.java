package dev.readingatlas.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.message.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotationDifferenceTest {
  @Test
  void words_thatOnlyLookAlike_areNamedWithTheirPlace() {
    // text, quoted words, what is said
    for (List<String> one :
        List.of(
            List.of(
                "Le café de Şuşa.", "Le cafe\u0301", "word 2", "accents are composed otherwise"),
            List.of("Le cafe\u0301 de Şuşa.", "Le café", "word 2", "accents"),
            List.of("The river’s bank.", "The river's", "“river’s” in the text", "U+2019"),
            List.of("She said “yes” there.", "She said \"yes\"", "word 3", "U+201C"),
            List.of("شهر تبریز در", "شهر تبريز", "word 2", "U+06CC"),
            List.of("The Aras-\u00adriver is long.", "The Aras-river", "word 2", "U+00AD"),
            List.of(
                "Il dit : «\u00a0oui\u00a0» là.",
                "Il dit : « oui »",
                "word 4",
                "no-break space"))) {
      assertThat(difference(one.get(1), "", " x", one.get(0)))
          .contains(one.get(2))
          .contains(one.get(3));
    }
  }

  @Test
  void words_thatDiffer_areReportedByTheFirstOfThem() {
    assertThat(difference("The river turned north", "", "", "And the river turns north."))
        .isEqualTo("its first word “The” is not in the paragraph");
    assertThat(difference("the river turned north", "", "", "And the river turns north."))
        .isEqualTo("word 3 differs: “turns” in the text, “turned” here");
    assertThat(difference("north and on", "", "", "It turns north"))
        .isEqualTo("its quoted words continue after the end of the paragraph");
  }

  @Test
  void surroundings_thatDiffer_areShown() {
    assertThat(difference("Alpha", "", "", "Alpha beta gamma."))
        .isEqualTo(
            "its suffix is empty, which means the end of the paragraph, but “ beta gamma.” is after its"
                + " quoted words");
    assertThat(difference("beta", "Delta ", " gamma", "Alpha beta gamma."))
        .isEqualTo("its prefix is “Delta ”, but before its quoted words the text has “Alpha ”");
    assertThat(difference("Alpha", "x", " beta", "Alpha beta."))
        .contains("begin the paragraph; leave the prefix empty");
    assertThat(difference("a", " ", " ", "x a a a y")).contains("more than once");
  }

  @Test
  void words_ofAnotherParagraph_areFoundThere() {
    List<Paragraph> text =
        List.of(
            new Paragraph("One.", List.of(), List.of()),
            new Paragraph("Two.", List.of(), List.of()));
    assertThat(said(QuotationDifference.of(new Quotation("Two.", "", ""), 1, text)))
        .isEqualTo("its quoted words are in paragraph 2");
  }

  private static String difference(String exact, String prefix, String suffix, String text) {
    return said(
        QuotationDifference.of(
            new Quotation(exact, prefix, suffix),
            1,
            List.of(new Paragraph(text, List.of(), List.of()))));
  }

  /** In English, as the findings of a pack have it. */
  private static String said(QuotationDifference difference) {
    Messages messages = Messages.in(Locale.ENGLISH);
    Map<String, String> values = new HashMap<>(difference.parameters());
    values.replaceAll((name, value) -> messages.has(value) ? messages.text(value) : value);
    return messages.text("finding.quotation-orphan." + difference.kind(), values);
  }
}
