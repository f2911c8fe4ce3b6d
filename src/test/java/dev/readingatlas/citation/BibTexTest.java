package dev.readingatlas.citation;

import static dev.readingatlas.citation.Works.body;
import static dev.readingatlas.citation.Works.date;
import static dev.readingatlas.citation.Works.person;
import static dev.readingatlas.citation.Works.work;
import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by another's reader of BibTeX. */
class BibTexTest {
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
            3,
            "page",
            "393–412",
            "issued",
            date(1992, 6),
            "URL",
            "https://atlas.example/?a=1&b=2_3%20#x",
            "DOI",
            "10.1000/x_1");
    CSLItemData read = readAgain(work);
    assertThat(read.getType()).hasToString("article-journal");
    assertThat(read.getTitle()).isEqualTo("Iran’s Foreign Policy: Both North and South");
    assertThat(read.getAuthor()).hasSize(1);
    assertThat(read.getAuthor()[0].getFamily()).isEqualTo("Ramazani");
    assertThat(read.getAuthor()[0].getGiven()).isEqualTo("R. K.");
    assertThat(read.getContainerTitle()).isEqualTo("Middle East Journal");
    assertThat(read.getVolume()).isEqualTo("46");
    assertThat(read.getNumber()).isEqualTo("3");
    assertThat(read.getPage()).isEqualTo("393-412");
    assertThat(read.getIssued().getDateParts()[0]).containsExactly(1992, 6);
    assertThat(BibTex.write(List.of(work)))
        .contains("url = {https://atlas.example/?a=1&b=2_3%20#x}", "pages = {393--412}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Quoted\" & 100 % of #1 in a_b for $5",
        "Braces { and } and {both}",
        "Back\\slash ~tilde ^hat",
        "Line\nbreak\r\nand\ttab",
        "Շուշի և Ղարաբաղ",
        "شوشا و قره باغ",
        "Unbalanced }}} {",
        "@book{x, title={y}}",
      })
  void title_howeverHostile_isReadAgain(String title) throws Exception {
    assertThat(readAgain(work("webpage", "title", title)).getTitle())
        .isEqualTo(title.replaceAll("\\s+", " "));
  }

  @Test
  void anyText_leavesTheEntryInOnePiece() throws Exception {
    Random random = new Random(SEED);
    String letters = "{}\\\"%&$#_~^@,=\n\r\t ab\u0000\u200fşԿ و";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      CslItem work =
          work(
              "webpage",
              "title",
              text.toString(),
              "author",
              body(text.toString()),
              "container-title",
              text.toString(),
              "URL",
              "https://atlas.example/" + text);
      String written = BibTex.write(List.of(work, work.with("id", "work-2")));
      assertThat(read(written).keySet()).as(written).containsExactly("work-1", "work-2");
      assertThat(written.replaceAll("\\\\text(backslash|braceleft|braceright)\\{}", ""))
          .as("seed %d, case %d", SEED, i)
          .satisfies(plain -> assertThat(depth(plain)).isZero());
    }
  }

  @Test
  void names_thatCommasOrTheWordAndWouldSplit_stayWhole() {
    CslItem work =
        work(
            "book",
            "title",
            "T",
            "author",
            List.of(
                Map.of("literal", "Ministry of War and Peace"),
                Map.of("family", "Smith and Jones", "given", "A."),
                Map.of("family", "Aristotle")));
    assertThat(BibTex.write(List.of(work)))
        .contains(
            "author = {{Ministry of War and Peace} and {Smith and Jones}, A. and {Aristotle}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1992|  | false | year = {1992}",
        "-44 |  | false | date = {-0043},\\n  year = {44 BCE}",
        "-1  |  | false | date = {0000},\\n  year = {1 BCE}",
        "1994|  | true  | date = {1994~},\\n  year = {1994}",
        "1993| 2| false | date = {1993-22},\\n  year = {1993}",
      })
  void date_isForBothReaders(int year, Integer season, boolean circa, String written) {
    Map<String, Object> date =
        season == null
            ? Map.of("date-parts", List.of(List.of(year)), "circa", circa)
            : Map.of("date-parts", List.of(List.of(year)), "season", season);
    assertThat(BibTex.write(List.of(work("book", "title", "T", "issued", date))))
        .contains(written.replace("\\n", "\n"));
  }

  @Test
  void work_withoutAuthorAndDate_isWrittenWithoutThem() throws Exception {
    CslItem work = work("webpage", "title", "T");
    assertThat(BibTex.write(List.of(work))).doesNotContain("author", "year", "date", "{}");
    assertThat(readAgain(work).getTitle()).isEqualTo("T");
  }

  @Test
  void fields_ofAnotherForm_areLeftOut() throws Exception {
    CslItem work =
        work(
            "report",
            "title",
            List.of("not", "text"),
            "author",
            "not a list",
            "editor",
            List.of("not a name", Map.of()),
            "issued",
            Map.of("date-parts", List.of(List.of("soon"))),
            "accessed",
            "yesterday");
    assertThat(BibTex.write(List.of(work))).isEqualTo("@techreport{work-1\n}\n");
    assertThat(Ris.write(List.of(work))).isEqualTo("TY  - RPRT\r\nID  - work-1\r\nER  - \r\n");
  }

  private static int depth(String text) {
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    return depth;
  }

  private static CSLItemData readAgain(CslItem work) throws Exception {
    return read(BibTex.write(List.of(work))).get(work.id());
  }

  private static Map<String, CSLItemData> read(String bibTex) throws Exception {
    BibTeXConverter converter = new BibTeXConverter();
    return converter.toItemData(
        converter.loadDatabase(new ByteArrayInputStream(bibTex.getBytes(StandardCharsets.UTF_8))));
  }
}
