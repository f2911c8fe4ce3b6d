package dev.readingatlas.layer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Simplifies all shapes of several layers together for one scale, so that shared lines stay shared:
 * a border between two countries and a river along it become the same arcs. For drawing only: a
 * simplified polygon may touch itself.
 *
 * <p>Positions are first rounded to a grid finer than the tolerance. Points where lines meet, part
 * or end are kept; each stretch between two such points is an arc. An arc is simplified by the
 * algorithm of Douglas and Peucker, always from the same end, whichever shape has it.
 */
public final class SharedArcSimplifier {
  /** Pixels on the map by which a line may depart from where it was. */
  private static final double PIXELS = 1;

  /** Steps of the grid in a pixel, or a few more. */
  private static final double GRID = 2.5;

  /** How much more it may outside the area of interest, which is seen from afar only. */
  private static final double BEYOND = 6;

  /** Width of the world in pixels at zoom 0, as on web maps. */
  private static final double WORLD = 256;

  private final double pixelsPerDegree;
  private final double grid;
  private final Envelope interest;
  private final Map<Spot, Set<Spot>> neighbours = new HashMap<>();
  private final Set<Spot> junctions = new HashSet<>();
  private final List<List<Spot>> arcs = new ArrayList<>();
  private final Map<List<Spot>, Integer> numbers = new HashMap<>();

  /**
   * A position on the grid.
   *
   * @param x steps east of longitude 0
   * @param y steps north of latitude 0
   */
  public record Spot(int x, int y) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
    }
  }

  private SharedArcSimplifier(int zoom, Envelope interest) {
    this.interest = interest;
    pixelsPerDegree = Math.scalb(WORLD, zoom) / 360;
    grid = roundStep(pixelsPerDegree * GRID);
  }

  /** The first of 1, 2, 5, 10, 20, 50 and so on that is no smaller. */
  private static double roundStep(double least) {
    double tens = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
    return Stream.of(1, 2, 5, 10)
        .map(factor -> factor * tens)
        .filter(step -> step >= least)
        .findFirst()
        .orElse(10 * tens);
  }

  /**
   * Gets ready to thin these shapes, which must be all that are to be drawn together.
   *
   * @param zoom of a web map: the largest at which nothing departs by more than a pixel
   * @param interest where that holds, in lon, lat; six times as much outside
   * @param shapes lon, lat in EPSG:4326
   */
  public static SharedArcSimplifier of(int zoom, Envelope interest, Iterable<Geometry> shapes) {
    SharedArcSimplifier generalisation = new SharedArcSimplifier(zoom, interest);
    for (Geometry shape : shapes) {
      generalisation.gather(shape);
    }
    return generalisation;
  }

  /**
   * The largest whole zoom at which a box still fits into a square of so many pixels.
   *
   * @param box lon, lat
   */
  public static int zoomOf(Envelope box, int pixels) {
    double share =
        Math.max(box.getWidth() / 360, mercator(box.getMaxY()) - mercator(box.getMinY()));
    double zoom = Math.log(pixels / WORLD / Math.max(share, 1e-6)) / Math.log(2);
    return (int) Math.max(0, Math.min(18, Math.floor(zoom)));
  }

  /** Steps of the grid in a degree. */
  public int stepsPerDegree() {
    return (int) grid;
  }

  /** Where a point lies on the grid. */
  public Spot spot(Coordinate at) {
    return new Spot((int) Math.round(at.x * grid), (int) Math.round(at.y * grid));
  }

  /**
   * The arcs a line is made of, in order, by number; one that is run backwards has the bitwise
   * complement of its number.
   *
   * @param line one of those this was made of, not empty
   */
  public List<Integer> line(LineString line) {
    return numbersOf(stretches(path(line)));
  }

  /**
   * The arcs of an area's rings, the outer one first. Rings smaller than a pixel are left out, and
   * with the outer ring all of it: then the list is empty.
   *
   * @param area one of those this was made of
   */
  public List<List<Integer>> area(Polygon area) {
    List<List<Integer>> rings = new ArrayList<>();
    List<List<Spot>> outer = ring(area.getExteriorRing());
    if (isSeen(outer)) {
      rings.add(numbersOf(outer));
      for (int i = 0; i < area.getNumInteriorRing(); i++) {
        List<List<Spot>> hole = ring(area.getInteriorRingN(i));
        if (isSeen(hole)) {
          rings.add(numbersOf(hole));
        }
      }
    }
    return rings;
  }

  /** Every arc that was asked for so far, by number. */
  public List<List<Spot>> arcs() {
    return List.copyOf(arcs);
  }

  /** A share of the world's height on a web map. */
  private static double mercator(double lat) {
    double limited = Math.toRadians(Math.max(-85, Math.min(85, lat)));
    return Math.log(Math.tan(Math.PI / 4 + limited / 2)) / (2 * Math.PI);
  }

  private void gather(Geometry shape) {
    if (shape instanceof Polygon polygon) {
      gatherRing(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        gatherRing(polygon.getInteriorRingN(i));
      }
    } else if (shape instanceof LineString line) {
      gatherLine(line);
    } else if (shape instanceof GeometryCollection parts) {
      for (int i = 0; i < parts.getNumGeometries(); i++) {
        gather(parts.getGeometryN(i));
      }
    }
  }

  private void gatherLine(LineString line) {
    List<Spot> path = path(line);
    if (path.isEmpty()) {
      return;
    }
    junctions.add(path.getFirst());
    junctions.add(path.getLast());
    for (int i = 1; i < path.size() - 1; i++) {
      meet(path.get(i), path.get(i - 1), path.get(i + 1));
    }
  }

  private void gatherRing(LinearRing ring) {
    List<Spot> path = path(ring);
    int size = path.size() - 1;
    for (int i = 0; i < size; i++) {
      meet(path.get(i), path.get((i + size - 1) % size), path.get((i + 1) % size));
    }
  }

  /** Takes note of a point's two neighbours; with others than before, lines part here. */
  private void meet(Spot spot, Spot before, Spot after) {
    Set<Spot> both = new HashSet<>(Arrays.asList(before, after));
    Set<Spot> known = neighbours.putIfAbsent(spot, both);
    if (known != null && !known.equals(both)) {
      junctions.add(spot);
    }
  }

  /** Whether a ring is a pixel wide or high. */
  private boolean isSeen(List<List<Spot>> ring) {
    Envelope box = new Envelope();
    int points = 0;
    for (List<Spot> stretch : ring) {
      points += stretch.size() - 1;
      stretch.forEach(spot -> box.expandToInclude(spot.x / grid, spot.y / grid));
    }
    return points > 2 && Math.max(box.getWidth(), box.getHeight()) * pixelsPerDegree > 1;
  }

  /** A line as thinned stretches, each beginning where the last one ends. */
  private List<List<Spot>> stretches(List<Spot> path) {
    List<List<Spot>> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < path.size(); i++) {
      if (i == path.size() - 1 || junctions.contains(path.get(i))) {
        stretches.add(thinEitherWay(path.subList(from, i + 1)));
        from = i;
      }
    }
    if (stretches.isEmpty()) {
      // A line shorter than a step of the grid.
      stretches.add(List.of(path.getFirst(), path.getFirst()));
    }
    return stretches;
  }

  /** A ring as thinned stretches, begun where every shape that has it would begin. */
  private List<List<Spot>> ring(LinearRing ring) {
    List<Spot> path = path(ring);
    if (path.size() < 4) {
      return List.of();
    }
    List<Spot> open = path.subList(0, path.size() - 1);
    int start = 0;
    for (int i = 1; i < open.size(); i++) {
      boolean here = junctions.contains(open.get(i));
      boolean there = junctions.contains(open.get(start));
      if (here != there ? here : open.get(i).compareTo(open.get(start)) < 0) {
        start = i;
      }
    }
    List<Spot> turned = new ArrayList<>(open.subList(start, open.size()));
    turned.addAll(open.subList(0, start + 1));
    return stretches(turned);
  }

  /** Thins a stretch from the same end whichever way it is given. */
  private List<Spot> thinEitherWay(List<Spot> path) {
    boolean turned = isBackwards(path);
    List<Spot> left = thin(turned ? path.reversed() : path);
    return turned ? left.reversed() : left;
  }

  private static boolean isBackwards(List<Spot> path) {
    for (int i = 0, j = path.size() - 1; i < j; i++, j--) {
      int order = path.get(i).compareTo(path.get(j));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private List<Integer> numbersOf(List<List<Spot>> stretches) {
    return stretches.stream().map(this::numberOf).toList();
  }

  private int numberOf(List<Spot> stretch) {
    boolean turned = isBackwards(stretch);
    List<Spot> arc = List.copyOf(turned ? stretch.reversed() : stretch);
    int number =
        numbers.computeIfAbsent(
            arc,
            added -> {
              arcs.add(added);
              return arcs.size() - 1;
            });
    return turned ? ~number : number;
  }

  private List<Spot> thin(List<Spot> path) {
    BitSet stays = new BitSet(path.size());
    stays.set(0);
    stays.set(path.size() - 1);
    Deque<int[]> spans = new ArrayDeque<>();
    spans.push(new int[] {0, path.size() - 1});
    while (!spans.isEmpty()) {
      int[] span = spans.pop();
      double worst = 1;
      int middle = -1;
      for (int i = span[0] + 1; i < span[1]; i++) {
        double away =
            distance(path.get(i), path.get(span[0]), path.get(span[1])) / allowed(path.get(i));
        if (away > worst) {
          worst = away;
          middle = i;
        }
      }
      if (middle >= 0) {
        stays.set(middle);
        spans.push(new int[] {span[0], middle});
        spans.push(new int[] {middle, span[1]});
      }
    }
    return stays.stream().mapToObj(path::get).toList();
  }

  /** Steps by which the line may depart from a point that is dropped. */
  private double allowed(Spot spot) {
    double inside = PIXELS / pixelsPerDegree * grid;
    return interest.contains(spot.x / grid, spot.y / grid) ? inside : inside * BEYOND;
  }

  /** From a point to a stretch, in steps of longitude as wide as they are on a web map there. */
  private double distance(Spot point, Spot from, Spot to) {
    double stretch = 1 / Math.cos(Math.toRadians(Math.max(-85, Math.min(85, point.y / grid))));
    double dx = to.x - from.x;
    double dy = (to.y - from.y) * stretch;
    double px = point.x - from.x;
    double py = (point.y - from.y) * stretch;
    double length = dx * dx + dy * dy;
    if (length > 0) {
      double along = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      px -= along * dx;
      py -= along * dy;
    }
    return Math.hypot(px, py);
  }

  /** The points of a line on the grid, none twice in a row. */
  private List<Spot> path(LineString line) {
    List<Spot> path = new ArrayList<>(line.getNumPoints());
    for (int i = 0; i < line.getNumPoints(); i++) {
      Spot spot = spot(line.getCoordinateN(i));
      if (path.isEmpty() || !path.getLast().equals(spot)) {
        path.add(spot);
      }
    }
    return path;
  }
}
