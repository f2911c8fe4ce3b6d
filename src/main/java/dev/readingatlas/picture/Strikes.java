package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The lines that are drawn on a map, as dots in cells: which of them would run through a label. The
 * rules of frontend/map/labels/line-collisions.ts.
 */
final class Strikes {
  /** Pixels between two dots of a line, and the width of a cell. */
  private static final double STEP = 4;

  private static final double CELL = 32;

  private final Map<Cell, List<Dot>> cells = new HashMap<>();
  private final Box within;

  /**
   * None yet.
   *
   * @param within lines outside are not kept
   */
  Strikes(Box within) {
    this.within = within;
  }

  private record Cell(int x, int y) {
    static Cell at(double x, double y) {
      return new Cell((int) Math.floor(x / CELL), (int) Math.floor(y / CELL));
    }
  }

  private record Dot(double x, double y, Ink ink, String id) {}

  /**
   * Adds a line.
   *
   * @param line x and y in turn, in pixels
   */
  void add(String id, double[] line, Ink ink) {
    for (int i = 2; i < line.length; i += 2) {
      double x = line[i - 2];
      double y = line[i - 1];
      double dx = line[i] - x;
      double dy = line[i + 1] - y;
      if (!Box.NONE.with(x, y).with(line[i], line[i + 1]).grown(1).overlaps(within)) {
        continue;
      }
      int steps = (int) Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP));
      for (int step = 0; step < steps; step++) {
        Dot dot = new Dot(x + dx * step / steps, y + dy * step / steps, ink, id);
        if (within.contains(dot.x, dot.y)) {
          cells.computeIfAbsent(Cell.at(dot.x, dot.y), cell -> new ArrayList<>()).add(dot);
        }
      }
    }
  }

  /**
   * The strongest line through any of some boxes.
   *
   * @param own ids of lines that may touch it
   */
  Ink through(List<Box> boxes, Predicate<String> own) {
    Ink found = Ink.NONE;
    for (Box box : boxes) {
      Cell first = Cell.at(box.minX(), box.minY());
      Cell last = Cell.at(box.maxX(), box.maxY());
      for (int x = first.x; x <= last.x; x++) {
        for (int y = first.y; y <= last.y; y++) {
          for (Dot dot : cells.getOrDefault(new Cell(x, y), List.of())) {
            if (dot.ink.compareTo(found) > 0 && box.contains(dot.x, dot.y) && !own.test(dot.id)) {
              found = dot.ink;
            }
          }
        }
      }
    }
    return found;
  }
}
