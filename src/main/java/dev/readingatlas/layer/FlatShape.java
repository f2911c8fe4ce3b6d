package dev.readingatlas.layer;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A shape as flat arrays: quick to read, to reproject, to test and to write, and nothing else.
 *
 * <p>Positions stand as x, y in one array. A sequence is a point, a line or a ring; {@link #end}
 * says where each ends. A polygon is a run of sequences, its outer ring first.
 */
public final class FlatShape {
  /** The kinds of shape, by their number in WKB (OGC 06-103r4, 8.2.3) less one. */
  public enum Kind {
    POINT("Point"),
    LINE("LineString"),
    POLYGON("Polygon"),
    POINTS("MultiPoint"),
    LINES("MultiLineString"),
    POLYGONS("MultiPolygon"),
    COLLECTION("GeometryCollection");

    private final String geoJson;

    Kind(String geoJson) {
      this.geoJson = geoJson;
    }

    /** Its name in GeoJSON. */
    public String geoJson() {
      return geoJson;
    }
  }

  private static final Kind[] KINDS = Kind.values();
  private static final int WITH_SRID = 0x20000000;
  private static final int WITH_Z = 0x80000000;
  private static final int WITH_M = 0x40000000;

  private final Kind kind;
  private double[] xy;
  private int positions;
  private int[] sequenceEnds = new int[4];
  private int sequences;
  private int[] polygonEnds = new int[1];
  private int polygons;
  private FlatShape[] parts = {};

  private FlatShape(Kind kind, int room) {
    this.kind = kind;
    this.xy = new double[room];
  }

  /**
   * Reads WKB or EWKB; heights and measures are left out.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static FlatShape ofWkb(byte[] wkb) {
    try {
      return read(ByteBuffer.wrap(wkb));
    } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("The WKB ends too early, at byte " + wkb.length, e);
    }
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The members of a collection; empty for all else. */
  public FlatShape[] parts() {
    return parts;
  }

  /** All positions as x, y; only the first 2 × {@link #positions} numbers count. May be changed. */
  public double[] xy() {
    return xy;
  }

  /** How many positions it has, those of its parts not counted. */
  public int positions() {
    return positions;
  }

  /** How many sequences it has. */
  public int sequences() {
    return sequences;
  }

  /** The first position of a sequence. */
  public int start(int sequence) {
    return sequence == 0 ? 0 : sequenceEnds[sequence - 1];
  }

  /** The position after the last one of a sequence. */
  public int end(int sequence) {
    return sequenceEnds[sequence];
  }

  /** How many polygons it has. */
  public int polygons() {
    return polygons;
  }

  /** The outer ring of a polygon. */
  public int firstRing(int polygon) {
    return polygon == 0 ? 0 : polygonEnds[polygon - 1];
  }

  /** The sequence after the last ring of a polygon. */
  public int endRing(int polygon) {
    return polygonEnds[polygon];
  }

  /** Turns rings so that outer ones run counter-clockwise and holes clockwise (RFC 7946, 3.1.6). */
  public void orient() {
    for (FlatShape part : parts) {
      part.orient();
    }
    for (int polygon = 0; polygon < polygons; polygon++) {
      for (int ring = firstRing(polygon); ring < endRing(polygon); ring++) {
        if (counterClockwise(ring) != (ring == firstRing(polygon))) {
          reverse(ring);
        }
      }
    }
  }

  private boolean counterClockwise(int ring) {
    int from = start(ring);
    int to = end(ring);
    double x0 = xy[2 * from];
    double y0 = xy[2 * from + 1];
    double twice = 0;
    for (int i = from; i < to - 1; i++) {
      twice +=
          (xy[2 * i] - x0) * (xy[2 * i + 3] - y0) - (xy[2 * i + 2] - x0) * (xy[2 * i + 1] - y0);
    }
    return twice > 0;
  }

  private void reverse(int ring) {
    for (int low = 2 * start(ring), high = 2 * end(ring) - 2; low < high; low += 2, high -= 2) {
      double x = xy[low];
      double y = xy[low + 1];
      xy[low] = xy[high];
      xy[low + 1] = xy[high + 1];
      xy[high] = x;
      xy[high + 1] = y;
    }
  }

  /** Whether it meets a rectangle, whose edge belongs to it, as that of the shape does. */
  public boolean meets(double west, double south, double east, double north) {
    for (FlatShape part : parts) {
      if (part.meets(west, south, east, north)) {
        return true;
      }
    }
    for (int sequence = 0; sequence < sequences; sequence++) {
      if (lineMeets(sequence, west, south, east, north)) {
        return true;
      }
    }
    // No edge meets the rectangle: it lies wholly inside or wholly outside of each polygon.
    for (int polygon = 0; polygon < polygons; polygon++) {
      if (contains(polygon, west, south)) {
        return true;
      }
    }
    return false;
  }

  private boolean lineMeets(int sequence, double west, double south, double east, double north) {
    int from = start(sequence);
    int to = end(sequence);
    if (from == to) {
      return false;
    }
    double x0 = xy[2 * from];
    double y0 = xy[2 * from + 1];
    if (x0 >= west && x0 <= east && y0 >= south && y0 <= north) {
      return true;
    }
    for (int i = from + 1; i < to; i++) {
      double x1 = xy[2 * i];
      double y1 = xy[2 * i + 1];
      boolean beside =
          x0 < west && x1 < west
              || x0 > east && x1 > east
              || y0 < south && y1 < south
              || y0 > north && y1 > north;
      if (!beside && crosses(x0, y0, x1, y1, west, south, east, north)) {
        return true;
      }
      x0 = x1;
      y0 = y1;
    }
    return false;
  }

  /** Whether a segment that lies beside no edge meets the rectangle (Liang and Barsky, 1984). */
  private static boolean crosses(
      double x0,
      double y0,
      double x1,
      double y1,
      double west,
      double south,
      double east,
      double north) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double enter = 0;
    double leave = 1;
    if (dx != 0) {
      double a = (west - x0) / dx;
      double b = (east - x0) / dx;
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    if (dy != 0) {
      double a = (south - y0) / dy;
      double b = (north - y0) / dy;
      enter = Math.max(enter, Math.min(a, b));
      leave = Math.min(leave, Math.max(a, b));
    }
    return enter <= leave;
  }

  /** Whether a point that is on no ring lies in a polygon, by counting rings crossed eastwards. */
  private boolean contains(int polygon, double x, double y) {
    boolean inside = false;
    for (int ring = firstRing(polygon); ring < endRing(polygon); ring++) {
      for (int i = start(ring); i < end(ring) - 1; i++) {
        double ya = xy[2 * i + 1];
        double yb = xy[2 * i + 3];
        if (ya > y != yb > y) {
          double xa = xy[2 * i];
          if (x < xa + (xy[2 * i + 2] - xa) * (y - ya) / (yb - ya)) {
            inside = !inside;
          }
        }
      }
    }
    return inside;
  }

  private static FlatShape read(ByteBuffer in) {
    int type = header(in);
    int dimensions = dimensions(type);
    FlatShape shape = new FlatShape(kind(type), in.remaining() / 8 + 2);
    switch (shape.kind) {
      case POINT -> shape.sequence(in, 1, dimensions);
      case LINE -> shape.sequence(in, in.getInt(), dimensions);
      case POLYGON -> shape.polygon(in, dimensions);
      case POINTS, LINES, POLYGONS -> {
        int members = in.getInt();
        for (int i = 0; i < members; i++) {
          int member = header(in);
          switch (kind(member)) {
            case POINT -> shape.sequence(in, 1, dimensions(member));
            case LINE -> shape.sequence(in, in.getInt(), dimensions(member));
            case POLYGON -> shape.polygon(in, dimensions(member));
            default -> throw new IllegalArgumentException("A multi-shape holds a " + kind(member));
          }
        }
      }
      case COLLECTION -> {
        int members = in.getInt();
        shape.parts = new FlatShape[Math.min(members, in.remaining())];
        for (int i = 0; i < members; i++) {
          shape.parts[i] = read(in);
        }
        shape.xy = new double[0];
      }
    }
    return shape;
  }

  /** Takes byte order and SRID, and leaves the type with its flags. */
  private static int header(ByteBuffer in) {
    in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int type = in.getInt();
    if ((type & WITH_SRID) != 0) {
      in.getInt();
    }
    return type;
  }

  private static Kind kind(int type) {
    int number = (type & 0xffff) % 1000;
    if (number < 1 || number > KINDS.length) {
      throw new IllegalArgumentException("No shape has the WKB type " + type);
    }
    return KINDS[number - 1];
  }

  private static int dimensions(int type) {
    int thousands = (type & 0xffff) / 1000;
    boolean z = (type & WITH_Z) != 0 || thousands == 1 || thousands == 3;
    boolean m = (type & WITH_M) != 0 || thousands == 2 || thousands == 3;
    return 2 + (z ? 1 : 0) + (m ? 1 : 0);
  }

  private void sequence(ByteBuffer in, int length, int dimensions) {
    for (int i = 0; i < length; i++) {
      xy[2 * positions] = in.getDouble();
      xy[2 * positions + 1] = in.getDouble();
      positions++;
      for (int more = 2; more < dimensions; more++) {
        in.getDouble();
      }
    }
    if (sequences == sequenceEnds.length) {
      sequenceEnds = Arrays.copyOf(sequenceEnds, 2 * sequences);
    }
    sequenceEnds[sequences++] = positions;
  }

  private void polygon(ByteBuffer in, int dimensions) {
    int rings = in.getInt();
    for (int i = 0; i < rings; i++) {
      sequence(in, in.getInt(), dimensions);
    }
    if (polygons == polygonEnds.length) {
      polygonEnds = Arrays.copyOf(polygonEnds, 2 * polygons);
    }
    polygonEnds[polygons++] = sequences;
  }
}
