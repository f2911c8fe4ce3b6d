package dev.readingatlas.source.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small shapefiles for tests, sound ones and broken ones. */
final class ShapefileFixture {
  static final String WGS84_PRJ =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final ShapeType type;
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<byte[][]> rows = new ArrayList<>();
  private final List<Integer> deleted = new ArrayList<>();
  private int ldid;
  private String prj = WGS84_PRJ;
  private byte[] cpg;

  private record Column(byte[] name, char type, int width, int decimals) {}

  ShapefileFixture(ShapeType type) {
    this.type = type;
  }

  /** Three points with a text, enough for most tests. */
  static ShapefileFixture points() {
    ShapefileFixture fixture = new ShapefileFixture(ShapeType.POINT).column("NAME", 'C', 12, 0);
    return fixture
        .shape(point(44, 40))
        .row("one")
        .shape(point(45, 39))
        .row("two")
        .shape(point(46, 38))
        .row("three");
  }

  ShapefileFixture column(String name, char type, int width, int decimals) {
    return column(name.getBytes(StandardCharsets.UTF_8), type, width, decimals);
  }

  ShapefileFixture column(byte[] name, char type, int width, int decimals) {
    columns.add(new Column(name, type, width, decimals));
    return this;
  }

  ShapefileFixture shape(byte[] content) {
    shapes.add(content);
    return this;
  }

  ShapefileFixture row(String... values) {
    return row(
        Arrays.stream(values)
            .map(v -> v.getBytes(StandardCharsets.ISO_8859_1))
            .toArray(byte[][]::new));
  }

  ShapefileFixture row(byte[]... values) {
    rows.add(values);
    return this;
  }

  /** Marks the last row as deleted. */
  ShapefileFixture deleted() {
    deleted.add(rows.size() - 1);
    return this;
  }

  ShapefileFixture ldid(int ldid) {
    this.ldid = ldid;
    return this;
  }

  /** Null for none. */
  ShapefileFixture prj(String prj) {
    this.prj = prj;
    return this;
  }

  ShapefileFixture cpg(String cpg) {
    this.cpg = cpg.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Writes all members, the .dbf only when there are columns; gives the .shp. */
  Path write(Path folder, String stem) throws IOException {
    Files.write(folder.resolve(stem + ".shp"), shp());
    Files.write(folder.resolve(stem + ".shx"), shx());
    if (!columns.isEmpty()) {
      Files.write(folder.resolve(stem + ".dbf"), dbf());
    }
    if (prj != null) {
      Files.writeString(folder.resolve(stem + ".prj"), prj);
    }
    if (cpg != null) {
      Files.write(folder.resolve(stem + ".cpg"), cpg);
    }
    return folder.resolve(stem + ".shp");
  }

  byte[] shp() {
    int size = 100 + shapes.stream().mapToInt(s -> 8 + s.length).sum();
    ByteBuffer b = header(size);
    for (int i = 0; i < shapes.size(); i++) {
      b.order(ByteOrder.BIG_ENDIAN)
          .putInt(i + 1)
          .putInt(shapes.get(i).length / 2)
          .put(shapes.get(i));
    }
    return b.array();
  }

  byte[] shx() {
    ByteBuffer b = header(100 + 8 * shapes.size());
    int offset = 100;
    for (byte[] shape : shapes) {
      b.putInt(offset / 2).putInt(shape.length / 2);
      offset += 8 + shape.length;
    }
    return b.array();
  }

  private ByteBuffer header(int size) {
    ByteBuffer b = ByteBuffer.allocate(size);
    b.putInt(0, 9994).putInt(24, size / 2);
    b.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type.code());
    b.putDouble(36, -180).putDouble(44, -90).putDouble(52, 180).putDouble(60, 90);
    return b.order(ByteOrder.BIG_ENDIAN).position(100);
  }

  byte[] dbf() {
    int rowBytes = 1 + columns.stream().mapToInt(Column::width).sum();
    int headerBytes = 33 + 32 * columns.size();
    ByteBuffer b =
        ByteBuffer.allocate(headerBytes + rowBytes * rows.size() + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    b.put(0, (byte) 3)
        .putInt(4, rows.size())
        .putShort(8, (short) headerBytes)
        .putShort(10, (short) rowBytes);
    b.put(29, (byte) ldid);
    for (int i = 0; i < columns.size(); i++) {
      Column c = columns.get(i);
      b.put(32 + 32 * i, c.name, 0, Math.min(11, c.name.length));
      b.put(32 + 32 * i + 11, (byte) c.type)
          .put(32 + 32 * i + 16, (byte) c.width)
          .put(32 + 32 * i + 17, (byte) c.decimals);
    }
    b.put(headerBytes - 1, (byte) 0x0D).position(headerBytes);
    for (int r = 0; r < rows.size(); r++) {
      b.put((byte) (deleted.contains(r) ? '*' : ' '));
      for (int i = 0; i < columns.size(); i++) {
        byte[] field = new byte[columns.get(i).width];
        Arrays.fill(field, (byte) ' ');
        byte[] value = rows.get(r)[i];
        System.arraycopy(value, 0, field, 0, Math.min(value.length, field.length));
        b.put(field);
      }
    }
    return b.put((byte) 0x1A).array();
  }

  static byte[] nullShape() {
    return new byte[4];
  }

  static byte[] point(double x, double y) {
    return point(ShapeType.POINT, x, y);
  }

  /** A point of a kind, with its Z and M as the kind asks. */
  static byte[] point(ShapeType type, double... ordinates) {
    ByteBuffer b = little(4 + 8 * ordinates.length).putInt(type.code());
    Arrays.stream(ordinates).forEach(b::putDouble);
    return b.array();
  }

  /**
   * A shape of many points.
   *
   * @param partTypes for MultiPatch only, else empty
   * @param z one for all points, written where the kind has Z
   * @param m one for all points, written where the kind has M, unless NaN
   * @param parts x, y, x, y, …
   */
  static byte[] shape(ShapeType type, int[] partTypes, double z, double m, double[]... parts) {
    boolean parted = type.flat() != ShapeType.MULTIPOINT;
    int n = Arrays.stream(parts).mapToInt(p -> p.length / 2).sum();
    boolean measured = type.mayHaveM() && !Double.isNaN(m);
    int size =
        4
            + 32
            + 4
            + (parted ? 4 + 4 * parts.length + 4 * partTypes.length : 0)
            + 16 * n
            + (type.hasZ() ? 16 + 8 * n : 0)
            + (measured ? 16 + 8 * n : 0);
    ByteBuffer b = little(size).putInt(type.code());
    for (int i = 0; i < 4; i++) {
      b.putDouble(i);
    }
    if (parted) {
      b.putInt(parts.length);
    }
    b.putInt(n);
    if (parted) {
      int start = 0;
      for (double[] part : parts) {
        b.putInt(start);
        start += part.length / 2;
      }
      Arrays.stream(partTypes).forEach(b::putInt);
    }
    for (double[] part : parts) {
      Arrays.stream(part).forEach(b::putDouble);
    }
    if (type.hasZ()) {
      b.putDouble(z).putDouble(z);
      for (int i = 0; i < n; i++) {
        b.putDouble(z);
      }
    }
    if (measured) {
      b.putDouble(m).putDouble(m);
      for (int i = 0; i < n; i++) {
        b.putDouble(m);
      }
    }
    return b.array();
  }

  static byte[] polygon(double[]... rings) {
    return shape(ShapeType.POLYGON, new int[0], 0, Double.NaN, rings);
  }

  /** A square ring, clockwise as shells are. */
  static double[] square(double x, double y, double size) {
    return new double[] {x, y, x, y + size, x + size, y + size, x + size, y, x, y};
  }

  /** A ring the other way round. */
  static double[] turned(double[] ring) {
    double[] turned = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      turned[i] = ring[ring.length - 2 - i];
      turned[i + 1] = ring[ring.length - 1 - i];
    }
    return turned;
  }

  static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  static byte[] join(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
