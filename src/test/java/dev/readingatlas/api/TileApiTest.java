package dev.readingatlas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.tile.NotReadyException;
import dev.readingatlas.tile.Tiles;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /tiles} over the real packs. */
@SpringBootTest
@AutoConfigureMockMvc
class TileApiTest {
  /** Holds the middle of the Aras. */
  private static final String TILE = "/tiles/aras.river/6/40/24.mvt";

  @Autowired MockMvc http;
  @Autowired LayerStore layers;
  @Autowired Tiles tiles;

  private String checksum;

  @BeforeEach
  void layer() {
    checksum = layers.find("aras.river").orElseThrow().content();
  }

  @Test
  void tile_ofTheCurrentLayer_mayBeKeptForEver() throws Exception {
    http.perform(get(TILE + "?v=" + checksum))
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/vnd.mapbox-vector-tile"))
        .andExpect(header().string("Cache-Control", containsString("immutable")))
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(header().string("Content-Security-Policy", startsWith("default-src 'none'")))
        .andExpect(header().doesNotExist("Set-Cookie"));
    for (String query : new String[] {"", "?v=0123456789abcdef"}) {
      http.perform(get(TILE + query))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "no-cache, public"));
    }
  }

  @Test
  void tile_packed_isTheSameUnderAnEntityTagOfItsOwn() throws Exception {
    MockHttpServletResponse plain = http.perform(get(TILE)).andReturn().getResponse();
    MockHttpServletResponse packed =
        http.perform(get(TILE).header("Accept-Encoding", "gzip, deflate, br"))
            .andExpect(header().string("Content-Encoding", "gzip"))
            .andExpect(header().string("Vary", "Accept-Encoding"))
            .andReturn()
            .getResponse();
    assertThat(
            new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))
                .readAllBytes())
        .isEqualTo(plain.getContentAsByteArray())
        .isNotEmpty();
    assertThat(packed.getHeader("ETag")).startsWith("\"").isNotEqualTo(plain.getHeader("ETag"));
    http.perform(get(TILE).header("Accept-Encoding", "gzip;q=0"))
        .andExpect(header().doesNotExist("Content-Encoding"));
  }

  @Test
  void tile_theClientHas_is304() throws Exception {
    String tag = http.perform(get(TILE)).andReturn().getResponse().getHeader("ETag");
    for (String known : new String[] {tag, "\"other\", W/" + tag, "*"}) {
      http.perform(get(TILE).header("If-None-Match", known))
          .andExpect(status().isNotModified())
          .andExpect(header().string("ETag", tag))
          .andExpect(content().string(""));
    }
    http.perform(get(TILE).header("If-None-Match", "\"other\"")).andExpect(status().isOk());
    http.perform(get(TILE).header("If-None-Match", tag).header("Accept-Encoding", "gzip"))
        .andExpect(status().isOk());
  }

  @Test
  void head_hasTheHeadersWithoutTheBytes() throws Exception {
    int length = http.perform(get(TILE)).andReturn().getResponse().getContentLength();
    http.perform(head(TILE))
        .andExpect(status().isOk())
        .andExpect(header().longValue("Content-Length", length))
        .andExpect(content().string(""));
  }

  @Test
  void tile_withNothingInIt_is204() throws Exception {
    http.perform(get("/tiles/aras.river/6/0/0.mvt?v=" + checksum))
        .andExpect(status().isNoContent())
        .andExpect(header().string("Cache-Control", containsString("immutable")))
        .andExpect(content().string(""));
  }

  @Test
  void description_isTileJson() throws Exception {
    http.perform(get("/tiles/aras.river.json"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.tilejson").value("3.0.0"))
        .andExpect(jsonPath("$.tiles", hasSize(1)))
        .andExpect(
            jsonPath(
                "$.tiles[0]",
                endsWith("//localhost/tiles/aras.river/{z}/{x}/{y}.mvt?v=" + checksum)))
        .andExpect(jsonPath("$.minzoom").value(0))
        .andExpect(jsonPath("$.bounds", hasSize(4)))
        .andExpect(jsonPath("$.vector_layers[0].id").value("shapes"))
        .andExpect(jsonPath("$.vector_layers[1].id").value("labels"))
        .andExpect(jsonPath("$.attribution").isNotEmpty())
        .andExpect(jsonPath("$.features").value(1))
        .andExpect(jsonPath("$.tooSmall[0]").value(0));
  }

  @Test
  void smallLayers_areNotOfferedAsTiles() throws Exception {
    http.perform(get("/api/atlases/aras"))
        .andExpect(jsonPath("$.layers[?(@.id=='aras.river')].tiles", hasSize(1)))
        .andExpect(jsonPath("$.layers[?(@.tiles!=null)]", hasSize(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "404, /tiles/aras.nothing/0/0/0.mvt",
    "404, /tiles/nothing/0/0/0.mvt",
    "404, /tiles/ARAS.RIVER/0/0/0.mvt",
    "404, /tiles/aras.river%00/0/0/0.mvt",
    "404, /tiles/%2e%2e/0/0/0.mvt",
    "404, /tiles/aras.river%27%20or%201=1/0/0/0.mvt",
    "404, /tiles/aras.river/0/0/1.mvt",
    "404, /tiles/aras.river/0/1/0.mvt",
    "404, /tiles/aras.river/1/2/0.mvt",
    "404, /tiles/aras.river/3/0/8.mvt",
    "404, /tiles/aras.river/19/0/0.mvt",
    "404, /tiles/aras.river/31/0/0.mvt",
    "404, /tiles/aras.river/99/0/0.mvt",
    "404, /tiles/aras.river/-1/0/0.mvt",
    "404, /tiles/aras.river/0/-1/0.mvt",
    "404, /tiles/aras.river/0/0/-1.mvt",
    "404, /tiles/aras.river/2147483648/0/0.mvt",
    "404, /tiles/aras.river/0/4294967296/0.mvt",
    "404, /tiles/aras.river/0/0/99999999999999999999999999.mvt",
    "404, /tiles/aras.river/6/40/24.pbf",
    "404, /tiles/aras.river/6/40/24",
    "404, /tiles/aras.river/6/40.mvt",
    "404, /tiles/aras.river/6/40/24/1.mvt",
    "404, /tiles/aras.river",
    "404, /tiles/aras.river/",
    "404, /tiles",
    "404, /tiles/",
    "404, /tiles/aras.nothing.json",
    "404, /tiles/.json",
    "400, /tiles/aras.river/00/0/0.mvt",
    "400, /tiles/aras.river/6/040/24.mvt",
    "400, /tiles/aras.river/6/40/24.0.mvt",
    "400, /tiles/aras.river/6/4e1/24.mvt",
    "400, /tiles/aras.river/a/0/0.mvt",
    "400, /tiles/aras.river/NaN/0/0.mvt",
    "400, /tiles/aras.river/0/Infinity/0.mvt",
    "400, /tiles/aras.river/+6/40/24.mvt",
    "400, /tiles/aras.river/6/%2040/24.mvt",
    "400, /tiles/aras.river/6/4%30/24.mvt",
    "400, /tiles/aras.river/6/%D9%A4%D9%A0/24.mvt",
    "400, /tiles/aras.river/{z}/{x}/{y}.mvt",
    "400, /tiles/aras.river/-0/0/0.mvt",
    "400, /tiles/aras.river/6/40/24.mvt?v=",
    "400, /tiles/aras.river/6/40/24.mvt?v",
    "400, /tiles/aras.river/6/40/24.mvt?v=a&v=b",
    "400, /tiles/aras.river/6/40/24.mvt?v=../../x",
    "400, /tiles/aras.river/6/40/24.mvt?v=a%00",
    "400, /tiles/aras.river/6/40/24.mvt?w=1",
    "400, /tiles/aras.river/6/40/24.mvt?",
    "400, /tiles/aras.river.json?v=a&v=b",
    "400, /tiles/aras.river.json?w=1",
  })
  void request_thatIsWrong_isAProblem(int code, String address) throws Exception {
    URI uri = URI.create(address.replace("{", "%7B").replace("}", "%7D"));
    http.perform(get(uri))
        .andExpect(status().is(code))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type", startsWith("urn:readingatlas:problem:")))
        .andExpect(jsonPath("$.status").value(code))
        .andExpect(jsonPath("$.detail").isNotEmpty())
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(content().string(not(containsString("Exception"))));
  }

  @Test
  void tile_ofALayerStillBeingPrepared_isToBeAskedForAgain() throws Exception {
    Tiles busy = mock(Tiles.class);
    when(busy.of("aras.river", null)).thenReturn(tiles.of("aras.river"));
    when(busy.gzipped(any(), any())).thenThrow(mock(NotReadyException.class));
    MockHttpServletResponse answer = new MockHttpServletResponse();
    new TileAnswers.TileFilter(busy)
        .doFilter(new MockHttpServletRequest("GET", TILE), answer, new MockFilterChain());
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.getContentAsString());
    assertThat(problem.get("status").asInt()).isEqualTo(503);
    assertThat(problem.get("type").asString())
        .isEqualTo("urn:readingatlas:problem:tiles-not-ready");
  }

  @Test
  void method_notAllowed_isAProblem() throws Exception {
    http.perform(post(TILE))
        .andExpect(status().is4xxClientError())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
  }
}
