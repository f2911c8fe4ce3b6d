package dev.readingatlas.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** oEmbed over the real pack, rule by rule of oembed.com 1.0. */
@SpringBootTest
@AutoConfigureMockMvc
class OembedTest {
  private static final String PROBLEM = "urn:readingatlas:problem:";

  @Autowired MockMvc http;
  @Autowired JdbcClient client;

  @Test
  void json_hasEveryFieldOfARichAnswer() throws Exception {
    MockHttpServletResponse response =
        http.perform(asked("http://localhost/a/aras?place=shusha&period=first-war&lang=az"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("application/json"))
            .andExpect(header().string("Cache-Control", "max-age=3600, public"))
            .andExpect(header().string("Access-Control-Allow-Origin", "*"))
            .andExpect(header().doesNotExist("Set-Cookie"))
            .andReturn()
            .getResponse();
    JsonNode oembed = read(response);
    assertThat(oembed.propertyNames())
        .containsExactly(
            "type",
            "version",
            "title",
            "provider_name",
            "provider_url",
            "cache_age",
            "thumbnail_url",
            "thumbnail_width",
            "thumbnail_height",
            "width",
            "height",
            "html");
    assertThat(oembed.get("type").stringValue()).isEqualTo("rich");
    assertThat(oembed.get("version").isString()).isTrue();
    assertThat(oembed.get("version").stringValue()).isEqualTo("1.0");
    assertThat(oembed.get("title").stringValue()).startsWith("Şuşa · Along the Aras");
    assertThat(oembed.get("provider_url").stringValue()).isEqualTo("http://localhost/");
    assertThat(oembed.get("cache_age").intValue()).isEqualTo(3600);
    assertThat(oembed.get("width").intValue()).isEqualTo(800);
    assertThat(oembed.get("height").intValue()).isEqualTo(600);
    assertThat(oembed.get("thumbnail_width").intValue()).isEqualTo(1200);
    assertThat(oembed.get("thumbnail_height").intValue()).isEqualTo(630);
    String thumbnail = oembed.get("thumbnail_url").stringValue();
    assertThat(thumbnail)
        .startsWith("http://localhost/preview/aras.png?v=")
        .endsWith("&place=shusha&period=first-war&lang=az");
    http.perform(get(java.net.URI.create(thumbnail)))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    Element frame = frame(oembed);
    assertThat(frame.attr("src"))
        .isEqualTo("http://localhost/embed/aras?place=shusha&period=first-war&lang=az");
    assertThat(frame.attr("title")).isEqualTo(oembed.get("title").stringValue());
    assertThat(frame.attr("loading")).isEqualTo("lazy");
    assertThat(frame.hasAttr("allowfullscreen")).isTrue();
    assertThat(frame.attr("width")).isEqualTo("800");
    assertThat(frame.attr("height")).isEqualTo("600");
  }

  @Test
  void html_isOneFrame_andWellFormedXml() throws Exception {
    String html =
        read(http.perform(asked("http://localhost/?place=shusha&excerpt=shusha-may-1992"))
                .andReturn()
                .getResponse())
            .get("html")
            .stringValue();
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("iframe");
    assertThat(html).doesNotContain("<script", "onload", "javascript:");
  }

  @Test
  void xml_hasTheSameFieldsAsJson() throws Exception {
    String url = "http://localhost/a/aras?place=nakhchivan&lang=fa&period=first-war";
    JsonNode json = read(http.perform(asked(url)).andReturn().getResponse());
    MockHttpServletResponse response =
        http.perform(asked(url, "format", "xml"))
            .andExpect(status().isOk())
            .andExpect(content().contentType("text/xml;charset=UTF-8"))
            .andReturn()
            .getResponse();
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(response.getContentAsByteArray()));
    assertThat(xml.getDocumentElement().getTagName()).isEqualTo("oembed");
    assertThat(xml.getDocumentElement().getChildNodes().getLength()).isEqualTo(json.size());
    json.forEachEntry(
        (name, value) ->
            assertThat(xml.getElementsByTagName(name).item(0).getTextContent())
                .isEqualTo(value.asString()));
  }

  @Test
  void authorName_isThatOfAnOpenReading_whereItIsKnown() throws Exception {
    http.perform(asked("http://localhost/a/aras?reading=context"))
        .andExpect(jsonPath("$.author_name").value("The Reading Atlas project"));
    http.perform(asked("http://localhost/a/aras?reading=iran-and-karabakh"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.author_name").doesNotExist());
  }

  @ParameterizedTest
  @CsvSource({
    "'',800,600,1200",
    "maxwidth=1199,800,600,600",
    "maxwidth=600,600,600,600",
    "maxwidth=599,599,600,400",
    "maxwidth=320&maxheight=400,320,400,",
    "maxwidth=1&maxheight=1,320,400,",
    "maxwidth=5000&maxheight=5000,800,600,1200",
    "maxheight=500,800,500,600",
    "maxheight=315,800,400,600",
    "maxheight=314,800,400,400",
    "maxwidth=&maxheight=,800,600,1200",
    "maxwidth=00400,400,600,400",
    "maxwidth=99999999999999999999999999,800,600,1200"
  })
  void limits_areKept_downToTheLeastSize(String query, int width, int height, Integer thumbnail)
      throws Exception {
    JsonNode oembed =
        read(
            http.perform(get(java.net.URI.create(address("http://localhost/a/aras") + "&" + query)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    assertThat(oembed.get("width").intValue()).isEqualTo(width);
    assertThat(oembed.get("height").intValue()).isEqualTo(height);
    assertThat(frame(oembed).attr("width")).isEqualTo(Integer.toString(width));
    if (thumbnail == null) {
      assertThat(oembed.has("thumbnail_url")).isFalse();
      assertThat(oembed.has("thumbnail_width")).isFalse();
    } else {
      assertThat(oembed.get("thumbnail_width").intValue()).isEqualTo(thumbnail);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxwidth=x",
        "maxwidth=-1",
        "maxwidth=0",
        "maxwidth=000",
        "maxwidth=1e3",
        "maxwidth=10.5",
        "maxwidth=%2B5",
        "maxwidth=+5",
        "maxwidth=0x10",
        "maxheight=%D9%A1%D9%A2",
        "maxheight=%00",
        "maxheight=5%0D%0A"
      })
  void limit_thatIsNoNumber_is400(String query) throws Exception {
    http.perform(get(java.net.URI.create(address("http://localhost/a/aras") + "&" + query)))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type").value(PROBLEM + "oembed-pixels-unreadable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oembed", "/oembed?url=", "/oembed?url=%20", "/oembed?format=xml"})
  void url_missing_is400(String address) throws Exception {
    http.perform(get(java.net.URI.create(address)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value(PROBLEM + "oembed-url-missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "JSON", "json,xml", "%0D%0A", "text/xml"})
  void format_unknown_is501(String format) throws Exception {
    http.perform(get(java.net.URI.create(address("http://localhost/a/aras") + "&format=" + format)))
        .andExpect(status().isNotImplemented())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type").value(PROBLEM + "oembed-format-unknown"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example/a/aras",
        "http://localhost@evil.example/a/aras",
        "http://localhost:80@evil.example/a/aras",
        "//localhost/a/aras",
        "http://localhost:8080/a/aras",
        "ftp://localhost/a/aras",
        "javascript:alert(1)//localhost/a/aras",
        "http://localhost/a/%61ras",
        "http://localhost/library",
        "http://localhost/a/aras\r\nX: y"
      })
  void url_ofNoAtlasHere_is404(String url) throws Exception {
    http.perform(asked(url))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type").value(PROBLEM + "oembed-url-unknown"));
  }

  @Test
  void url_ofAnUnknownAtlas_is404() throws Exception {
    http.perform(asked("http://localhost/a/nowhere"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value(PROBLEM + "atlas-unknown"));
  }

  @Test
  @Transactional
  void url_ofAnAtlasThatNobodyMayFrame_is404_andOneForSomeSites_isAnswered() throws Exception {
    frame("");
    http.perform(asked("http://localhost/a/aras"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.type").value(PROBLEM + "oembed-not-framed"));
    http.perform(get("/embed/aras")).andExpect(header().doesNotExist("Link"));
    frame("https://courses.example.edu");
    http.perform(asked("http://localhost/a/aras")).andExpect(status().isOk());
  }

  @Test
  void embed_tellsWhereItsOembedIs_inTheStateItIsAskedFor() throws Exception {
    String query = "?place=shusha&theme=dark&ui=map&x=%3E%0D%0A\u00e9";
    String link =
        http.perform(get(java.net.URI.create("/embed/aras" + query)))
            .andReturn()
            .getResponse()
            .getHeader("Link");
    assertThat(link)
        .matches(
            "<[!-~&&[^<>]]+>; rel=\"alternate\"; type=\"application/json\\+oembed\", <[!-~&&[^<>]]+>; rel=\"alternate\"; type=\"text/xml\\+oembed\"");
    JsonNode oembed =
        read(
            http.perform(get(java.net.URI.create(link.substring(1, link.indexOf('>')))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse());
    assertThat(frame(oembed).attr("src"))
        .isEqualTo("http://localhost/embed/aras?place=shusha&theme=dark&ui=map");
    String longer = "?place=shusha&x=" + "y".repeat(2000);
    assertThat(
            http.perform(get("/embed/aras" + longer)).andReturn().getResponse().getHeader("Link"))
        .hasSizeLessThan(400)
        .contains("url=http://localhost/embed/aras>");
  }

  /** Says who may frame the atlas, for as long as the transaction of the test. */
  private void frame(String sites) {
    client
        .sql("update revision set framing = :sites, checksum = :checksum where slug = 'aras'")
        .param("sites", sites)
        .param("checksum", sites + "0123456789ab")
        .update();
  }

  @Test
  void url_ofHomeAndEmbed_isTheSameFrame() throws Exception {
    for (String path : new String[] {"", "/", "/a/aras", "/embed/aras"}) {
      JsonNode oembed =
          read(
              http.perform(asked("http://localhost" + path + "?place=aras"))
                  .andExpect(status().isOk())
                  .andReturn()
                  .getResponse());
      assertThat(frame(oembed).attr("src")).isEqualTo("http://localhost/embed/aras?place=aras");
    }
  }

  @Test
  void state_isKeptAsFarAsTheAtlasHasIt_andOptionsOfTheFrameAreKept() throws Exception {
    String url =
        "http://localhost/embed/aras?place=atlantis&lang=hy&utm_source=x&ui=map,time&theme=dark&view=7/39.5/46"
            + "&height=%22onload%3D&compare=lang:fa";
    JsonNode oembed = read(http.perform(asked(url)).andReturn().getResponse());
    assertThat(frame(oembed).attr("src"))
        .isEqualTo(
            "http://localhost/embed/aras?lang=hy&compare=lang:fa&view=7/39.5/46&theme=dark&ui=map,time");
    assertThat(oembed.get("html").stringValue()).doesNotContain("onload");
  }

  @Test
  void forwardedHeaders_sayWhereWeAre() throws Exception {
    MockHttpServletRequestBuilder request =
        asked("https://atlas.example.org/a/aras")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "atlas.example.org");
    JsonNode oembed =
        read(http.perform(request).andExpect(status().isOk()).andReturn().getResponse());
    assertThat(frame(oembed).attr("src")).isEqualTo("https://atlas.example.org/embed/aras");
    assertThat(oembed.get("thumbnail_url").stringValue())
        .startsWith("https://atlas.example.org/preview/");
    http.perform(
            asked("http://localhost/a/aras")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "atlas.example.org"))
        .andExpect(status().isNotFound());
  }

  @Test
  void forwardedHost_thatIsNone_orOfAStranger_isDropped() throws Exception {
    for (MockHttpServletRequestBuilder request :
        List.of(
            asked("http://localhost/a/aras").header("X-Forwarded-Host", "\"><script>x</script>"),
            asked("http://localhost/a/aras")
                .header("X-Forwarded-Host", "evil.example")
                .with(
                    from -> {
                      from.setRemoteAddr("203.0.113.7");
                      return from;
                    }))) {
      JsonNode oembed =
          read(http.perform(request).andExpect(status().isOk()).andReturn().getResponse());
      assertThat(frame(oembed).attr("src")).isEqualTo("http://localhost/embed/aras");
    }
  }

  private static MockHttpServletRequestBuilder asked(String url, String... more) {
    String query = more.length == 0 ? "" : "&" + more[0] + "=" + more[1];
    return get(java.net.URI.create(address(url) + query));
  }

  private static String address(String url) {
    return UriComponentsBuilder.fromPath("/oembed")
        .queryParam("url", "{url}")
        .encode()
        .buildAndExpand(url)
        .toUriString();
  }

  private static Element frame(JsonNode oembed) {
    return Jsoup.parseBodyFragment(oembed.get("html").stringValue()).body().child(0);
  }

  private static JsonNode read(MockHttpServletResponse response) {
    return JsonMapper.shared().readTree(response.getContentAsByteArray());
  }
}
