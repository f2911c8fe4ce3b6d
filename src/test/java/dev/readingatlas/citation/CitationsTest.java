package dev.readingatlas.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first atlas, cited. */
@SpringBootTest
@AutoConfigureMockMvc
class CitationsTest {
  private static final String BASE = "https://atlas.example";

  @Autowired Citations citations;

  @Test
  void references_ofTheFirstAtlas_followTheManuals() throws IOException {
    JsonNode golden;
    try (InputStream in = getClass().getResourceAsStream("/citation/references.golden.json")) {
      golden = JsonMapper.shared().readTree(in);
    }
    assertThat(golden.get("cases")).hasSize(6);
    for (JsonNode expected : golden.get("cases")) {
      Citation citation =
          citations
              .find(
                  "aras",
                  cited(expected.get("what")),
                  golden.get("base").asString(),
                  LocalDate.parse(golden.get("accessed").asString()))
              .orElseThrow();
      List<Reference> references = citations.references(citation);
      assertThat(references).extracting(Reference::style).containsExactly(Style.values());
      for (Reference reference : references) {
        JsonNode strings = expected.get(reference.style().code());
        String where = expected.get("what") + " " + reference.style();
        assertThat(reference.entry().html()).as(where).isEqualTo(strings.get(0).asString());
        assertThat(reference.pointer().html()).as(where).isEqualTo(strings.get(1).asString());
        assertThat(reference.entry().text())
            .as(where)
            .isEqualTo(strings.get(0).asString().replaceAll("</?i>", ""));
      }
    }
  }

  @Test
  void sources_ofAPlace_areItsReadingsAndTheWorksOfItsFootnotes_eachOnce() {
    Citation shusha = find(new Cited("shusha", null, null));
    assertThat(shusha.sources())
        .extracting(CslItem::id)
        .startsWith("aras-reading-iran-and-karabakh", "aras-reading-context")
        .contains("hrw-1992", "statement-2020-am", "statement-2020-az")
        .doesNotHaveDuplicates();
    Citation excerpt = find(new Cited(null, "context", "shusha-1992"));
    assertThat(excerpt.sources()).extracting(CslItem::id).containsExactly("hrw-1993");
    Citation atlas = find(Cited.atlas());
    assertThat(atlas.sources())
        .extracting(CslItem::id)
        .containsAll(shusha.sources().stream().map(CslItem::id).toList())
        .contains("ramazani-1992")
        .doesNotHaveDuplicates();
    assertThat(atlas.sources())
        .as("a locator belongs to a footnote, not to a work")
        .allSatisfy(work -> assertThat(work.fields()).doesNotContainKeys("locator", "label"));
  }

  @Test
  void excerpt_withoutItsReading_isFoundWithIt() {
    Citation citation = find(new Cited(null, null, "shusha-1992"));
    assertThat(citation.identifier()).isEqualTo("aras/reading/context/excerpt/shusha-1992");
    assertThat(citation.query()).isEqualTo("?reading=context&excerpt=shusha-1992");
    assertThat(citation.paragraph()).isEqualTo(2);
    assertThat(citation.work().text("annote"))
        .hasValueSatisfying(note -> assertThat(note).startsWith("Paragraph 2: “They took Shusha"));
  }

  @Test
  void nothing_isFoundByNamesTheAtlasDoesNotHave() {
    assertThat(citations.find("nowhere", Cited.atlas(), BASE, null)).isEmpty();
    for (Cited cited :
        List.of(
            new Cited("atlantis", null, null),
            new Cited(null, "atlantis", null),
            new Cited(null, null, "atlantis"),
            new Cited(null, "iran-and-karabakh", "shusha-1992"))) {
      assertThat(citations.find("aras", cited, BASE, null)).as(cited.toString()).isEmpty();
    }
  }

  @Test
  void everyPlaceReadingAndExcerpt_isCitedByEveryStyle() {
    var atlas = citations.atlas("aras").orElseThrow();
    atlas.places().forEach(place -> assertCited(new Cited(place.id(), null, null)));
    atlas
        .readings()
        .forEach(
            reading -> {
              assertCited(new Cited(null, reading.id(), null));
              assertCited(new Cited(null, reading.id(), reading.excerpts().getFirst().id()));
            });
  }

  private void assertCited(Cited cited) {
    Citation citation = find(cited);
    String title = citation.work().text("title").orElseThrow();
    for (Reference reference : citations.references(citation)) {
      assertThat(reference.entry().text())
          .containsIgnoringCase(title)
          .contains(citation.address())
          .doesNotContain("null", "  ", "..", "<");
    }
  }

  private Citation find(Cited cited) {
    return citations.find("aras", cited, BASE, null).orElseThrow();
  }

  private static Cited cited(JsonNode what) {
    return new Cited(text(what, "place"), text(what, "reading"), text(what, "excerpt"));
  }

  private static String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : null;
  }
}
