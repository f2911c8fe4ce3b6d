package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Flat shapes decide as JTS does, which is slower and sure. */
class FlatShapeTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Test
  void shapes_meetWhatJtsSaysTheyMeet() {
    Random random = new Random(5);
    int met = 0;
    for (int i = 0; i < 20_000; i++) {
      Geometry shape = shape(random);
      // Whole numbers, so that edges and corners touch often.
      int west = random.nextInt(12);
      int south = random.nextInt(12);
      Envelope box = new Envelope(west, west + random.nextInt(5), south, south + random.nextInt(5));
      boolean meets = flat(shape).meets(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
      assertThat(meets)
          .as("%s and %s", shape, box)
          .isEqualTo(shape.intersects(SHAPES.toGeometry(box)));
      met += meets ? 1 : 0;
    }
    assertThat(met).isBetween(3_000, 17_000);
  }

  @Test
  void rings_turned_runAsGeoJsonWantsThem() {
    Polygon polygon = polygon(new Random(1));
    for (Polygon one : new Polygon[] {polygon, (Polygon) polygon.reverse()}) {
      FlatShape shape = flat(one);
      shape.orient();
      for (int ring = 0; ring < shape.sequences(); ring++) {
        assertThat(Orientation.isCCW(ring(shape, ring).getCoordinateSequence()))
            .isEqualTo(ring == 0);
      }
    }
    assertThat(flat(polygon).sequences()).isEqualTo(2);
  }

  @Test
  void bytes_ofBothOrdersAndWithHeights_areRead() {
    Geometry line =
        SHAPES.createLineString(
            new Coordinate[] {new Coordinate(1, 2, 9), new Coordinate(3, 4, 9)});
    for (int order : new int[] {ByteOrderValues.BIG_ENDIAN, ByteOrderValues.LITTLE_ENDIAN}) {
      for (int dimensions : new int[] {2, 3}) {
        line.setSRID(4326);
        FlatShape shape = FlatShape.ofWkb(new WKBWriter(dimensions, order, true).write(line));
        assertThat(shape.kind()).isEqualTo(FlatShape.Kind.LINE);
        assertThat(shape.positions()).isEqualTo(2);
        assertThat(shape.xy()).startsWith(1, 2, 3, 4);
      }
    }
    assertThatThrownBy(() -> FlatShape.ofWkb(new byte[] {0, 0, 0, 0, 2, 0, 0, 0, 9}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends too early");
    assertThatThrownBy(() -> FlatShape.ofWkb(new byte[] {0, 0, 0, 0, 99}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LinearRing ring(FlatShape shape, int ring) {
    Coordinate[] positions = new Coordinate[shape.end(ring) - shape.start(ring)];
    for (int i = 0; i < positions.length; i++) {
      int at = 2 * (shape.start(ring) + i);
      positions[i] = new Coordinate(shape.xy()[at], shape.xy()[at + 1]);
    }
    return SHAPES.createLinearRing(positions);
  }

  private static FlatShape flat(Geometry shape) {
    return FlatShape.ofWkb(new WKBWriter().write(shape));
  }

  private static Geometry shape(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> SHAPES.createPoint(at(random));
      case 1 -> SHAPES.createLineString(new Coordinate[] {at(random), at(random), at(random)});
      case 2 -> SHAPES.createMultiPointFromCoords(new Coordinate[] {at(random), at(random)});
      case 3 ->
          SHAPES.createMultiPolygon(
              new Polygon[] {polygon(random), (Polygon) move(polygon(random), 20)});
      case 4 ->
          SHAPES.createGeometryCollection(
              new Geometry[] {SHAPES.createPoint(at(random)), polygon(random)});
      default -> polygon(random);
    };
  }

  private static Geometry move(Geometry shape, double by) {
    shape.apply((Coordinate c) -> c.x += by);
    shape.geometryChanged();
    return shape;
  }

  /** A square with a square hole, its corner on whole numbers. */
  private static Polygon polygon(Random random) {
    int west = random.nextInt(6);
    int south = random.nextInt(6);
    int size = 4 + random.nextInt(4);
    LinearRing outer = square(west, south, size);
    return random.nextInt(4) == 0
        ? SHAPES.createPolygon(outer)
        : SHAPES.createPolygon(outer, new LinearRing[] {square(west + 1, south + 1, size - 2)});
  }

  private static LinearRing square(int west, int south, int size) {
    return SHAPES.createLinearRing(
        new Coordinate[] {
          new Coordinate(west, south),
          new Coordinate(west + size, south),
          new Coordinate(west + size, south + size),
          new Coordinate(west, south + size),
          new Coordinate(west, south)
        });
  }

  private static Coordinate at(Random random) {
    return new Coordinate(random.nextInt(16), random.nextInt(16));
  }
}
