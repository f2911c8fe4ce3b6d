package dev.readingatlas.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Citations over HTTP, of the real packs. */
@SpringBootTest
@AutoConfigureMockMvc
class CitationApiTest {
  private static final String CITATION = "/api/atlases/aras/citation";

  @Autowired MockMvc http;

  @Test
  void place_isCitedInThreeStyles_withItsFilesAndTheirSources() throws Exception {
    http.perform(get(CITATION + "?place=shusha&accessed=2026-11-22"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/json"))
        .andExpect(header().string("Access-Control-Allow-Origin", "*"))
        .andExpect(jsonPath("$.address").value("http://localhost/a/aras@1?place=shusha"))
        .andExpect(jsonPath("$.accessed").value("2026-11-22"))
        .andExpect(jsonPath("$.references", hasSize(3)))
        .andExpect(jsonPath("$.references[0].style").value("apa"))
        .andExpect(jsonPath("$.references[0].entry.html", containsString("<i>Shusha</i>")))
        .andExpect(jsonPath("$.references[1].pointing").value("in-text"))
        .andExpect(jsonPath("$.references[2].pointing").value("note"))
        .andExpect(jsonPath("$.references[2].pointer.text", containsString("“Shusha,”")))
        .andExpect(jsonPath("$.files", hasSize(3)))
        .andExpect(
            jsonPath("$.files[0].url").value(CITATION + ".bib?place=shusha&accessed=2026-11-22"))
        .andExpect(jsonPath("$.files[0].file").value("aras-place-shusha.bib"))
        .andExpect(jsonPath("$.sources.count", greaterThan(5)))
        .andExpect(jsonPath("$.sources.files[1].file").value("aras-place-shusha-sources.ris"));
  }

  @Test
  void everyFileThatIsOffered_isThere() throws Exception {
    JsonNode citation =
        JsonMapper.shared().readTree(body(CITATION + "?reading=context&excerpt=shusha-1992"));
    for (JsonNode list :
        new JsonNode[] {citation.get("files"), citation.get("sources").get("files")}) {
      assertThat(list).hasSize(3);
      for (JsonNode file : list) {
        http.perform(get(URI.create(file.get("url").asString())))
            .andExpect(status().isOk())
            .andExpect(
                header()
                    .string(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.get("file").asString() + "\""));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bib,application/x-bibtex;charset=UTF-8,@misc{aras-place-shusha",
    "ris,application/x-research-info-systems;charset=UTF-8,TY  - ELEC",
    "json,application/vnd.citationstyles.csl+json,[",
  })
  void file_hasItsMediaType_andIsKeptUnderItsTag(String form, String type, String begins)
      throws Exception {
    String address = CITATION + "." + form + "?place=shusha";
    String tag =
        http.perform(get(address))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", type))
            .andExpect(header().string("Access-Control-Allow-Origin", "*"))
            .andExpect(header().string("Cache-Control", "no-cache, public"))
            .andExpect(content().string(startsWith(begins)))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    assertThat(tag).startsWith("\"");
    http.perform(get(address).header("If-None-Match", tag)).andExpect(status().isNotModified());
  }

  @Test
  void cslJson_holdsTheWorkAndItsSources() throws Exception {
    JsonNode work = JsonMapper.shared().readTree(body(CITATION + ".json?place=shusha"));
    assertThat(work).hasSize(1);
    assertThat(work.get(0).get("type").asString()).isEqualTo("webpage");
    assertThat(work.get(0).get("issued").get("date-parts").get(0).get(0).asInt()).isEqualTo(2026);
    assertThat(work.get(0).has("accessed")).isFalse();
    JsonNode sources =
        JsonMapper.shared().readTree(body(CITATION + ".json?place=shusha&with=sources"));
    assertThat(sources).hasSizeGreaterThan(5);
  }

  @Test
  void address_isTheOneByWhichTheServerWasAsked_alsoFromTheStore() throws Exception {
    for (String host : new String[] {"atlas.example", "other.example", "atlas.example"}) {
      http.perform(
              get(CITATION + "?place=aras")
                  .header("X-Forwarded-Host", host)
                  .header("X-Forwarded-Proto", "https"))
          .andExpect(jsonPath("$.address").value("https://" + host + "/a/aras@1?place=aras"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?place=shusha&reading=context",
        "?place=shusha&excerpt=shusha-1992",
        "?place=shusha&place=aras",
        "?accessed=yesterday",
        "?accessed=2026-02-30",
        "?accessed=2026-1-1",
        "?accessed=%2B12026-01-01",
        "?accessed=2026-11-22&accessed=2026-11-23",
        "?with=everything",
      })
  void parameters_thatMakeNoSense_areABadRequest(String query) throws Exception {
    for (String form : new String[] {"", ".bib", ".ris", ".json"}) {
      http.perform(get(URI.create(CITATION + form + query)))
          .andExpect(status().isBadRequest())
          .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
          .andExpect(jsonPath("$.type", startsWith("urn:readingatlas:problem:")))
          .andExpect(jsonPath("$.detail").isNotEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/atlases/nowhere/citation",
        "/api/atlases/basemap/citation",
        "/api/atlases/%00/citation",
        CITATION + "?place=atlantis",
        CITATION + "?place=%00",
        CITATION + "?place=..%2F..%2Fetc",
        CITATION + "?reading=%3Cscript%3E",
        CITATION + "?excerpt=%F0%9F%97%BA",
        CITATION + "?reading=iran-and-karabakh&excerpt=shusha-1992",
        CITATION + ".docx",
      })
  void names_thatAreNotThere_areNotFound(String address) throws Exception {
    http.perform(get(URI.create(address)))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type", startsWith("urn:readingatlas:problem:")));
  }

  @Test
  void parameters_thatAreBlankOrUnknown_areAsIfAbsent() throws Exception {
    http.perform(get(CITATION + "?place=&accessed=&utm_source=x"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.address").value("http://localhost/a/aras@1"))
        .andExpect(jsonPath("$.accessed").value((Object) null));
  }

  @Test
  void unapi_listsItsFormats() throws Exception {
    http.perform(get("/unapi"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/xml"))
        .andExpect(
            content()
                .string(
                    containsString(
                        "<format name=\"ris\" type=\"application/x-research-info-systems\"/>")));
    http.perform(get("/unapi?id=aras/place/shusha"))
        .andExpect(status().isMultipleChoices())
        .andExpect(content().string(containsString("<formats id=\"aras/place/shusha\">")));
  }

  @ParameterizedTest
  @CsvSource({
    "aras,aras",
    "aras/place/shusha,aras-place-shusha",
    "aras/reading/context,aras-reading-context",
    "aras/reading/context/excerpt/shusha-1992,aras-excerpt-context-shusha-1992",
  })
  void unapi_answersWithTheWork(String id, String work) throws Exception {
    http.perform(get("/unapi?id=" + id + "&format=ris"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/x-research-info-systems"))
        .andExpect(content().string(containsString("ID  - " + work + "\r\n")));
    http.perform(get("/unapi?id=" + id + "&format=bibtex"))
        .andExpect(content().string(containsString("{" + work + ",")));
  }

  @ParameterizedTest
  @CsvSource({
    "id=aras/place/atlantis&format=ris,404",
    "id=nowhere,404",
    "id=%22%3E%3Cscript%3E,404",
    "id=,404",
    "id=aras/excerpt/shusha-1992,404",
    "id=aras&format=docx,406",
  })
  void unapi_ofWhatItDoesNotKnow_saysSo(String query, int status) throws Exception {
    http.perform(get(URI.create("/unapi?" + query)))
        .andExpect(status().is(status))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
  }

  private String body(String address) throws Exception {
    return http.perform(get(address))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
