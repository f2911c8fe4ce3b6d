package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Parts cut at a box, whose edges are those of no part's inside. Y counts down, as on a screen. */
class TileClipTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private static final int WEST = -4;
  private static final int NORTH = 6;
  private static final int EAST = 22;
  private static final int SOUTH = 24;

  private final TileClip clip = new TileClip(WEST, NORTH, EAST, SOUTH);

  /** Shapes of squares and diamonds, so that all edges are cut at whole numbers. */
  @Test
  void areas_coverTheSameGroundInsideTheBox() {
    Random random = new Random(20261201);
    for (int run = 0; run < 300; run++) {
      List<Geometry> pieces = new ArrayList<>();
      int count = 1 + random.nextInt(12);
      for (int i = 0; i < count; i++) {
        pieces.add(piece(random));
      }
      Geometry shape = OverlayNGRobust.union(pieces);
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        Polygon polygon = (Polygon) shape.getGeometryN(i);
        GeometryPart part = part(polygon);
        GeometryPart cut = clip(part);
        assertThat(cut.feature).isEqualTo(part.feature);
        assertThat(cut.kind).isEqualTo(part.kind);
        assertIsWhole(cut);
        for (int x = WEST; x < EAST; x++) {
          for (int y = NORTH; y < SOUTH; y++) {
            assertThat(covers(cut, x + 0.25, y + 0.4))
                .as("%s %s of %s", x, y, polygon)
                .isEqualTo(covers(part, x + 0.25, y + 0.4));
          }
        }
      }
    }
  }

  @Test
  void area_aroundTheBox_isTheBox_andKeepsItsHoles() {
    Polygon around =
        (Polygon) square(-20, -20, 80).difference(square(0, 10, 2)).difference(square(10, 14, 4));
    GeometryPart cut = clip(part(around));
    assertThat(rings(cut)).hasSize(3);
    assertThat(rings(cut).getFirst())
        .containsExactly(WEST, NORTH, EAST, NORTH, EAST, SOUTH, WEST, SOUTH);
    assertThat(area(cut)).isEqualTo((EAST - WEST) * (SOUTH - NORTH) - 4 - 16);
  }

  @Test
  void area_whoseRingTouchesAnEdge_keepsItsGround() {
    int box = (EAST - WEST) * (SOUTH - NORTH);
    Geometry around = square(-20, -20, 80);
    for (int[] at : new int[][] {{4, NORTH}, {4, SOUTH - 4}, {WEST, 10}, {EAST - 4, 10}}) {
      Geometry hole = diamond(at[0] + 2, at[1] + 2, 2);
      assertThat(area(clip(part((Polygon) around.difference(hole))))).isEqualTo(box - 8);
      assertThat(area(clip(part((Polygon) hole)))).isEqualTo(8);
    }
    Geometry across = diamond((WEST + EAST) / 2, (NORTH + SOUTH) / 2, (SOUTH - NORTH) / 2);
    assertThat(area(clip(part((Polygon) around.difference(across)))))
        .isEqualTo(box - across.getArea());
    // Its outside comes up to the northern edge between two stretches of ground.
    Geometry notched = box(0, -10, 20, 20).difference(diamond(10, NORTH + 4, 4));
    GeometryPart cut = clip(part((Polygon) notched.difference(box(8, NORTH + 4, 12, 30))));
    assertThat(area(cut)).isEqualTo(20 * 14 - 32 - 40 + 12);
  }

  @Test
  void area_outside_isEmpty() {
    assertThat(clip(part(square(EAST, NORTH, 9))).rings).isZero();
    assertThat(clip(part(square(WEST - 9, NORTH, 9))).rings).isZero();
    assertThat(clip(part(square(WEST, SOUTH, 9))).rings).isZero();
    assertThat(clip(part(square(WEST, NORTH - 9, 9))).rings).isZero();
    Polygon around = (Polygon) square(-20, -20, 80).difference(square(-10, 0, 60));
    assertThat(clip(part(around)).rings).isZero();
  }

  @Test
  void area_thatLeavesTheBoxManyTimes_becomesAsManyAreas() {
    // A comb whose teeth hang into the box, each of which takes a hole with it.
    List<Geometry> teeth = new ArrayList<>(List.of(box(-100, -30, 100, -20)));
    for (int x = WEST + 1; x + 2 < EAST; x += 2) {
      teeth.add(box(x, -25, x + 1, 20));
    }
    GeometryPart cut = clip(part((Polygon) OverlayNGRobust.union(teeth)));
    assertThat(cut.rings).isEqualTo(12);
    assertThat(area(cut)).isEqualTo(12 * (20 - NORTH));
    Polygon pierced =
        (Polygon)
            OverlayNGRobust.union(List.of(box(0, 0, 20, 2), box(0, 0, 8, 20), box(12, 0, 20, 20)))
                .difference(box(2, 10, 4, 14))
                .difference(box(14, 10, 16, 14));
    cut = clip(part(pierced));
    assertThat(rings(cut).stream().map(ring -> Integer.signum((int) ringArea(ring))))
        .as("each hole follows its own area")
        .containsExactly(1, -1, 1, -1);
    for (int ring = 0; ring < 4; ring += 2) {
      assertThat(rings(cut).get(ring)[0] < 10).isEqualTo(rings(cut).get(ring + 1)[0] < 10);
    }
  }

  @Test
  void points_onAnEdgeOrOutside_areLeftOut() {
    GeometryPart part = new GeometryPart();
    part.kind = MvtLayer.POINT;
    int[][] points = {
      {WEST, 10},
      {WEST + 1, 10},
      {EAST, 10},
      {EAST - 1, 10},
      {0, NORTH},
      {0, NORTH + 1},
      {0, SOUTH},
      {0, SOUTH - 1},
      {-50, -50}
    };
    for (int[] at : points) {
      part.add(at[0], at[1]);
      part.endRing();
    }
    assertThat(clip.holds(part)).isFalse();
    assertThat(rings(clip(part)))
        .containsExactly(
            new int[] {WEST + 1, 10},
            new int[] {EAST - 1, 10},
            new int[] {0, NORTH + 1},
            new int[] {0, SOUTH - 1});
  }

  @Test
  void part_whollyInside_isHeld() {
    assertThat(clip.holds(part(box(WEST + 1, NORTH + 1, EAST - 1, SOUTH - 1)))).isTrue();
    assertThat(clip.holds(part(box(WEST, NORTH + 1, EAST - 1, SOUTH - 1)))).isFalse();
    assertThat(clip.holds(part(box(WEST + 1, NORTH + 1, EAST - 1, SOUTH)))).isFalse();
  }

  @Test
  void line_thatLeavesAndComesBack_becomesTwo() {
    GeometryPart cut =
        clip(line(new int[] {0, 10, 30, 10, 30, 20, 4, 20, 2, 20}, new int[] {-9, 8, -9, 50}));
    assertThat(rings(cut))
        .containsExactly(new int[] {0, 10, EAST, 10}, new int[] {EAST, 20, 4, 20, 2, 20});
  }

  @Test
  void line_thatOnlyTouchesTheBox_isLeftOut() {
    assertThat(clip(line(new int[] {WEST, 0, WEST, 50})).rings).isZero();
    assertThat(clip(line(new int[] {-20, NORTH, 50, NORTH})).rings).isZero();
    assertThat(clip(line(new int[] {-20, SOUTH, 50, SOUTH})).rings).isZero();
    assertThat(clip(line(new int[] {EAST, 0, EAST, 50})).rings).isZero();
    assertThat(clip(line(new int[] {WEST - 5, NORTH + 5, WEST + 5, NORTH - 5})).rings).isZero();
  }

  @Test
  void lines_areAsLongAsInsideTheBox() {
    Random random = new Random(20261202);
    Geometry inside = SHAPES.toGeometry(new Envelope(WEST, EAST, NORTH, SOUTH));
    for (int run = 0; run < 300; run++) {
      int[] xy = new int[2 * (2 + random.nextInt(12))];
      xy[0] = odd(random);
      xy[1] = odd(random);
      double length = 0;
      for (int i = 2; i < xy.length; i += 2) {
        int by = 2 * (1 + random.nextInt(12));
        xy[i] = xy[i - 2] + by * (random.nextInt(3) - 1);
        xy[i + 1] = xy[i - 1] + by * (random.nextBoolean() ? 1 : -1);
        Coordinate[] ends = {
          new Coordinate(xy[i - 2], xy[i - 1]), new Coordinate(xy[i], xy[i + 1])
        };
        length += SHAPES.createLineString(ends).intersection(inside).getLength();
      }
      double found = 0;
      for (int[] line : rings(clip(line(xy)))) {
        assertThat(line.length).isGreaterThan(2);
        for (int i = 2; i < line.length; i += 2) {
          double step = Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
          assertThat(step).isPositive();
          found += step;
        }
      }
      assertThat(found).as("%s", Arrays.toString(xy)).isCloseTo(length, within(1e-6));
    }
  }

  private GeometryPart clip(GeometryPart part) {
    GeometryPart cut = new GeometryPart();
    cut.add(1, 1);
    cut.endRing();
    clip.clip(part, cut);
    return cut;
  }

  private static int odd(Random random) {
    return 2 * random.nextInt(30) - 19;
  }

  private static Geometry piece(Random random) {
    int x = 2 * (random.nextInt(30) - 10);
    int y = 2 * (random.nextInt(30) - 10);
    int size = 2 * (1 + random.nextInt(8));
    if (random.nextBoolean()) {
      return box(x, y, x + size, y + 2 * (1 + random.nextInt(8)));
    }
    return diamond(x, y, size);
  }

  private static Polygon diamond(int x, int y, int size) {
    return SHAPES.createPolygon(
        new Coordinate[] {
          new Coordinate(x - size, y),
          new Coordinate(x, y - size),
          new Coordinate(x + size, y),
          new Coordinate(x, y + size),
          new Coordinate(x - size, y)
        });
  }

  private static Polygon square(int x, int y, int size) {
    return box(x, y, x + size, y + size);
  }

  private static Polygon box(int west, int north, int east, int south) {
    return (Polygon) SHAPES.toGeometry(new Envelope(west, east, north, south));
  }

  private static GeometryPart line(int[]... lines) {
    GeometryPart part = new GeometryPart();
    part.kind = MvtLayer.LINES;
    for (int[] xy : lines) {
      for (int i = 0; i < xy.length; i += 2) {
        part.add(xy[i], xy[i + 1]);
      }
      part.endRing();
    }
    return part;
  }

  private static GeometryPart part(Polygon polygon) {
    GeometryPart part = new GeometryPart();
    part.feature = 7;
    part.kind = MvtLayer.AREAS;
    ring(polygon.getExteriorRing(), true, part);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(polygon.getInteriorRingN(i), false, part);
    }
    return part;
  }

  /** Clockwise as seen with y down is anticlockwise with y up. */
  private static void ring(LinearRing ring, boolean outer, GeometryPart part) {
    Coordinate[] at =
        (Orientation.isCCW(ring.getCoordinates()) == outer ? ring : ring.reverse())
            .getCoordinates();
    for (int i = 0; i < at.length - 1; i++) {
      part.add((int) at[i].x, (int) at[i].y);
    }
    part.endRing();
  }

  private static void assertIsWhole(GeometryPart part) {
    for (int[] ring : rings(part)) {
      assertThat(ring.length).isGreaterThanOrEqualTo(6);
      for (int i = 0; i < ring.length; i += 2) {
        int next = (i + 2) % ring.length;
        assertThat(ring[i]).isBetween(WEST, EAST);
        assertThat(ring[i + 1]).isBetween(NORTH, SOUTH);
        assertThat(ring[i] == ring[next] && ring[i + 1] == ring[next + 1])
            .as("%s twice", i)
            .isFalse();
      }
    }
  }

  private static List<int[]> rings(GeometryPart part) {
    List<int[]> rings = new ArrayList<>();
    for (int ring = 0; ring < part.rings; ring++) {
      int start = part.start(ring);
      int[] xy = new int[2 * (part.ends[ring] - start)];
      for (int i = 0; i < xy.length; i += 2) {
        xy[i] = part.x[start + i / 2];
        xy[i + 1] = part.y[start + i / 2];
      }
      rings.add(xy);
    }
    return rings;
  }

  private static double area(GeometryPart part) {
    return rings(part).stream().mapToDouble(TileClipTest::ringArea).sum();
  }

  private static double ringArea(int[] xy) {
    double twice = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int next = (i + 2) % xy.length;
      twice += (double) xy[i] * xy[next + 1] - (double) xy[next] * xy[i + 1];
    }
    return twice / 2;
  }

  private static boolean covers(GeometryPart part, double x, double y) {
    boolean covers = false;
    for (int[] xy : rings(part)) {
      for (int i = 0, before = xy.length - 2; i < xy.length; before = i, i += 2) {
        if (xy[i + 1] > y != xy[before + 1] > y) {
          double share = (y - xy[i + 1]) / (xy[before + 1] - xy[i + 1]);
          covers ^= x < xy[i] + share * (xy[before] - xy[i]);
        }
      }
    }
    return covers;
  }
}
