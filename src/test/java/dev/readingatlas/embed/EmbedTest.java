package dev.readingatlas.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The stateless page over the real packs, with a bundle of the tests' own. */
@SpringBootTest
@AutoConfigureMockMvc
class EmbedTest {
  @Autowired MockMvc http;

  @Test
  void page_hasTheAtlasesWordsForTheFirstPaint_andItsTextWithoutScripts() throws Exception {
    Document page = page("/embed/aras");
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(page.selectFirst(".first-sight h1").text()).startsWith("Along the Aras");
    assertThat(page.selectFirst(".first-sight p").text()).startsWith("Karabakh, Nakhchivan");
    assertThat(page.select("svg.still path.land, svg.still path.river")).hasSize(2);
    assertThat(page.select("svg.still").attr("aria-hidden")).isEqualTo("true");
    assertThat(page.select("noscript meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0;url=aras?text=1");
    assertThat(page.select("body > noscript a").attr("href")).isEqualTo("aras?text=1");
    Document text = page("/embed/aras?text=1");
    assertThat(text.select("#place-shusha h3").text()).isEqualTo("Shusha");
    assertThat(text.select("#place-shusha [lang=fa-Arab]").attr("dir")).isEqualTo("rtl");
    assertThat(text.select("blockquote")).hasSizeGreaterThan(30);
    assertThat(text.select("body").text())
        .contains("Point of view", "Footnotes", "Natural Earth", "OpenStreetMap", "Full text");
    assertThat(text.select("a[href^=#]"))
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(text.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @Test
  void page_asksAtOnceForAllThatTheViewerNeeds() throws Exception {
    Document page = page("/embed/aras");
    assertThat(page.select("script[type=module]").attr("src")).isEqualTo("assets/page-AAAA.js");
    assertThat(page.select("link[rel=modulepreload]").eachAttr("href"))
        .containsExactly("assets/element-BBBB.js", "assets/shared-CCCC.js");
    assertThat(page.select("link[rel=preload][as=fetch][crossorigin]").eachAttr("href"))
        .hasSize(2)
        .allSatisfy(
            address -> assertThat(answers(address.replace("..", ""))).as(address).isEqualTo(200));
    assertThat(page.select("script:not([src])")).as("inline scripts").isEmpty();
    assertThat(page.select("[style]")).as("inline styles").isEmpty();
  }

  @Test
  void page_isTheSameForEveryone_withoutSessionOrCookie() throws Exception {
    MockHttpServletResponse first = response("/embed/aras?place=shusha");
    MockHttpServletResponse second = response("/embed/aras");
    assertThat(first.getContentAsByteArray()).isEqualTo(second.getContentAsByteArray());
    assertThat(first.getHeader("Set-Cookie")).isNull();
    assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, public");
    http.perform(get("/embed/aras").header("If-None-Match", first.getHeader("ETag")))
        .andExpect(status().isNotModified())
        .andExpect(header().exists("Content-Security-Policy"))
        .andExpect(content().string(""));
  }

  @Test
  void page_inATheme_isPaintedInItFromTheStart() throws Exception {
    assertThat(page("/embed/aras?theme=dark").selectFirst("html").attr("data-theme"))
        .isEqualTo("dark");
    assertThat(page("/embed/aras?theme=\"><script>").selectFirst("html").attr("data-theme"))
        .isEmpty();
  }

  @Test
  void page_mayBeFramedByAnyone_andRunsItsOwnScriptsOnly() throws Exception {
    http.perform(get("/embed/aras"))
        .andExpect(header().doesNotExist("X-Frame-Options"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    allOf(
                        containsString("default-src 'none'"),
                        containsString("script-src 'self';"),
                        containsString("connect-src 'self'"),
                        not(containsString("unsafe")),
                        not(containsString("frame-ancestors")))));
  }

  @Test
  void atlas_unknown_isAReadablePageWithAWayOut() throws Exception {
    MockHttpServletResponse answer =
        http.perform(get("/embed/{slug}", "<b>nile"))
            .andExpect(status().isNotFound())
            .andExpect(header().doesNotExist("X-Frame-Options"))
            .andReturn()
            .getResponse();
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("h1").text()).isEqualTo("There is no atlas named <b>nile.");
    assertThat(page.select("h1 b")).isEmpty();
    assertThat(page.select("a[target=_blank][rel=noopener]").attr("href")).isEqualTo("../library");
  }

  @Test
  void atlas_unknown_isSaidInTheReadersLanguage() throws Exception {
    Document persian =
        Jsoup.parse(
            http.perform(get("/embed/nile").header("Accept-Language", "fa-IR,en;q=0.5"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(persian.title()).startsWith("صفحه پیدا نشد");
    assertThat(persian.select("main").attr("dir")).isEqualTo("rtl");
    assertThat(persian.select("html").attr("lang")).isEqualTo("fa");
    Document russian =
        Jsoup.parse(
            http.perform(get("/embed/nile?interface=ru").header("Accept-Language", "fa"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(russian.title()).startsWith("Страница не найдена");
  }

  @Test
  void basemap_isNoAtlas() throws Exception {
    assertThat(answers("/embed/basemap")).isEqualTo(404);
  }

  @Test
  void files_mayBeKeptForEver_andReadFromAnywhere() throws Exception {
    http.perform(get("/embed/assets/element-BBBB.js").header("Accept-Encoding", "br, gzip"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(header().string("Content-Encoding", "gzip"))
        .andExpect(content().contentTypeCompatibleWith("text/javascript"));
    http.perform(get("/embed/assets/sans-DDDD.woff2").header("Accept-Encoding", "br, gzip"))
        .andExpect(content().contentType("font/woff2"))
        .andExpect(header().doesNotExist("Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/assets/not-listed.js",
        "/embed/assets/manifest.json",
        "/embed/assets/..%2Fmanifest.json",
        "/embed/assets/element-BBBB.js.gz"
      })
  void files_thatAreNotOfTheBundle_areNotThere(String address) throws Exception {
    assertThat(answers(java.net.URI.create(address))).isBetween(400, 404);
  }

  @Test
  void scripts_forOtherSites_haveAddressesThatNeverChange() throws Exception {
    http.perform(get("/atlas-viewer.js"))
        .andExpect(content().string(containsString("import('./embed/assets/element-BBBB.js')")))
        .andExpect(header().string("Cache-Control", "no-cache, public"))
        .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    http.perform(get("/embed.js"))
        .andExpect(content().string(containsString("host script")))
        .andExpect(header().string("Cache-Control", "no-cache, public"));
  }

  @Test
  void address_withASlashAtItsEnd_leadsToTheOneWithout() throws Exception {
    http.perform(get("/embed/aras/?place=shusha"))
        .andExpect(status().isPermanentRedirect())
        .andExpect(header().string("Location", "../aras?place=shusha"))
        .andExpect(header().doesNotExist("X-Frame-Options"));
  }

  @Test
  void query_whoseAmpersandsWereWrittenAsInHtml_isTheQueryThatWasMeant() throws Exception {
    for (String and : List.of("&amp;", "&amp;amp;")) {
      http.perform(get(URI.create("/embed/aras?place=shusha" + and + "theme=dark")))
          .andExpect(status().isPermanentRedirect())
          .andExpect(header().string("Location", "aras?place=shusha&theme=dark"));
    }
  }

  @Test
  void page_isForHostsThatLetInNothingButWhatSaysSo() throws Exception {
    http.perform(get("/embed/aras"))
        .andExpect(header().string("Cross-Origin-Embedder-Policy", "require-corp"))
        .andExpect(header().string("Cross-Origin-Resource-Policy", "cross-origin"));
  }

  @Test
  void layers_atOnce_areATopologyForEver() throws Exception {
    String address =
        new tools.jackson.databind.json.JsonMapper()
            .readTree(response("/api/atlases/aras").getContentAsString())
            .get("generalised")
            .get("url")
            .asString();
    http.perform(get(address).header("Accept-Encoding", "gzip, br"))
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
        .andExpect(header().string("Content-Encoding", "br"));
    http.perform(get(address.replaceAll("v=.*", "v=old")))
        .andExpect(header().string("Cache-Control", "no-cache, public"));
    http.perform(get("/api/atlases/nowhere/generalised.topojson")).andExpect(status().isNotFound());
  }

  private Document page(String address) throws Exception {
    return Jsoup.parse(response(address).getContentAsString());
  }

  private MockHttpServletResponse response(String address) throws Exception {
    return http.perform(get(address)).andReturn().getResponse();
  }

  private int answers(String address) {
    return answers(java.net.URI.create(address));
  }

  private int answers(java.net.URI address) {
    try {
      return http.perform(get(address)).andReturn().getResponse().getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
