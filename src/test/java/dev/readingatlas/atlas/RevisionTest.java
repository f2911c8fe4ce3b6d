package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.readingatlas.asset.AssetStore;
import dev.readingatlas.layer.LayerStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Revisions of the pack beside the tests, as readers get them. */
@SpringBootTest(properties = "atlas.packs=target/no-packs-at-start")
@AutoConfigureMockMvc
class RevisionTest {
  @TempDir Path folder;

  @Autowired PackImporter importer;
  @Autowired AtlasStore atlases;
  @Autowired LayerStore layers;
  @Autowired AssetStore assets;
  @Autowired JdbcClient client;
  @Autowired MockMvc http;
  @Autowired JsonMapper json;

  private Path pack;

  @BeforeEach
  void emptyTheStoreAndCopyThePack() throws IOException {
    for (String table : List.of("atlas", "revision", "document", "layer")) {
      client.sql("delete from " + table).update();
    }
    atlases.forget();
    pack = copy(Path.of("src/test/resources/atlas/pack"), folder.resolve("pack"));
    assertThat(publish()).isEqualTo(1);
  }

  @Test
  void word_changed_isANewRevision_andTheFirstStaysAsItWas() throws Exception {
    byte[] first = body("/api/atlases/golden@1");
    replace("title: ", "title: New ");
    assertThat(publish()).isEqualTo(2);
    assertThat(document("golden").get("title").asString()).startsWith("New ");
    assertThat(document("golden@2").get("title").asString()).startsWith("New ");
    assertThat(body("/api/atlases/golden@1")).isEqualTo(first);
    MockHttpServletResponse answer = ask("/api/atlases/golden@1");
    assertThat(answer.getHeader("Cache-Control")).contains("immutable", "public");
    assertThat(ask("/api/atlases/golden").getHeader("Cache-Control")).contains("no-cache");
  }

  @Test
  void layer_replaced_isAtItsOldAddressInTheOldRevision() throws Exception {
    String address = dams("golden@1");
    String tiles = "/tiles/golden.dams";
    byte[] before = body(address);
    Path file = pack.resolve("layers/dams.shp");
    byte[] bytes = Files.readAllBytes(file);
    // The last coordinate moves by a little: another shape, the same number of features.
    bytes[bytes.length - 3] ^= 8;
    Files.write(file, bytes);
    assertThat(publish()).isEqualTo(2);
    String now = dams("golden");
    assertThat(now).isNotEqualTo(address);
    assertThat(body(now)).isNotEqualTo(before);
    assertThat(body(address)).isEqualTo(before);
    assertThat(ask(address).getHeader("Cache-Control")).contains("immutable");
    assertThat(ask(tiles + ".json").getStatus()).isEqualTo(200);
    assertThat(changes(1, 2)).containsExactly("layer-replaced");
  }

  @Test
  void unchangedLayers_areNotReadAgain() throws Exception {
    int sets = count("feature_set");
    replace("title: ", "title: New ");
    publish();
    assertThat(count("feature_set")).isEqualTo(sets);
  }

  @Test
  void readme_changed_isNoNewRevision_butForItsFile() throws IOException {
    Files.writeString(
        pack.resolve("atlas.yaml"), "\n# A comment.\n", java.nio.file.StandardOpenOption.APPEND);
    PackReport report = importer.importFolder(pack);
    assertThat(report.outcome()).isEqualTo(PackReport.Outcome.UNCHANGED);
    assertThat(report.revision()).isEqualTo(1);
  }

  @Test
  void revision_thatThereIsNot_is404WithThoseThereAre() throws Exception {
    replace("title: ", "title: New ");
    publish();
    MockHttpServletResponse answer = ask("/api/atlases/golden@7");
    assertThat(answer.getStatus()).isEqualTo(404);
    JsonNode problem = json.readTree(answer.getContentAsByteArray());
    assertThat(problem.get("revisions").toString()).isEqualTo("[2,1]");
    assertThat(ask("/embed/golden@7").getStatus()).isEqualTo(404);
    assertThat(ask("/api/atlases/golden@0").getStatus()).isEqualTo(404);
    assertThat(ask("/api/atlases/golden@x").getStatus()).isEqualTo(404);
    assertThat(ask("/api/atlases/other@1").getStatus()).isEqualTo(404);
    assertThat(body("/api/atlases/golden@1/revisions"))
        .isEqualTo(body("/api/atlases/golden/revisions"));
  }

  @Test
  void embed_ofARevision_loadsThatRevision() throws Exception {
    replace("title: ", "title: New ");
    publish();
    String page = new String(body("/embed/golden@1"), StandardCharsets.UTF_8);
    assertThat(page).contains("atlas=\"golden@1\"").contains("/api/atlases/golden@1\"");
    assertThat(page).contains("rel=\"canonical\" href=\"../a/golden\"").doesNotContain("New ");
    assertThat(new String(body("/embed/golden"), StandardCharsets.UTF_8)).contains("New ");
  }

  @Test
  void citation_namesTheRevision_andResolvesToTheSameWords() throws Exception {
    String url =
        json.readTree(body("/api/atlases/golden/citation.json")).get(0).get("URL").asString();
    assertThat(url).endsWith("/a/golden@1");
    replace("title: ", "title: New ");
    publish();
    assertThat(new String(body("/api/atlases/golden/citation.json"), StandardCharsets.UTF_8))
        .contains("/a/golden@2");
    assertThat(new String(body("/api/atlases/golden@1/citation.json"), StandardCharsets.UTF_8))
        .contains("/a/golden@1")
        .doesNotContain("New ");
  }

  @Test
  void earlierRevision_publishedAgain_isTheNewest() throws Exception {
    JsonNode first = document("golden@1");
    replace("title: ", "title: New ");
    publish();
    assertThat(atlases.publishAgain("golden", 1)).isEqualTo(3);
    JsonNode third = document("golden");
    assertThat(third.get("revision").asInt()).isEqualTo(3);
    assertThat(third.get("title")).isEqualTo(first.get("title"));
    assertThat(third.get("layers")).isEqualTo(first.get("layers"));
    assertThat(changes(1, 3)).isEmpty();
    assertThat(importer.importFolder(pack).outcome())
        .as("the files have not changed since")
        .isEqualTo(PackReport.Outcome.UNCHANGED);
    assertThat(document("golden").get("revision").asInt()).isEqualTo(3);
    assertThatThrownBy(() -> atlases.publishAgain("golden", 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no revision 9");
  }

  @Test
  void atlas_withdrawn_isGoneWithAllItsRevisions_andComesBack() throws Exception {
    atlases.withdraw("golden");
    for (String address :
        List.of(
            "/api/atlases/golden",
            "/api/atlases/golden@1",
            "/api/atlases/golden/revisions",
            "/api/atlases/golden/citation",
            "/embed/golden",
            "/embed/golden@1")) {
      assertThat(ask(address).getStatus()).as(address).isEqualTo(410);
    }
    assertThat(new String(body("/api/atlases"), StandardCharsets.UTF_8)).doesNotContain("golden");
    atlases.restore("golden");
    assertThat(ask("/api/atlases/golden@1").getStatus()).isEqualTo(200);
  }

  @Test
  void changes_areNamedEachWithItsPlaceInTheAtlas() throws Exception {
    String place = "Oblast";
    replace("text: " + place, "text: " + place + " the Great");
    publish();
    List<RevisionChange> changes = atlases.changes("golden", 1, 2).orElseThrow();
    assertThat(changes).extracting(RevisionChange::kind).contains("place-changed");
    assertThat(changes)
        .filteredOn(change -> change.kind().equals("place-changed"))
        .extracting(RevisionChange::parameters)
        .contains(Map.of("name", place + " the Great"));
    assertThat(ask("/api/atlases/golden/changes?from=1&to=5").getStatus()).isEqualTo(404);
    assertThat(ask("/api/atlases/golden/changes?from=one&to=2").getStatus()).isEqualTo(400);
  }

  @Test
  void files_ofARevision_areAssets() throws Exception {
    Map<String, String> files = atlases.files("golden", 1);
    assertThat(files).isNotEmpty().doesNotContainKey("atlas.yaml");
    for (Map.Entry<String, String> file : files.entrySet()) {
      try (var in = assets.open(file.getValue())) {
        assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(pack.resolve(file.getKey())));
      }
    }
    assertThat(atlases.assets()).as("none of these is swept").containsAll(files.values());
  }

  private List<String> changes(int from, int to) {
    return atlases.changes("golden", from, to).orElseThrow().stream()
        .map(RevisionChange::kind)
        .toList();
  }

  private int publish() {
    PackReport report = importer.importFolder(pack);
    assertThat(report.outcome())
        .as(report.problems().toString())
        .isEqualTo(PackReport.Outcome.IMPORTED);
    return report.revision();
  }

  private JsonNode document(String name) throws Exception {
    return json.readTree(body("/api/atlases/" + name));
  }

  private byte[] body(String address) throws Exception {
    MockHttpServletResponse answer = ask(address);
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    return answer.getContentAsByteArray();
  }

  private MockHttpServletResponse ask(String address) throws Exception {
    return http.perform(get(address)).andReturn().getResponse();
  }

  private int count(String table) {
    return client.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private String dams(String name) throws Exception {
    return document(name)
        .get("layers")
        .valueStream()
        .filter(layer -> layer.get("id").asString().equals("golden.dams"))
        .findFirst()
        .orElseThrow()
        .get("url")
        .asString();
  }

  private void replace(String what, String by) throws IOException {
    Path file = pack.resolve("atlas.yaml");
    String text = Files.readString(file);
    int at = text.indexOf(what);
    assertThat(at).isNotNegative();
    Files.writeString(file, text.substring(0, at) + by + text.substring(at + what.length()));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
