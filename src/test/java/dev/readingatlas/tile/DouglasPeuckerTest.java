package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;

class DouglasPeuckerTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @TempDir Path folder;

  @Test
  void line_givenFromEitherEnd_keepsTheSamePositions() throws IOException {
    // Two positions are equally far away: which of them is taken first decides on the others.
    Coordinate[] there = {
      at(0, 0), at(1, 0.4), at(2, 1), at(3, 0.9), at(4, 1), at(5, 0.3), at(6, 0)
    };
    byte[] forth = levels(SHAPES.createLineString(there));
    byte[] back = levels(SHAPES.createLineString(there).reverse());
    for (int i = 0; i < forth.length; i++) {
      assertThat(back[forth.length - 1 - i]).as("position " + i).isEqualTo(forth[i]);
    }
    assertThat(forth[0]).isZero();
    assertThat(forth[2]).isLessThan(forth[3]);
  }

  @Test
  void position_leavesTheLineByLessThanTheTolerance_untilItIsThere() throws IOException {
    // One degree is 11.4 steps at zoom 0, and as many times two at each zoom after it.
    byte[] levels =
        levels(SHAPES.createLineString(new Coordinate[] {at(0, 0), at(5, 1), at(10, 0)}));
    assertThat(levels[1]).isEqualTo((byte) 0);
    levels = levels(SHAPES.createLineString(new Coordinate[] {at(0, 0), at(5, 0.1), at(10, 0)}));
    // 1.14 steps at zoom 0, and more than four from zoom 2 on: half zooms count.
    assertThat(levels[1]).isEqualTo((byte) 4);
  }

  @Test
  void ring_begunElsewhereOrTurned_keepsTheSamePositions() throws IOException {
    Random random = new Random(20261201);
    Coordinate[] ring = new Coordinate[61];
    for (int i = 0; i < 60; i++) {
      double angle = Math.PI * i / 30;
      double radius = 3 + random.nextDouble();
      ring[i] = at(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    ring[60] = ring[0];
    Map<Coordinate, Byte> expected = byPosition(ring);
    for (int begin = 1; begin < 60; begin++) {
      Coordinate[] other = new Coordinate[61];
      for (int i = 0; i <= 60; i++) {
        other[i] = ring[(i + begin) % 60];
      }
      assertThat(byPosition(other)).isEqualTo(expected);
    }
    CoordinateArrays.reverse(ring);
    assertThat(byPosition(ring)).isEqualTo(expected);
  }

  /** Long, and so even that one end is reached by way of many stretches. */
  @Test
  void longLine_isWithinTheToleranceAtEachZoom() throws IOException {
    Random random = new Random(20261202);
    Coordinate[] line = new Coordinate[3000];
    for (int i = 0; i < line.length; i++) {
      line[i] = at(i * 0.01, i < 1000 ? i * i * 1e-6 : 1 + random.nextDouble());
    }
    try (CoordinateStore outlines = new CoordinateStore(folder.resolve("long"))) {
      outlines.add(0, SHAPES.createLineString(line));
      outlines.ready();
      byte[] levels = new byte[line.length];
      new DouglasPeucker().levels(outlines, 0, new BitSet(), levels);
      for (int half = 0; half <= 2 * TileGrid.FINEST; half += 3) {
        double tolerance = DouglasPeucker.TOLERANCE * Math.pow(2, TileGrid.FINEST - half / 2.0);
        int before = 0;
        for (int i = 1; i < line.length; i++) {
          if (levels[i] > half) {
            continue;
          }
          LineSegment kept = new LineSegment(place(outlines, before), place(outlines, i));
          for (int between = before + 1; between < i; between++) {
            assertThat(kept.distance(place(outlines, between))).isLessThanOrEqualTo(tolerance);
          }
          before = i;
        }
        assertThat(before).isEqualTo(line.length - 1);
      }
      assertThat(levels[1500]).isGreaterThan((byte) 0);
    }
  }

  @Test
  void junctions_areNeverLeftOut() throws IOException {
    try (CoordinateStore outlines = new CoordinateStore(folder.resolve("junctions"))) {
      outlines.add(
          0, SHAPES.createLineString(new Coordinate[] {at(0, 0), at(1, 0), at(2, 0), at(3, 0)}));
      outlines.ready();
      BitSet junctions = new BitSet();
      junctions.set(2);
      byte[] levels = new byte[4];
      new DouglasPeucker().levels(outlines, 0, junctions, levels);
      assertThat(levels).containsExactly(0, 2 * TileGrid.FINEST + 1, 0, 0);
    }
  }

  private static Coordinate place(CoordinateStore outlines, int position) {
    return new Coordinate(outlines.x(position), outlines.y(position));
  }

  private Map<Coordinate, Byte> byPosition(Coordinate[] ring) throws IOException {
    byte[] levels = levels(SHAPES.createPolygon(ring));
    Map<Coordinate, Byte> found = new HashMap<>();
    for (int i = 0; i < levels.length; i++) {
      found.put(ring[i], levels[i]);
    }
    return found;
  }

  private byte[] levels(Geometry line) throws IOException {
    try (CoordinateStore outlines =
        new CoordinateStore(folder.resolve("positions-" + System.nanoTime()))) {
      outlines.add(0, line);
      outlines.ready();
      byte[] levels = new byte[outlines.length(0)];
      new DouglasPeucker().levels(outlines, 0, new BitSet(), levels);
      return levels;
    }
  }

  private static Coordinate at(double lon, double lat) {
    return new Coordinate(lon, lat);
  }
}
