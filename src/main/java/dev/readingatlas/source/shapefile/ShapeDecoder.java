package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.FindingRule;
import dev.readingatlas.source.SourceRule;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXYM;
import org.locationtech.jts.geom.CoordinateXYZM;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Turns the content of one .shp record into a geometry: Point, MultiPoint, MultiLineString or
 * MultiPolygon, with Z and M where the record has them. Every count is held against the record's
 * length before anything is allocated.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998, "Main File Record Contents".
 */
final class ShapeDecoder {
  /** Measures below this are "no data" (same source, "Numeric Types"). */
  private static final double NO_DATA = -1e38;

  private static final int TRIANGLE_STRIP = 0;
  private static final int TRIANGLE_FAN = 1;
  private static final int OUTER_RING = 2;
  private static final int INNER_RING = 3;
  private static final int FIRST_RING = 4;

  private final GeometryFactory factory;
  private final RingAssembler rings;

  ShapeDecoder(GeometryFactory factory) {
    this.factory = factory;
    this.rings = new RingAssembler(factory);
  }

  /** The points of one part of a shape: from {@code start} up to, not including, {@code end}. */
  private record PointRange(int start, int end, int kind) {}

  /**
   * Decodes one record.
   *
   * @param content the record's content, little-endian, from its shape type on
   * @param problems receives each rule that the shape breaks, with a sentence
   * @return the geometry, or null for a null shape or one that cannot be read
   */
  Geometry decode(ByteBuffer content, BiConsumer<FindingRule, String> problems) {
    if (content.remaining() < 4) {
      problems.accept(SourceRule.SHAPE_NULL, "the record is empty");
      return null;
    }
    int code = content.getInt(content.position());
    ShapeType type = ShapeType.of(code).orElse(null);
    if (type == null) {
      problems.accept(
          ShapefileRule.SHAPE_UNREADABLE,
          "shape type " + code + " does not exist; kept without geometry");
      return null;
    }
    return switch (type.flat()) {
      case NULL -> {
        problems.accept(SourceRule.SHAPE_NULL, "the shape is null: a feature without geometry");
        yield null;
      }
      case POINT -> point(content, type, problems);
      default -> points(content, type, problems);
    };
  }

  private Geometry point(
      ByteBuffer content, ShapeType type, BiConsumer<FindingRule, String> problems) {
    int at = content.position() + 4;
    int doubles = (content.remaining() - 4) / 8;
    if (doubles < 2) {
      problems.accept(
          ShapefileRule.SHAPE_UNREADABLE,
          "the record is too short for a point; kept without geometry");
      return null;
    }
    double z = type.hasZ() && doubles > 2 ? content.getDouble(at + 16) : Double.NaN;
    int measureAt = type.hasZ() ? 3 : 2;
    double m =
        type.mayHaveM() && doubles > measureAt ? content.getDouble(at + 8 * measureAt) : Double.NaN;
    Coordinate point =
        coordinate(content.getDouble(at), content.getDouble(at + 8), type.hasZ(), z, measure(m));
    if (!finite(point)) {
      problems.accept(
          SourceRule.SHAPE_NULL,
          "the point's coordinates are no numbers: a feature without geometry");
      return null;
    }
    return factory.createPoint(
        sequence(new Coordinate[] {point}, type.hasZ(), !Double.isNaN(measure(m))));
  }

  private Geometry points(
      ByteBuffer content, ShapeType type, BiConsumer<FindingRule, String> problems) {
    int base = content.position();
    int length = content.remaining();
    boolean parted = type.flat() != ShapeType.MULTIPOINT;
    int counts = parted ? 44 : 40;
    if (length < counts) {
      boolean empty = length <= 4;
      problems.accept(
          empty ? SourceRule.SHAPE_NULL : ShapefileRule.SHAPE_UNREADABLE,
          "the record is too short for a " + type.label() + "; kept without geometry");
      return null;
    }
    long partCount = parted ? content.getInt(base + 36) : 1;
    long pointCount = content.getInt(base + (parted ? 40 : 36));
    int bytesPerPart = type == ShapeType.MULTIPATCH ? 8 : parted ? 4 : 0;
    if (partCount == 0 || pointCount == 0) {
      problems.accept(SourceRule.SHAPE_NULL, "the shape has no points: a feature without geometry");
      return null;
    }
    if (partCount < 0
        || pointCount < 0
        || counts + bytesPerPart * partCount + 16 * pointCount > length) {
      problems.accept(
          ShapefileRule.SHAPE_UNREADABLE,
          "it counts "
              + partCount
              + " parts and "
              + pointCount
              + " points, more than its "
              + length
              + " bytes hold; kept without geometry");
      return null;
    }
    int n = (int) pointCount;
    int xyAt = base + counts + (int) (bytesPerPart * partCount);
    long zAt = xyAt + 16L * n + 16;
    boolean hasZ = type.hasZ() && zAt + 8L * n <= base + (long) length;
    long mAt = (hasZ ? zAt + 8L * n : xyAt + 16L * n) + 16;
    boolean hasM =
        type.mayHaveM()
            && mAt + 8L * n <= base + (long) length
            && hasMeasure(content, (int) mAt, n);
    Coordinate[] all = new Coordinate[n];
    boolean allFinite = true;
    for (int i = 0; i < n; i++) {
      double z = hasZ ? content.getDouble((int) zAt + 8 * i) : Double.NaN;
      double m = hasM ? measure(content.getDouble((int) mAt + 8 * i)) : Double.NaN;
      all[i] =
          coordinate(
              content.getDouble(xyAt + 16 * i),
              content.getDouble(xyAt + 16 * i + 8),
              hasZ,
              z,
              m,
              hasM);
      allFinite &= finite(all[i]);
    }
    List<PointRange> parts =
        parted
            ? parts(
                content, base, counts, (int) partCount, n, type == ShapeType.MULTIPATCH, problems)
            : List.of(new PointRange(0, n, 0));
    if (!allFinite) {
      problems.accept(
          ShapefileRule.SHAPE_UNREADABLE,
          "some coordinates are no numbers; those points were left out");
    }
    Shape shape = new Shape(all, hasZ, hasM, allFinite);
    return switch (type.flat()) {
      case MULTIPOINT -> multiPoint(shape);
      case POLYLINE -> lines(shape, parts, problems);
      case POLYGON -> polygons(shape, parts, problems);
      default -> patches(shape, parts, problems);
    };
  }

  /** The points of a record and what each carries. */
  private record Shape(Coordinate[] points, boolean hasZ, boolean hasM, boolean finite) {

    /** The points of a part, without those that are no numbers. */
    Coordinate[] of(PointRange part) {
      List<Coordinate> taken = new ArrayList<>(part.end - part.start);
      for (int i = part.start; i < part.end; i++) {
        if (finite || ShapeDecoder.finite(points[i])) {
          taken.add(points[i]);
        }
      }
      return taken.toArray(Coordinate[]::new);
    }
  }

  private List<PointRange> parts(
      ByteBuffer content,
      int base,
      int counts,
      int partCount,
      int n,
      boolean patch,
      BiConsumer<FindingRule, String> problems) {
    List<PointRange> parts = new ArrayList<>();
    int dropped = 0;
    for (int i = 0; i < partCount; i++) {
      int start = content.getInt(base + counts + 4 * i);
      int end = i + 1 < partCount ? content.getInt(base + counts + 4 * (i + 1)) : n;
      int kind = patch ? content.getInt(base + counts + 4 * partCount + 4 * i) : 0;
      if (start < 0 || end > n || start > end) {
        dropped++;
      } else if (start < end) {
        parts.add(new PointRange(start, end, kind));
      }
    }
    if (dropped > 0) {
      problems.accept(
          ShapefileRule.SHAPE_UNREADABLE,
          dropped + " of " + partCount + " parts point outside of the shape; left out");
    }
    return parts;
  }

  private Geometry multiPoint(Shape shape) {
    Coordinate[] points = shape.of(new PointRange(0, shape.points.length, 0));
    return points.length == 0
        ? null
        : factory.createMultiPoint(sequence(points, shape.hasZ, shape.hasM));
  }

  private Geometry lines(
      Shape shape, List<PointRange> parts, BiConsumer<FindingRule, String> problems) {
    List<LineString> lines = new ArrayList<>(parts.size());
    for (PointRange part : parts) {
      Coordinate[] points = shape.of(part);
      if (points.length < 2) {
        problems.accept(
            ShapefileRule.SHAPE_UNREADABLE, "a part of a line has fewer than two points; left out");
      } else {
        lines.add(factory.createLineString(sequence(points, shape.hasZ, shape.hasM)));
      }
    }
    return lines.isEmpty() ? null : factory.createMultiLineString(lines.toArray(LineString[]::new));
  }

  private Geometry polygons(
      Shape shape, List<PointRange> parts, BiConsumer<FindingRule, String> problems) {
    List<LinearRing> found = new ArrayList<>(parts.size());
    for (PointRange part : parts) {
      LinearRing ring = ring(shape, part, problems);
      if (ring != null) {
        found.add(ring);
      }
    }
    List<Polygon> polygons = rings.assemble(found, problems);
    return polygons.isEmpty() ? null : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private Geometry patches(
      Shape shape, List<PointRange> parts, BiConsumer<FindingRule, String> problems) {
    List<Polygon> polygons = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      PointRange part = parts.get(i++);
      switch (part.kind) {
        case TRIANGLE_STRIP, TRIANGLE_FAN -> polygons.addAll(triangles(shape, part));
        case OUTER_RING -> {
          LinearRing shell = ring(shape, part, problems);
          List<LinearRing> holes = new ArrayList<>();
          while (i < parts.size() && parts.get(i).kind == INNER_RING) {
            LinearRing hole = ring(shape, parts.get(i++), problems);
            if (hole != null) {
              holes.add(hole);
            }
          }
          if (shell != null) {
            polygons.add(factory.createPolygon(shell, holes.toArray(LinearRing[]::new)));
          }
        }
        default -> {
          List<LinearRing> group = new ArrayList<>();
          LinearRing ring = ring(shape, part, problems);
          if (ring != null) {
            group.add(ring);
          }
          while (i < parts.size() && parts.get(i).kind > FIRST_RING) {
            LinearRing next = ring(shape, parts.get(i++), problems);
            if (next != null) {
              group.add(next);
            }
          }
          polygons.addAll(rings.assemble(group, problems));
        }
      }
    }
    return polygons.isEmpty() ? null : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private List<Polygon> triangles(Shape shape, PointRange part) {
    Coordinate[] points = shape.of(part);
    List<Polygon> triangles = new ArrayList<>();
    for (int i = 2; i < points.length; i++) {
      Coordinate first = part.kind == TRIANGLE_FAN ? points[0] : points[i - 2];
      Coordinate[] corners = {first, points[i - 1], points[i], first.copy()};
      triangles.add(factory.createPolygon(sequence(corners, shape.hasZ, shape.hasM)));
    }
    return triangles;
  }

  /** The ring of a part, closed where it is not; null when it has fewer than three points. */
  private LinearRing ring(Shape shape, PointRange part, BiConsumer<FindingRule, String> problems) {
    Coordinate[] points = shape.of(part);
    if (points.length < 3) {
      problems.accept(
          ShapefileRule.SHAPE_RINGS,
          "a ring has fewer than three points and encloses nothing; left out");
      return null;
    }
    boolean closed = points[0].equals2D(points[points.length - 1]);
    if (!closed) {
      problems.accept(ShapefileRule.SHAPE_RINGS, "a ring was not closed; closed");
    }
    int missing = closed ? Math.max(0, 4 - points.length) : 1;
    if (missing > 0) {
      int n = points.length;
      points = java.util.Arrays.copyOf(points, n + missing);
      for (int i = n; i < points.length; i++) {
        points[i] = points[0].copy();
      }
    }
    return factory.createLinearRing(sequence(points, shape.hasZ, shape.hasM));
  }

  private static boolean hasMeasure(ByteBuffer content, int at, int n) {
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(measure(content.getDouble(at + 8 * i)))) {
        return true;
      }
    }
    return false;
  }

  private static double measure(double m) {
    return m < NO_DATA ? Double.NaN : m;
  }

  private static boolean finite(Coordinate c) {
    return Math.abs(c.x) < 1e38 && Math.abs(c.y) < 1e38;
  }

  private static Coordinate coordinate(double x, double y, boolean hasZ, double z, double m) {
    return coordinate(x, y, hasZ, z, m, !Double.isNaN(m));
  }

  private static Coordinate coordinate(
      double x, double y, boolean hasZ, double z, double m, boolean hasM) {
    if (hasM) {
      return hasZ ? new CoordinateXYZM(x, y, z, m) : new CoordinateXYM(x, y, m);
    }
    return new Coordinate(x, y, hasZ ? z : Double.NaN);
  }

  private static CoordinateArraySequence sequence(Coordinate[] points, boolean hasZ, boolean hasM) {
    return new CoordinateArraySequence(points, 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0), hasM ? 1 : 0);
  }
}
