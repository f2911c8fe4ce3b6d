package dev.readingatlas.tile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Repairs polygons whose rings cross or touch themselves after simplification; the result is valid
 * on the grid.
 *
 * <p>A point belongs to the result if the rings wind around it once or more in their own direction.
 * If two neighbours share a line that crosses itself, their windings around each point of the loop
 * add up to one, so exactly one of them contains the point and no gap appears.
 */
final class PolygonRepair {
  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final PrecisionModel STEPS = new PrecisionModel(1);

  private PolygonRepair() {}

  /**
   * Passes on a part itself if it is valid, else the valid areas that replace it; there may be
   * none.
   */
  static void mend(GeometryPart part, Consumer<Polygon> taker) {
    Polygon area = polygon(part, 0, part.rings);
    if (simple(part, 0, part.rings) || IsValidOp.isValid(area)) {
      taker.accept(area);
    } else {
      areasOf(GeometryPrecisionReducer.reduce(area.buffer(0), STEPS)).forEach(taker);
    }
  }

  /** Whether a polygon is certainly valid: it has no holes and few positions. */
  private static boolean simple(GeometryPart part, int outer, int end) {
    return end == outer + 1 && RingSimplicity.isSimple(part, part.start(outer), part.ends[outer]);
  }

  /** Unions polygons of a feature that touch, so that the resulting MultiPolygon is valid. */
  static List<Polygon> together(List<Polygon> areas) {
    if (areas.size() == 1) {
      return areas;
    }
    List<Polygon> sorted = new ArrayList<>(areas);
    sorted.sort(Comparator.comparingDouble(area -> area.getEnvelopeInternal().getMinX()));
    BitSet meeting = new BitSet();
    PreparedGeometry[] prepared = new PreparedGeometry[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      Envelope box = sorted.get(i).getEnvelopeInternal();
      for (int j = i + 1; j < sorted.size(); j++) {
        Envelope other = sorted.get(j).getEnvelopeInternal();
        if (other.getMinX() > box.getMaxX()) {
          break;
        }
        if (box.intersects(other) && meet(sorted, prepared, i, j)) {
          meeting.set(i);
          meeting.set(j);
        }
      }
    }
    if (meeting.isEmpty()) {
      return areas;
    }
    List<Polygon> apart = new ArrayList<>();
    List<Polygon> joined = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      (meeting.get(i) ? joined : apart).add(sorted.get(i));
    }
    apart.addAll(areasOf(UnaryUnionNG.union(SHAPES.buildGeometry(joined), STEPS)));
    return apart;
  }

  /** Whether two areas meet. The larger area is indexed, since it will be compared again. */
  private static boolean meet(List<Polygon> areas, PreparedGeometry[] prepared, int one, int two) {
    boolean first = areas.get(one).getNumPoints() >= areas.get(two).getNumPoints();
    int larger = first ? one : two;
    if (prepared[larger] == null) {
      prepared[larger] = PreparedGeometryFactory.prepare(areas.get(larger));
    }
    return prepared[larger].intersects(areas.get(first ? two : one));
  }

  /**
   * Repairs the remains of a cut area: rounding at the edge can make two lines cross that met
   * there.
   *
   * @param cut outer rings, each followed by its holes
   */
  static void mendCut(GeometryPart cut) {
    List<Polygon> areas = new ArrayList<>();
    boolean valid = true;
    for (int ring = 0; ring < cut.rings; ) {
      int outer = ring++;
      while (ring < cut.rings && cut.twiceArea(cut.start(ring), cut.ends[ring]) < 0) {
        ring++;
      }
      Polygon area = polygon(cut, outer, ring);
      areas.add(area);
      valid &= simple(cut, outer, ring) || IsValidOp.isValid(area);
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

  /** The square with a given north-western corner. */
  static Polygon square(int west, int north, int side) {
    return (Polygon) SHAPES.toGeometry(new Envelope(west, west + side, north, north + side));
  }

  /** Copies a valid area into a part, its outer ring clockwise on the map. */
  static void fill(Polygon area, GeometryPart part) {
    part.clear();
    append(area, part);
  }

  private static void append(Polygon area, GeometryPart part) {
    ring(area.getExteriorRing(), true, part);
    for (int i = 0; i < area.getNumInteriorRing(); i++) {
      ring(area.getInteriorRingN(i), false, part);
    }
  }

  private static void ring(LinearRing ring, boolean outer, GeometryPart part) {
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

  private static Polygon polygon(GeometryPart part, int outer, int end) {
    LinearRing[] holes = new LinearRing[end - outer - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(part, outer + 1 + i);
    }
    return SHAPES.createPolygon(ring(part, outer), holes);
  }

  private static LinearRing ring(GeometryPart part, int ring) {
    int from = part.start(ring);
    Coordinate[] corners = new Coordinate[part.ends[ring] - from + 1];
    for (int i = 0; i < corners.length - 1; i++) {
      corners[i] = new Coordinate(part.x[from + i], part.y[from + i]);
    }
    corners[corners.length - 1] = corners[0].copy();
    return SHAPES.createLinearRing(corners);
  }
}
