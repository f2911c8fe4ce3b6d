package dev.readingatlas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

class FastPolygonValidityTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final FastPolygonValidity plain = new FastPolygonValidity();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
        "POLYGON ((0 0, 0 3, 0 9, 9 9, 9 9, 9 5, 9 0, 4 0, 0 0))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1), (5 5, 5 6, 6 6, 5 5))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1)), ((2 2, 3 2, 3 3, 2 2)))",
        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((0 2, 1 2, 1 3, 0 2)), ((5 0, 6 0, 6 9, 5 0)))",
        "POLYGON ((0 0, 2 5, 4 1, 6 5, 8 0, 8 9, 0 9, 0 0))"
      })
  void areas_whoseLinesAreApart_arePlain(String wkt) throws ParseException {
    Geometry areas = new WKTReader().read(wkt);
    assertThat(areas.isValid()).isTrue();
    assertThat(plain.areCertainlyValid(areas)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POLYGON ((0 0, 9 9, 9 0, 0 9, 0 0))", // a bow
        "POLYGON ((0 0, 9 0, 9 9, 5 9, 5 12, 5 9, 0 9, 0 0))", // a spike
        "POLYGON ((0 0, 5 0, 5 -3, 5 6, 9 6, 9 9, 0 9, 0 0))", // a vertical line twice
        "POLYGON ((0 0, 9 0, 9 9, 5 0, 0 9, 0 0))", // a corner on a line
        "POLYGON ((0 0, 4 0, 4 4, 8 4, 8 8, 4 8, 4 4, 0 4, 0 0))", // a corner twice
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (8 8, 8 12, 12 12, 8 8))", // a hole across the edge
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 1, 20 2, 21 2, 20 1))", // a hole outside
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1), (2 2, 2 3, 3 3, 2 2))",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((2 2, 3 2, 3 3, 2 2)))", // one in another
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((0 0, 9 0, 9 9, 0 9, 0 0)))",
        "MULTIPOLYGON (((0 0, 4 0, 4 9, 0 9, 0 0)), ((4 2, 8 2, 8 5, 4 5, 4 2)))", // a common edge
        // a tip on a vertical line between two lines that run east
        "MULTIPOLYGON (((0 3, 5 3, 5 9, 9 9, 9 -1, 0 -1, 0 3)), ((1 4, 5 6, 1 8, 1 4)))",
        "POLYGON ((0 0, 5 5, 0 0, 0 0))",
        "POLYGON EMPTY"
      })
  void areas_thatAFullCheckMustDecide_areNot(String wkt) throws ParseException {
    assertThat(plain.areCertainlyValid(new WKTReader().read(wkt))).isFalse();
  }

  @Test
  void coordinatesThatAreNoNumbers_areNotPlain() {
    Coordinate[] ring = {
      new Coordinate(0, 0),
      new Coordinate(1, Double.NaN),
      new Coordinate(2, 2),
      new Coordinate(0, 0)
    };
    assertThat(plain.areCertainlyValid(SHAPES.createPolygon(ring))).isFalse();
  }

  @Test
  void randomAreas_neverPlainWhereTheFullCheckFindsAFault_andMostlyPlainWhereNot() {
    Random random = new Random(5);
    int valid = 0;
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      Geometry areas = areas(random);
      boolean sound = new IsValidOp(areas).isValid();
      boolean certain = plain.areCertainlyValid(areas);
      assertThat(certain && !sound).as(areas.toText()).isFalse();
      valid += sound ? 1 : 0;
      found += certain ? 1 : 0;
    }
    assertThat(valid).as("both kinds occur").isBetween(2_000, 18_000);
    assertThat(found).isGreaterThan(valid * 8 / 10);
  }

  /** One to three areas with up to two holes; on a coarse grid now and then, where lines touch. */
  private static Geometry areas(Random random) {
    double grid = random.nextInt(3) == 0 ? 1 : random.nextBoolean() ? 1e-3 : 1e-9;
    List<Polygon> polygons = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      double x = random.nextInt(24);
      double y = random.nextInt(24);
      double size = 2 + random.nextInt(8);
      LinearRing[] holes = new LinearRing[random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0];
      for (int j = 0; j < holes.length; j++) {
        double off = random.nextInt(5) - 2;
        holes[j] = ring(random, x + off, y + off / 2, size / 6, grid);
      }
      polygons.add(SHAPES.createPolygon(ring(random, x, y, size, grid), holes));
    }
    return SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  /** A ring around a middle; some of its corners lie out of order, so that it may cross itself. */
  private static LinearRing ring(Random random, double x, double y, double size, double grid) {
    int corners = 3 + random.nextInt(12);
    Coordinate[] ring = new Coordinate[corners + 1];
    boolean loose = random.nextInt(4) == 0;
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + (loose ? 1.6 * random.nextDouble() : 0)) / corners;
      double far = size * (0.5 + random.nextDouble() / 2);
      ring[i] =
          new Coordinate(
              Math.round((x + far * Math.cos(angle)) / grid) * grid,
              Math.round((y + far * Math.sin(angle)) / grid) * grid);
    }
    ring[corners] = ring[0].copy();
    return SHAPES.createLinearRing(ring);
  }
}
