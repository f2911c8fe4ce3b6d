package dev.readingatlas.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Paragraph;
import dev.readingatlas.reading.Quotation;
import dev.readingatlas.reading.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Works of an atlas whose readings come from elsewhere, or of which little is known. */
class AtlasWorksTest {
  private static final String BASE = "https://atlas.example";
  private static final Map<String, Object> JOURNAL =
      Map.of("type", "article-journal", "container-title", "A Journal");

  @Test
  void reading_ofWhichThePackSaysNoMore_hasTheAuthorThatReadersSee() {
    CslItem work = reading(Map.of(), null, List.of());
    assertThat(work.type()).isEqualTo("document");
    assertThat(work.names("author")).extracting(CslItem.Name::literal).containsExactly("Ana Ba");
    assertThat(work.text("container-title")).hasValue("An Atlas");
    CslItem whole = reading(Map.of(), null, List.of(Paragraph.of(Markdown.text("Text."))));
    assertThat(whole.type()).isEqualTo("webpage");
  }

  @Test
  void reading_withoutAnAuthorInItsCsl_hasNone() {
    assertThat(reading(Map.of("type", "document"), null, List.of()).names("author")).isEmpty();
  }

  @Test
  void reading_ofAJournal_keepsIt_andNamesTheAtlasAsWhereItWasRead() {
    CslItem work = reading(JOURNAL, null, List.of());
    assertThat(work.text("container-title")).hasValue("A Journal");
    assertThat(work.text("source")).hasValue("An Atlas");
    assertThat(work.text("URL")).hasValue(BASE + "/a/small@1?reading=r");
    CslItem book = reading(Map.of("type", "book"), null, List.of());
    assertThat(book.text("container-title")).as("a book stands by itself").isEmpty();
    assertThat(book.text("source")).hasValue("An Atlas");
  }

  @Test
  void reading_withItsOwnAddress_isCitedThere_andItsExcerptInTheAtlas() {
    String own = "https://journal.example/1";
    CslItem work = reading(JOURNAL, own, List.of());
    assertThat(work.text("URL")).hasValue(own);
    assertThat(work.text("source")).isEmpty();
    assertThat(work.text("annote")).hasValue("Read in An Atlas, " + BASE + "/a/small@1?reading=r");
    CslItem excerpt =
        works(atlas(List.of(text("r", JOURNAL, own, List.of()))))
            .work(new Cited(null, null, "e"))
            .orElseThrow();
    assertThat(excerpt.text("URL")).hasValue(BASE + "/a/small@1?excerpt=e");
    assertThat(excerpt.text("annote")).hasValue("Paragraph 3: “Words” First at " + own);
  }

  @Test
  void excerpts_ofOneNameInTwoReadings_haveAddressesOfTheirOwn() {
    AtlasWorks works =
        works(
            atlas(
                List.of(
                    text("r", Map.of(), null, List.of()), text("s", Map.of(), null, List.of()))));
    assertThat(works.address(new Cited(null, "s", "e")))
        .isEqualTo(BASE + "/a/small@1?reading=s&excerpt=e");
    assertThat(works.address(new Cited(null, null, "e")))
        .isEqualTo(BASE + "/a/small@1?reading=r&excerpt=e");
  }

  @Test
  void place_ofAnUndatedAtlas_hasNoDate() {
    CslItem work = works(atlas(List.of())).work(new Cited("shusha", null, null)).orElseThrow();
    assertThat(work.fields()).doesNotContainKeys("issued", "author");
    assertThat(work.text("title")).hasValue("Shusha");
    assertThat(work.dates("accessed").orElseThrow().parts()).containsExactly(List.of(2026, 11, 22));
  }

  @Test
  void cited_twoThingsAtOnce_isRefused() {
    assertThatThrownBy(() -> new Cited("shusha", "r", null)).hasMessageContaining("shusha");
    assertThatThrownBy(() -> new Cited("shusha", null, "e")).hasMessageContaining("shusha");
  }

  private static CslItem reading(Map<String, Object> csl, String url, List<Paragraph> paragraphs) {
    return works(atlas(List.of(text("r", csl, url, paragraphs))))
        .work(new Cited(null, "r", null))
        .orElseThrow();
  }

  private static AtlasWorks works(Atlas atlas) {
    return new AtlasWorks(atlas, BASE, LocalDate.of(2026, 11, 22));
  }

  private static Reading text(
      String id, Map<String, Object> csl, String url, List<Paragraph> paragraphs) {
    return new Reading(
        id,
        "A Text",
        "Ana Ba",
        "en",
        When.parse("1992"),
        "Neutral.",
        null,
        "All rights.",
        "A copy.",
        url,
        csl,
        paragraphs,
        List.of(),
        List.of(
            new Excerpt(
                "e",
                3,
                new Quotation("Words", "", ""),
                "Note.",
                null,
                List.of("shusha"),
                List.of())));
  }

  private static Atlas atlas(List<Reading> readings) {
    return new Atlas(
        "small",
        1,
        false,
        "1",
        "An Atlas",
        "",
        "en",
        null,
        Map.of(),
        new Envelope(0, 1, 0, 1),
        List.of("en"),
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new Place(
                "shusha",
                "town",
                List.of(new PlaceName("Shusha", "en", "Latn", false)),
                List.of(),
                null,
                List.of(),
                null,
                null)),
        readings);
  }
}
