package dev.readingatlas.source.shapefile;

import static dev.readingatlas.source.shapefile.ShapefileFixture.join;
import static dev.readingatlas.source.shapefile.ShapefileFixture.nullShape;
import static dev.readingatlas.source.shapefile.ShapefileFixture.point;
import static dev.readingatlas.source.shapefile.ShapefileFixture.polygon;
import static dev.readingatlas.source.shapefile.ShapefileFixture.shape;
import static dev.readingatlas.source.shapefile.ShapefileFixture.square;
import static dev.readingatlas.source.shapefile.ShapefileFixture.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readingatlas.source.FindingRule;
import dev.readingatlas.source.SourceColumn;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import dev.readingatlas.source.SourceRecord;
import dev.readingatlas.source.SourceRule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;

class ShapefileReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(value = ShapeType.class, mode = EnumSource.Mode.EXCLUDE, names = "NULL")
  void shape_ofEveryType_isRead(ShapeType type) throws Exception {
    double[] ring = square(10, 20, 4);
    byte[] content =
        switch (type) {
          case POINT -> point(type, 10, 20);
          case POINT_M -> point(type, 10, 20, 7);
          case POINT_Z -> point(type, 10, 20, 5, 7);
          case MULTIPATCH -> shape(type, new int[] {2, 3}, 5, 7, ring, turned(square(11, 21, 1)));
          case MULTIPOINT, MULTIPOINT_M, MULTIPOINT_Z ->
              shape(type, new int[0], 5, 7, new double[] {10, 20, 11, 21});
          case POLYLINE, POLYLINE_M, POLYLINE_Z ->
              shape(
                  type,
                  new int[0],
                  5,
                  7,
                  new double[] {10, 20, 11, 21},
                  new double[] {12, 22, 13, 23, 14, 22});
          default -> shape(type, new int[0], 5, 7, ring, turned(square(11, 21, 1)));
        };
    String expected =
        switch (type.flat()) {
          case POINT -> "POINT (10 20)";
          case MULTIPOINT -> "MULTIPOINT ((10 20), (11 21))";
          case POLYLINE -> "MULTILINESTRING ((10 20, 11 21), (12 22, 13 23, 14 22))";
          default ->
              "POLYGON ((10 20, 10 24, 14 24, 14 20, 10 20), (11 21, 12 21, 12 22, 11 22, 11 21))";
        };

    Path shp =
        new ShapefileFixture(type)
            .shape(content)
            .column("A", 'C', 1, 0)
            .row("x")
            .write(folder, "shape");
    ShapefileReading read = ShapefileReading.of(shp);

    assertThat(read.shape()).isEqualTo(expected);
    assertThat(read.summary().geometryType()).isEqualTo(type.label());
    assertThat(read.summary().findings()).isEmpty();
    Geometry raw = StoreReading.geometries(shp).get(0);
    assertThat(raw.getCoordinate().getZ()).isEqualTo(Double.valueOf(type.hasZ() ? 5 : Double.NaN));
    assertThat(raw.getCoordinate().getM())
        .isEqualTo(Double.valueOf(type.mayHaveM() ? 7 : Double.NaN));
  }

  @Test
  void measures_noData_areNotKept() throws Exception {
    byte[] content = shape(ShapeType.POLYLINE_M, new int[0], 0, -1e39, new double[] {1, 2, 3, 4});
    Path shp = new ShapefileFixture(ShapeType.POLYLINE_M).shape(content).write(folder, "m");
    assertThat(StoreReading.geometries(shp).get(0).getCoordinate().getM()).isNaN();
  }

  @Test
  void polygon_manyPartsInAnyOrder_givesHolesToTheirShells() throws Exception {
    byte[] content =
        polygon(
            turned(square(2, 2, 2)),
            square(0, 0, 10),
            turned(square(21, 1, 1)),
            square(20, 0, 10),
            square(2.5, 2.5, 1),
            turned(square(6, 6, 1)));
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "parts");
    assertThat(ShapefileReading.of(shp).shape())
        .isEqualTo(
            "MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2), (6 6, 7 6, 7 7, 6 7, 6 6)), "
                + "((20 0, 20 10, 30 10, 30 0, 20 0), (21 1, 22 1, 22 2, 21 2, 21 1)), "
                + "((2.5 2.5, 2.5 3.5, 3.5 3.5, 3.5 2.5, 2.5 2.5)))");
  }

  @Test
  void polygon_islandInHoleWithItsOwnHole_givesEachItsOwn() throws Exception {
    double[] frame = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};
    byte[] content =
        polygon(
            frame,
            turned(square(1, 1, 8)),
            square(2, 2, 6),
            turned(square(3, 3, 1)),
            turned(square(9.2, 9.2, .5)));
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "island");
    Geometry geometry = ShapefileReading.of(shp).records().get(0).geometry();
    assertThat(geometry.getGeometryN(0))
        .hasToString(
            "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1), "
                + "(9.2 9.2, 9.7 9.2, 9.7 9.7, 9.2 9.7, 9.2 9.2))");
    assertThat(geometry.getGeometryN(1))
        .hasToString("POLYGON ((2 2, 2 8, 8 8, 8 2, 2 2), (3 3, 4 3, 4 4, 3 4, 3 3))");
  }

  @Test
  void polygon_holeInTheBoxButNotInTheShell_goesToTheShellAroundIt() throws Exception {
    double[] corner = {0, 0, 0, 10, 1, 10, 1, 1, 10, 1, 10, 0, 0, 0};
    byte[] content = polygon(corner, square(3, 3, 5), turned(square(4, 4, 1)));
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "corner");
    Geometry geometry = ShapefileReading.of(shp).records().get(0).geometry();
    assertThat(geometry.getGeometryN(0).getArea()).isEqualTo(19);
    assertThat(geometry.getGeometryN(1).getArea()).isEqualTo(24);
  }

  @Test
  void polygon_ringsTurnedWrongWay_keepsMeaning() throws Exception {
    byte[] content =
        polygon(turned(square(0, 0, 10)), turned(square(2, 2, 2)), turned(square(20, 0, 1)));
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "wrong");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry().getArea()).isEqualTo(100 - 4 + 1);
    assertThat(read.codes()).contains("shape-rings");
  }

  @Test
  void polygon_holeOutsideShell_becomesShell() throws Exception {
    byte[] content = polygon(square(0, 0, 10), turned(square(20, 0, 2)));
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "outside");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry().getArea()).isEqualTo(104);
    assertThat(read.codes()).contains("shape-rings");
  }

  @Test
  void polygon_holeTouchesEdge_staysHole() throws Exception {
    double[] touching = {0, 5, 4, 5, 4, 7, 0, 5};
    byte[] content = polygon(square(0, 0, 10), touching);
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "touch");
    assertThat(ShapefileReading.of(shp).records().get(0).geometry().getArea()).isEqualTo(96);
  }

  @Test
  void polygon_holeWithAllCornersOnTheEdge_isHoleOnlyInside() throws Exception {
    double[] diamond = {5, 0, 10, 5, 5, 10, 0, 5, 5, 0};
    Path shp =
        new ShapefileFixture(ShapeType.POLYGON)
            .shape(polygon(square(0, 0, 10), diamond))
            .write(folder, "diamond");
    assertThat(ShapefileReading.of(shp).records().get(0).geometry().getArea()).isEqualTo(50);
    double[] notched = {0, 0, 0, 10, 4, 10, 4, 4, 6, 4, 6, 10, 10, 10, 10, 0, 0, 0};
    double[] inTheNotch = {4, 6, 6, 6, 6, 8, 4, 8, 4, 6};
    shp =
        new ShapefileFixture(ShapeType.POLYGON)
            .shape(polygon(notched, inTheNotch))
            .write(folder, "notch");
    assertThat(ShapefileReading.of(shp).records().get(0).geometry().getArea())
        .isEqualTo(100 - 12 + 4);
  }

  @Test
  void polygon_unclosedAndDegenerateRings_areMended() throws Exception {
    double[] open = {0, 0, 0, 10, 10, 10, 10, 0};
    byte[] content =
        polygon(open, new double[] {1, 1, 2, 2}, new double[] {3, 3, 3, 3, 3, 3, 3, 3});
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "open");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry().getArea()).isEqualTo(100);
    assertThat(read.records().get(0).geometry().isValid()).isTrue();
    assertThat(read.codes()).contains("shape-rings", "shape-invalid");
  }

  @Test
  void polygon_selfIntersecting_isRepairedWithWarning() throws Exception {
    byte[] content = polygon(new double[] {0, 0, 10, 10, 10, 0, 0, 10, 0, 0});
    Path shp = new ShapefileFixture(ShapeType.POLYGON).shape(content).write(folder, "bow");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry().getArea()).isEqualTo(50);
    assertThat(read.summary().findings())
        .filteredOn(p -> p.code().equals("shape-invalid"))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.toString())
                    .startsWith("bow.shp, record 1: not valid: self-intersection at"));
  }

  @Test
  void multiPatch_stripFanAndRings_becomePolygons() throws Exception {
    byte[] content =
        shape(
            ShapeType.MULTIPATCH,
            new int[] {0, 1, 4, 5},
            1,
            Double.NaN,
            new double[] {0, 0, 0, 1, 1, 0, 1, 1},
            new double[] {10, 0, 10, 2, 12, 2, 12, 0},
            square(20, 0, 10),
            turned(square(22, 2, 2)));
    Path shp = new ShapefileFixture(ShapeType.MULTIPATCH).shape(content).write(folder, "patch");
    assertThat(ShapefileReading.of(shp).records().get(0).geometry().getArea())
        .isEqualTo(1 + 4 + 100 - 4);
  }

  @Test
  void nullShapes_amongOthers_areFeaturesWithoutGeometry() throws Exception {
    byte[] noParts = shape(ShapeType.POLYLINE, new int[0], 0, Double.NaN);
    Path shp =
        new ShapefileFixture(ShapeType.POLYLINE)
            .column("ID", 'N', 3, 0)
            .shape(nullShape())
            .row("1")
            .shape(noParts)
            .row("2")
            .shape(shape(ShapeType.POLYLINE, new int[0], 0, Double.NaN, new double[] {0, 0, 1, 1}))
            .row("3")
            .write(folder, "nulls");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.summary().records()).isEqualTo(3);
    assertThat(read.summary().nullShapes()).isEqualTo(2);
    assertThat(read.records().stream().map(r -> r.geometry() != null))
        .containsExactly(false, false, true);
    assertThat(read.values("ID")).containsExactly(1, 2, 3);
  }

  @Test
  void values_ofEveryType_keepIt() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("TEXT", 'C', 10, 0)
            .column("SHORT", 'N', 9, 0)
            .column("LONG", 'N', 18, 0)
            .column("WIDE", 'N', 20, 0)
            .column("REAL", 'N', 12, 3)
            .column("FLOAT", 'F', 13, 0)
            .column("DAY", 'D', 8, 0)
            .column("FLAG", 'L', 1, 0)
            .shape(point(1, 1))
            .row(
                " é b ",
                "123456789",
                "-99999999999999999",
                "9223372036854775807",
                "12345.678",
                "1.5e+003",
                "19920508",
                "T")
            .shape(point(2, 2))
            .row("", "", "", "", "", "", "", "?")
            .shape(point(3, 3))
            .row("x", "*********", "******************", "1", "1,25", "2", "00000000", "n")
            .shape(point(4, 4))
            .row("y", "12.75", "abc", "2", "nan", "3", "20231399", "X")
            .write(folder, "types");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.summary().columns().stream().map(SourceColumn::type))
        .isEqualTo(
            List.of(
                String.class,
                Integer.class,
                Long.class,
                Long.class,
                Double.class,
                Double.class,
                LocalDate.class,
                Boolean.class));
    assertThat(read.records().get(0).attributes().values().stream())
        .containsExactly(
            "é b",
            123456789,
            -99999999999999999L,
            Long.MAX_VALUE,
            12345.678,
            1500.0,
            LocalDate.of(1992, 5, 8),
            true);
    assertThat(read.records().get(1).attributes().values()).containsOnlyNulls().hasSize(8);
    assertThat(read.records().get(2).attributes().values().stream())
        .containsExactly("x", null, null, 1L, 1.25, 2.0, null, false);
    assertThat(read.records().get(3).attributes().values().stream())
        .containsExactly("y", 12, null, 2L, null, 3.0, null, null);
    assertThat(read.summary().findings())
        .filteredOn(p -> p.code().equals("value-unreadable"))
        .hasSize(4)
        .allSatisfy(p -> assertThat(p.toString()).startsWith("types.dbf, record 4: column "));
  }

  @Test
  void wideNumbers_thatDoubleHoldsOrLongDoesNot_areDouble() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("SMALL", 'N', 20, 0)
            .column("HUGE", 'N', 20, 0)
            .shape(point(1, 1))
            .row("12", "18446744073709551615")
            .write(folder, "wide");
    assertThat(ShapefileReading.of(shp).records().get(0).attributes().values().stream())
        .containsExactly(12.0, 18446744073709551615.0);
  }

  @Test
  void columns_memoAndUnknown_areEmptyWithNote() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("MEMO", 'M', 10, 0)
            .column("ODD", '!', 4, 0)
            .column("LAST", 'C', 3, 0)
            .shape(point(1, 1))
            .row("0000000001", "abcd", "end")
            .write(folder, "memo");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).attributes().values().stream())
        .containsExactly(null, null, "end");
    assertThat(read.summary().findings())
        .filteredOn(p -> p.code().equals("column-unsupported"))
        .hasSize(2);
  }

  @Test
  void columns_sameAndEmptyAndForeignNames_areKept() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("NAME", 'C', 2, 0)
            .column("NAME", 'C', 2, 0)
            .column("", 'C', 2, 0)
            .column("Şuşa", 'C', 2, 0)
            .column("the_geom", 'C', 2, 0)
            .shape(point(1, 1))
            .row("a", "b", "c", "d", "e")
            .write(folder, "names");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).attributes().toString())
        .isEqualTo("{NAME=a, NAME_2=b, field_3=c, Şuşa=d, the_geom=e}");
    assertThat(read.codes()).contains("column-renamed");
  }

  @Test
  void rows_deleted_areLeftOutWithTheirShapes() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POINT)
            .column("ID", 'N', 3, 0)
            .shape(point(1, 1))
            .row("1")
            .shape(point(2, 2))
            .row("2")
            .deleted()
            .shape(point(3, 3))
            .row("3")
            .write(folder, "deleted");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("ID")).containsExactly(1, 3);
    assertThat(read.records().stream().map(SourceRecord::number)).containsExactly(1L, 3L);
    assertThat(read.records().get(1).geometry()).hasToString("POINT (3 3)");
    assertThat(read.codes()).contains("record-deleted");
    assertThat(StoreReading.count(shp)).isEqualTo(2);
  }

  @Test
  void shp_empty_hasNoRecords() throws Exception {
    Path shp =
        new ShapefileFixture(ShapeType.POLYGON).column("ID", 'N', 3, 0).write(folder, "empty");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records()).isEmpty();
    assertThat(read.summary().envelope().isNull()).isTrue();
    assertThat(read.summary().findings()).isEmpty();
  }

  @Test
  void members_inUpperCase_areFound() throws Exception {
    ShapefileFixture.points().cpg("UTF-8").write(folder, "towns");
    for (String end : List.of("shp", "shx", "dbf", "prj", "cpg")) {
      Files.move(folder.resolve("towns." + end), folder.resolve("TOWNS." + end.toUpperCase()));
    }
    ShapefileReading read = ShapefileReading.of(folder.resolve("TOWNS.SHP"));
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(read.summary().findings()).isEmpty();
    assertThat(ShapefileReading.of(folder.resolve("towns.shp")).records()).hasSize(3);
  }

  @Test
  void shx_missing_isNoteAndAllIsRead() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "walk");
    Files.delete(folder.resolve("walk.shx"));
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(read.codes()).containsExactly("shx-missing");
  }

  @ParameterizedTest
  @CsvSource({"100, 62", "104, 9999", "108, -1", "24, 54", "116, 50"})
  void shx_lying_isWarningAndShpIsWalked(int at, int value) throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "lie");
    patch(folder.resolve("lie.shx"), at, value);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(read.records().get(2).geometry()).hasToString("POINT (46 38)");
    if (at != 104) {
      assertThat(read.codes()).containsExactly("shx-mismatch");
    }
  }

  @Test
  void shx_withTrueOrder_orders() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "order");
    patch(folder.resolve("order.shx"), 100, 64);
    patch(folder.resolve("order.shx"), 108, 50);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry()).hasToString("POINT (45 39)");
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
  }

  @Test
  void shp_recordsOutOfOrderWithoutShx_areOrderedByNumber() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "numbers");
    Files.delete(folder.resolve("numbers.shx"));
    patch(shp, 100, 2);
    patch(shp, 128, 1);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry()).hasToString("POINT (45 39)");
  }

  @Test
  void dbf_missing_isWarning() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "nodbf");
    Files.delete(folder.resolve("nodbf.dbf"));
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records()).hasSize(3).allSatisfy(r -> assertThat(r.attributes()).isEmpty());
    assertThat(read.summary().findings())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p)
                    .hasToString("nodbf.dbf: there is no .dbf; features have no attributes"));
  }

  @Test
  void dbf_truncatedAtEveryByte_isReportedAndShapesStay() throws Exception {
    ShapefileFixture fixture = ShapefileFixture.points();
    Path shp = fixture.write(folder, "cut");
    byte[] whole = fixture.dbf();
    for (int length = 0; length < whole.length - 2; length++) {
      Files.write(folder.resolve("cut.dbf"), Arrays.copyOf(whole, length));
      ShapefileReading read = ShapefileReading.of(shp);
      assertThat(read.records()).as("dbf cut to " + length).hasSize(3);
      int cut = length;
      boolean trailingBlanks = length >= whole.length - 2;
      assertThat(read.codes())
          .as("dbf cut to " + length)
          .satisfies(
              c ->
                  assertThat(trailingBlanks || c.stream().anyMatch(x -> x.startsWith("dbf-")))
                      .as("" + cut)
                      .isTrue());
    }
  }

  @Test
  void dbf_headerCountLies_rowsThatStandAreRead() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "count");
    patchLittle(folder.resolve("count.dbf"), 4, 1);
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.values("NAME")).containsExactly("one", "two", "three");
    assertThat(read.codes()).containsExactly("dbf-record-count");
  }

  @Test
  void dbf_withoutTerminatorByte_isFine() throws Exception {
    ShapefileFixture fixture = ShapefileFixture.points();
    Path shp = fixture.write(folder, "noend");
    byte[] dbf = fixture.dbf();
    Files.write(folder.resolve("noend.dbf"), Arrays.copyOf(dbf, dbf.length - 1));
    assertThat(ShapefileReading.of(shp).summary().findings()).isEmpty();
  }

  @Test
  void shp_missing_isFatal() throws Exception {
    SourceException e =
        catchThrowableOfType(
            SourceException.class, () -> ShapefileReading.of(folder.resolve("none.shp")));
    assertThat(e.finding().code()).isEqualTo("shp-missing");
    assertThat(e).hasMessageStartingWith("none.shp: ");
  }

  @Test
  void shp_otherFile_isFatal() throws Exception {
    Path shp = Files.write(folder.resolve("photo.shp"), new byte[500]);
    SourceException e = catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
    assertThat(e.finding().code()).isEqualTo("shp-not-a-shapefile");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void shp_truncatedAtEveryByte_isFatalWithItsRecord(boolean shx, boolean dbf) throws Exception {
    ShapefileFixture fixture =
        new ShapefileFixture(ShapeType.POLYGON)
            .column("ID", 'N', 3, 0)
            .shape(polygon(square(0, 0, 1)))
            .row("1")
            .shape(polygon(square(2, 2, 1), turned(square(2.2, 2.2, .2))))
            .row("2")
            .shape(polygon(square(4, 4, 1)))
            .row("3");
    Path shp = fixture.write(folder, "cut");
    if (!shx) {
      Files.delete(folder.resolve("cut.shx"));
    }
    if (!dbf) {
      Files.delete(folder.resolve("cut.dbf"));
    }
    byte[] whole = fixture.shp();
    for (int length = 0; length < whole.length; length++) {
      Files.write(shp, Arrays.copyOf(whole, length));
      int cut = length;
      SourceException e =
          catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
      assertThat(e).as("cut to " + cut).isNotNull();
      assertThat(e.finding().code())
          .as("cut to " + cut)
          .isIn("shp-truncated", "shp-not-a-shapefile");
      if (length > 120 && length < 200) {
        assertThat(e)
            .hasMessage(
                "cut.shp, record 1: the file ends in the middle of this record; copy the file again");
      }
    }
  }

  @Test
  void shp_headerLengthLies_isWarning() throws Exception {
    for (int words : new int[] {0, 50, 10_000}) {
      Path shp = ShapefileFixture.points().write(folder, "length" + words);
      patch(shp, 24, words);
      ShapefileReading read = ShapefileReading.of(shp);
      assertThat(read.values("NAME")).as("length " + words).containsExactly("one", "two", "three");
      assertThat(read.codes()).containsExactly("shp-header-length");
    }
  }

  @Test
  void shp_garbageAfterEnd_isWarning() throws Exception {
    ShapefileFixture fixture = ShapefileFixture.points();
    Path shp = fixture.write(folder, "extra");
    byte[] garbage = new byte[77];
    Arrays.fill(garbage, (byte) 0xC2);
    Files.write(shp, join(fixture.shp(), garbage));
    for (boolean shx : new boolean[] {true, false}) {
      if (!shx) {
        Files.delete(folder.resolve("extra.shx"));
      }
      ShapefileReading read = ShapefileReading.of(shp);
      assertThat(read.records()).hasSize(3);
      assertThat(read.codes()).contains("shp-garbage-after-end");
    }
  }

  @Test
  void shp_recordHeaderDamagedInTheMiddle_isFatal() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "damaged");
    patch(shp, 132, -5);
    SourceException e = catchThrowableOfType(SourceException.class, () -> ShapefileReading.of(shp));
    assertThat(e.finding().code()).isEqualTo("shp-damaged");
    assertThat(e).hasMessageStartingWith("damaged.shp, record 2: ");
  }

  @ParameterizedTest
  @CsvSource({
    "36, 2000000000",
    "36, -1",
    "40, 2000000000",
    "40, -7",
    "36, 1000",
    "44, 77",
    "44, -3"
  })
  void shape_countsThatCannotBe_isKeptWithoutGeometry(int at, int value) throws Exception {
    byte[] content = polygon(square(0, 0, 1));
    ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    Path shp =
        new ShapefileFixture(ShapeType.POLYGON)
            .column("ID", 'N', 3, 0)
            .shape(content)
            .row("1")
            .shape(polygon(square(5, 5, 1)))
            .row("2")
            .write(folder, "counts");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.records().get(0).geometry()).isNull();
    assertThat(read.records().get(1).geometry()).isNotNull();
    assertThat(read.codes()).containsExactly("shape-unreadable");
  }

  @Test
  void points_withoutNumbers_areLeftOut() throws Exception {
    byte[] content =
        shape(
            ShapeType.POLYLINE,
            new int[0],
            0,
            Double.NaN,
            new double[] {0, 0, Double.NaN, 1, 2, 2, 1e300, 3, 4, 4});
    Path shp = new ShapefileFixture(ShapeType.POLYLINE).shape(content).write(folder, "nan");
    ShapefileReading read = ShapefileReading.of(shp);
    assertThat(read.shape()).isEqualTo("LINESTRING (0 0, 2 2, 4 4)");
    assertThat(read.codes()).contains("shape-unreadable");
  }

  @Test
  void problems_many_areCountedBeyondThoseKept() throws Exception {
    ShapefileFixture fixture = new ShapefileFixture(ShapeType.POINT).column("ID", 'N', 3, 0);
    for (int i = 0; i < 250; i++) {
      fixture.shape(nullShape()).row("1");
    }
    ShapefileReading read = ShapefileReading.of(fixture.write(folder, "many"));
    assertThat(read.summary().findings()).hasSize(SourceReader.KEPT_PER_CODE);
    assertThat(read.summary().findingCounts()).containsEntry("shape-null", 250L);
    assertThat(read.summary().nullShapes()).isEqualTo(250);
  }

  @Test
  void sink_throws_comesThroughAndFilesAreClosed() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "sink");
    assertThatThrownBy(
            () ->
                SourceReader.read(
                    shp,
                    SourceOptions.none(),
                    r -> {
                      throw new IllegalStateException("no room");
                    }))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("no room");
  }

  @Test
  void rules_all_haveCodesThatFindingsAccept() {
    for (FindingRule rule :
        Stream.concat(Stream.of(ShapefileRule.values()), Stream.of(SourceRule.values())).toList()) {
      assertThat(rule.in("a.shp", "broken").code())
          .isEqualTo(rule.code())
          .matches("[a-z]+(-[a-z]+)*");
    }
  }

  private static void patch(Path file, int at, int bigEndian) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(at, bigEndian);
    Files.write(file, bytes);
  }

  private static void patchLittle(Path file, int at, int value) throws IOException {
    patch(file, at, Integer.reverseBytes(value));
  }
}
