package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.period.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL's MVT driver reads our tiles, where GDAL is installed. */
class GdalTest {
  @TempDir Path folder;

  @BeforeAll
  static void gdal() {
    boolean there;
    try {
      there = new ProcessBuilder("ogr2ogr", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assumeTrue(there, "GDAL (Debian: gdal-bin) is not installed");
  }

  @Test
  void tile_readByGdal_hasOurFeaturesAndProperties() throws Exception {
    List<Feature> cells = new ArrayList<>(WigglyCells.of(1, 1, 5, 5, 4));
    cells.add(
        new Feature(
            "Şuşa",
            new GeometryFactory().createPoint(new Coordinate(30, 30)),
            "Շուշի",
            null,
            null,
            When.parse("-0043-03-15/.."),
            Map.of()));
    Path prepared = Files.createDirectory(folder.resolve("prepared"));
    LayerPyramidBuilder.run(cells::forEach, prepared, 3);
    PreparedLayer layer = new PreparedLayer(prepared);
    Files.createDirectories(folder.resolve("3/4"));
    Path file = folder.resolve("3/4/3.mvt");
    Files.write(file, layer.tile(new TileAddress(3, 4, 3)));
    List<JsonNode> shapes = read(file, "shapes");
    List<JsonNode> labels = read(file, "labels");
    assertThat(labels)
        .extracting(label -> label.get("properties").get("key").asString())
        .hasSize(26)
        .contains("0-0", "4-4", "Şuşa");
    JsonNode point =
        shapes.stream()
            .map(shape -> shape.get("properties"))
            .filter(shape -> shape.get("key").asString().equals("Şuşa"))
            .findFirst()
            .orElseThrow();
    assertThat(point.get("name").asString()).isEqualTo("Շուշի");
    assertThat(point.get("first").asLong())
        .isEqualTo(When.parse("-0043-03-15").first())
        .isNegative();
    assertThat(point.get("firstUncertain").asBoolean()).isFalse();
    // With the tile's place in the world, GDAL puts each feature back where it was.
    for (JsonNode shape : shapes) {
      String key = shape.get("properties").get("key").asString();
      if (key.matches("[0-4]-[0-4]")) {
        double west = 1 + 4 * (key.charAt(0) - '0');
        double south = 1 + 4 * (key.charAt(2) - '0');
        assertThat(shape.get("geometry").get("type").asString()).isEqualTo("Polygon");
        for (JsonNode corner : shape.get("geometry").get("coordinates").get(0)) {
          assertThat(corner.get(0).asDouble()).isBetween(west - 0.3, west + 4.3);
          assertThat(corner.get(1).asDouble()).isBetween(south - 0.3, south + 4.3);
        }
      }
    }
  }

  private List<JsonNode> read(Path tile, String layer) throws Exception {
    Process gdal =
        new ProcessBuilder(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-t_srs",
                "EPSG:4326",
                "-oo",
                "X=4",
                "-oo",
                "Y=3",
                "-oo",
                "Z=3",
                "/vsistdout/",
                "MVT:" + tile,
                layer)
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String json = new String(gdal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(gdal.waitFor()).isZero();
    assertThat(Files.readString(folder.resolve("errors"))).isEmpty();
    List<JsonNode> features = new ArrayList<>();
    JsonMapper.shared().readTree(json).get("features").forEach(features::add);
    return features;
  }
}
