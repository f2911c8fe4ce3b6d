package dev.readingatlas.source;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds areas that are certainly valid, quickly: those of which no two lines touch but where one
 * follows the other, and whose rings lie in each other as they should. Most areas of most files
 * are; what a full check must decide (rings that touch in a point are allowed, say) is left to it.
 *
 * <p>Rings are cut into chains that run east or west all the way. Within one nothing can cross; of
 * two chains, only lines that share longitudes are compared.
 */
final class FastPolygonValidity {
  /** With more rings than this, comparing each with each takes longer than the full check. */
  private static final int MOST_RINGS = 4000;

  /** As much of a determinant may be rounding (Shewchuk 1997, the filter of Orient2D). */
  private static final double ROUNDING = 3.3306690738754716e-16;

  /** Indexes in {@link #sortable} numbers; the rest of their bits is for longitudes. */
  private static final long INDEX = (1L << 24) - 1;

  private static final double LON_UNIT = 2160.0 / (1L << 39);

  private static final int OUTSIDE = -1;
  private static final int UNSURE = 0;
  private static final int INSIDE = 1;

  /** Positions of all rings without repeated ones, each ring closed. */
  private double[] x = new double[256];

  private double[] y = new double[256];
  private int positions;

  /** For each ring: its first position, and after the last ring the end of all. */
  private int[] ringStart = new int[16];

  /** For each ring: the number of its polygon, and whether it is the outer one. */
  private int[] ringPolygon = new int[16];

  private boolean[] isShell = new boolean[16];
  private double[] ringBox = new double[64];

  /** For each ring: its first chain, and after the last ring the end of all. */
  private int[] ringChain = new int[16];

  private int rings;

  /** For each chain: its first and last position, and its box as west, south, east, north. */
  private int[] chainFrom = new int[32];

  private int[] chainTo = new int[32];
  private int[] chainRing = new int[32];
  private double[] chainBox = new double[128];
  private int chains;

  /** Whether an area is valid for certain; false says nothing. */
  boolean areCertainlyValid(Geometry areas) {
    positions = 0;
    rings = 0;
    chains = 0;
    int count = areas.getNumGeometries();
    for (int i = 0; i < count; i++) {
      if (!(areas.getGeometryN(i) instanceof Polygon polygon)
          || polygon.isEmpty()
          || rings + polygon.getNumInteriorRing() >= MOST_RINGS
          || !add(polygon, i)) {
        return false;
      }
    }
    startOf(rings);
    ringStart[rings] = positions;
    for (int ring = 0; ring < rings; ring++) {
      ringChain[ring] = chains;
      if (!cut(ring)) {
        return false;
      }
    }
    ringChain[rings] = chains;
    return noneTouch() && nested();
  }

  private boolean add(Polygon polygon, int number) {
    if (!add(polygon.getExteriorRing(), number, true)) {
      return false;
    }
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      if (!add(polygon.getInteriorRingN(i), number, false)) {
        return false;
      }
    }
    return true;
  }

  private boolean add(LinearRing ring, int polygon, boolean shell) {
    startOf(rings);
    int start = positions;
    ringStart[rings] = start;
    ringPolygon[rings] = polygon;
    isShell[rings] = shell;
    CoordinateSequence line = ring.getCoordinateSequence();
    int n = line.size();
    room(n);
    double west = Double.POSITIVE_INFINITY;
    double south = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double north = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      Coordinate c = line.getCoordinate(i);
      double cx = c.x;
      double cy = c.y;
      if (!Double.isFinite(cx) || !Double.isFinite(cy)) {
        return false;
      }
      if (positions > start && x[positions - 1] == cx && y[positions - 1] == cy) {
        continue;
      }
      x[positions] = cx;
      y[positions++] = cy;
      west = Math.min(west, cx);
      south = Math.min(south, cy);
      east = Math.max(east, cx);
      north = Math.max(north, cy);
    }
    setBox(ringBox, rings, west, south, east, north);
    rings++;
    return positions - start >= 4 && x[start] == x[positions - 1] && y[start] == y[positions - 1];
  }

  private void room(int more) {
    if (positions + more > x.length) {
      int length = Math.max(positions + more, 2 * x.length);
      x = Arrays.copyOf(x, length);
      y = Arrays.copyOf(y, length);
    }
  }

  private void startOf(int ring) {
    if (ring == ringStart.length) {
      ringStart = Arrays.copyOf(ringStart, 2 * ring);
      ringChain = Arrays.copyOf(ringChain, 2 * ring);
      ringPolygon = Arrays.copyOf(ringPolygon, 2 * ring);
      isShell = Arrays.copyOf(isShell, 2 * ring);
      ringBox = Arrays.copyOf(ringBox, 8 * ring);
    }
  }

  private static void setBox(
      double[] boxes, int i, double west, double south, double east, double north) {
    boxes[4 * i] = west;
    boxes[4 * i + 1] = south;
    boxes[4 * i + 2] = east;
    boxes[4 * i + 3] = north;
  }

  /** Cuts a ring into chains; false if it turns back on itself somewhere. */
  private boolean cut(int ring) {
    int start = ringStart[ring];
    int last = ringStart[ring + 1] - 1;
    int from = start;
    int direction = 0;
    for (int i = start; i < last; i++) {
      if (turnsBack(i == start ? last - 1 : i - 1, i, i + 1)) {
        return false;
      }
      int step = Double.compare(x[i + 1], x[i]);
      if (step != 0 && direction != 0 && step != direction) {
        chain(ring, from, i);
        from = i;
        direction = step;
      } else if (step != 0) {
        direction = step;
      }
    }
    chain(ring, from, last);
    return true;
  }

  private boolean turnsBack(int before, int at, int after) {
    return orientation(x[before], y[before], x[at], y[at], x[after], y[after]) == 0
        && (x[at] - x[before]) * (x[after] - x[at]) + (y[at] - y[before]) * (y[after] - y[at]) <= 0;
  }

  private void chain(int ring, int from, int to) {
    if (chains == chainFrom.length) {
      chainFrom = Arrays.copyOf(chainFrom, 2 * chains);
      chainTo = Arrays.copyOf(chainTo, 2 * chains);
      chainRing = Arrays.copyOf(chainRing, 2 * chains);
      chainBox = Arrays.copyOf(chainBox, 8 * chains);
    }
    double south = y[from];
    double north = y[from];
    for (int i = from + 1; i <= to; i++) {
      south = Math.min(south, y[i]);
      north = Math.max(north, y[i]);
    }
    chainFrom[chains] = from;
    chainTo[chains] = to;
    chainRing[chains] = ring;
    setBox(chainBox, chains++, Math.min(x[from], x[to]), south, Math.max(x[from], x[to]), north);
  }

  /** Sweeps eastwards over the chains, and compares each with those that are not yet over. */
  private boolean noneTouch() {
    if (chains > INDEX) {
      return false;
    }
    long[] order = new long[chains];
    for (int i = 0; i < chains; i++) {
      order[i] = sortable(chainBox[4 * i], i);
    }
    Arrays.sort(order);
    int[] open = new int[chains];
    int opened = 0;
    for (long next : order) {
      int chain = (int) (next & INDEX);
      int kept = 0;
      for (int i = 0; i < opened; i++) {
        int other = open[i];
        // The order is rounded: one that is over may stand a little longer.
        if (chainBox[4 * other + 2] < chainBox[4 * chain] - LON_UNIT) {
          continue;
        }
        open[kept++] = other;
        if (chainBox[4 * other + 1] <= chainBox[4 * chain + 3]
            && chainBox[4 * other + 3] >= chainBox[4 * chain + 1]
            && touch(chain, other)) {
          return false;
        }
      }
      open[kept++] = chain;
      opened = kept;
    }
    return true;
  }

  /** A number that sorts as a longitude does, rounded down, with an index of 24 bits. */
  private static long sortable(double lon, int index) {
    return (long) ((lon + 1080) / LON_UNIT) << 24 | index;
  }

  /** Whether two chains touch but where one follows the other; true also if that is not sure. */
  private boolean touch(int one, int other) {
    double west = Math.max(chainBox[4 * one], chainBox[4 * other]);
    int stepA = x[chainFrom[one]] <= x[chainTo[one]] ? 1 : -1;
    int stepB = x[chainFrom[other]] <= x[chainTo[other]] ? 1 : -1;
    int a = stepA > 0 ? chainFrom[one] : chainTo[one];
    int endA = stepA > 0 ? chainTo[one] : chainFrom[one];
    int b = stepB > 0 ? chainFrom[other] : chainTo[other];
    int endB = stepB > 0 ? chainTo[other] : chainFrom[other];
    a = before(a, endA, stepA, west);
    b = before(b, endB, stepB, west);
    while (a != endA && b != endB) {
      int nextA = a + stepA;
      int nextB = b + stepB;
      if (x[nextA] >= x[b]
          && x[nextB] >= x[a]
          && Math.max(y[a], y[nextA]) >= Math.min(y[b], y[nextB])
          && Math.max(y[b], y[nextB]) >= Math.min(y[a], y[nextA])
          && linesTouch(one, other, a, nextA, b, nextB)) {
        return true;
      }
      // Where both end at the same longitude, the further lines of either may still meet the other.
      if (x[nextA] == x[nextB]) {
        if (endsTouch(one, other, a, endA, stepA, b, endB, stepB)) {
          return true;
        }
        a = nextA;
        b = nextB;
      } else if (x[nextA] < x[nextB]) {
        a = nextA;
      } else {
        b = nextB;
      }
    }
    return false;
  }

  /** Compares lines that begin at the longitude where these two end with each other's. */
  private boolean endsTouch(
      int one, int other, int a, int endA, int stepA, int b, int endB, int stepB) {
    double lon = x[a + stepA];
    for (int i = a; i != endA && x[i] <= lon; i += stepA) {
      for (int j = b; j != endB && x[j] <= lon; j += stepB) {
        if ((i != a || j != b)
            && Math.max(y[i], y[i + stepA]) >= Math.min(y[j], y[j + stepB])
            && Math.max(y[j], y[j + stepB]) >= Math.min(y[i], y[i + stepA])
            && linesTouch(one, other, i, i + stepA, j, j + stepB)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The position in a chain, seen eastwards, from which the first line goes that reaches so far.
   */
  private int before(int from, int end, int step, double lon) {
    int low = 0;
    int high = Math.abs(end - from);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (x[from + middle * step] < lon) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return from + low * step;
  }

  private boolean linesTouch(int one, int other, int a, int nextA, int b, int nextB) {
    if (chainRing[one] == chainRing[other] && follow(chainRing[one], a, nextA, b, nextB)) {
      return false;
    }
    return !(apart(a, nextA, b, nextB) || apart(b, nextB, a, nextA));
  }

  /** Whether two lines of a ring share an end: that they do not turn back is known. */
  private boolean follow(int ring, int a, int nextA, int b, int nextB) {
    int first = Math.min(a, nextA);
    int second = Math.min(b, nextB);
    int between = Math.abs(first - second);
    return between <= 1 || between == ringStart[ring + 1] - ringStart[ring] - 2;
  }

  /** Whether both ends of one line lie on the same side of another, off it. */
  private boolean apart(int a, int nextA, int b, int nextB) {
    int side = orientation(x[a], y[a], x[nextA], y[nextA], x[b], y[b]);
    return side != 0 && side == orientation(x[a], y[a], x[nextA], y[nextA], x[nextB], y[nextB]);
  }

  /** 1 for a turn to the left, -1 to the right; 0 for none, or if it is not sure. */
  private static int orientation(double ax, double ay, double bx, double by, double cx, double cy) {
    double left = (ax - cx) * (by - cy);
    double right = (ay - cy) * (bx - cx);
    double determinant = left - right;
    double error = ROUNDING * (Math.abs(left) + Math.abs(right));
    return determinant > error ? 1 : determinant < -error ? -1 : 0;
  }

  /** Whether holes lie in their outer rings and in nothing else, and areas in no other area. */
  private boolean nested() {
    for (int ring = 0, shell = 0; ring < rings; ring++) {
      shell = isShell[ring] ? ring : shell;
      if (!isShell[ring] && where(ring, shell) != INSIDE) {
        return false;
      }
      for (int other = 0; other < rings; other++) {
        boolean alike =
            other != ring
                && isShell[other] == isShell[ring]
                && (isShell[ring] || ringPolygon[other] == ringPolygon[ring]);
        if (alike && where(ring, other) != OUTSIDE && !inHole(ring, other)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an outer ring lies in a hole of another area. */
  private boolean inHole(int ring, int shell) {
    if (!isShell[ring]) {
      return false;
    }
    for (int hole = shell + 1; hole < rings && !isShell[hole]; hole++) {
      if (where(ring, hole) == INSIDE) {
        return true;
      }
    }
    return false;
  }

  /** Where a ring lies that does not touch another: in it or not. */
  private int where(int ring, int other) {
    if (ringBox[4 * ring] < ringBox[4 * other]
        || ringBox[4 * ring + 1] < ringBox[4 * other + 1]
        || ringBox[4 * ring + 2] > ringBox[4 * other + 2]
        || ringBox[4 * ring + 3] > ringBox[4 * other + 3]) {
      return OUTSIDE;
    }
    double px = x[ringStart[ring]];
    double py = y[ringStart[ring]];
    boolean inside = false;
    for (int chain = ringChain[other]; chain < ringChain[other + 1]; chain++) {
      if (chainBox[4 * chain + 1] > py || chainBox[4 * chain + 3] < py) {
        continue;
      }
      for (int i = chainFrom[chain]; i < chainTo[chain]; i++) {
        if (y[i] > py == y[i + 1] > py) {
          continue;
        }
        int side = orientation(x[i], y[i], x[i + 1], y[i + 1], px, py);
        if (side == 0) {
          return UNSURE;
        }
        // Crossed by a line eastwards from the point: it lies left of one that rises.
        if (side > 0 == y[i + 1] > y[i]) {
          inside = !inside;
        }
      }
    }
    return inside ? INSIDE : OUTSIDE;
  }
}
