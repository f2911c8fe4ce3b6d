package dev.readingatlas.tile;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.LayerStore;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Writes all that tiles of a layer are made of into a folder: the table of features, their labels,
 * and for each zoom the shapes simplified for it.
 */
final class Preparation {
  static final String FEATURES = "features.bin";
  static final String LABELS = "labels.bin";

  private final Path folder;
  private final int maxZoom;
  private final FeatureTable.Builder table = new FeatureTable.Builder();
  private final LabelFile.Builder labels = new LabelFile.Builder();
  private final Envelope box = new Envelope();
  private byte[] firstZooms;

  private Preparation(Path folder, int maxZoom) {
    this.folder = folder;
    this.maxZoom = maxZoom;
  }

  /** The file of a zoom. */
  static String zoomFile(int zoom) {
    return "zoom-" + zoom + ".bin";
  }

  /**
   * Prepares a layer.
   *
   * @param folder empty
   * @return box around all shapes in lon, lat; null for none
   */
  static Envelope run(LayerStore.Source features, Path folder, int maxZoom) {
    return new Preparation(folder, maxZoom).run(features);
  }

  private Envelope run(LayerStore.Source features) {
    Path positions = folder.resolve("positions.tmp");
    Path levelFile = folder.resolve("levels.tmp");
    try (Outlines outlines = new Outlines(positions);
        FileChannel levelChannel =
            FileChannel.open(
                levelFile,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      features.sendTo(feature -> gather(feature, outlines));
      outlines.ready();
      try (DataOutputStream out = writing(FEATURES)) {
        table.write(out);
      }
      MappedByteBuffer levels = levelChannel.map(MapMode.READ_WRITE, 0, outlines.positions());
      level(outlines, levels);
      firstZooms = new byte[table.size()];
      Arrays.fill(firstZooms, Byte.MAX_VALUE);
      for (int zoom = 0; zoom <= maxZoom; zoom++) {
        shapes(outlines, levels, zoom);
      }
      try (DataOutputStream out = writing(LABELS)) {
        labels.write(out, firstZooms);
      }
      Files.delete(positions);
      Files.delete(levelFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return box.isNull() ? null : box;
  }

  private void gather(Feature feature, Outlines outlines) {
    int number = table.size();
    table.add(feature);
    Geometry shape = feature.geometry();
    if (shape == null || shape.isEmpty()) {
      return;
    }
    box.expandToInclude(shape.getEnvelopeInternal());
    outlines.add(number, shape);
    if (feature.name() != null) {
      label(number, shape);
    }
  }

  private void label(int feature, Geometry shape) {
    Geometry largest = largest(shape);
    Coordinate at =
        largest.getDimension() == Dimension.L
            ? largest.getCoordinates()[largest.getNumPoints() / 2]
            : largest.getInteriorPoint().getCoordinate();
    int x = TileGrid.x(at.x) & (1 << 30) - 1;
    int y = Math.clamp(TileGrid.y(at.y), 0, (1 << 30) - 1);
    labels.add(feature, x, y, size(largest));
  }

  /** The side of a square of the same area on the map, or the longer side of a line's box. */
  private static int size(Geometry part) {
    Envelope around = part.getEnvelopeInternal();
    double stretch = 1 / Math.cos(Math.toRadians(Math.clamp(around.centre().y, -85, 85)));
    double degrees =
        part.getDimension() == Dimension.A
            ? Math.sqrt(part.getArea() * stretch)
            : Math.max(around.getWidth(), around.getHeight() * stretch);
    return (int) (degrees / 360 * (1 << 30));
  }

  /** The part of a shape with the largest area, else the longest. */
  private static Geometry largest(Geometry shape) {
    Geometry best = shape.getGeometryN(0);
    for (int i = 1; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      if (part instanceof Point) {
        continue;
      }
      int order = Double.compare(part.getArea(), best.getArea());
      if (order == 0 ? part.getLength() > best.getLength() : order > 0) {
        best = part;
      }
    }
    return best;
  }

  private static void level(Outlines outlines, MappedByteBuffer levels) {
    BitSet junctions = Junctions.of(outlines);
    Thinning thinning = new Thinning();
    byte[] ofOne = new byte[1024];
    for (int sequence = 0; sequence < outlines.sequences(); sequence++) {
      int length = outlines.length(sequence);
      if (length > ofOne.length) {
        ofOne = new byte[length];
      }
      thinning.levels(outlines, sequence, junctions, ofOne);
      levels.put((int) outlines.start(sequence), ofOne, 0, length);
    }
  }

  private void shapes(Outlines outlines, MappedByteBuffer levels, int zoom) {
    Part part = new Part();
    try (ZoomFile.Writer out = new ZoomFile.Writer(folder.resolve(zoomFile(zoom)))) {
      for (int sequence = 0; sequence < outlines.sequences(); ) {
        part.clear();
        part.feature = outlines.feature(sequence);
        byte kind = outlines.kind(sequence);
        part.kind = Math.min(kind, MvtLayer.AREAS);
        do {
          if (sequence(outlines, levels, zoom, sequence, part)) {
            part.endRing();
          } else {
            part.dropRing();
          }
          sequence++;
        } while (sequence < outlines.sequences() && outlines.kind(sequence) == Outlines.HOLE);
        if (part.rings > 0) {
          out.add(part);
          firstZooms[part.feature] = (byte) Math.min(firstZooms[part.feature], zoom);
        }
      }
    }
  }

  /** Adds what is seen of a sequence; says whether it is worth keeping. */
  private static boolean sequence(
      Outlines outlines, MappedByteBuffer levels, int zoom, int sequence, Part part) {
    byte kind = outlines.kind(sequence);
    if (kind == Outlines.HOLE && part.rings == 0) {
      return false;
    }
    int begin = part.size;
    long start = outlines.start(sequence);
    int length = outlines.length(sequence);
    for (int i = 0; i < length; i++) {
      if (levels.get((int) start + i) <= zoom) {
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
    long twice = part.twiceArea(begin, part.size);
    if (Math.abs(twice) < 2 * SMALLEST) {
      return false;
    }
    if (twice > 0 != (kind == Outlines.OUTER)) {
      part.reverse(begin, part.size);
    }
    return true;
  }

  /** Square steps of a zoom that an area must have to be seen: a quarter of a CSS pixel. */
  private static final long SMALLEST = 64;

  private DataOutputStream writing(String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16));
  }
}
