package dev.readingatlas.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The head of the pages that show an atlas. */
@SpringBootTest
@AutoConfigureMockMvc
class LinkPreviewHeadTest {
  @Autowired LinkPreviewHead head;

  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/aras"})
  void page_ofAnAtlas_tellsOfItsStateInHeadAndHeader(String path) {
    Document page = fill(path, "place=shusha&lang=az");
    assertThat(page.select("meta[property=og:title]").attr("content")).startsWith("Şuşa · ");
    assertThat(page.select("meta[property=og:image]").attr("content"))
        .startsWith("http://localhost/preview/aras.png?v=")
        .endsWith("&place=shusha&lang=az");
    assertThat(page.select("link[type=application/json+oembed]").attr("href"))
        .isEqualTo(
            "http://localhost/oembed?format=json&url=http://localhost/a/aras%3Fplace%3Dshusha%26lang%3Daz");
    assertThat(page.select("link[type=text/xml+oembed]")).hasSize(1);
    assertThat(response.getHeader("Link"))
        .startsWith("<http://localhost/oembed?format=json&url=")
        .contains("rel=\"alternate\"; type=\"application/json+oembed\"")
        .contains("type=\"text/xml+oembed\"");
  }

  @Test
  void tag_thatIsThereAlready_standsOnce() {
    Document page = fill("/a/aras", "place=shusha");
    assertThat(page.select("meta[name=description]")).hasSize(1);
    assertThat(page.select("meta[name=description]").attr("content"))
        .doesNotContain("Readings and");
    assertThat(page.select("meta[property=og:title]")).hasSize(1);
    assertThat(page.select("meta[property=og:title]").hasAttr("data-work")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/library", "/a/nowhere", "/a/aras/more", "/a/", "/studio"})
  void page_withoutAnAtlas_isLeftAsItIs(String path) {
    Document page = fill(path, null);
    assertThat(page.select("meta[property=og:image]")).isEmpty();
    assertThat(page.select("meta[name=description]").attr("content")).contains("Readings and");
    assertThat(response.getHeader("Link")).isNull();
  }

  @Test
  void query_withAnything_breaksNeitherHeadNorHeader() {
    Document page =
        fill("/a/aras", "place=%22%3E%3Cscript%3Ex&lang=%0d%0aSet-Cookie:a&compare=lang:%22%3E");
    assertThat(page.select("script")).isEmpty();
    assertThat(response.getHeader("Link"))
        .doesNotContainPattern("[\\r\\n]")
        .doesNotContain("Cookie");
    assertThat(response.getHeaderNames()).containsExactly("Link");
  }

  @Test
  void host_thatIsNone_isBuiltOnNowhere() {
    MockHttpServletRequest request = request("/a/aras", null);
    request.setServerName("\"><script>");
    Document page = fill(request);
    assertThat(page.select("meta[property=og:image]")).isEmpty();
    assertThat(response.getHeaderNames()).isEmpty();
  }

  private Document fill(String path, String query) {
    return fill(request(path, query));
  }

  private Document fill(MockHttpServletRequest request) {
    VaadinServletService service = mock(VaadinServletService.class);
    Document page =
        Jsoup.parse(
            "<!doctype html><html><head><meta name=description content='Readings and maps'>"
                + "<meta property=og:title content=Other data-work=true></head><body></body></html>");
    head.fill(
        new IndexHtmlResponse(
            new VaadinServletRequest(request, service),
            new VaadinServletResponse(response, service),
            page));
    return page;
  }

  private static MockHttpServletRequest request(String path, String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setPathInfo(path);
    request.setQueryString(query);
    return request;
  }
}
