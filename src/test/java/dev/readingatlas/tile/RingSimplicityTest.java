package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class RingSimplicityTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Test
  void rings_foundToBeSimple_areThoseThatAreValid() {
    Random random = new Random(7);
    int simple = 0;
    for (int round = 0; round < 4_000; round++) {
      // A small grid, so that positions and lines often touch.
      int corners = 3 + random.nextInt(6);
      GeometryPart part = new GeometryPart();
      Coordinate[] ring = new Coordinate[corners + 1];
      for (int i = 0; i < corners; i++) {
        ring[i] = new Coordinate(random.nextInt(9), random.nextInt(9));
        while (i > 0 && ring[i].equals(ring[i - 1])
            || i == corners - 1 && ring[i].equals(ring[0])) {
          ring[i] = new Coordinate(random.nextInt(9), random.nextInt(9));
        }
        part.add((int) ring[i].x, (int) ring[i].y);
      }
      ring[corners] = ring[0];
      part.endRing();
      boolean found = RingSimplicity.isSimple(part, 0, corners);
      assertThat(found).as("%s", part).isEqualTo(SHAPES.createPolygon(ring).isValid());
      simple += found ? 1 : 0;
    }
    assertThat(simple).isBetween(500, 3_500);
  }
}
