package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.json.JsonMapper;

/** The quick writer writes what a slow one would. */
class JsonBytesTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Test
  void numbers_areThoseOfBigDecimal() throws IOException {
    Random random = new Random(3);
    double[] odd = {
      0,
      -0.0,
      1e-9,
      -1e-8,
      5e-8,
      180,
      -180,
      0.1,
      -0.1,
      99.9999999,
      99.99999999,
      12345678.9,
      1e9,
      -20037508.342789,
      4e7,
      0.0000001,
      100,
      10
    };
    for (int i = 0; i < 5_000; i++) {
      double value =
          i < odd.length ? odd[i] : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
      for (int decimals : new int[] {0, 3, 7}) {
        BigDecimal expected =
            new BigDecimal(Math.rint(value * Math.pow(10, decimals)))
                .movePointLeft(decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        String text = expected.signum() == 0 ? "0" : expected.toPlainString();
        assertThat(write(SHAPES.createPoint(new Coordinate(value, 1)), decimals))
            .as(value + " to " + decimals)
            .isEqualTo("{\"type\":\"Point\",\"coordinates\":[" + text + ",1]}");
      }
    }
    assertThat(write(SHAPES.createPoint(new Coordinate(1e300, 1)), 7)).contains("[1.0E300,1]");
  }

  @Test
  void shapes_areNestedAsTheirKindWants() throws IOException, ParseException {
    assertShape("LINESTRING(1 2,3 4)", "LineString\",\"coordinates\":[[1,2],[3,4]]");
    assertShape("MULTIPOINT((1 2),(3 4))", "MultiPoint\",\"coordinates\":[[1,2],[3,4]]");
    assertShape(
        "MULTILINESTRING((1 2,3 4),(5 6,7 8))",
        "MultiLineString\",\"coordinates\":[[[1,2],[3,4]],[[5,6],[7,8]]]");
    assertShape(
        "POLYGON((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1))",
        "Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]");
    assertShape(
        "MULTIPOLYGON(((0 0,9 0,9 9,0 0),(1 1,2 1,2 2,1 1)),((20 0,21 0,21 1,20 0)))",
        "MultiPolygon\",\"coordinates\":[[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],[[[20,0],[21,0],[21,1],[20,0]]]]");
    assertShape(
        "GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 2,3 4))",
        "GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]},{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}]");
  }

  @Test
  void strings_comeBackAsTheyWent() throws IOException {
    for (String text :
        new String[] {"", "Şuşa", "\"\\/", "a\u0001\n\tb", "😀 شوشا", "x".repeat(100_000)}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JsonBytes(out).string(text).flush();
      assertThat(JsonMapper.shared().readTree(out.toByteArray()).asString()).isEqualTo(text);
    }
  }

  private static void assertShape(String wkt, String json) throws IOException, ParseException {
    assertThat(write(new WKTReader().read(wkt), 7)).isEqualTo("{\"type\":\"" + json + "}");
  }

  private static String write(Geometry shape, int decimals) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonBytes(out).shape(FlatShape.ofWkb(new WKBWriter().write(shape)), decimals).flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
