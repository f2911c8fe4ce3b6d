package dev.readingatlas.tile;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes the shapes of one zoom: thinned, on the zoom's steps, valid, without what is too small.
 */
final class ZoomShapes {
  /** Square steps of a zoom that an area must have to be seen: half a CSS pixel by half of one. */
  private static final long SMALLEST = 64;

  private final Outlines outlines;
  private final ByteBuffer levels;
  private final int zoom;
  private final int levelShown;
  private final long twiceSmallest;
  private final Part part = new Part();

  /** Those of the feature that is being gathered. */
  private final List<Polygon> areas = new ArrayList<>();

  /**
   * @param levels in half zooms: from which on each position is there
   * @param coarser how often the smallest area is doubled; the tolerance is multiplied by the root
   *     of two as often
   */
  ZoomShapes(Outlines outlines, ByteBuffer levels, int zoom, int coarser) {
    this.outlines = outlines;
    this.levels = levels;
    this.zoom = zoom;
    levelShown = 2 * zoom - coarser;
    twiceSmallest = 2 * SMALLEST << coarser;
  }

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
          }
          sequence++;
        } while (sequence < outlines.sequences() && outlines.kind(sequence) == Outlines.HOLE);
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
    if (part.kind != MvtLayer.AREAS) {
      out.add(part);
      return;
    }
    Mending.mend(
        part,
        area -> {
          if (2 * area.getArea() >= twiceSmallest) {
            areas.add(area);
          }
        });
  }

  /** Writes the areas of a feature. */
  private void putAreas(ZoomFile.Writer out) {
    for (Polygon area : Mending.together(areas)) {
      Mending.fill(area, part);
      out.add(part);
    }
    areas.clear();
  }

  /** Adds what is seen of a sequence; says whether it is worth keeping. */
  private boolean add(int sequence) {
    byte kind = outlines.kind(sequence);
    if (kind == Outlines.HOLE && part.rings == 0) {
      return false;
    }
    int begin = part.size;
    long start = outlines.start(sequence);
    int length = outlines.length(sequence);
    for (int i = 0; i < length; i++) {
      if (levels.get((int) start + i) <= levelShown || kind == Outlines.POINT) {
        int x = TileGrid.at(outlines.x(start + i), zoom);
        int y = TileGrid.at(outlines.y(start + i), zoom);
        if (part.size == begin || x != part.x[part.size - 1] || y != part.y[part.size - 1]) {
          part.add(x, y);
        }
      }
    }
    if (kind == Outlines.POINT) {
      return true;
    }
    if (kind == Outlines.LINE) {
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
