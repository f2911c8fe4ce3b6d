package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LineMeasureTest {
  /** One degree of longitude on the equator of WGS 84: 6,378,137 m x pi / 180. */
  private static final double DEGREE = 111_319.4908;

  @Test
  void metres_alongTheEquator_areTheEllipsoids() throws ParseException {
    LineMeasure measure = measure("LINESTRING (0 0, 2 0, 3 0)");
    assertThat(measure.length()).isCloseTo(3 * DEGREE, within(0.1));
    assertThat(measure.metresTo(new Coordinate(2.5, 0.2))).isCloseTo(2.5 * DEGREE, within(0.1));
    assertThat(measure.metresTo(new Coordinate(-4, 0))).isZero();
  }

  @Test
  void metresOff_aPointBesideTheLine_isItsDistance() throws ParseException {
    assertThat(measure("LINESTRING (0 0, 2 0)").metresOff(new Coordinate(1, 0.01)))
        .isCloseTo(1105.7, within(1.0));
  }

  @Test
  void between_pointsInEitherOrder_isTheStretchInTheLinesDirection() throws ParseException {
    LineMeasure measure = measure("LINESTRING (0 0, 1 0, 1 1, 2 1)");
    LineString stretch = measure.between(new Coordinate(1.5, 1.1), new Coordinate(0.5, -0.1));
    assertThat(stretch.toText()).isEqualTo("LINESTRING (0.5 0, 1 0, 1 1, 1.5 1)");
  }

  @Test
  void line_inPartsThatJoin_isOneAndInPartsThatDoNot_isRefused() throws ParseException {
    assertThat(measure("MULTILINESTRING ((0 0, 1 0), (1 0, 2 0))").length())
        .isCloseTo(2 * DEGREE, within(0.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure("MULTILINESTRING ((0 0, 1 0), (5 0, 6 0))"))
        .withMessageContaining("2");
  }

  private static LineMeasure measure(String wkt) throws ParseException {
    return new LineMeasure(new WKTReader().read(wkt));
  }
}
