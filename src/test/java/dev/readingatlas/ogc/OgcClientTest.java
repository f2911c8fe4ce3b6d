package dev.readingatlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readingatlas.layer.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** GDAL's OAPIF driver as a client; skipped where GDAL is not installed. */
@Tag("slow")
class OgcClientTest extends OgcServer {
  private static final Pattern FID = Pattern.compile("(?m)^  id \\(String\\) = (.*)$");

  @BeforeEach
  void gdal() {
    assumeTrue(run("ogrinfo", "--version").startsWith("GDAL"), "gdal-bin is not installed");
    assumeTrue(run("ogrinfo", "--formats").contains("OAPIF"), "this GDAL has no OAPIF driver");
  }

  @Test
  void gdal_listsEveryCollection() {
    String list = run("ogrinfo", "OAPIF:" + base() + "/ogc");
    for (JsonCollection one : collections()) {
      assertThat(list).contains(": " + one.id);
    }
  }

  @Test
  void gdal_crawlsEveryCollection_andGetsExactlyOurFeatures() {
    for (JsonCollection one : collections()) {
      assertThat(crawl(one.id))
          .as(one.id)
          .containsExactlyInAnyOrderElementsOf(stored(one.id).keySet());
    }
  }

  @Test
  void gdal_withABox_getsExactlyTheFeaturesThatMeetIt() {
    Envelope box = new Envelope(45.3, 47.2, 39.1, 40.6);
    Geometry probe = SHAPES.toGeometry(box);
    for (JsonCollection one : collections()) {
      List<String> meeting = new ArrayList<>();
      stored(one.id)
          .forEach(
              (key, feature) -> {
                if (feature.geometry() != null && feature.geometry().intersects(probe)) {
                  meeting.add(key);
                }
              });
      assertThat(crawl(one.id, "-spat", "45.3", "39.1", "47.2", "40.6"))
          .as(one.id)
          .containsExactlyInAnyOrderElementsOf(meeting);
    }
  }

  @Test
  void gdal_readsShapesAsTheyAreStored() {
    String dump =
        run(
            "ogrinfo",
            "-q",
            "-oo",
            "PAGE_SIZE=10",
            "OAPIF:" + base() + "/ogc",
            "aras.towns",
            "-al");
    Map<String, Feature> towns = stored("aras.towns");
    Matcher points =
        Pattern.compile("  id \\(String\\) = (\\S+)[\\s\\S]*?POINT \\(([-0-9.]+) ([-0-9.]+)\\)")
            .matcher(dump);
    int found = 0;
    while (points.find()) {
      Geometry stored = towns.get(points.group(1)).geometry();
      assertThat(Double.parseDouble(points.group(2))).isEqualTo(stored.getCoordinate().x);
      assertThat(Double.parseDouble(points.group(3))).isEqualTo(stored.getCoordinate().y);
      found++;
    }
    assertThat(found).isEqualTo(towns.size());
  }

  private record JsonCollection(String id) {}

  private List<JsonCollection> collections() {
    List<JsonCollection> collections = new ArrayList<>();
    json("/ogc/collections")
        .get("collections")
        .forEach(one -> collections.add(new JsonCollection(one.get("id").asString())));
    assertThat(collections).hasSizeGreaterThan(15);
    return collections;
  }

  private Map<String, Feature> stored(String layer) {
    Map<String, Feature> features = new TreeMap<>();
    layers.forEachFeature(
        layers.find(layer).orElseThrow(), feature -> features.put(feature.key(), feature));
    return features;
  }

  private List<String> crawl(String layer, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "ogrinfo",
                "-q",
                "-oo",
                "PAGE_SIZE=10",
                "OAPIF:" + base() + "/ogc",
                layer,
                "-geom=NO"));
    command.addAll(List.of(more));
    List<String> found = new ArrayList<>();
    Matcher ids = FID.matcher(run(command.toArray(String[]::new)));
    while (ids.find()) {
      found.add(ids.group(1));
    }
    return found;
  }

  /** What a command says; nothing if it is not there. */
  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
