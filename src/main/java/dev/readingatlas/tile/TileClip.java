package dev.readingatlas.tile;

/** Cuts lines and rings at the edges of a box (Sutherland and Hodgman for rings). */
final class TileClip {
  private final int west;
  private final int north;
  private final int east;
  private final int south;

  TileClip(int west, int north, int east, int south) {
    this.west = west;
    this.north = north;
    this.east = east;
    this.south = south;
  }

  private final Part one = new Part();
  private final Part other = new Part();

  boolean holds(int x, int y) {
    return x >= west && x <= east && y >= north && y <= south;
  }

  /** Cuts a part; what is left may be empty. */
  void clip(Part part, Part into) {
    into.clear();
    into.feature = part.feature;
    into.kind = part.kind;
    for (int ring = 0; ring < part.rings; ring++) {
      int from = part.start(ring);
      int to = part.ends[ring];
      switch (part.kind) {
        case MvtLayer.POINT -> {
          for (int i = from; i < to; i++) {
            if (holds(part.x[i], part.y[i])) {
              into.add(part.x[i], part.y[i]);
            }
          }
          if (into.size > 0) {
            into.endRing();
          }
        }
        case MvtLayer.LINES -> line(part, from, to, into);
        default -> {
          if (!ring(part, from, to, into) && ring == 0) {
            return;
          }
        }
      }
    }
  }

  private boolean ring(Part part, int from, int to, Part into) {
    one.clear();
    for (int i = from; i < to; i++) {
      one.add(part.x[i], part.y[i]);
    }
    Part now = one;
    Part next = other;
    for (int side = 0; side < 4; side++) {
      next.clear();
      for (int i = 0, before = now.size - 1; i < now.size; before = i++) {
        boolean in = inside(side, now.x[i], now.y[i]);
        if (in != inside(side, now.x[before], now.y[before])) {
          cross(side, now.x[before], now.y[before], now.x[i], now.y[i], next);
        }
        if (in) {
          next.add(now.x[i], now.y[i]);
        }
      }
      Part swap = now;
      now = next;
      next = swap;
    }
    if (now.size < 3 || now.twiceArea(0, now.size) == 0) {
      return false;
    }
    for (int i = 0; i < now.size; i++) {
      into.add(now.x[i], now.y[i]);
    }
    into.endRing();
    return true;
  }

  private boolean inside(int side, int x, int y) {
    return switch (side) {
      case 0 -> x >= west;
      case 1 -> y >= north;
      case 2 -> x <= east;
      default -> y <= south;
    };
  }

  private void cross(int side, int x0, int y0, int x1, int y1, Part into) {
    if (side % 2 == 0) {
      int at = side == 0 ? west : east;
      into.add(at, (int) Math.round(y0 + (double) (at - x0) / (x1 - x0) * (y1 - y0)));
    } else {
      int at = side == 1 ? north : south;
      into.add((int) Math.round(x0 + (double) (at - y0) / (y1 - y0) * (x1 - x0)), at);
    }
  }

  private void line(Part part, int from, int to, Part into) {
    for (int i = from + 1; i < to; i++) {
      segment(part.x[i - 1], part.y[i - 1], part.x[i], part.y[i], into);
    }
    if (into.size > into.start(into.rings)) {
      into.endRing();
    }
  }

  /** Adds what lies inside of a segment (Liang and Barsky, 1984). */
  private void segment(int x0, int y0, int x1, int y1, Part into) {
    double enter = 0;
    double leave = 1;
    double[] steps = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
    double[] rooms = {x0 - west, east - x0, y0 - north, south - y0};
    for (int side = 0; side < 4; side++) {
      if (steps[side] == 0) {
        if (rooms[side] < 0) {
          return;
        }
      } else if (steps[side] < 0) {
        enter = Math.max(enter, rooms[side] / steps[side]);
      } else {
        leave = Math.min(leave, rooms[side] / steps[side]);
      }
    }
    if (enter > leave) {
      return;
    }
    int start = into.start(into.rings);
    boolean begins = into.size == start;
    if (begins || enter > 0) {
      if (!begins) {
        into.endRing();
      }
      into.add((int) Math.round(x0 + enter * (x1 - x0)), (int) Math.round(y0 + enter * (y1 - y0)));
    }
    into.add((int) Math.round(x0 + leave * (x1 - x0)), (int) Math.round(y0 + leave * (y1 - y0)));
    if (leave < 1) {
      into.endRing();
    }
  }
}
