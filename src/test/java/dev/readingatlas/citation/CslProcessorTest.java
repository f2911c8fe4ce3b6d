package dev.readingatlas.citation;

import static dev.readingatlas.citation.Works.body;
import static dev.readingatlas.citation.Works.date;
import static dev.readingatlas.citation.Works.person;
import static dev.readingatlas.citation.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CslProcessorTest {
  private static final CslProcessor PROCESSOR = new CslProcessor();

  @Test
  void title_ofMarkup_isShownAsWritten_andCannotAct() {
    CslItem work =
        work("webpage", "title", "5 < 6 & <script>alert('x')</script> <img src=x onerror=y>");
    for (Style style : Style.values()) {
      Reference.Formatted entry = PROCESSOR.format(work, style, null).entry();
      assertThat(entry.html())
          .contains("5 &lt; 6 &amp; &lt;", "&lt;/")
          .doesNotContainPattern("<(?!/?i>)");
      assertThat(entry.text()).containsIgnoringCase("5 < 6 & <script>alert");
    }
  }

  @Test
  void title_inOtherScripts_keepsItsLettersAndCapitals() {
    CslItem armenian =
        work(
            "book",
            "title",
            "Արցախի պատմությունը",
            "language",
            "hy",
            "author",
            person("Տիգրանյան", "Արմեն"),
            "issued",
            date(1993));
    assertThat(entry(armenian, Style.MLA))
        .isEqualTo("Տիգրանյան, Արմեն. <i>Արցախի պատմությունը</i>. 1993.");
    CslItem persian = work("webpage", "title", "شوشا در جنگ", "language", "fa");
    assertThat(entry(persian, Style.APA)).isEqualTo("<i>شوشا در جنگ</i>. (n.d.).");
    CslItem azerbaijani = work("webpage", "title", "şuşa haqqında bir neçə söz", "language", "az");
    assertThat(entry(azerbaijani, Style.MLA)).startsWith("<i>şuşa haqqında bir neçə söz</i>");
  }

  @Test
  void title_ofSeveralLines_standsInOne() {
    assertThat(entry(work("webpage", "title", "One\r\n two\tthree"), Style.APA))
        .isEqualTo("<i>One two three</i>. (n.d.).");
  }

  @Test
  void date_beforeTheCommonEra_saysSo() {
    CslItem work =
        work(
            "book",
            "title",
            "Commentaries",
            "author",
            person("Caesar", "Julius"),
            "issued",
            date(-44));
    assertThat(entry(work, Style.APA)).contains("44 B.C.E.");
    assertThat(entry(work, Style.MLA)).endsWith(" 44 BCE.");
    assertThat(entry(work, Style.CHICAGO)).contains("44 BCE");
  }

  @Test
  void date_approximate_isSaidByEveryStyle() {
    CslItem work =
        work(
            "document",
            "title",
            "A memoir",
            "container-title",
            "An atlas",
            "issued",
            Map.of("date-parts", List.of(List.of(1994)), "circa", true));
    assertThat(entry(work, Style.APA)).contains("(ca. 1994)");
    assertThat(entry(work, Style.MLA)).contains("circa 1994");
    assertThat(entry(work, Style.CHICAGO)).contains("[1994?]");
  }

  @Test
  void article_ofAJournalReadInAnAtlas_namesBoth() {
    CslItem work =
        work(
            "article-journal",
            "title",
            "Iran’s foreign policy: Both north and south",
            "author",
            person("Ramazani", "R. K."),
            "container-title",
            "Middle East Journal",
            "volume",
            "46",
            "issue",
            "3",
            "page",
            "393-412",
            "issued",
            date(1992),
            "source",
            "An Atlas",
            "URL",
            "https://atlas.example/a/x?reading=y",
            "language",
            "en");
    assertThat(entry(work, Style.APA))
        .isEqualTo(
            "Ramazani, R. K. (1992). Iran’s foreign policy: Both north and south. <i>Middle East"
                + " Journal</i>, <i>46</i>(3), 393–412. https://atlas.example/a/x?reading=y");
    assertThat(entry(work, Style.MLA))
        .isEqualTo(
            "Ramazani, R. K. “Iran’s Foreign Policy: Both North and South.” <i>Middle East"
                + " Journal</i>, vol. 46, no. 3, 1992, pp. 393–412. <i>An Atlas</i>,"
                + " https://atlas.example/a/x?reading=y.");
    Reference chicago = PROCESSOR.format(work, Style.CHICAGO, 4);
    assertThat(chicago.pointer().text())
        .startsWith("R. K. Ramazani, “Iran’s Foreign Policy")
        .contains("para. 4");
  }

  @Test
  void accessDay_isNamedWhereThereIsNoDate() {
    CslItem undated =
        work(
            "webpage",
            "title",
            "A page",
            "URL",
            "https://atlas.example/",
            "accessed",
            date(2026, 11, 22));
    assertThat(entry(undated, Style.APA)).contains("Retrieved November 22, 2026, from");
    assertThat(entry(undated, Style.MLA)).contains("Accessed 22 Nov. 2026");
    assertThat(entry(undated, Style.CHICAGO)).contains("Accessed November 22, 2026");
  }

  @Test
  void author_ofOneName_isNotTurnedRound() {
    CslItem work = work("webpage", "title", "A page", "author", body("A, B and C Ltd"));
    for (Style style : Style.values()) {
      assertThat(entry(work, style)).startsWith("A, B and C Ltd. ");
    }
  }

  @Test
  void annote_isForFilesOnly() {
    CslItem work = work("webpage", "title", "A page", "annote", "Paragraph 1: “secret”");
    for (Style style : Style.values()) {
      assertThat(entry(work, style)).doesNotContain("secret");
    }
  }

  private static String entry(CslItem work, Style style) {
    return PROCESSOR.format(work, style, null).entry().html();
  }
}
