package dev.readingatlas.tile;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes the shapes of a zoom: simplified, rounded to the steps of the zoom, valid, and without
 * areas that are too small.
 */
final class ZoomShapes {
  /** The smallest visible area, in square steps of a zoom: half a CSS pixel squared. */
  private static final long SMALLEST = 64;

  private final CoordinateStore outlines;
  private final ByteBuffer levels;
  private final int zoom;
  private final int levelShown;
  private final long twiceSmallest;
  private final GeometryPart part = new GeometryPart();

  /** The areas of the current feature. */
  private final List<Polygon> areas = new ArrayList<>();

  /** The total area left out so far that no square represents yet, in square steps. */
  private double spare;

  private boolean mending = true;

  /**
   * @param levels the first zoom with each position, in half zooms
   * @param coarser how often the smallest area is doubled; the tolerance is multiplied by the root
   *     of two as often
   */
  ZoomShapes(CoordinateStore outlines, ByteBuffer levels, int zoom, int coarser) {
    this.outlines = outlines;
    this.levels = levels;
    this.zoom = zoom;
    levelShown = Math.max(0, 2 * zoom - coarser);
    twiceSmallest = 2 * SMALLEST << coarser;
  }

  /** Writes the shapes without repairs, to measure their size. */
  void writeRoughly(Path file, int features) {
    mending = false;
    write(file, features);
  }

  /** Writes the shapes. */
  void write(Path file, int features) {
    try (ZoomFile.Writer out = new ZoomFile.Writer(file, features)) {
      for (int sequence = 0; sequence < outlines.sequences(); ) {
        part.clear();
        part.feature = outlines.feature(sequence);
        part.kind = Math.min(outlines.kind(sequence), MvtLayer.AREAS);
        do {
          if (add(sequence)) {
            part.endRing();
          } else {
            part.dropRing();
            leaveOut(sequence);
          }
          sequence++;
        } while (sequence < outlines.sequences()
            && outlines.kind(sequence) == CoordinateStore.HOLE);
        if (part.rings > 0) {
          put(out);
        }
        if (!areas.isEmpty()
            && (sequence == outlines.sequences() || outlines.feature(sequence) != part.feature)) {
          putAreas(out);
        }
      }
    }
  }

  private void put(ZoomFile.Writer out) {
    if (part.kind != MvtLayer.AREAS || !mending) {
      out.add(part);
      return;
    }
    PolygonRepair.mend(
        part,
        area -> {
          if (2 * area.getArea() >= twiceSmallest) {
            areas.add(area);
          }
        });
  }

  /**
   * Adds the area of a shape that is too small. When the total reaches the smallest visible area, a
   * square at this shape represents all of them: otherwise a country of small districts would be
   * blank.
   */
  private void leaveOut(int sequence) {
    if (outlines.kind(sequence) != CoordinateStore.OUTER) {
      return;
    }
    spare += Math.scalb(outlines.area(sequence), -2 * (TileGrid.FINEST - zoom));
    if (2 * spare >= twiceSmallest) {
      spare -= twiceSmallest / 2.0;
      int side = (int) Math.ceil(Math.sqrt(twiceSmallest / 2.0));
      int west = TileGrid.at(outlines.x(outlines.start(sequence)), zoom) - side / 2;
      int north = TileGrid.at(outlines.y(outlines.start(sequence)), zoom) - side / 2;
      areas.add(PolygonRepair.square(west, north, side));
    }
  }

  /** Writes the areas of a feature. */
  private void putAreas(ZoomFile.Writer out) {
    for (Polygon area : mending ? PolygonRepair.together(areas) : areas) {
      PolygonRepair.fill(area, part);
      out.add(part);
    }
    areas.clear();
  }

  /**
   * Adds the positions of a sequence that this zoom shows.
   *
   * @return whether the result is large enough to be kept
   */
  private boolean add(int sequence) {
    byte kind = outlines.kind(sequence);
    if (kind == CoordinateStore.HOLE && part.rings == 0) {
      return false;
    }
    int begin = part.size;
    long start = outlines.start(sequence);
    int length = outlines.length(sequence);
    for (int i = 0; i < length; i++) {
      if (levels.get((int) start + i) <= levelShown || kind == CoordinateStore.POINT) {
        int x = TileGrid.at(outlines.x(start + i), zoom);
        int y = TileGrid.at(outlines.y(start + i), zoom);
        if (part.size == begin || x != part.x[part.size - 1] || y != part.y[part.size - 1]) {
          part.add(x, y);
        }
      }
    }
    if (kind == CoordinateStore.POINT) {
      return true;
    }
    if (kind == CoordinateStore.LINE) {
      return part.size - begin > 1;
    }
    if (part.size - begin > 1
        && part.x[begin] == part.x[part.size - 1]
        && part.y[begin] == part.y[part.size - 1]) {
      part.size--;
    }
    if (part.size - begin < 3) {
      return false;
    }
    return Math.abs(part.twiceArea(begin, part.size)) >= twiceSmallest;
  }
}
