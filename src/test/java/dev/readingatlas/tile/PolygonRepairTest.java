package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class PolygonRepairTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Test
  void neighbours_whoseBorderCrossesItself_shareAllGroundStill() {
    // Their border runs down the middle of a square, and in a loop that turns over itself.
    int[] border = {50, 0, 50, 40, 70, 60, 30, 60, 50, 40, 50, 100};
    int[] crossing = {50, 0, 60, 50, 60, 70, 40, 70, 40, 50, 70, 40, 50, 100};
    for (int[] line : List.of(border, crossing)) {
      GeometryPart left = new GeometryPart();
      GeometryPart right = new GeometryPart();
      // Clockwise as seen, y down: the left one goes up the border, the right one down.
      left.add(0, 100);
      left.add(0, 0);
      for (int i = 0; i < line.length; i += 2) {
        left.add(line[i], line[i + 1]);
      }
      left.endRing();
      right.add(100, 0);
      right.add(100, 100);
      for (int i = line.length - 2; i >= 0; i -= 2) {
        right.add(line[i], line[i + 1]);
      }
      right.endRing();
      Geometry ofLeft = mended(left);
      Geometry ofRight = mended(right);
      assertThat(ofLeft.isValid()).isTrue();
      assertThat(ofRight.isValid()).isTrue();
      assertThat(ofLeft.getArea() + ofRight.getArea()).isEqualTo(10_000);
      assertThat(ofLeft.union(ofRight).getArea()).isEqualTo(10_000);
    }
  }

  @Test
  void areasOfOneFeature_thatCameToLieOverEachOther_becomeOne() {
    List<Polygon> together = PolygonRepair.together(List.of(square(0, 0, 10), square(5, 5, 10)));
    assertThat(together).hasSize(1);
    assertThat(together.getFirst().getArea()).isEqualTo(175);
    List<Polygon> apart = List.of(square(0, 0, 10), square(20, 20, 10));
    assertThat(PolygonRepair.together(apart)).isEqualTo(apart);
  }

  @Test
  void cutArea_whoseHoleStandsOut_isValidAgain() {
    GeometryPart cut = new GeometryPart();
    for (int[] at : new int[][] {{0, 0}, {100, 0}, {100, 100}, {0, 100}}) {
      cut.add(at[0], at[1]);
    }
    cut.endRing();
    for (int[] at : new int[][] {{90, 40}, {90, 60}, {110, 60}, {110, 40}}) {
      cut.add(at[0], at[1]);
    }
    cut.endRing();
    assertThat(cut.twiceArea(0, 4)).isPositive();
    assertThat(cut.twiceArea(4, 8)).isNegative();
    PolygonRepair.mendCut(cut);
    assertThat(cut.rings).isEqualTo(1);
    assertThat(cut.twiceArea(0, cut.size)).isEqualTo(2 * (10_000 - 200));
  }

  private static Geometry mended(GeometryPart part) {
    List<Polygon> areas = new ArrayList<>();
    PolygonRepair.mend(part, areas::add);
    return SHAPES.createMultiPolygon(areas.toArray(Polygon[]::new));
  }

  private static Polygon square(int x, int y, int side) {
    return SHAPES.createPolygon(
        new Coordinate[] {
          new Coordinate(x, y),
          new Coordinate(x, y + side),
          new Coordinate(x + side, y + side),
          new Coordinate(x + side, y),
          new Coordinate(x, y)
        });
  }
}
