package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readingatlas.layer.LineMeasure;
import dev.readingatlas.period.When;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import dev.readingatlas.source.SourceRecord;
import dev.readingatlas.source.SourceSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The shapes of the first atlas against facts of the ground, read through the project's own reader.
 */
class GeodataTest {
  private static final Path ARAS = Path.of("geodata/aras/layers");
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Length of the Aras in metres (GEODATA: about 1,072 km). */
  private static final double ARAS_LENGTH = 1_072_000;

  static Stream<Path> shapefiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("geodata"))) {
      return files.filter(file -> file.toString().endsWith(".shp")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shapefiles")
  void shapefile_ofTheProject_isCompleteAndClean(Path shp) throws IOException {
    for (String member : List.of(".shx", ".dbf", ".prj", ".cpg")) {
      assertThat(Path.of(shp.toString().replace(".shp", member))).exists();
    }
    List<SourceRecord> records = new ArrayList<>();
    SourceSummary summary = SourceReader.read(shp, SourceOptions.none(), records::add);
    assertThat(summary.findings()).extracting(Finding::toString).isEmpty();
    assertThat(summary.crs()).isEqualTo("EPSG:4326");
    assertThat(summary.encoding()).isEqualToIgnoringCase("UTF-8");
    assertThat(records).isNotEmpty();
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.geometry()).isNotNull();
              assertThat(record.geometry().isValid()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("shapefiles")
  void layer_ofTheAtlas_namesSourceAndTimeOfEachFeature(Path shp) throws IOException {
    if (!shp.startsWith(ARAS)) {
      return;
    }
    List<SourceRecord> records = records(shp.getFileName().toString());
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.attributes())
                  .containsKeys("key", "name", "when", "first_day", "last_day", "source");
              assertThat(record.attributes().get("source")).asString().isNotBlank();
              Object when = record.attributes().get("when");
              if (when != null) {
                assertThat(When.parse(when.toString())).isNotNull();
              }
            });
    assertThat(records)
        .extracting(record -> record.attributes().get("key"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aras_isOneLineOfTheRightLengthFromSourceToKura() throws IOException {
    Geometry aras = shape("river.shp", "aras");
    LineMeasure measure = new LineMeasure(aras);
    assertThat(measure.length()).isCloseTo(ARAS_LENGTH, within(ARAS_LENGTH / 10));
    LineString line = aras instanceof LineString one ? one : (LineString) aras.getGeometryN(0);
    assertThat(aras.getNumGeometries()).isEqualTo(1);
    Coordinate source = line.getCoordinateN(0);
    Coordinate mouth = line.getCoordinateN(line.getNumPoints() - 1);
    assertThat(source.x).as("rises west, in the Bingöl mountains").isBetween(40.5, 42.0);
    assertThat(source.y).isBetween(39.0, 40.0);
    assertThat(mouth.x).as("ends at the Kura near Sabirabad").isCloseTo(48.45, within(0.15));
    assertThat(mouth.y).isCloseTo(40.0, within(0.15));
    for (int i = 1; i < line.getNumPoints(); i++) {
      Coordinate a = line.getCoordinateN(i - 1);
      Coordinate b = line.getCoordinateN(i);
      assertThat(Geodesic.WGS84.Inverse(a.y, a.x, b.y, b.x).s12)
          .as("no gap between points %d and %d", i - 1, i)
          .isLessThan(25_000);
    }
    assertThat(line.isSimple()).as("it does not cross itself").isTrue();
    assertThat(measure.metresOff(new Coordinate(45.40, 39.09)))
        .as("passes the Aras dam")
        .isLessThan(6_000);
    assertThat(measure.metresOff(new Coordinate(46.94, 39.16)))
        .as("passes the Khoda Afarin dam")
        .isLessThan(6_000);
  }

  @Test
  void shusha_liesInsideTheFormerOblast() throws IOException {
    Geometry oblast = records("oblast.shp").getFirst().geometry();
    assertThat(oblast.contains(GEOMETRY.createPoint(new Coordinate(46.75, 39.76)))).isTrue();
    assertThat(oblast.contains(GEOMETRY.createPoint(new Coordinate(45.41, 39.21)))).isFalse();
    assertThat(oblast.contains(shape("towns.shp", "shusha"))).isTrue();
  }

  @Test
  void nakhchivan_bordersArmeniaIranAndTurkey_notTheRestOfAzerbaijan() throws IOException {
    Geometry nakhchivan = records("nakhchivan.shp").getFirst().geometry();
    double near = 0.02;
    assertThat(nakhchivan.distance(shape("countries.shp", "armenia"))).isLessThan(near);
    assertThat(nakhchivan.distance(shape("countries.shp", "iran"))).isLessThan(near);
    assertThat(nakhchivan.distance(shape("countries.shp", "turkey"))).isLessThan(near);
    Geometry azerbaijan = shape("countries.shp", "azerbaijan");
    Geometry mainland = azerbaijan.getGeometryN(0);
    for (int i = 1; i < azerbaijan.getNumGeometries(); i++) {
      if (azerbaijan.getGeometryN(i).getArea() > mainland.getArea()) {
        mainland = azerbaijan.getGeometryN(i);
      }
    }
    assertThat(nakhchivan.distance(mainland)).isGreaterThan(0.2);
  }

  @Test
  void zangazurRoute_isMarkedAsSchematic_andRunsFromHoradizToNakhchivan() throws IOException {
    SourceRecord route = records("zangazur-route.shp").getFirst();
    assertThat(route.attributes().get("note").toString().toLowerCase())
        .contains("schematic", "propos");
    Geometry line = route.geometry();
    assertThat(line.distance(shape("towns.shp", "horadiz"))).isLessThan(0.1);
    assertThat(line.distance(shape("towns.shp", "nakhchivan"))).isLessThan(0.1);
    LineString whole = (LineString) line.getGeometryN(0);
    assertThat(shape("countries.shp", "turkey").contains(whole.getEndPoint()))
        .as("it goes on to Turkey")
        .isTrue();
    assertThat(line.intersects(records("syunik.shp").getFirst().geometry())).isTrue();
  }

  /**
   * The period after the war lasts two years; a map of it shows no district as it was for its first
   * days.
   */
  @Test
  void districts_areNotShownAsUnderArmenianControl_afterTheStatementOf2020() throws IOException {
    assertThat(records("districts.shp"))
        .hasSize(7)
        .allSatisfy(
            record ->
                assertThat(When.parse(record.attributes().get("when").toString()).last())
                    .isLessThan(When.parse("2020-11-10").first()));
  }

  /**
   * Square kilometres as published, and how many per cent the drawn area may differ; {@code
   * geodata/recipe/check.py} says where they come from.
   */
  @ParameterizedTest
  @CsvSource({
    "nakhchivan.shp, nakhchivan, 5502, 5",
    "oblast.shp, oblast, 4388, 5",
    "syunik.shp, syunik, 4506, 8",
    "countries.shp, armenia, 29743, 3",
    "countries.shp, azerbaijan, 86600, 3",
    "districts.shp, kalbajar, 1936, 13",
    "districts.shp, lachin, 1835, 13",
    "districts.shp, qubadli, 802, 13",
    "districts.shp, zangilan, 707, 13",
    "districts.shp, jabrayil, 1050, 13",
    "districts.shp, fuzuli, 1390, 13",
    "districts.shp, aghdam, 1150, 13",
  })
  void area_isAsPublished(String file, String key, double published, double percent)
      throws IOException {
    assertThat(squareKilometres(shape(file, key)))
        .isCloseTo(published, within(published * percent / 100));
  }

  @Test
  void ceasefireLine_leavesThePublishedAreasBehindIt() throws IOException {
    Geometry line = shape("ceasefire-line.shp", "ceasefire-line");
    assertThat(squareKilometres(behind(line, "fuzuli"))).isCloseTo(462, within(15.0));
    assertThat(squareKilometres(behind(line, "aghdam"))).isCloseTo(842, within(25.0));
  }

  /** The part of a district on the side of its town. */
  private static Geometry behind(Geometry line, String district) throws IOException {
    Geometry parts = shape("districts.shp", district).difference(line.buffer(0.00005));
    Geometry town = shape("towns.shp", district);
    for (int i = 0; i < parts.getNumGeometries(); i++) {
      if (parts.getGeometryN(i).contains(town)) {
        return parts.getGeometryN(i);
      }
    }
    throw new AssertionError("No part of " + district + " holds its town");
  }

  @Test
  void oblast_isUndatedSoThatItIsOnTheMapInEveryPeriod() throws IOException {
    SourceRecord oblast = records("oblast.shp").getFirst();
    assertThat(oblast.attributes().get("when")).isNull();
    assertThat(oblast.attributes().get("note").toString()).contains("26 November 1991");
  }

  @Test
  void karki_isAnExclaveOfNakhchivan() throws IOException {
    Geometry nakhchivan = records("nakhchivan.shp").getFirst().geometry();
    assertThat(nakhchivan.getNumGeometries()).isEqualTo(2);
    assertThat(nakhchivan.contains(shape("towns.shp", "karki"))).isTrue();
  }

  /** The area on a sphere of 6,371.0088 km, as {@code geodata/recipe/shapes.py} computes it. */
  private static double squareKilometres(Geometry geometry) {
    Geometry flat = geometry.copy();
    flat.apply(
        (CoordinateFilter)
            at -> {
              at.x = Math.toRadians(at.x) * 6371.0088;
              at.y = Math.sin(Math.toRadians(at.y)) * 6371.0088;
            });
    return flat.getArea();
  }

  private static Geometry shape(String file, String key) throws IOException {
    return records(file).stream()
        .filter(record -> key.equals(record.attributes().get("key")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + key + " in " + file))
        .geometry();
  }

  private static List<SourceRecord> records(String file) throws IOException {
    List<SourceRecord> records = new ArrayList<>();
    SourceReader.read(ARAS.resolve(file), SourceOptions.none(), records::add);
    return records;
  }
}
