package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.LineMeasure;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The stretches of the Aras in the real pack, and packs whose stretches are none. */
@SpringBootTest(properties = "atlas.packs=target/no-packs-at-start")
class ReachLayerTest {
  private static final FeatureRef RIVER = new FeatureRef("aras.river", "aras");

  /** How far the middle of each stretch may lie from the thing it is named for, in metres. */
  private static final double NEAR = 12_000;

  @TempDir Path folder;

  @Autowired PackImporter importer;
  @Autowired AtlasStore atlases;
  @Autowired LayerStore layers;
  @Autowired JdbcClient client;

  private Path aras;

  @BeforeEach
  void emptyTheStoreAndCopyPacks() throws IOException {
    for (String table : List.of("atlas", "revision", "document", "layer")) {
      client.sql("delete from " + table).update();
    }
    atlases.forget();
    importer.importFolder(copy("basemap"));
    aras = copy("aras");
  }

  @Test
  void aras_imported_hasItsReachesFromSourceToMouth() {
    PackReport report = importer.importFolder(aras);
    assertThat(report.problems()).isEmpty();
    Atlas atlas = atlases.find("aras").orElseThrow();
    Layer layer =
        atlas.layers().stream()
            .filter(l -> l.id().equals("aras.reaches"))
            .findFirst()
            .orElseThrow();
    assertThat(layer.style()).isEqualTo(LayerStyle.REACH);
    assertThat(layer.label()).isFalse();
    assertThat(layer.title()).isEqualTo("The Aras: stretches");

    Map<String, Place> places =
        atlas.places().stream().collect(Collectors.toMap(Place::id, Function.identity()));
    List<Place> inOrder = features().stream().map(f -> places.get(f.key())).toList();
    assertThat(inOrder)
        .extracting(Place::id)
        .containsExactly(
            "aras-at-aras-dam",
            "aras-at-julfa",
            "aras-at-meghri",
            "aras-at-zangilan",
            "aras-at-khoda-afarin",
            "aras-at-horadiz",
            "aras-at-mil-mughan-dam",
            "aras-mouth");
    assertThat(inOrder)
        .isSortedAccordingTo(Comparator.comparingDouble(place -> place.reach().fromMetres()))
        .allSatisfy(place -> assertThat(place.reach().line()).isEqualTo(RIVER))
        .allSatisfy(
            place ->
                assertThat(place.features())
                    .containsExactly(new FeatureRef("aras.reaches", place.id())));
    for (int i = 1; i < inOrder.size(); i++) {
      assertThat(inOrder.get(i).reach().fromMetres())
          .as("%s begins below the end of the one before", inOrder.get(i).id())
          .isGreaterThan(inOrder.get(i - 1).reach().toMetres());
    }
  }

  @Test
  void aras_reaches_lieWhereTheirPlacesAre() {
    importer.importFolder(aras);
    LineMeasure river = new LineMeasure(feature("aras.river", "aras"));
    Map<String, FeatureRef> named =
        Map.of(
            "aras-at-aras-dam", new FeatureRef("aras.dams", "aras-dam"),
            "aras-at-julfa", new FeatureRef("aras.towns", "julfa"),
            "aras-at-meghri", new FeatureRef("aras.towns", "meghri"),
            "aras-at-zangilan", new FeatureRef("aras.towns", "zangilan"),
            "aras-at-khoda-afarin", new FeatureRef("aras.dams", "khoda-afarin"),
            "aras-at-mil-mughan-dam", new FeatureRef("aras.dams", "mil-mughan"));
    named.forEach(
        (reach, thing) -> {
          LineString stretch = (LineString) feature("aras.reaches", reach);
          Coordinate spot = feature(thing.layer(), thing.key()).getCoordinate();
          assertThat(new LineMeasure(stretch).metresOff(spot))
              .as("metres from %s to %s", reach, thing.id())
              .isLessThan(NEAR);
          assertThat(river.metresTo(spot))
              .as("%s lies abreast of %s", thing.id(), reach)
              .isBetween(
                  river.metresTo(stretch.getCoordinateN(0)),
                  river.metresTo(stretch.getCoordinateN(stretch.getNumPoints() - 1)));
        });
    assertThat(new PackReader(JsonMapper.shared()).read(aras).content().places())
        .filteredOn(place -> place.reach() != null)
        .hasSize(8)
        .allSatisfy(
            place ->
                assertThat(List.of(place.reach().from(), place.reach().to()))
                    .allSatisfy(
                        end -> assertThat(river.metresOff(end)).as("metres").isLessThan(5_000)));
  }

  @Test
  void aras_reaches_areSpokenOfInBothReadings() {
    importer.importFolder(aras);
    Atlas atlas = atlases.find("aras").orElseThrow();
    Map<String, Set<String>> excerpts =
        features().stream()
            .collect(
                Collectors.toMap(
                    Feature::key,
                    feature ->
                        atlas.readings().stream()
                            .flatMap(reading -> reading.excerpts().stream())
                            .filter(excerpt -> excerpt.places().contains(feature.key()))
                            .map(excerpt -> excerpt.id())
                            .collect(Collectors.toSet())));
    assertThat(excerpts.values()).allSatisfy(ids -> assertThat(ids).isNotEmpty());
    assertThat(excerpts.get("aras-at-horadiz"))
        .contains("refugees-cross-the-aras", "across-the-aras");
    assertThat(excerpts.get("aras-at-khoda-afarin"))
        .contains("shared-dams", "khoda-afarin-whose-bank");
    assertThat(excerpts.get("aras-at-julfa")).containsExactly("closed-railway");
  }

  @Test
  void reach_writtenOutOfOrderAndBackwards_isSortedAndTurned() throws IOException {
    replace(
        "from: [45.53, 38.975], to: [45.74, 38.935]", "from: [44.84, 39.62], to: [44.70, 39.78]");
    assertThat(importer.importFolder(aras).problems()).isEmpty();
    assertThat(features()).extracting(Feature::key).startsWith("aras-at-julfa", "aras-at-aras-dam");
    LineString stretch = (LineString) feature("aras.reaches", "aras-at-julfa");
    assertThat(stretch.getStartPoint().getY()).isGreaterThan(stretch.getEndPoint().getY());
  }

  @Test
  void reach_ofAPolygon_isRefusedWithItsLine() throws IOException {
    Finding problem =
        refused(
            "layer: river, key: aras, from: [45.53", "layer: syunik, key: syunik, from: [45.53");
    assertThat(problem.code()).isEqualTo("reach-line");
    assertThat(problem.line()).isPositive();
    assertThat(FindingText.ENGLISH.of(problem))
        .contains("aras-at-julfa", "aras.syunik:syunik", "which is not one line");
  }

  @Test
  void reach_ofAFeatureThatIsNotThere_isRefused() throws IOException {
    Finding problem = refused("key: aras, from: [45.53", "key: oxus, from: [45.53");
    assertThat(problem.code()).isEqualTo("reach-line");
    assertThat(FindingText.ENGLISH.of(problem)).contains("aras.river:oxus", "which is not there");
  }

  @Test
  void reach_ofAnUnknownLayer_isRefused() throws IOException {
    Finding problem =
        refused("layer: river, key: aras, from: [45.53", "layer: rivers, key: aras, from: [45.53");
    assertThat(problem.code()).isEqualTo("layer-unknown");
    assertThat(FindingText.ENGLISH.of(problem)).contains("aras-at-julfa", "the layer rivers");
  }

  @Test
  void reach_whoseEndsAreOnePoint_isRefused() throws IOException {
    Finding problem = refused("to: [45.74, 38.935]", "to: [45.53, 38.975]");
    assertThat(problem.code()).isEqualTo("reach-empty");
    assertThat(FindingText.ENGLISH.of(problem)).contains("aras-at-julfa", "the same point");
  }

  @Test
  void reach_withAnEndFarFromTheLine_comesInWithAWarning() throws IOException {
    replace("to: [45.74, 38.935]", "to: [45.74, 38.735]");
    PackReport report = importer.importFolder(aras);
    assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("reach-far");
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(FindingText.ENGLISH.of(problem))
                  .contains("aras-at-julfa", "45.74, 38.735", " km from");
            });
    assertThat(features()).hasSize(8);
  }

  private Finding refused(String what, String by) throws IOException {
    replace(what, by);
    PackReport report = importer.importFolder(aras);
    assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(atlases.find("aras")).as("nothing of it came in").isEmpty();
    return report.problems().getFirst();
  }

  private List<Feature> features() {
    List<Feature> all = new ArrayList<>();
    layers.find("aras.reaches").ifPresent(layer -> layers.forEachFeature(layer, all::add));
    return all;
  }

  private Geometry feature(String layer, String key) {
    return layers.find(layers.find(layer).orElseThrow(), key).orElseThrow().geometry();
  }

  private void replace(String what, String by) throws IOException {
    Path file = aras.resolve("atlas.yaml");
    String text = Files.readString(file);
    assertThat(text).containsOnlyOnce(what);
    Files.writeString(file, text.replace(what, by));
  }

  private Path copy(String pack) throws IOException {
    Path from = Path.of("geodata").resolve(pack);
    Path to = folder.resolve(pack);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
    return to;
  }
}
