package dev.readingatlas.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A shapefile of areas in degrees, held whole, and larger ones made of it: copies laid side by side
 * as in a grid, each shrunk to its cell, so that a layer of n times the features covers the same
 * world, with as many positions a feature. (ESRI Shapefile Technical Description, 1998.)
 */
final class Shapefile {
  private static final int HEAD = 100;
  private static final int POLYGON = 5;

  /**
   * Bytes that a .shp can have: its head counts pairs of them in 31 bits, and many readers bytes.
   */
  private static final long LIMIT = Integer.MAX_VALUE;

  private final Path shp;
  private final byte[] bytes;

  /** Where the contents of records begin. */
  private final List<Integer> records = new ArrayList<>();

  private Shapefile(Path shp, byte[] bytes) {
    this.shp = shp;
    this.bytes = bytes;
    ByteBuffer all = ByteBuffer.wrap(bytes);
    for (int at = HEAD; at + 8 < bytes.length; at += 8 + 2 * all.getInt(at + 4)) {
      records.add(at + 8);
    }
  }

  static Shapefile read(Path shp) throws IOException {
    return new Shapefile(shp, Files.readAllBytes(shp));
  }

  int features() {
    return records.size();
  }

  /** How many copies fill that many bytes. */
  int copiesFor(long size) {
    return (int) (size / bytes.length) + 1;
  }

  /** Where the copies of a layer lie: the first in the south-west, then along the rows. */
  record Cells(int columns, int rows) {
    /** As square as it goes. */
    static Cells of(int copies) {
      int rows = (int) Math.sqrt(copies);
      while (copies % rows != 0) {
        rows--;
      }
      return new Cells(copies / rows, rows);
    }

    double lon(int copy, double lon) {
      return -180 + ((lon + 180) / 360 + copy % columns) * 360 / columns;
    }

    double lat(int copy, double lat) {
      return -90 + ((lat + 90) / 180 + copy / columns) * 180 / rows;
    }

    /** A box of the layer where it lies in the copy in the middle. */
    double[] box(double... box) {
      int copy = rows / 2 * columns + columns / 2;
      return new double[] {
        lon(copy, box[0]), lat(copy, box[1]), lon(copy, box[2]), lat(copy, box[3])
      };
    }
  }

  /** Tiles of a zoom that certainly have something in them: a feature's first position. */
  List<Tile> tilesWithContent(Cells cells, int z) {
    Set<Tile> tiles = new LinkedHashSet<>();
    forEachRecord(
        record -> {
          if (record.getInt(0) == POLYGON) {
            int first = 44 + 4 * record.getInt(36);
            for (int copy = 0; copy < cells.columns * cells.rows; copy++) {
              double lat = cells.lat(copy, record.getDouble(first + 8));
              if (Math.abs(lat) < 85) {
                tiles.add(Tile.holding(cells.lon(copy, record.getDouble(first)), lat, z));
              }
            }
          }
        });
    return List.copyOf(tiles);
  }

  /** Tiles of a zoom that may have something in them: a feature's box lies over them. */
  List<Tile> tilesUnderBoxes(Cells cells, int z) {
    Set<Tile> tiles = new LinkedHashSet<>();
    forEachRecord(
        record -> {
          if (record.getInt(0) == POLYGON) {
            for (int copy = 0; copy < cells.columns * cells.rows; copy++) {
              Tile from =
                  Tile.holding(
                      cells.lon(copy, record.getDouble(4)),
                      cells.lat(copy, record.getDouble(28)),
                      z);
              Tile to =
                  Tile.holding(
                      cells.lon(copy, record.getDouble(20)),
                      cells.lat(copy, record.getDouble(12)),
                      z);
              for (int x = from.x(); x <= to.x(); x++) {
                for (int y = from.y(); y <= to.y(); y++) {
                  tiles.add(new Tile(z, x, y));
                }
              }
            }
          }
        });
    return List.copyOf(tiles);
  }

  /** Writes a shapefile of so many copies: the .shp, .shx, .dbf, .prj and .cpg. */
  void writeCopies(Cells cells, Path target) throws IOException {
    int copies = cells.columns * cells.rows;
    long size = HEAD + (long) (bytes.length - HEAD) * copies;
    if (size > LIMIT) {
      throw new IllegalArgumentException("A .shp of " + size + " bytes is none many can read");
    }
    try (OutputStream shapes = writing(target);
        OutputStream index = writing(sibling(target, ".shx"))) {
      shapes.write(head(size));
      index.write(head(HEAD + 8L * records.size() * copies));
      long at = HEAD;
      int number = 0;
      for (int copy = 0; copy < copies; copy++) {
        for (int record : records) {
          int length = ByteBuffer.wrap(bytes).getInt(record - 4) * 2;
          byte[] moved = new byte[8 + length];
          ByteBuffer.wrap(moved).putInt(++number).putInt(length / 2);
          System.arraycopy(bytes, record, moved, 8, length);
          move(moved, cells, copy);
          shapes.write(moved);
          index.write(ByteBuffer.allocate(8).putInt((int) (at / 2)).putInt(length / 2).array());
          at += moved.length;
        }
      }
    }
    writeTable(copies, sibling(target, ".dbf"));
    for (String other : List.of(".prj", ".cpg")) {
      if (Files.exists(sibling(shp, other))) {
        Files.write(sibling(target, other), Files.readAllBytes(sibling(shp, other)));
      }
    }
  }

  static Path sibling(Path shp, String ending) {
    return shp.resolveSibling(shp.getFileName().toString().replaceFirst("\\.shp$", ending));
  }

  /** Moves a record, of which the first 8 bytes are its head, into the cell of a copy. */
  private static void move(byte[] record, Cells cells, int copy) {
    ByteBuffer content = ByteBuffer.wrap(record, 8, record.length - 8).slice();
    content.order(ByteOrder.LITTLE_ENDIAN);
    if (content.getInt(0) != POLYGON) {
      return;
    }
    shift(content, 4, cells, copy);
    shift(content, 20, cells, copy);
    int first = 44 + 4 * content.getInt(36);
    for (int i = 0; i < content.getInt(40); i++) {
      shift(content, first + 16 * i, cells, copy);
    }
  }

  private static void shift(ByteBuffer content, int at, Cells cells, int copy) {
    content.putDouble(at, cells.lon(copy, content.getDouble(at)));
    content.putDouble(at + 8, cells.lat(copy, content.getDouble(at + 8)));
  }

  private byte[] head(long size) {
    byte[] head = java.util.Arrays.copyOf(bytes, HEAD);
    ByteBuffer.wrap(head).putInt(24, (int) (size / 2));
    return head;
  }

  /** Repeats the rows of the .dbf; its head counts them in bytes 4 to 7. */
  private void writeTable(int copies, Path target) throws IOException {
    byte[] table = Files.readAllBytes(sibling(shp, ".dbf"));
    ByteBuffer head = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int start = head.getShort(8) & 0xFFFF;
    int row = head.getShort(10) & 0xFFFF;
    int rows = head.getInt(4);
    head.putInt(4, rows * copies);
    try (OutputStream out = writing(target)) {
      out.write(table, 0, start);
      for (int copy = 0; copy < copies; copy++) {
        out.write(table, start, row * rows);
      }
      out.write(0x1A);
    }
  }

  private interface Receiver {
    void take(ByteBuffer content);
  }

  private void forEachRecord(Receiver receiver) {
    for (int record : records) {
      receiver.take(
          ByteBuffer.wrap(bytes, record, bytes.length - record)
              .slice()
              .order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  private static OutputStream writing(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
  }
}
