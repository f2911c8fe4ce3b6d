package dev.readingatlas.source;

import dev.readingatlas.crs.LonLatTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Turns a shape as read into a valid geometry in EPSG:4326 (lon, lat). */
final class ShapeCleaner {
  private final GeometryFactory factory = new GeometryFactory(new PrecisionModel(), 4326);
  private final LonLatTransform transform;
  private final FastPolygonValidity validity = new FastPolygonValidity();

  ShapeCleaner(LonLatTransform transform) {
    this.transform = transform;
  }

  /**
   * The valid geometry of a shape, of the same dimension.
   *
   * @param findings receives each broken rule with a sentence
   * @return null when nothing of the shape is left
   */
  Geometry clean(Geometry shape, BiConsumer<FindingRule, String> findings) {
    Geometry placed;
    try {
      placed = place(shape);
    } catch (TransformException | RuntimeException e) {
      findings.accept(
          SourceRule.SHAPE_OUTSIDE,
          "coordinates lie where the projection does not reach; kept without geometry");
      return null;
    }
    Envelope box = placed.getEnvelopeInternal();
    if (!onEarth(box)) {
      String message =
          "coordinates such as " + corner(box) + " are not on the earth; kept without geometry";
      findings.accept(SourceRule.SHAPE_OUTSIDE, message);
      return null;
    }
    if (box.getMinX() < -180 || box.getMaxX() > 180) {
      findings.accept(
          SourceRule.SHAPE_OUTSIDE,
          "longitudes go beyond 180 degrees, at " + corner(box) + "; kept as they are");
    }
    return single(valid(placed, findings));
  }

  private static boolean onEarth(Envelope box) {
    return box.getMinX() >= -540
        && box.getMaxX() <= 540
        && box.getMinY() >= -90
        && box.getMaxY() <= 90;
  }

  private static String corner(Envelope box) {
    return String.format(Locale.ROOT, "%.6g, %.6g", box.getMinX(), box.getMinY());
  }

  private Geometry valid(Geometry placed, BiConsumer<FindingRule, String> findings) {
    if (placed.getDimension() == 2 && validity.areCertainlyValid(placed)) {
      return placed;
    }
    TopologyValidationError error = new IsValidOp(placed).getValidationError();
    if (error == null) {
      return placed;
    }
    String reason = error.getMessage().toLowerCase(Locale.ROOT) + " at " + at(error);
    Geometry fixed = sameDimension(GeometryFixer.fix(placed), placed.getDimension());
    if (fixed == null) {
      findings.accept(
          SourceRule.SHAPE_INVALID,
          "not valid: " + reason + "; nothing is left of it; kept without geometry");
      return null;
    }
    findings.accept(SourceRule.SHAPE_INVALID, "not valid: " + reason + "; repaired");
    return fixed;
  }

  private static String at(TopologyValidationError error) {
    return String.format(
        Locale.ROOT, "%.6f, %.6f", error.getCoordinate().x, error.getCoordinate().y);
  }

  /** Drops slivers of lower dimension that a repair may leave. */
  private Geometry sameDimension(Geometry fixed, int dimension) {
    List<Geometry> parts = new ArrayList<>();
    collect(fixed, dimension, parts);
    return parts.isEmpty() ? null : factory.buildGeometry(parts);
  }

  private static void collect(Geometry geometry, int dimension, List<Geometry> parts) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part != geometry && part.getNumGeometries() > 1) {
        collect(part, dimension, parts);
      } else if (!part.isEmpty() && part.getDimension() == dimension) {
        parts.add(part);
      }
    }
  }

  private static Geometry single(Geometry geometry) {
    return geometry != null && geometry.getNumGeometries() == 1
        ? geometry.getGeometryN(0)
        : geometry;
  }

  private Geometry place(Geometry shape) throws TransformException {
    if (shape instanceof Point point) {
      return factory.createPoint(transform.apply(point.getCoordinateSequence()));
    }
    if (shape instanceof LineString line) {
      return factory.createLineString(transform.apply(line.getCoordinateSequence()));
    }
    if (shape instanceof Polygon polygon) {
      LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
      for (int i = 0; i < holes.length; i++) {
        holes[i] = ring(polygon.getInteriorRingN(i));
      }
      return factory.createPolygon(ring(polygon.getExteriorRing()), holes);
    }
    List<Geometry> parts = new ArrayList<>(shape.getNumGeometries());
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      parts.add(place(shape.getGeometryN(i)));
    }
    return factory.buildGeometry(parts);
  }

  private LinearRing ring(LinearRing ring) throws TransformException {
    CoordinateSequence sequence = transform.apply(ring.getCoordinateSequence());
    int last = sequence.size() - 1;
    sequence.setOrdinate(last, 0, sequence.getX(0));
    sequence.setOrdinate(last, 1, sequence.getY(0));
    return factory.createLinearRing(sequence);
  }
}
