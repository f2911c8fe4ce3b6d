package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readingatlas.crs.CrsResolver;
import dev.readingatlas.crs.LonLatTransform;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapefileCrsTest {
  private static final double METRES_PER_DEGREE = 111_195;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> prj_asEsriWritesIt_resolvesToItsCodeAndPlace() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : golden()) {
      tests.add(
          DynamicTest.dynamicTest(
              "EPSG:" + entry.get("epsg").asInt(),
              () -> {
                CrsResolver.Resolved crs =
                    CrsResolver.ofText(entry.get("prj").asString()).orElseThrow();
                assertThat(crs.label()).isEqualTo("EPSG:" + entry.get("epsg").asInt());
                assertThat(metresOff(crs, entry)).isLessThan(20);
              }));
    }
    return tests.stream();
  }

  /** Names are often lost or changed; parameters and datum are enough. */
  @Test
  void prj_withoutItsName_isFoundByParameters() throws Exception {
    int found = 0;
    for (JsonNode entry : golden()) {
      String prj =
          entry.get("prj").asString().replaceFirst("PROJCS\\[\"[^\"]*\"", "PROJCS[\"_MI_0\"");
      if (!prj.startsWith("PROJCS")) {
        continue;
      }
      CrsResolver.Resolved crs = CrsResolver.ofText(prj).orElseThrow();
      assertThat(metresOff(crs, entry))
          .as(crs.label() + " for " + entry.get("epsg"))
          .isLessThan(20);
      if (crs.code() != null) {
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(50);
  }

  @Test
  void prj_whoseNameContradictsItsParameters_isNotBelieved() {
    String prj = utm("WGS_1984_UTM_Zone_38N", 51);
    assertThat(CrsResolver.ofText(prj).orElseThrow().label()).isEqualTo("EPSG:32639");
  }

  @Test
  void prj_ofOwnProjectionOnKnownDatum_keepsTheDatumShift() throws Exception {
    String prj =
        "PROJCS[\"Our_Albers\",GEOGCS[\"GCS_North_American_1927\",DATUM[\"D_North_American_1927\","
            + "SPHEROID[\"Clarke_1866\",6378206.4,294.9786982]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Albers\"],PARAMETER[\"False_Easting\",12345],PARAMETER[\"False_Northing\",0],"
            + "PARAMETER[\"Central_Meridian\",-100],PARAMETER[\"Standard_Parallel_1\",40],"
            + "PARAMETER[\"Standard_Parallel_2\",45],PARAMETER[\"Latitude_Of_Origin\",42],UNIT[\"Meter\",1]]";
    CrsResolver.Resolved crs = CrsResolver.ofText(prj).orElseThrow();
    assertThat(crs.label()).isEqualTo("Our_Albers on EPSG:4267");
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(12345, 0))
            .prj(prj)
            .write(folder, "albers");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.codes()).contains("crs-custom").doesNotContain("crs-lenient");
    Coordinate c = read.records().get(0).geometry().getCoordinate();
    // gdaltransform, from the same projection: -100.000428344939 41.9999763195823
    assertThat(metres(c.x, c.y, -100.000428344939, 41.9999763195823)).isLessThan(20);
    assertThat(metres(c.x, c.y, -100, 42)).isGreaterThan(15);
  }

  @Test
  void prj_nad27Utm13_isWithin20MetresOfProj() throws Exception {
    JsonNode entry =
        golden().stream().filter(e -> e.get("epsg").asInt() == 26713).findFirst().orElseThrow();
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(590232, 4914096))
            .prj(entry.get("prj").asString())
            .write(folder, "nad27");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.summary().crs()).isEqualTo("EPSG:26713");
    Coordinate c = read.records().get(0).geometry().getCoordinate();
    // gdaltransform -s_srs EPSG:26713 -t_srs EPSG:4326: -103.867973195803 44.3764229598177
    assertThat(metres(c.x, c.y, -103.867973195803, 44.3764229598177)).isLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
            + "UNIT[\"degree\",0.0174532925199433],AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]",
        "GEOGCS(\"unknown\", DATUM(\"D_WGS_1984\", SPHEROID(\"WGS_1984\", 6378137, 298.257223563)), PRIMEM(\"Greenwich\", 0),"
            + " UNIT(\"Degree\", 0.0174532925199433))",
        "geogcs[\"WGS84\",\n datum[\"WGS84\",\n spheroid[\"WGS84\",6378137.0,298.257223563]],\n primem[\"Greenwich\",0],\n"
            + " unit[\"degree\",0.017453292519943295],\n axis[\"Lat\",NORTH],axis[\"Lon\",EAST]]",
        "GEOGCRS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",ELLIPSOID[\"WGS 84\",6378137,298.257223563]],"
            + "CS[ellipsoidal,2],AXIS[\"latitude\",north],AXIS[\"longitude\",east],ANGLEUNIT[\"degree\",0.0174532925199433],"
            + "ID[\"EPSG\",4326]]",
        "COMPD_CS[\"both\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]],VERT_CS[\"EGM96\",VERT_DATUM[\"EGM96\",2005],"
            + "UNIT[\"m\",1]]]",
        "EPSG:4326"
      })
  void prj_ofWgs84InAnyDialect_keepsLongitudeFirst(String prj) throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(46.75, 39.76))
            .prj(prj)
            .write(folder, "wgs");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.shape()).isEqualTo("POINT (46.75 39.76)");
    assertThat(read.summary().crs()).isEqualTo("EPSG:4326");
    assertThat(read.summary().findings()).extracting("code").doesNotContain("crs-lenient");
  }

  @Test
  void prj_ofUnknownDatum_isLenientWithWarning() throws Exception {
    String prj =
        "GEOGCS[\"Mars_on_Earth\",DATUM[\"D_Nobody_Knows\",SPHEROID[\"Own\",6378000,298]],PRIMEM[\"Greenwich\",0],"
            + "UNIT[\"Degree\",0.0174532925199433]]";
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(46.75, 39.76))
            .prj(prj)
            .write(folder, "own");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.codes()).contains("crs-lenient");
    assertThat(read.records().get(0).geometry().getCoordinate().x).isBetween(46.74, 46.76);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "PROJCS[\"x\"",
        "LOCAL_CS[\"x\",UNIT[\"m\",1]]",
        "GEOGCS[\"a\"]",
        "EPSG:999999"
      })
  void prj_notUnderstood_isFatal(String prj) throws Exception {
    Path shp = ShapefileFixture.points().prj(prj).write(folder, "bad");
    SourceException e = catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
    assertThat(e.finding().code()).isEqualTo("crs-unknown");
    assertThat(e).hasMessageStartingWith("bad.prj: ");
    assertThat(ShapefileReading.of(shp, SourceOptions.none().withCrs("EPSG:4326")).records())
        .hasSize(3);
  }

  @Test
  void prj_missingWithDegrees_isAssumedWithWarning() throws Exception {
    ShapefileReading read =
        ShapefileReading.of(ShapefileFixture.points().prj(null).write(folder, "none"));
    assertThat(read.summary().crs()).isEqualTo("EPSG:4326");
    assertThat(read.codes()).containsExactly("prj-missing");
  }

  @Test
  void prj_missingWithMetres_isFatalUnlessGiven() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(500000, 4400000))
            .prj(null)
            .write(folder, "metres");
    SourceException e = catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
    assertThat(e.finding().code()).isEqualTo("crs-missing");
    assertThat(e).hasMessageStartingWith("metres.prj: ");
    ShapefileReading read = ShapefileReading.of(shp, SourceOptions.none().withCrs("EPSG:32638"));
    assertThat(read.records().get(0).geometry().getCoordinate().x).isBetween(44.9999, 45.0001);
    assertThat(read.codes()).containsExactly("dbf-missing");
  }

  @Test
  void crs_givenButUnknown_isFatal() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "given");
    SourceOptions options = SourceOptions.none().withCrs("EPSG:1");
    SourceException e =
        catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp, options));
    assertThat(e.finding().code()).isEqualTo("crs-unknown");
  }

  @Test
  void coordinates_allOffTheEarth_areFatal() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT).shape(point(500000, 4400000)).write(folder, "off");
    SourceException e = catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
    assertThat(e.finding().code()).isEqualTo("crs-wrong");
  }

  @Test
  void coordinates_someOffTheEarth_areWarnings() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .shape(point(10, 95))
            .shape(point(10, 10))
            .shape(point(190, 10))
            .shape(point(180.0000001, 90.0000001))
            .write(folder, "some");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry()).isNull();
    assertThat(read.records().get(2).geometry()).hasToString("POINT (190 10)");
    assertThat(read.records().get(3).geometry()).hasToString("POINT (180 90)");
    assertThat(read.summary().findingCounts()).containsEntry("shape-outside", 2L);
  }

  /** Axes are north first in these, also where the letter of EPSG says so. */
  @ParameterizedTest
  @CsvSource({
    "31467, 3500000, 5400000",
    "2193, 1600000, 5400000",
    "3035, 4321000, 3210000",
    "2180, 500000, 450000"
  })
  void code_withNorthFirstInEpsg_isReadEastFirst(int code, double x, double y) throws Exception {
    Path shp = new ShapefileFixture(ShapeType.POINT).shape(point(x, y)).write(folder, "axes");
    ShapefileReading read = ShapefileReading.of(shp, SourceOptions.none().withCrs("EPSG:" + code));
    Coordinate c = read.records().get(0).geometry().getCoordinate();
    double meridian = code == 31467 ? 9 : code == 2193 ? 173 : code == 3035 ? 10 : 19;
    assertThat(c.x).isBetween(meridian - 0.01, meridian + 0.01);
  }

  private static String utm(String name, int meridian) {
    return "PROJCS[\""
        + name
        + "\","
        + ShapefileFixture.WGS84_PRJ
        + ",PROJECTION[\"Transverse_Mercator\"],"
        + "PARAMETER[\"False_Easting\",500000],PARAMETER[\"False_Northing\",0],PARAMETER[\"Central_Meridian\","
        + meridian
        + "],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0],UNIT[\"Meter\",1]]";
  }

  private static double metresOff(CrsResolver.Resolved crs, JsonNode entry) throws Exception {
    Coordinate[] point = {new Coordinate(entry.get("x").asDouble(), entry.get("y").asDouble())};
    LonLatTransform transform = LonLatTransform.from(crs).orElseThrow();
    var placed = transform.apply(new CoordinateArraySequence(point));
    return metres(
        placed.getX(0), placed.getY(0), entry.get("lon").asDouble(), entry.get("lat").asDouble());
  }

  private static double metres(double lon, double lat, double otherLon, double otherLat) {
    double east = (lon - otherLon) * Math.cos(Math.toRadians(lat)) * METRES_PER_DEGREE;
    return Math.hypot(east, (lat - otherLat) * METRES_PER_DEGREE);
  }

  private static List<JsonNode> golden() throws Exception {
    List<JsonNode> entries = new ArrayList<>();
    try (InputStream in =
        ShapefileCrsTest.class.getResourceAsStream("/source/shapefile/crs.golden.json")) {
      JsonMapper.shared().readTree(in).forEach(entries::add);
    }
    return entries;
  }
}
