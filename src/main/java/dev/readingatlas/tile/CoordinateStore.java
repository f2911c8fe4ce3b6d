package dev.readingatlas.tile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The coordinates of all shapes of a layer, as sequences of positions on the grid: points, lines,
 * and rings of polygons, an outer ring before its holes. Rings are open: the last position connects
 * to the first. Positions are in a file; a sequence takes 21 bytes of memory.
 */
final class CoordinateStore implements Closeable {
  /** Kinds of sequences. */
  static final byte POINT = 1;

  static final byte LINE = 2;
  static final byte OUTER = 3;
  static final byte HOLE = 4;

  private final IntFile xy;
  private int sequences;
  private long[] starts = new long[64];
  private int[] features = new int[64];
  private byte[] kinds = new byte[64];
  private double[] areas = new double[64];

  CoordinateStore(Path file) {
    xy = new IntFile(file);
  }

  /**
   * Adds the shape of a feature. Features are added in the order of their numbers.
   *
   * @param shape in lon, lat; null or an empty shape adds no sequence
   */
  void add(int feature, Geometry shape) {
    switch (shape) {
      case null -> {}
      case Point point when !point.isEmpty() ->
          sequence(feature, POINT, point.getCoordinateSequence());
      case Polygon area when !area.isEmpty() -> {
        if (sequence(feature, OUTER, area.getExteriorRing().getCoordinateSequence())) {
          for (int i = 0; i < area.getNumInteriorRing(); i++) {
            sequence(feature, HOLE, area.getInteriorRingN(i).getCoordinateSequence());
          }
        }
      }
      case LineString line when !line.isEmpty() ->
          sequence(feature, LINE, line.getCoordinateSequence());
      case GeometryCollection parts -> {
        for (int i = 0; i < parts.getNumGeometries(); i++) {
          add(feature, parts.getGeometryN(i));
        }
      }
      default -> {}
    }
  }

  /** Ends the writing; afterwards positions can be read, and no shape can be added. */
  void ready() {
    xy.ready();
  }

  int sequences() {
    return sequences;
  }

  int feature(int sequence) {
    return features[sequence];
  }

  byte kind(int sequence) {
    return kinds[sequence];
  }

  /** The area inside a ring, in square steps of the grid; 0 for a point or a line. */
  double area(int sequence) {
    return ring(sequence) ? areas[sequence] : 0;
  }

  /** Whether a sequence is a ring. */
  boolean ring(int sequence) {
    return kinds[sequence] >= OUTER;
  }

  /** The number of the first position of a sequence, among all positions. */
  long start(int sequence) {
    return starts[sequence];
  }

  /** The number of positions of a sequence. */
  int length(int sequence) {
    return (int)
        ((sequence + 1 < sequences ? starts[sequence + 1] : positions()) - starts[sequence]);
  }

  /** The number of all positions. */
  long positions() {
    return xy.size() / 2;
  }

  int x(long position) {
    return xy.get(2 * position);
  }

  int y(long position) {
    return xy.get(2 * position + 1);
  }

  /** The coordinates of a position as a single number. */
  long spot(long position) {
    return (long) x(position) << 32 | y(position) & 0xffffffffL;
  }

  private boolean sequence(int feature, byte kind, CoordinateSequence positions) {
    long start = xy.size() / 2;
    int firstX = 0;
    int firstY = 0;
    int lastX = 0;
    int lastY = 0;
    int added = 0;
    double twiceArea = 0;
    int count = positions.size() - (kind >= OUTER ? 1 : 0);
    Coordinate at = new Coordinate();
    for (int i = 0; i < count; i++) {
      positions.getCoordinate(i, at);
      int x = TileGrid.x(at.x);
      int y = TileGrid.y(at.y);
      if (added > 0 && x == lastX && y == lastY
          || kind >= OUTER && i == count - 1 && added > 0 && x == firstX && y == firstY) {
        continue;
      }
      if (added == 0) {
        firstX = x;
        firstY = y;
      }
      xy.add(x);
      xy.add(y);
      twiceArea +=
          ((double) lastX - firstX) * ((double) y - firstY)
              - ((double) x - firstX) * ((double) lastY - firstY);
      lastX = x;
      lastY = y;
      added++;
    }
    if (added == 0) {
      return false;
    }
    if (sequences == starts.length) {
      starts = Arrays.copyOf(starts, 2 * sequences);
      features = Arrays.copyOf(features, 2 * sequences);
      kinds = Arrays.copyOf(kinds, 2 * sequences);
      areas = Arrays.copyOf(areas, 2 * sequences);
    }
    starts[sequences] = start;
    features[sequences] = feature;
    areas[sequences] = Math.abs(twiceArea) / 2;
    kinds[sequences++] = kind;
    return true;
  }

  @Override
  public void close() throws IOException {
    xy.close();
  }
}
