package dev.readingatlas.citation;

import static dev.readingatlas.citation.Works.body;
import static dev.readingatlas.citation.Works.date;
import static dev.readingatlas.citation.Works.person;
import static dev.readingatlas.citation.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by another's reader of RIS. */
class RisTest {
  private static final long SEED = 19_920_508L;

  @Test
  void article_readAgain_isTheSame() throws Exception {
    CslItem work =
        work(
            "article-journal",
            "title",
            "Iran’s Foreign Policy: Both North and South",
            "author",
            person("Ramazani", "R. K."),
            "container-title",
            "Middle East Journal",
            "volume",
            "46",
            "issue",
            "3",
            "page",
            "393–412",
            "issued",
            date(1992, 6, 1),
            "accessed",
            date(2026, 11, 22),
            "URL",
            "https://atlas.example/?a=1&b=2");
    CSLItemData read = readAgain(work);
    assertThat(read.getType()).hasToString("article-journal");
    assertThat(read.getTitle()).isEqualTo("Iran’s Foreign Policy: Both North and South");
    assertThat(read.getAuthor()[0].getFamily()).isEqualTo("Ramazani");
    assertThat(read.getVolume()).isEqualTo("46");
    assertThat(read.getIssue()).isEqualTo("3");
    assertThat(read.getIssued().getRaw()).isEqualTo("1992/06/01/");
    assertThat(read.getURL()).isEqualTo("https://atlas.example/?a=1&b=2");
    assertThat(Ris.write(List.of(work)).split("\r\n"))
        .startsWith("TY  - JOUR", "ID  - work-1", "AU  - Ramazani, R. K.")
        .contains(
            "T2  - Middle East Journal",
            "DA  - 1992/06/01/",
            "PY  - 1992",
            "Y2  - 2026/11/22/",
            "SP  - 393",
            "EP  - 412")
        .endsWith("ER  - ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Quoted\" & 100 % {braces}",
        "A line\nER  - \nTY  - BOOK",
        "Շուշի և Ղարաբաղ",
        "شوشا و قره‌باغ",
      })
  void title_howeverHostile_isReadAgain(String title) throws Exception {
    assertThat(readAgain(work("webpage", "title", title)).getTitle())
        .isEqualTo(title.replaceAll("\\s+", " "));
  }

  @Test
  void anyText_leavesEveryLineATagAndAValue() {
    Random random = new Random(SEED);
    String letters = "\n\r\t\u0000\u000b\u2028\u0085 -TYERab:şԿ";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written =
          Ris.write(List.of(work("webpage", "title", text.toString(), "author", body(text + ""))));
      assertThat(written.split("\r\n"))
          .as("seed %d, case %d", SEED, i)
          .hasSize(5)
          .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\p{Cntrl}\u2028\u2029]*"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1992  | false | DA  - 1992///",
        "1994  | true  | DA  - 1994///circa",
        "-44   | false | DA  - ///44 BCE",
        "-44   | true  | DA  - ///44 BCE, circa",
      })
  void date_keepsToTheFormat(int year, boolean circa, String line) {
    Map<String, Object> date = Map.of("date-parts", List.of(List.of(year)), "circa", circa);
    List<String> lines =
        List.of(Ris.write(List.of(work("book", "title", "T", "issued", date))).split("\r\n"));
    assertThat(lines).contains(line);
    assertThat(lines.stream().filter(one -> one.startsWith("PY")))
        .allMatch(one -> one.matches("PY  - \\d{4}"));
  }

  @Test
  void works_areSetApart() throws Exception {
    CslItem work = work("book", "title", "T");
    String written = Ris.write(List.of(work, work.with("id", "work-2")));
    assertThat(new RISParser().parse(new StringReader(written)).getReferences()).hasSize(2);
  }

  private static CSLItemData readAgain(CslItem work) throws Exception {
    var library = new RISParser().parse(new StringReader(Ris.write(List.of(work))));
    assertThat(library.getReferences()).hasSize(1);
    return new RISConverter().toItemData(library.getReferences().getFirst());
  }
}
