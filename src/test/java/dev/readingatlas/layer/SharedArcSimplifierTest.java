package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.SharedArcSimplifier.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SharedArcSimplifierTest {
  private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);
  private static final int ZOOM = 8;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A ragged border from (46, 39) to (46, 40), in steps of 0.01 degrees. */
  private static final List<Coordinate> BORDER = new ArrayList<>();

  static {
    for (int i = 0; i <= 100; i++) {
      double ragged = i % 100 == 0 ? 0 : i % 10 == 5 ? 0.03 : 0.0008 * (i % 3);
      BORDER.add(new Coordinate(46 + ragged, 39 + i / 100.0));
    }
  }

  private final Polygon west = area("45 40, 45 39", BORDER);
  private final Polygon east = area("47 40, 47 39", BORDER);
  private final LineString river = line(BORDER.reversed());

  @Test
  void border_ofTwoAreasAndARiver_isOneArc_whicheverWayItIsRun() {
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(west, east, river));
    List<Integer> inWest = all.area(west).getFirst();
    List<Integer> inEast = all.area(east).getFirst();
    int along = all.line(river).getFirst();
    assertThat(all.line(river)).hasSize(1);
    assertThat(inWest).containsAnyOf(along, ~along);
    assertThat(inEast).containsAnyOf(along, ~along);
    assertThat(all.arcs()).hasSize(3);
  }

  @Test
  void line_losesWhatIsLessThanAPixel_andKeepsTheRest() {
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(river));
    List<Spot> left = points(all, river);
    assertThat(left).hasSizeBetween(20, 40);
    assertThat(left.getFirst()).isEqualTo(all.spot(BORDER.getLast()));
    assertThat(left.getLast()).isEqualTo(all.spot(BORDER.getFirst()));
    // A pixel at zoom 8, and half a step of the grid on top.
    double allowed = (1.0 * 360 / (256 << ZOOM) + 0.5 / all.stepsPerDegree()) * 1.01;
    LineString drawn = line(left, all);
    for (Coordinate at : BORDER) {
      assertThat(drawn.distance(point(at))).isLessThan(allowed);
    }
  }

  @Test
  void line_outsideTheAreaOfInterest_isThinnedMore() {
    SharedArcSimplifier far =
        SharedArcSimplifier.of(ZOOM, new Envelope(0, 1, 0, 1), List.of(river));
    SharedArcSimplifier near = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(river));
    assertThat(points(far, river)).hasSizeLessThan(points(near, river).size() + 1);
    SharedArcSimplifier coarse =
        SharedArcSimplifier.of(ZOOM - 1, new Envelope(0, 1, 0, 1), List.of(river));
    assertThat(points(coarse, river)).hasSizeLessThan(10);
  }

  @Test
  void stretch_ofALine_sharesItsPointsButForItsEnds() {
    LineString reach = line(BORDER.subList(20, 61));
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(river, reach));
    List<Spot> ofRiver = points(all, river);
    assertThat(ofRiver).containsAll(points(all, reach));
  }

  @Test
  void ring_sharedByNobody_beginsAtTheSamePoint_whereverItsFileBegins() {
    Polygon island = (Polygon) wkt("POLYGON ((45 39, 45.5 39, 45.5 39.5, 45 39.5, 45 39))");
    Polygon turned = (Polygon) wkt("POLYGON ((45.5 39.5, 45 39.5, 45 39, 45.5 39, 45.5 39.5))");
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(island, turned));
    assertThat(all.area(turned)).isEqualTo(all.area(island));
  }

  @Test
  void island_smallerThanAPixel_isLeftOut_aLakeInItToo() {
    Polygon speck = (Polygon) wkt("POLYGON ((45 39, 45.002 39, 45.002 39.002, 45 39))");
    Polygon lake =
        (Polygon)
            wkt(
                "POLYGON ((45 39, 46 39, 46 40, 45 40, 45 39),"
                    + " (45.5 39.5, 45.502 39.5, 45.502 39.502, 45.5 39.5))");
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(speck, lake));
    assertThat(all.area(speck)).isEmpty();
    assertThat(all.area(lake)).hasSize(1);
  }

  @Test
  void line_shorterThanAStepOfTheGrid_isStillALine() {
    LineString dot = (LineString) wkt("LINESTRING (45 39, 45.00001 39)");
    SharedArcSimplifier all = SharedArcSimplifier.of(ZOOM, EVERYWHERE, List.of(dot));
    assertThat(points(all, dot)).hasSize(2);
  }

  @Test
  void zoom_isTheLargestAtWhichABoxFits() {
    assertThat(SharedArcSimplifier.zoomOf(new Envelope(-180, 180, -85, 85), 256)).isZero();
    assertThat(SharedArcSimplifier.zoomOf(new Envelope(43.5, 48.7, 38.3, 40.7), 1200)).isEqualTo(8);
    assertThat(SharedArcSimplifier.zoomOf(new Envelope(45, 45, 39, 39), 1200)).isEqualTo(18);
  }

  /** The points that are left of a line, its arcs joined. */
  private static List<Spot> points(SharedArcSimplifier all, LineString line) {
    List<Integer> numbers = all.line(line);
    List<Spot> points = new ArrayList<>();
    for (int number : numbers) {
      List<Spot> arc = number < 0 ? all.arcs().get(~number).reversed() : all.arcs().get(number);
      points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
    }
    return points;
  }

  private static Polygon area(String rest, List<Coordinate> border) {
    StringBuilder ring = new StringBuilder();
    border.forEach(at -> ring.append(at.x).append(' ').append(at.y).append(", "));
    return (Polygon)
        wkt(
            "POLYGON (("
                + ring
                + rest
                + ", "
                + border.getFirst().x
                + " "
                + border.getFirst().y
                + "))");
  }

  private static LineString line(List<Coordinate> path) {
    return FACTORY.createLineString(path.toArray(Coordinate[]::new));
  }

  private static LineString line(List<Spot> path, SharedArcSimplifier all) {
    return line(
        path.stream()
            .map(
                spot ->
                    new Coordinate(
                        spot.x() / (double) all.stepsPerDegree(),
                        spot.y() / (double) all.stepsPerDegree()))
            .toList());
  }

  private static Geometry point(Coordinate at) {
    return FACTORY.createPoint(at);
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
