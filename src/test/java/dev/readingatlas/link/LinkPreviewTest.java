package dev.readingatlas.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What pages tell of themselves, over the real pack. */
@SpringBootTest
@AutoConfigureMockMvc
class LinkPreviewTest {
  private static final SiteAddress SITE =
      SiteAddress.parse("https://atlas.example.org").orElseThrow();

  @Autowired LinkPreviews previews;
  @Autowired AtlasEditions editions;
  @Autowired JdbcClient client;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|Along the Aras: Iran and Karabakh, 1988 to 2022",
        "place=shusha|Shusha · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "place=shusha&lang=az|Şuşa · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "place=shusha&lang=all|Shusha · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "place=shusha&period=first-war|Shusha · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "excerpt=shusha-may-1992|Shusha · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "period=first-war|First war and mediation · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "span=1992-05/1993|May 1992 to 1993 · Along the Aras: Iran and Karabakh, 1988 to 2022",
        "reading=context|Karabakh, the Aras and their neighbours, 1988 to 2022 · Along the Aras: Iran and"
            + " Karabakh, 1988 to 2022",
        "place=atlantis|Along the Aras: Iran and Karabakh, 1988 to 2022"
      })
  void title_saysWhatIsOpen(String query, String title) {
    assertThat(preview(query).text().title()).isEqualTo(title);
  }

  @Test
  void description_ofAPlace_isTheFirstSentenceOfItsNote() {
    Atlas atlas = editions.find("aras").orElseThrow().atlas();
    atlas.places().stream()
        .filter(place -> place.note() != null)
        .forEach(
            place -> {
              String text = preview("place=" + place.id()).text().description();
              assertThat(text).hasSizeBetween(20, 220);
              assertThat(place.note().replaceAll("\\s+", " "))
                  .startsWith(text.replaceFirst("…$", ""));
              assertThat(text).matches(".*[.…]");
            });
    assertThat(preview("").text().description())
        .startsWith("Karabakh, Nakhchivan, Syunik and the lands along the Aras");
  }

  @Test
  void description_ofAnExcerpt_isQuotedWithItsAuthor_withoutFootnoteMarks() {
    Atlas atlas = editions.find("aras").orElseThrow().atlas();
    atlas
        .readings()
        .forEach(
            reading ->
                reading
                    .excerpts()
                    .forEach(
                        excerpt -> {
                          String text =
                              preview("excerpt=" + excerpt.id() + "&reading=" + reading.id())
                                  .text()
                                  .description();
                          assertThat(text)
                              .startsWith("“")
                              .endsWith("” (" + reading.author() + ", " + reading.title() + ")")
                              .doesNotContainPattern("\\[\\d+]");
                          assertThat(text.length()).isLessThanOrEqualTo(260);
                        }));
  }

  @Test
  void elements_areAllThatSitesReadOfALink() {
    Document page = page(preview("place=shusha&period=first-war&lang=hy&compare=lang:fa"));
    Map<String, String> tags =
        page.select("meta").stream()
            .collect(
                Collectors.toMap(
                    meta -> meta.hasAttr("property") ? meta.attr("property") : meta.attr("name"),
                    meta -> meta.attr("content")));
    String image =
        "https://atlas.example.org/preview/aras.png?v="
            + PictureAddress.version(editions.find("aras").orElseThrow())
            + "&place=shusha&period=first-war&lang=hy";
    assertThat(tags)
        .containsEntry("og:type", "website")
        .containsEntry("og:site_name", "Reading Atlas")
        .containsEntry("og:locale", "en_GB")
        .containsEntry(
            "og:url",
            "https://atlas.example.org/a/aras?place=shusha&period=first-war&lang=hy&compare=lang:fa")
        .containsEntry("og:image", image)
        .containsEntry("og:image:type", "image/png")
        .containsEntry("og:image:width", "1200")
        .containsEntry("og:image:height", "630")
        .containsEntry(
            "og:image:alt",
            "Շուշի · First war and mediation · Along the Aras: Iran and Karabakh, 1988 to 2022")
        .containsEntry("twitter:card", "summary_large_image")
        .containsEntry("twitter:image", image)
        .containsEntry("twitter:title", tags.get("og:title"))
        .containsEntry("twitter:description", tags.get("og:description"))
        .containsEntry("description", tags.get("og:description"))
        .containsKey("twitter:image:alt");
    assertThat(tags.get("og:title")).startsWith("Շուշի · ");
  }

  @Test
  void discovery_leadsToTheSameAnswerInHeadAndHeader() {
    LinkPreview preview = preview("place=shusha&lang=fa&view=7/39.5/46");
    Element json = page(preview).selectFirst("link[type=application/json+oembed]");
    Element xml = page(preview).selectFirst("link[type=text/xml+oembed]");
    assertThat(json.attr("rel")).isEqualTo("alternate");
    assertThat(json.attr("title")).isEqualTo(preview.text().title());
    assertThat(json.attr("href"))
        .startsWith("https://atlas.example.org/oembed?format=json&url=https:");
    Map<String, String> query =
        Query.lenient(json.attr("href").substring(json.attr("href").indexOf('?')));
    assertThat(query.get("url")).isEqualTo(preview.address());
    assertThat(preview.linkHeader())
        .isEqualTo(
            "<%s>; rel=\"alternate\"; type=\"application/json+oembed\", <%s>; rel=\"alternate\"; type=\"text/xml+oembed\""
                .formatted(json.attr("href"), xml.attr("href")));
  }

  @Test
  void linkHeader_ofAnyQuery_hasNoSignThatWouldEndIt() {
    String header =
        preview("place=shusha%0D%0ASet-Cookie:x&span=%22%3E&lang=%0Afa&x=\r\ny&compare=lang:hy%3E")
            .linkHeader();
    assertThat(header).doesNotContainPattern("[\\r\\n]").doesNotContain("Set-Cookie");
    assertThat(header.chars().filter(c -> c == '<' || c == '>').count()).isEqualTo(4);
  }

  @Test
  @Transactional
  void atlas_notToBeFramed_hasNoDiscoveryAndKeepsItsPreview() {
    client.sql("update revision set framing = '', checksum = 'of another test'").update();
    LinkPreview preview = preview("");
    assertThat(preview.linkHeader()).isEmpty();
    assertThat(page(preview).select("link")).isEmpty();
    assertThat(page(preview).select("meta[property=og:image]")).hasSize(1);
  }

  @Test
  void atlas_unknown_hasNoPreview_andHomeHasOne() {
    assertThat(previews.find(new AtlasAddress("nowhere", ""), SITE)).isEmpty();
    assertThat(previews.find(new AtlasAddress("basemap", ""), SITE)).isEmpty();
    assertThat(previews.find(new AtlasAddress(null, ""), SITE).orElseThrow().address())
        .isEqualTo("https://atlas.example.org/a/aras");
  }

  @Test
  void html_isEscaped() {
    assertThat(HeadElement.meta("property", "og:title", "\"><script>&'</script>").html())
        .isEqualTo(
            "<meta property=\"og:title\" content=\"&quot;&gt;&lt;script&gt;&amp;&#39;&lt;/script&gt;\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A town. It stands on a height.|A town.",
        "A town|A town",
        "Founded by Mr. Khan? No.|Founded by Mr. Khan?"
      })
  void firstSentence_isCutAtItsEnd(String text, String first) {
    assertThat(LinkText.firstSentence(text, Locale.ENGLISH)).isEqualTo(first);
  }

  @Test
  void shortened_isCutBetweenWords() {
    assertThat(LinkText.shortened("one two, three", 14)).isEqualTo("one two, three");
    assertThat(LinkText.shortened("one two, three", 12)).isEqualTo("one two…");
    assertThat(LinkText.shortened(" one\n two ", 12)).isEqualTo("one two");
    assertThat(LinkText.shortened("x".repeat(30), 12)).isEqualTo("x".repeat(11) + "…");
    assertThat(
            LinkText.shortened("𝒳".repeat(30), 12)
                .codePoints()
                .filter(c -> c >= 0xd800 && c <= 0xdfff)
                .count())
        .isZero();
  }

  private LinkPreview preview(String query) {
    return previews.find(new AtlasAddress("aras", query), SITE).orElseThrow();
  }

  private static Document page(LinkPreview preview) {
    List<String> html = preview.elements().stream().map(HeadElement::html).toList();
    return Jsoup.parse("<!doctype html><html><head>" + String.join("", html) + "</head></html>");
  }
}
