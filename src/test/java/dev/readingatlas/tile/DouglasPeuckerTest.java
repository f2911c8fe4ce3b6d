package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

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
