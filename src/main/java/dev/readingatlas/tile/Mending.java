package dev.readingatlas.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Makes areas whose rings cross or touch themselves, as thinned ones may, valid again on the grid.
 *
 * <p>A point belongs to what is made if the rings wind around it once or more in their own
 * direction. Where neighbours share a line that crosses itself, their windings around each point of
 * the loop add up to one, so one of them has it: no gap comes of it.
 */
final class Mending {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final PrecisionModel STEPS = new PrecisionModel(1);

  private Mending() {}

  /** Hands over the area itself if it is valid, else a valid area or several, or nothing. */
  static void mend(Part part, Consumer<Polygon> taker) {
    Polygon area = polygon(part, 0, part.rings);
    if (IsValidOp.isValid(area)) {
      taker.accept(area);
    } else {
      areasOf(GeometryPrecisionReducer.reduce(area.buffer(0), STEPS)).forEach(taker);
    }
  }

  /** Valid areas of one feature as areas that are so together: none lies over another. */
  static List<Polygon> together(List<Polygon> areas) {
    if (areas.size() == 1) {
      return areas;
    }
    MultiPolygon all = SHAPES.createMultiPolygon(areas.toArray(Polygon[]::new));
    return IsValidOp.isValid(all) ? areas : areasOf(UnaryUnionNG.union(all, STEPS));
  }

  /**
   * Makes what is left of a cut area valid: rounding at the edge can make two lines cross that met
   * there.
   *
   * @param cut outer rings, each followed by its holes
   */
  static void mendCut(Part cut) {
    List<Polygon> areas = new ArrayList<>();
    boolean valid = true;
    for (int ring = 0; ring < cut.rings; ) {
      int outer = ring++;
      while (ring < cut.rings && cut.twiceArea(cut.start(ring), cut.ends[ring]) < 0) {
        ring++;
      }
      Polygon area = polygon(cut, outer, ring);
      areas.add(area);
      valid &= IsValidOp.isValid(area);
    }
    if (!valid) {
      cut.clear();
      for (Polygon area : areas) {
        areasOf(GeometryPrecisionReducer.reduce(area.buffer(0), STEPS))
            .forEach(mended -> append(mended, cut));
      }
    }
  }

  private static List<Polygon> areasOf(Geometry shape) {
    List<Polygon> areas = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon area && !area.isEmpty()) {
        areas.add(area);
      }
    }
    return areas;
  }

  /** Puts a valid area into a part, its outer ring clockwise as seen. */
  static void fill(Polygon area, Part part) {
    part.clear();
    append(area, part);
  }

  private static void append(Polygon area, Part part) {
    ring(area.getExteriorRing(), true, part);
    for (int i = 0; i < area.getNumInteriorRing(); i++) {
      ring(area.getInteriorRingN(i), false, part);
    }
  }

  private static void ring(LinearRing ring, boolean outer, Part part) {
    int start = part.size;
    Coordinate[] corners = ring.getCoordinates();
    for (int i = 0; i < corners.length - 1; i++) {
      part.add((int) corners[i].x, (int) corners[i].y);
    }
    if (part.twiceArea(start, part.size) > 0 != outer) {
      part.reverse(start, part.size);
    }
    part.endRing();
  }

  private static Polygon polygon(Part part, int outer, int end) {
    LinearRing[] holes = new LinearRing[end - outer - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(part, outer + 1 + i);
    }
    return SHAPES.createPolygon(ring(part, outer), holes);
  }

  private static LinearRing ring(Part part, int ring) {
    int from = part.start(ring);
    Coordinate[] corners = new Coordinate[part.ends[ring] - from + 1];
    for (int i = 0; i < corners.length - 1; i++) {
      corners[i] = new Coordinate(part.x[from + i], part.y[from + i]);
    }
    corners[corners.length - 1] = corners[0].copy();
    return SHAPES.createLinearRing(corners);
  }
}
