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
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the data from which a layer's tiles are made, and writes it to a folder: the table of
 * features, their labels, and the simplified shapes of each zoom.
 */
final class LayerPyramidBuilder {
  /**
   * How often the smallest area of a zoom may be doubled; tiles that are still too large are kept.
   */
  private static final int COARSEST = 12;

  /** Layers with more sequences are written zoom by zoom: a zoom of this many takes about 50 MB. */
  private static final int MANY = 500_000;

  static final String FEATURES = "features.bin";
  static final String LABELS = "labels.bin";
  static final String SUMMARY = "summary.json";

  private final Path folder;
  private final int maxZoom;
  private FeatureTable.Builder table = new FeatureTable.Builder();
  private LabelFile.Builder labels = new LabelFile.Builder();
  private final Envelope box = new Envelope();

  /** The number of features with a shape. */
  private int drawn;

  private LayerPyramidBuilder(Path folder, int maxZoom) {
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
   * @param folder an empty folder, which receives the files
   * @return the content of the layer and of each zoom
   */
  static Summary run(LayerStore.Source features, Path folder, int maxZoom) {
    return new LayerPyramidBuilder(folder, maxZoom).run(features);
  }

  private Summary run(LayerStore.Source features) {
    List<Summary.Zoom> zooms;
    Path positions = folder.resolve("positions.tmp");
    Path levelFile = folder.resolve("levels.tmp");
    try (CoordinateStore outlines = new CoordinateStore(positions);
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
      try (DataOutputStream out = writing(LABELS)) {
        labels.write(out);
      }
      // Their size grows with the layer, and the zooms need the memory.
      table = null;
      labels = null;
      MappedByteBuffer levels = levelChannel.map(MapMode.READ_WRITE, 0, outlines.positions());
      level(outlines, levels);
      zooms = zooms(outlines, levels);
      Files.delete(positions);
      Files.delete(levelFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[] bounds =
        box.isNull()
            ? null
            : new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    Summary summary = new Summary(bounds, drawn, zooms);
    JsonMapper.shared().writeValue(folder.resolve(SUMMARY), summary);
    return summary;
  }

  private void gather(Feature feature, CoordinateStore outlines) {
    int number = table.size();
    table.add(feature);
    Geometry shape = feature.geometry();
    if (shape == null || shape.isEmpty()) {
      return;
    }
    box.expandToInclude(shape.getEnvelopeInternal());
    outlines.add(number, shape);
    drawn++;
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

  /**
   * The size for labels, in steps of the grid: the side of a square of the same area, or the longer
   * side of a line's box.
   */
  private static int size(Geometry part) {
    Envelope around = part.getEnvelopeInternal();
    double stretch = 1 / Math.cos(Math.toRadians(Math.clamp(around.centre().y, -85, 85)));
    double degrees =
        part.getDimension() == Dimension.A
            ? Math.sqrt(part.getArea() * stretch)
            : Math.max(around.getWidth(), around.getHeight() * stretch);
    return (int) (degrees / 360 * (1 << 30));
  }

  /** The part of a shape with the largest area, else the longest part. */
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

  private static void level(CoordinateStore outlines, MappedByteBuffer levels) {
    BitSet junctions = Junctions.of(outlines);
    DouglasPeucker thinning = new DouglasPeucker();
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

  /**
   * Writes all zooms, two at a time. Of a very large layer it writes a single zoom at a time, since
   * the memory grows with the number of parts.
   */
  private List<Summary.Zoom> zooms(CoordinateStore outlines, MappedByteBuffer levels) {
    FeatureTable features = new FeatureTable(ZoomFile.map(folder.resolve(FEATURES)));
    LabelFile names = new LabelFile(folder.resolve(LABELS));
    try (ExecutorService some = Executors.newFixedThreadPool(outlines.sequences() > MANY ? 1 : 2)) {
      // The deepest zooms first: they take longest.
      List<Future<Summary.Zoom>> zooms =
          IntStream.rangeClosed(0, maxZoom)
              .mapToObj(
                  fromDeepest ->
                      some.submit(
                          () -> shapes(outlines, levels, features, names, maxZoom - fromDeepest)))
              .toList();
      return zooms.reversed().stream().map(LayerPyramidBuilder::result).toList();
    }
  }

  private static Summary.Zoom result(Future<Summary.Zoom> zoom) {
    try {
      return zoom.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Broken off while preparing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A zoom could not be prepared", e.getCause());
    }
  }

  /** Writes the shapes of a zoom, simplified until its largest tile is small enough. */
  private Summary.Zoom shapes(
      CoordinateStore outlines,
      MappedByteBuffer levels,
      FeatureTable features,
      LabelFile names,
      int zoom) {
    Path file = folder.resolve(zoomFile(zoom));
    int coarser = 0;
    for (; coarser < COARSEST; coarser++) {
      Path trial = folder.resolve("trial-" + zoom + "-" + coarser + ".tmp");
      new ZoomShapes(outlines, levels, zoom, coarser).writeRoughly(trial, features.size());
      int size = largest(features, names, ZoomFile.open(trial), zoom);
      delete(trial);
      if (size <= TileSize.allowed(zoom, coarser)) {
        break;
      }
    }
    new ZoomShapes(outlines, levels, zoom, coarser).write(file, features.size());
    ZoomFile shapes = ZoomFile.open(file);
    return new Summary.Zoom(
        drawn - shapes.features(), coarser, largest(features, names, shapes, zoom));
  }

  private static int largest(FeatureTable features, LabelFile names, ZoomFile shapes, int zoom) {
    return TileSize.largest(new TileMaker(features, names, shapes), shapes, zoom);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataOutputStream writing(String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16));
  }
}
