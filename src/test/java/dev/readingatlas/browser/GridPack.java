package dev.readingatlas.browser;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An atlas pack with one layer of any size: plots in columns and rows between 44 and 48 E, 38.5 and
 * 40.5 N, with crooked borders that neighbours share. Every plot has a note; of those of odd
 * columns each has a when, in turn {@value #EARLY}, {@value #LATE} and {@value #VAGUE}. The place
 * "Middle" is the plot in the middle.
 */
final class GridPack {
  static final String EARLY = "1988/1992";
  static final String LATE = "1994/2001";
  static final String VAGUE = "1993~/2001";

  private static final double WEST = 44;
  private static final double SOUTH = 38.5;
  private static final double WIDTH = 4;
  private static final double HEIGHT = 2;

  private final int columns;
  private final int rows;
  private final int bends;

  /**
   * @param bends corners of each side of a plot beside its ends
   */
  GridPack(int columns, int rows, int bends) {
    this.columns = columns;
    this.rows = rows;
    this.bends = bends;
  }

  /** For looking at it: folder, columns, rows, bends. */
  public static void main(String[] arguments) throws IOException {
    int[] numbers = List.of(arguments).stream().skip(1).mapToInt(Integer::parseInt).toArray();
    new GridPack(numbers[0], numbers[1], numbers[2]).write(Path.of(arguments[0]));
  }

  static String keyOf(int column, int row) {
    return "c" + column + "r" + row;
  }

  /** Writes the pack into a folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("layers"));
    Files.writeString(folder.resolve("atlas.yaml"), yaml());
    ByteArrayOutputStream shapes = new ByteArrayOutputStream();
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double[] ring = ring(column, row);
        shape(shapes, column + row * columns + 1, ring);
        record(records, column, row);
      }
    }
    Path layers = folder.resolve("layers");
    Files.write(layers.resolve("plots.shp"), shp(shapes.toByteArray()));
    Files.write(layers.resolve("plots.dbf"), dbf(records.toByteArray()));
    Files.writeString(
        layers.resolve("plots.prj"),
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]");
    Files.writeString(layers.resolve("plots.cpg"), "UTF-8");
  }

  private String yaml() {
    return """
        slug: grid
        title: A grid of plots
        summary: Plots with crooked borders.
        lang: en
        published: "2026-11"
        kind: atlas
        basemap: basemap
        bounds: [44, 38.5, 48, 40.5]
        languages: [en]
        periods:
          - { id: early, name: Early, when: "1988/1992", color: "#D55E00", pattern: solid }
          - { id: late, name: Late, when: "1994/2001", color: "#0072B2", pattern: dashed }
          - { id: later, name: Later, when: "2002/2010", color: "#009E73", pattern: dashdot }
        layers:
          - id: plots
            file: layers/plots.shp
            title: Plots
            style: district
            label: true
            visible: true
            source: Made for a test
            licence: CC0-1.0
            note: Not of this world.
            columns: { key: key, name: name, note: note, when: when }
        places:
          - id: middle
            kind: district
            names:
              - { text: "Middle", lang: en, script: Latn }
            features:
              - { layer: plots, key: KEY }
            note: The plot in the middle.
        """
        .replace("KEY", keyOf(columns / 2, rows / 2));
  }

  /** Clockwise, as shapefiles have shells; closed. */
  private double[] ring(int column, int row) {
    int side = bends + 1;
    double[] xy = new double[2 * (4 * side + 1)];
    for (int i = 0; i <= 4 * side; i++) {
      int along = i % side;
      double u = column;
      double v = row;
      switch (i / side % 4) {
        case 0 -> v += (double) along / side;
        case 1 -> {
          u += (double) along / side;
          v += 1;
        }
        case 2 -> {
          u += 1;
          v += 1 - (double) along / side;
        }
        default -> u += 1 - (double) along / side;
      }
      // The same bend for whoever shares the corner.
      double bend = 0.12 * Math.sin(7.3 * u + 3.1 * v) + 0.1 * Math.cos(5.9 * v - 4.7 * u);
      double swing = 0.12 * Math.cos(6.7 * u + 2.3 * v) - 0.1 * Math.sin(4.9 * v + 3.7 * u);
      xy[2 * i] = WEST + WIDTH * (u + bend) / columns;
      xy[2 * i + 1] = SOUTH + HEIGHT * (v + swing) / rows;
    }
    return xy;
  }

  private static void shape(ByteArrayOutputStream out, int number, double[] xy) {
    int length = 44 + 4 + 8 * xy.length;
    ByteBuffer bytes = ByteBuffer.allocate(8 + length);
    bytes.putInt(number).putInt(length / 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
    box(bytes, xy);
    bytes.putInt(1).putInt(xy.length / 2).putInt(0);
    for (double value : xy) {
      bytes.putDouble(value);
    }
    out.writeBytes(bytes.array());
  }

  private static void box(ByteBuffer bytes, double[] xy) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < xy.length; i++) {
      box[i % 2] = Math.min(box[i % 2], xy[i]);
      box[2 + i % 2] = Math.max(box[2 + i % 2], xy[i]);
    }
    for (double edge : box) {
      bytes.putDouble(edge);
    }
  }

  private static byte[] shp(byte[] shapes) {
    ByteBuffer bytes = ByteBuffer.allocate(100 + shapes.length);
    bytes.putInt(9994).position(24);
    bytes.putInt((100 + shapes.length) / 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5);
    box(bytes, new double[] {WEST - 1, SOUTH - 1, WEST + WIDTH + 1, SOUTH + HEIGHT + 1});
    bytes.position(100);
    return bytes.put(shapes).array();
  }

  private static final String[] COLUMNS = {"key", "name", "note", "when"};
  private static final int[] WIDTHS = {12, 24, 48, 16};

  private void record(ByteArrayOutputStream out, int column, int row) {
    String when = column % 2 == 0 ? "" : List.of(EARLY, LATE, VAGUE).get((column / 2 + row) % 3);
    String name = String.format(Locale.ROOT, "Plot %d-%d", column, row);
    String[] values = {keyOf(column, row), name, "What is said of " + name + ".", when};
    StringBuilder text = new StringBuilder(" ");
    for (int i = 0; i < values.length; i++) {
      text.append(String.format("%-" + WIDTHS[i] + "s", values[i]));
    }
    out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] dbf(byte[] records) throws IOException {
    int record = 1;
    for (int width : WIDTHS) {
      record += width;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(new byte[] {3, 126, 11, 23});
    out.writeInt(Integer.reverseBytes(columns * rows));
    out.writeShort(Short.reverseBytes((short) (33 + 32 * WIDTHS.length)));
    out.writeShort(Short.reverseBytes((short) record));
    out.write(new byte[20]);
    for (int i = 0; i < WIDTHS.length; i++) {
      byte[] head = new byte[32];
      byte[] name = COLUMNS[i].getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(name, 0, head, 0, name.length);
      head[11] = 'C';
      head[16] = (byte) WIDTHS[i];
      out.write(head);
    }
    out.write(0x0d);
    out.write(records);
    out.write(0x1a);
    return bytes.toByteArray();
  }
}
