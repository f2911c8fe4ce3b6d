package dev.readingatlas.tile;

import java.util.Arrays;

/**
 * Cuts parts at the edges of a box; the edges do not belong to its inside. The remains of an area
 * are the stretches of its rings inside, joined along the edges of the box in the direction of
 * outer rings. An area that leaves the box and enters it again becomes several areas.
 */
final class TileClip {
  /** Replaces a coordinate of a hole that already belongs to an area. */
  private static final int TAKEN = Integer.MIN_VALUE;

  private final int west;
  private final int north;
  private final int east;
  private final int south;
  private final double width;
  private final double height;

  /** Stretches of rings, each from its entry into the box to its exit. */
  private final GeometryPart chains = new GeometryPart();

  /** Rings that are wholly inside, without stretches. */
  private final GeometryPart whole = new GeometryPart();

  /**
   * Distances along the edges, from the north-western corner to the entry and the exit of each
   * stretch.
   */
  private double[] entries = new double[8];

  private double[] exits = new double[8];
  private boolean[] used = new boolean[8];

  TileClip(int west, int north, int east, int south) {
    this.west = west;
    this.north = north;
    this.east = east;
    this.south = south;
    width = (double) east - west;
    height = (double) south - north;
  }

  /** Whether a part is wholly inside. */
  boolean holds(GeometryPart part) {
    for (int i = 0; i < part.size; i++) {
      if (!inside(part.x[i], part.y[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Cuts a part.
   *
   * @param into receives the remains: points, lines, or outer rings, each followed by its holes
   */
  void clip(GeometryPart part, GeometryPart into) {
    into.clear();
    into.feature = part.feature;
    into.kind = part.kind;
    switch (part.kind) {
      case MvtLayer.POINT -> points(part, into);
      case MvtLayer.LINES -> lines(part, into);
      default -> area(part, into);
    }
  }

  private void points(GeometryPart part, GeometryPart into) {
    for (int i = 0; i < part.size; i++) {
      if (inside(part.x[i], part.y[i])) {
        into.add(part.x[i], part.y[i]);
        into.endRing();
      }
    }
  }

  private void lines(GeometryPart part, GeometryPart into) {
    chains.clear();
    for (int line = 0; line < part.rings; line++) {
      for (int i = part.start(line) + 1; i < part.ends[line]; i++) {
        segment(part.x[i - 1], part.y[i - 1], part.x[i], part.y[i]);
      }
      endChain(0);
    }
    for (int chain = 0; chain < chains.rings; chain++) {
      copy(chains, chains.start(chain), chains.ends[chain], into);
      endIfLonger(into, 1);
    }
  }

  private void area(GeometryPart part, GeometryPart into) {
    chains.clear();
    whole.clear();
    for (int ring = 0; ring < part.rings; ring++) {
      ring(part, part.start(ring), part.ends[ring]);
    }
    if (chains.rings == 0) {
      if (surrounded(part)) {
        into.add(west, north);
        into.add(east, north);
        into.add(east, south);
        into.add(west, south);
        into.endRing();
      }
      // Either the outer ring lies inside, and so do its holes, or only holes do.
      copyAll(whole, into);
      return;
    }
    join(into);
  }

  private void ring(GeometryPart part, int from, int to) {
    int begin = from;
    while (begin < to && inside(part.x[begin], part.y[begin])) {
      begin++;
    }
    if (begin == to) {
      copy(part, from, to, whole);
      whole.endRing();
      return;
    }
    int before = begin;
    for (int i = 0; i < to - from; i++) {
      int here = before + 1 == to ? from : before + 1;
      segment(part.x[before], part.y[before], part.x[here], part.y[here]);
      before = here;
    }
  }

  /** Continues, begins or ends a stretch (Liang and Barsky, 1984). */
  private void segment(int x0, int y0, int x1, int y1) {
    boolean from = inside(x0, y0);
    boolean to = inside(x1, y1);
    if (from && to) {
      if (chains.size == chains.start(chains.rings)) {
        chains.add(x0, y0);
      }
      chains.add(x1, y1);
      return;
    }
    double dx = (double) x1 - x0;
    double dy = (double) y1 - y0;
    double enter = 0;
    double leave = 1;
    if (dx != 0) {
      double one = (west - x0) / dx;
      double other = (east - x0) / dx;
      enter = Math.max(enter, Math.min(one, other));
      leave = Math.min(leave, Math.max(one, other));
    } else if (x0 <= west || x0 >= east) {
      return;
    }
    if (dy != 0) {
      double one = (north - y0) / dy;
      double other = (south - y0) / dy;
      enter = Math.max(enter, Math.min(one, other));
      leave = Math.min(leave, Math.max(one, other));
    } else if (y0 <= north || y0 >= south) {
      return;
    }
    if (enter >= leave) {
      return;
    }
    if (!from) {
      double x = x0 + enter * dx;
      double y = y0 + enter * dy;
      reserve();
      entries[chains.rings] = along(x, y);
      add(x, y);
    } else if (chains.size == chains.start(chains.rings)) {
      chains.add(x0, y0);
    }
    if (to) {
      chains.add(x1, y1);
    } else {
      double x = x0 + leave * dx;
      double y = y0 + leave * dy;
      add(x, y);
      endChain(along(x, y));
    }
  }

  private void add(double x, double y) {
    chains.add(
        (int) Math.clamp(Math.round(x), west, east), (int) Math.clamp(Math.round(y), north, south));
  }

  private void endChain(double exit) {
    if (chains.size > chains.start(chains.rings)) {
      reserve();
      exits[chains.rings] = exit;
      used[chains.rings] = false;
      chains.endRing();
    }
  }

  /** The distance along the edges from the north-western corner, clockwise on the map. */
  private double along(double x, double y) {
    double toNorth = Math.abs(y - north);
    double toEast = Math.abs(x - east);
    double toSouth = Math.abs(y - south);
    double toWest = Math.abs(x - west);
    double least = Math.min(Math.min(toNorth, toEast), Math.min(toSouth, toWest));
    if (least == toNorth) {
      return x - west;
    }
    if (least == toEast) {
      return width + y - north;
    }
    if (least == toSouth) {
      return width + height + east - x;
    }
    return (2 * width + height + south - y) % (2 * (width + height));
  }

  /**
   * Joins stretches to rings: from the exit of a stretch, along the edges, to the entry of the
   * next. Along the edges, exits and entries alternate; so the first entry belongs to the first
   * exit or to the last.
   */
  private void join(GeometryPart into) {
    int count = chains.rings;
    Integer[] entering = inOrder(entries);
    Integer[] leaving = inOrder(exits);
    boolean entersFirst = entersFirst(entering, leaving);
    int[] next = new int[count];
    for (int i = 0; i < count; i++) {
      next[leaving[i]] = entering[entersFirst ? (i + 1) % count : i];
    }
    for (int first = 0; first < count; first++) {
      if (used[first]) {
        continue;
      }
      for (int chain = first; !used[chain]; chain = next[chain]) {
        used[chain] = true;
        copy(chains, chains.start(chain), chains.ends[chain], into);
        boolean around = entersFirst && chain == leaving[count - 1];
        corners(exits[chain], entries[next[chain]] + (around ? 2 * (width + height) : 0), into);
      }
      int start = into.start(into.rings);
      if (endIfLonger(into, 2) && whole.rings > 0) {
        holes(into, start, into.size);
      }
    }
  }

  /** The stretches in the order of their distances along the edges. */
  private Integer[] inOrder(double[] places) {
    Integer[] order = new Integer[chains.rings];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Double.compare(places[one], places[other]));
    return order;
  }

  /**
   * Whether the first entry is before the first exit. A ring that only touches an edge has its exit
   * and its entry at the same position; if all rings do, their direction decides.
   */
  private boolean entersFirst(Integer[] entering, Integer[] leaving) {
    long twice = 0;
    for (int i = 0; i < entering.length; i++) {
      int order = Double.compare(entries[entering[i]], exits[leaving[i]]);
      if (order != 0) {
        return order < 0;
      }
      twice += chains.twiceArea(chains.start(i), chains.ends[i]);
    }
    return twice < 0;
  }

  private void corners(double from, double to, GeometryPart into) {
    double[] places = {0, width, width + height, 2 * width + height};
    for (int round = 0; round < 2; round++) {
      for (int corner = 0; corner < 4; corner++) {
        double place = places[corner] + round * 2 * (width + height);
        if (place > from && place < to) {
          into.add(corner == 0 || corner == 3 ? west : east, corner < 2 ? north : south);
        }
      }
    }
  }

  /**
   * Adds the whole rings inside the ring between two positions; each whole ring is added to a
   * single area.
   */
  private void holes(GeometryPart into, int from, int to) {
    for (int hole = 0; hole < whole.rings; hole++) {
      int at = whole.start(hole);
      if (at < whole.ends[hole]
          && whole.x[at] != TAKEN
          && odd(into, from, to, whole.x[at], whole.y[at])) {
        copy(whole, at, whole.ends[hole], into);
        into.endRing();
        whole.x[at] = TAKEN;
      }
    }
  }

  /** Whether the box is inside an area whose rings do not cross the box. */
  private boolean surrounded(GeometryPart part) {
    boolean inside = false;
    for (int ring = 0; ring < part.rings; ring++) {
      // Between this point and the corner there is no position of whole steps.
      inside ^= odd(part, part.start(ring), part.ends[ring], west + 0.5, north + 0.5);
    }
    return inside;
  }

  /** Whether a ring is crossed an odd number of times on the way east from a point. */
  private static boolean odd(GeometryPart part, int from, int to, double x, double y) {
    boolean odd = false;
    for (int i = from, before = to - 1; i < to; before = i++) {
      if (part.y[i] > y != part.y[before] > y
          && x
              < part.x[i]
                  + ((double) part.x[before] - part.x[i])
                      * (y - part.y[i])
                      / ((double) part.y[before] - part.y[i])) {
        odd = !odd;
      }
    }
    return odd;
  }

  private boolean inside(int x, int y) {
    return x > west && x < east && y > north && y < south;
  }

  private void reserve() {
    if (chains.rings == entries.length) {
      entries = Arrays.copyOf(entries, 2 * entries.length);
      exits = Arrays.copyOf(exits, entries.length);
      used = Arrays.copyOf(used, entries.length);
    }
  }

  private static void copyAll(GeometryPart part, GeometryPart into) {
    for (int ring = 0; ring < part.rings; ring++) {
      copy(part, part.start(ring), part.ends[ring], into);
      into.endRing();
    }
  }

  /** Copies positions, without repeating a position. */
  private static void copy(GeometryPart part, int from, int to, GeometryPart into) {
    for (int i = from; i < to; i++) {
      if (into.size == into.start(into.rings)
          || part.x[i] != into.x[into.size - 1]
          || part.y[i] != into.y[into.size - 1]) {
        into.add(part.x[i], part.y[i]);
      }
    }
  }

  /**
   * Ends a line or a ring if it has more positions than {@code least}, else drops it. A closing
   * position of a ring is removed.
   */
  private static boolean endIfLonger(GeometryPart into, int least) {
    int start = into.start(into.rings);
    if (least > 1
        && into.size - start > 1
        && into.x[start] == into.x[into.size - 1]
        && into.y[start] == into.y[into.size - 1]) {
      into.size--;
    }
    if (into.size - start <= least || least > 1 && into.twiceArea(start, into.size) <= 0) {
      into.dropRing();
      return false;
    }
    into.endRing();
    return true;
  }
}
