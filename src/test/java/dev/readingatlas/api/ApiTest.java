package dev.readingatlas.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP documents over the real packs. */
@SpringBootTest
@AutoConfigureMockMvc
class ApiTest {
  private static final Path ARTICLE = Path.of("../shared/seed/article.txt");

  @Autowired MockMvc http;

  @Test
  void atlas_givesNoMoreOfAnUnpublishedTextThanIsQuoted() throws Exception {
    JsonNode readings = document().get("readings");
    assertThat(readings.get(0).get("excerpts"))
        .allSatisfy(
            e -> {
              assertThat(e.get("prefix").isNull()).isTrue();
              assertThat(e.get("suffix").isNull()).isTrue();
            });
    assertThat(readings.get(1).get("excerpts"))
        .as("the words around a quotation anchor it in a published text")
        .allSatisfy(e -> assertThat(e.get("prefix").isString()).isTrue());
  }

  @Test
  void atlas_holdsLessThanAQuarterOfTheArticlesCharacters() throws Exception {
    assumeTrue(Files.exists(ARTICLE), "the article is not beside this project");
    String document =
        http.perform(get("/api/atlases/aras")).andReturn().getResponse().getContentAsString(UTF_8);
    List<String> excerpts = new ArrayList<>();
    document()
        .get("readings")
        .get(0)
        .get("excerpts")
        .forEach(e -> excerpts.add(e.get("exact").asString()));
    long all = 0;
    long given = 0;
    for (String line : Files.readAllLines(ARTICLE).stream().skip(1).toList()) {
      if (!line.isBlank() && !line.matches("\\[\\d+] .*")) {
        all += line.length();
        given += givenAway(line, document, excerpts).cardinality();
      }
    }
    // A fifth of its words, which are long ones, with their footnote marks: 22 % of its characters.
    assertThat(given).as("characters of the article's %d", all).isLessThan(all / 4);
  }

  /**
   * The characters of a paragraph that the document gives: what is quoted, and every run of five
   * words that stands anywhere in it, for a text leaks by notes and anchors, too.
   */
  private static BitSet givenAway(String paragraph, String document, List<String> excerpts) {
    BitSet given = new BitSet();
    for (String quoted : excerpts) {
      int at = paragraph.indexOf(quoted);
      if (at >= 0) {
        given.set(at, at + quoted.length());
      }
    }
    List<MatchResult> words = Pattern.compile("\\S+").matcher(paragraph).results().toList();
    for (int i = 0; i + 5 <= words.size(); i++) {
      int from = words.get(i).start();
      int to = words.get(i + 4).end();
      if (document.contains(paragraph.substring(from, to))) {
        given.set(from, to);
      }
    }
    return given;
  }

  private JsonNode document() throws Exception {
    return JsonMapper.shared()
        .readTree(
            http.perform(get("/api/atlases/aras"))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8));
  }

  @Test
  void atlases_areListed() throws Exception {
    http.perform(get("/api/atlases"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].slug").value("aras"))
        .andExpect(jsonPath("$[0].readings").value(2))
        .andExpect(jsonPath("$", hasSize(1)));
  }

  @Test
  void atlas_isOneDocumentWithAllButGeometry() throws Exception {
    http.perform(get("/api/atlases/aras"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/json"))
        .andExpect(jsonPath("$.framing").value((Object) null))
        .andExpect(jsonPath("$.periods", hasSize(4)))
        .andExpect(jsonPath("$.periods[0].when.first").value(6624))
        .andExpect(jsonPath("$.layers[0].basemap").value(true))
        .andExpect(jsonPath("$.layers[?(@.id=='aras.river')].features", hasItem(1)))
        .andExpect(
            jsonPath("$.places[?(@.id=='shusha')].features[0]", hasItem("aras.towns:shusha")))
        .andExpect(jsonPath("$.places[?(@.id=='shusha')].bounds[0]", hasItem(46.75)))
        .andExpect(jsonPath("$.places[?(@.id=='sabirabad')].claims[0]").isEmpty())
        .andExpect(
            jsonPath(
                "$.places[?(@.id=='nakhchivan')].claims[0].when.edtf", hasItem("1921-03-16/..")))
        .andExpect(jsonPath("$.places[?(@.id=='nakhchivan')].claims[0].says").isNotEmpty())
        .andExpect(jsonPath("$.readings[0].excerpts.length()", greaterThan(19)))
        .andExpect(jsonPath("$.readings[0].text").value((Object) null))
        .andExpect(jsonPath("$.readings[0].author").value("Anonymous article"))
        .andExpect(jsonPath("$.readings[0].standpointShort").value("argues from Azerbaijan's side"))
        .andExpect(jsonPath("$.readings[1].text[0].mentions[0].place").exists())
        .andExpect(content().string(not(containsString("coordinates"))));
  }

  @Test
  void atlas_theClientHas_is304() throws Exception {
    String tag = http.perform(get("/api/atlases/aras")).andReturn().getResponse().getHeader("ETag");
    assertThat(tag).startsWith("\"").doesNotStartWith("W/");
    http.perform(get("/api/atlases/aras").header("If-None-Match", tag))
        .andExpect(status().isNotModified())
        .andExpect(header().string("ETag", tag))
        .andExpect(content().string(""));
    http.perform(get("/api/atlases/aras").header("If-None-Match", "\"other\""))
        .andExpect(status().isOk());
  }

  @Test
  void layer_isGeoJsonInLonLatWithIds() throws Exception {
    http.perform(get("/api/layers/aras.towns.geojson"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
        .andExpect(jsonPath("$.type").value("FeatureCollection"))
        .andExpect(
            jsonPath(
                "$.features[?(@.id=='aras.towns:shusha')].geometry.coordinates[0]", hasItem(46.75)))
        .andExpect(
            jsonPath(
                "$.features[?(@.id=='aras.towns:shusha')].geometry.coordinates[1]",
                hasItem(39.76)));
  }

  @Test
  void layer_askedForWithItsChecksum_mayBeKeptForEver() throws Exception {
    JsonNode atlas =
        JsonMapper.shared()
            .readTree(
                http.perform(get("/api/atlases/aras"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
    for (JsonNode layer : atlas.get("layers")) {
      http.perform(get(layer.get("url").asString()))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", containsString("immutable")));
    }
    http.perform(get("/api/layers/aras.towns.geojson?v=old"))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-cache, public"));
    http.perform(get("/api/layers/aras.towns.geojson"))
        .andExpect(header().string("Cache-Control", "no-cache, public"));
  }

  @Test
  void layer_gzipped_isTheSameUnderAnEntityTagOfItsOwn() throws Exception {
    MockHttpServletResponse plain =
        http.perform(get("/api/layers/aras.river.geojson")).andReturn().getResponse();
    MockHttpServletResponse packed =
        http.perform(
                get("/api/layers/aras.river.geojson")
                    .header("Accept-Encoding", "br;q=0, gzip;q=0.8"))
            .andExpect(header().string("Content-Encoding", "gzip"))
            .andExpect(header().string("Vary", containsString("Accept-Encoding")))
            .andReturn()
            .getResponse();
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))
                .readAllBytes())
        .isEqualTo(plain.getContentAsByteArray());
    assertThat(packed.getHeader("ETag")).isNotEqualTo(plain.getHeader("ETag"));
    http.perform(get("/api/layers/aras.river.geojson").header("Accept-Encoding", "gzip;q=0"))
        .andExpect(header().doesNotExist("Content-Encoding"));
  }

  @Test
  void unknown_isAProblemDetailWithAStableType() throws Exception {
    for (String address :
        new String[] {
          "/api/atlases/nowhere", "/api/layers/aras.nothing.geojson", "/api/nonsense"
        }) {
      http.perform(get(address))
          .andExpect(status().isNotFound())
          .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
          .andExpect(jsonPath("$.type", containsString("urn:readingatlas:problem:")))
          .andExpect(jsonPath("$.status").value(404))
          .andExpect(jsonPath("$.detail").isNotEmpty())
          .andExpect(content().string(not(containsString("Exception"))));
    }
  }

  @Test
  void method_notAllowed_isAProblemDetail() throws Exception {
    http.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                "/api/atlases/aras"))
        .andExpect(status().is4xxClientError())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
  }

  @Test
  void documents_setNoCookie() throws Exception {
    http.perform(get("/api/atlases/aras")).andExpect(header().doesNotExist("Set-Cookie"));
    http.perform(get("/api/layers/aras.towns.geojson"))
        .andExpect(header().doesNotExist("Set-Cookie"));
  }

  @Test
  void health_saysWhatBecameOfEachPack() throws Exception {
    http.perform(get("/actuator/health").header("Host", "localhost"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("UP"))
        // A context that tests come back to has been started a second time.
        .andExpect(
            jsonPath("$.components.packs.details.aras.outcome")
                .value(oneOf("imported", "unchanged")));
  }
}
