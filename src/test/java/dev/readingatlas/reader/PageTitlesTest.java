package dev.readingatlas.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.readingatlas.atlas.AtlasSettings;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.FailedPacks;
import dev.readingatlas.embed.FirstSight;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The first bytes of the program's own pages, for whoever runs no scripts. */
@SpringBootTest
class PageTitlesTest {
  @Autowired AtlasStore atlases;
  @Autowired AtlasSettings settings;
  @Autowired FirstSight firstSight;

  private final FailedPacks failed = mock(FailedPacks.class);
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @ParameterizedTest
  @CsvSource({
    "/,200",
    "/a/aras,200",
    "/a/aras/,200",
    "/library,200",
    "/a/none,404",
    "/a/broken,503"
  })
  void status_isThatOfTheAtlas(String path, int status) {
    when(failed.has("broken")).thenReturn(true);
    fill(path);
    assertThat(answer.getStatus()).isEqualTo(status);
  }

  @Test
  void reader_withoutScripts_isLedToTheText() {
    for (String path : List.of("/a/aras", "/library")) {
      assertThat(fill(path).select("body > noscript a").attr("href"))
          .isEqualTo("embed/aras?text=1");
    }
    assertThat(fill("/a/aras").select("head > noscript meta").attr("content"))
        .isEqualTo("0;url=embed/aras?text=1");
  }

  private Document fill(String path) {
    Document page = Jsoup.parse("<head><meta name=viewport></head><body></body>");
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setPathInfo(path);
    VaadinServletService service = mock(VaadinServletService.class);
    new PageTitles(atlases, failed, settings, firstSight)
        .fill(
            new IndexHtmlResponse(
                new VaadinServletRequest(request, service),
                new VaadinServletResponse(answer, service),
                page));
    return page;
  }
}
