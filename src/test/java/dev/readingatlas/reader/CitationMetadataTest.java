package dev.readingatlas.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of the work it shows. Read as Zotero's translators "unAPI" and "Embedded
 * Metadata" read it; Zotero itself does not run here.
 */
@SpringBootTest
@AutoConfigureMockMvc
class CitationMetadataTest {
  @Autowired CitationMetadata metadata;

  @Test
  void place_isNamedForReferenceManagersAndSearchEngines() {
    Document page = page("/a/aras", "place=shusha");
    assertThat(page.select("link[rel=unapi-server]").attr("href"))
        .isEqualTo("http://localhost/unapi");
    assertThat(page.select("body abbr.unapi-id[title]").eachAttr("title"))
        .containsExactly("aras/place/shusha");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://localhost/a/aras?place=shusha");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .contains("http://localhost/api/atlases/aras/citation.bib?place=shusha");
    assertThat(meta(page, "DC.title")).containsExactly("Shusha");
    assertThat(meta(page, "DC.creator")).containsExactly("Reading Atlas Project");
    assertThat(meta(page, "DC.date")).containsExactly("2026-11");
    assertThat(meta(page, "citation_title")).as("a place is no scholarly article").isEmpty();
    JsonNode data = linkedData(page);
    assertThat(data.get("@type").asString()).isEqualTo("WebPage");
    assertThat(data.get("isPartOf").get("@type").asString()).isEqualTo("Map");
    assertThat(page.head().select("meta, link, script").not("[data-work]"))
        .as("the viewer can find all of it")
        .isEmpty();
  }

  @Test
  void reading_isNamedForScholarlyIndexesToo() {
    Document page = page("/a/aras", "reading=iran-and-karabakh");
    assertThat(meta(page, "citation_title"))
        .containsExactly("What is the position of Iran regarding the Karabakh issue?");
    assertThat(meta(page, "citation_author")).as("no author is known").isEmpty();
    assertThat(meta(page, "citation_publication_date")).containsExactly("2022/12");
    assertThat(page.select("abbr.unapi-id").attr("title"))
        .isEqualTo("aras/reading/iran-and-karabakh");
  }

  @Test
  void excerpt_comesBeforeThePlaceItIsShownWith() {
    Document page = page("/", "place=shusha&excerpt=shusha-1992");
    assertThat(page.select("abbr.unapi-id").attr("title"))
        .isEqualTo("aras/reading/context/excerpt/shusha-1992");
    assertThat(linkedData(page).get("@type").asString()).isEqualTo("Quotation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "place=atlantis", "place=", "reading=<script>", "excerpt=%00"})
  void page_thatNamesNothingTheAtlasHas_isTheAtlas(String query) {
    for (String path : List.of("/", "/a/aras")) {
      Document page = page(path, query);
      assertThat(page.select("abbr.unapi-id").eachAttr("title")).containsExactly("aras");
      assertThat(linkedData(page).get("@type").asString()).isEqualTo("Map");
      assertThat(page.select("link[rel=canonical]").attr("href"))
          .isEqualTo("http://localhost/a/aras");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/library", "/a/nowhere", "/a/", "/a/aras/more"})
  void page_withoutAnAtlas_saysNothing(String path) {
    assertThat(page(path, "place=shusha").select("[data-work]")).isEmpty();
  }

  private static List<String> meta(Document page, String name) {
    return page.select("meta[name=" + name + "], meta[property=" + name + "]").eachAttr("content");
  }

  private static JsonNode linkedData(Document page) {
    return JsonMapper.shared()
        .readTree(page.select("script[type=application/ld+json]").first().data());
  }

  /** The head as it is sent, read again as a browser would. */
  private Document page(String path, String query) {
    MockHttpServletRequest http = new MockHttpServletRequest("GET", path);
    http.setPathInfo(path);
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2) {
        http.addParameter(sides[0], sides[1].replace("%00", "\0"));
      }
    }
    VaadinServletService service = Mockito.mock(VaadinServletService.class);
    VaadinRequest request = new VaadinServletRequest(http, service);
    Document document = Document.createShell("");
    ServiceInitEvent init = new ServiceInitEvent(Mockito.mock(VaadinService.class));
    metadata.serviceInit(init);
    init.getAddedIndexHtmlRequestListeners()
        .forEach(
            listener ->
                listener.modifyIndexHtmlResponse(
                    new IndexHtmlResponse(request, Mockito.mock(VaadinResponse.class), document)));
    return Jsoup.parse(document.outerHtml());
  }
}
