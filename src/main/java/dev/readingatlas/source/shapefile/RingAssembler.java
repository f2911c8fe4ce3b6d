package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.FindingRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Makes polygons of rings that come without order. Clockwise rings are shells, the others are holes
 * of the smallest shell around them (ESRI Shapefile Technical Description, July 1998, "Polygon").
 * Files that turn their rings otherwise are understood too: a hole in no shell becomes a shell, and
 * where no ring is clockwise nesting decides.
 */
final class RingAssembler {
  /** Shells asked this often get an index of their segments. */
  private static final int ASKED_OFTEN = 8;

  private final GeometryFactory factory;

  RingAssembler(GeometryFactory factory) {
    this.factory = factory;
  }

  /** The polygons of the rings, in the order of their shells. */
  List<Polygon> assemble(List<LinearRing> rings, BiConsumer<FindingRule, String> problems) {
    if (rings.isEmpty()) {
      return List.of();
    }
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    int wrong = 0;
    for (LinearRing ring : rings) {
      double area = Area.ofRingSigned(ring.getCoordinateSequence());
      if (area > 0 || rings.size() == 1) {
        shells.add(new Shell(ring, Math.abs(area)));
      } else {
        holes.add(ring);
      }
    }
    if (shells.isEmpty()) {
      problems.accept(
          ShapefileRule.SHAPE_RINGS, "no ring turns clockwise, as shells should; nesting decided");
      return nested(holes);
    }
    if (rings.size() == 1) {
      if (Area.ofRingSigned(rings.get(0).getCoordinateSequence()) < 0) {
        problems.accept(
            ShapefileRule.SHAPE_RINGS,
            "the ring turns anticlockwise, as holes should; taken as a shell");
      }
    } else if (!holes.isEmpty()) {
      STRtree index = index(shells);
      List<Shell> strays = new ArrayList<>();
      for (LinearRing hole : holes) {
        Shell around = smallestAround(hole, index, null);
        if (around != null) {
          around.holes.add(hole);
        } else {
          strays.add(new Shell(hole, Area.ofRing(hole.getCoordinateSequence())));
          wrong++;
        }
      }
      shells.addAll(strays);
    }
    if (wrong > 0) {
      problems.accept(
          ShapefileRule.SHAPE_RINGS,
          wrong + " rings turn as holes but lie in no shell; taken as shells");
    }
    return shells.stream().map(s -> s.polygon(factory)).toList();
  }

  /** Rings at an even depth are shells, those between are holes of the ring just around them. */
  private List<Polygon> nested(List<LinearRing> rings) {
    List<Shell> all = new ArrayList<>();
    for (LinearRing ring : rings) {
      all.add(new Shell(ring, Area.ofRing(ring.getCoordinateSequence())));
    }
    STRtree index = index(all);
    all.stream()
        .sorted(Comparator.comparingDouble((Shell s) -> s.area).reversed())
        .forEach(
            s -> {
              Shell around = smallestAround(s.ring, index, s);
              s.depth = around == null ? 0 : around.depth + 1;
              if (s.depth % 2 == 1) {
                around.holes.add(s.ring);
              }
            });
    return all.stream().filter(s -> s.depth % 2 == 0).map(s -> s.polygon(factory)).toList();
  }

  private static STRtree index(List<Shell> shells) {
    STRtree index = new STRtree();
    for (Shell shell : shells) {
      index.insert(shell.ring.getEnvelopeInternal(), shell);
    }
    return index;
  }

  private static Shell smallestAround(LinearRing ring, STRtree index, Shell self) {
    Envelope box = ring.getEnvelopeInternal();
    Shell best = null;
    @SuppressWarnings("unchecked")
    List<Shell> candidates = index.query(box);
    for (Shell shell : candidates) {
      boolean bigger = self == null || shell != self && shell.area > self.area;
      if (bigger
          && (best == null || shell.area < best.area)
          && shell.ring.getEnvelopeInternal().covers(box)
          && shell.holds(ring)) {
        best = shell;
      }
    }
    return best;
  }

  private static final class Shell {
    private final LinearRing ring;
    private final double area;
    private final List<LinearRing> holes = new ArrayList<>();
    private int depth;
    private int asked;
    private PointOnGeometryLocator locator;

    Shell(LinearRing ring, double area) {
      this.ring = ring;
      this.area = area;
    }

    /** Whether another ring lies within; points on the edge do not decide, unless all are. */
    boolean holds(LinearRing other) {
      for (Coordinate c : other.getCoordinates()) {
        int location = locate(c);
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      for (int i = 1; i < other.getNumPoints(); i++) {
        Coordinate a = other.getCoordinateN(i - 1);
        Coordinate b = other.getCoordinateN(i);
        int location = locate(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
        if (location != Location.BOUNDARY) {
          return location == Location.INTERIOR;
        }
      }
      return true;
    }

    private int locate(Coordinate c) {
      if (locator == null && ++asked > ASKED_OFTEN) {
        locator = new IndexedPointInAreaLocator(ring);
      }
      return locator == null
          ? PointLocation.locateInRing(c, ring.getCoordinates())
          : locator.locate(c);
    }

    Polygon polygon(GeometryFactory factory) {
      return factory.createPolygon(ring, holes.toArray(LinearRing[]::new));
    }
  }
}
