package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A feature's geometry in world units, good for every zoom. Of a collection, the members of highest
 * dimension count.
 *
 * @param kind of all its parts
 * @param parts x and y in turn; an area's parts are polygons, shell first, then holes; a line or a
 *     point has one run each
 */
record Shape(Kind kind, List<List<double[]>> parts, Box box) {
  enum Kind {
    POINT,
    LINE,
    AREA
  }

  /** The shape of a geometry in lon, lat; null for one that is null or empty. */
  static Shape of(Geometry geometry) {
    List<List<double[]>> points = new ArrayList<>();
    List<List<double[]>> lines = new ArrayList<>();
    List<List<double[]>> areas = new ArrayList<>();
    collect(geometry, points, lines, areas);
    Kind kind = !areas.isEmpty() ? Kind.AREA : !lines.isEmpty() ? Kind.LINE : Kind.POINT;
    List<List<double[]>> parts = kind == Kind.AREA ? areas : kind == Kind.LINE ? lines : points;
    if (parts.isEmpty()) {
      return null;
    }
    Box box = Box.NONE;
    for (List<double[]> part : parts) {
      double[] xy = part.getFirst();
      for (int i = 0; i < xy.length; i += 2) {
        box = box.with(xy[i], xy[i + 1]);
      }
    }
    return new Shape(kind, List.copyOf(parts), box);
  }

  /** The part that stands for the shape: its largest polygon, its longest line, its first point. */
  List<double[]> mainPart() {
    List<double[]> best = parts.getFirst();
    for (List<double[]> part : parts) {
      if (kind == Kind.AREA && area(part.getFirst()) > area(best.getFirst())
          || kind == Kind.LINE && Runs.length(part.getFirst()) > Runs.length(best.getFirst())) {
        best = part;
      }
    }
    return best;
  }

  /** Area of its shells in square world units; 0 for a line or a point. */
  double size() {
    return kind == Kind.AREA ? parts.stream().mapToDouble(part -> area(part.getFirst())).sum() : 0;
  }

  /** About how many bytes it holds. */
  int weight() {
    int numbers = 0;
    for (List<double[]> part : parts) {
      for (double[] run : part) {
        numbers += run.length + 4;
      }
    }
    return 8 * numbers + 100;
  }

  private static void collect(
      Geometry geometry,
      List<List<double[]>> points,
      List<List<double[]>> lines,
      List<List<double[]>> areas) {
    switch (geometry) {
      case null -> {}
      case Geometry empty when empty.isEmpty() -> {}
      case Point point -> points.add(List.of(run(point.getCoordinateSequence())));
      case LineString line -> lines.add(List.of(run(line.getCoordinateSequence())));
      case Polygon polygon -> {
        List<double[]> rings = new ArrayList<>();
        rings.add(run(polygon.getExteriorRing().getCoordinateSequence()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          rings.add(run(polygon.getInteriorRingN(i).getCoordinateSequence()));
        }
        areas.add(rings);
      }
      case GeometryCollection parts -> {
        for (int i = 0; i < parts.getNumGeometries(); i++) {
          collect(parts.getGeometryN(i), points, lines, areas);
        }
      }
      default -> {}
    }
  }

  private static double[] run(CoordinateSequence positions) {
    double[] xy = new double[2 * positions.size()];
    for (int i = 0; i < positions.size(); i++) {
      xy[2 * i] = Mercator.x(positions.getX(i));
      xy[2 * i + 1] = Mercator.y(positions.getY(i));
    }
    return xy;
  }

  private static double area(double[] xy) {
    double twice = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int next = (i + 2) % xy.length;
      twice += xy[i] * xy[next + 1] - xy[next] * xy[i + 1];
    }
    return Math.abs(twice) / 2;
  }
}
