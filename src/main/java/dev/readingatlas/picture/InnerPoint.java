package dev.readingatlas.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Points of a shape at which its name is read, in pixels, within the part that the frame shows. */
final class InnerPoint {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** The largest part that is seen. */
  private final Geometry seen;

  private InnerPoint(Geometry seen) {
    this.seen = seen;
  }

  static InnerPoint ofLine(Shape shape, Frame frame) {
    double[] run = Runs.onScreen(shape.mainPart().getFirst(), frame, 2);
    return new InnerPoint(
        largest(GEOMETRY.createLineString(sequence(run)).intersection(edges(frame))));
  }

  /**
   * The inner points of an area.
   *
   * @param without areas in it that are avoided where room is left beside them
   */
  static InnerPoint ofArea(Shape shape, Frame frame, List<Shape> without) {
    Geometry seen = polygon(shape, frame).intersection(edges(frame));
    Geometry rest = seen;
    for (Shape inner : without) {
      rest = rest.difference(polygon(inner, frame));
    }
    return new InnerPoint(largest(rest.isEmpty() ? seen : rest));
  }

  /** Points about the middle of a line. */
  List<Coordinate> along() {
    LengthIndexedLine line = new LengthIndexedLine(seen);
    return seen.isEmpty()
        ? List.of()
        : DoubleStream.of(0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
            .mapToObj(share -> line.extractPoint(share * seen.getLength()))
            .toList();
  }

  /** Whether a box does not touch the line. */
  boolean isOff(Box box) {
    return !seen.intersects(rectangle(box, 0, 0));
  }

  /**
   * The point furthest inside an area, and points near it; empty if a label has no room there.
   * Widths count less than heights, since a label is wider than it is high.
   *
   * @param label its box around 0, 0
   * @param within the share of the label that must be on the area
   */
  List<Coordinate> inside(Box label, double within) {
    if (seen.isEmpty()) {
      return List.of();
    }
    double stretch = Math.clamp(label.width() / 40, 1, 4);
    Geometry squeezed = AffineTransformation.scaleInstance(1 / stretch, 1).transform(seen);
    Point inner = MaximumInscribedCircle.getCenter(squeezed, 2);
    return DoubleStream.of(0, -0.6, 0.6, -1.2, 1.2, -1.8, 1.8, -2.4, 2.4, -3.6, 3.6)
        .boxed()
        .flatMap(
            rows ->
                DoubleStream.of(0, -0.25, 0.25)
                    .mapToObj(
                        widths ->
                            new Coordinate(
                                inner.getX() * stretch + widths * label.width(),
                                inner.getY() + rows * label.height())))
        .filter(at -> share(label, at) >= within)
        .toList();
  }

  private double share(Box label, Coordinate at) {
    Geometry box = rectangle(label, at.x, at.y);
    return box.intersection(seen).getArea() / box.getArea();
  }

  private static Geometry rectangle(Box box, double x, double y) {
    return GEOMETRY.toGeometry(
        new Envelope(box.minX() + x, box.maxX() + x, box.minY() + y, box.maxY() + y));
  }

  private static Geometry polygon(Shape shape, Frame frame) {
    LinearRing[] rings =
        shape.mainPart().stream()
            .map(run -> Runs.onScreen(run, frame, 2))
            .filter(run -> run.length >= 8)
            .map(run -> GEOMETRY.createLinearRing(sequence(run)))
            .toArray(LinearRing[]::new);
    return rings.length == 0
        ? GEOMETRY.createPolygon()
        : GeometryFixer.fix(
            GEOMETRY.createPolygon(
                rings[0],
                IntStream.range(1, rings.length)
                    .mapToObj(i -> rings[i])
                    .toArray(LinearRing[]::new)));
  }

  private static PackedCoordinateSequence.Double sequence(double[] xy) {
    return new PackedCoordinateSequence.Double(xy, 2, 0);
  }

  private static Geometry edges(Frame frame) {
    return GEOMETRY.toGeometry(new Envelope(0, frame.width(), 0, frame.height()));
  }

  private static Geometry largest(Geometry geometry) {
    Geometry largest = GEOMETRY.createLineString();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      boolean isLarger =
          part.getArea() > largest.getArea()
              || largest.getArea() == 0 && part.getLength() > largest.getLength();
      largest = isLarger ? part : largest;
    }
    return largest;
  }
}
