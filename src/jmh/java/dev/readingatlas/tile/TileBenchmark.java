package dev.readingatlas.tile;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each step from a shapefile to a tile takes. {@code ./atlas bench tiles -p shapefile=…}
 * measures another file than the basemap's provinces.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class TileBenchmark {
  private static final int MAX_ZOOM = 8;

  @Param("geodata/basemap/provinces.shp")
  public String shapefile;

  private final List<Feature> features = new ArrayList<>();
  private Path folder;
  private CoordinateStore outlines;
  private BitSet junctions;
  private byte[] levels;
  private PreparedLayer layer;
  private byte[] plain;
  private int runs;

  @Setup(Level.Trial)
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("tile-benchmark");
    read();
    outlines = new CoordinateStore(folder.resolve("positions"));
    for (int i = 0; i < features.size(); i++) {
      outlines.add(i, features.get(i).geometry());
    }
    outlines.ready();
    junctions = Junctions.of(outlines);
    levels = new byte[(int) outlines.positions()];
    Path prepared = Files.createDirectory(folder.resolve("prepared"));
    LayerPyramidBuilder.run(features::forEach, prepared, MAX_ZOOM);
    layer = new PreparedLayer(prepared);
    plain = layer.tile(new TileAddress(0, 0, 0));
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    outlines.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The whole shapefile. */
  @Benchmark
  public int read() {
    features.clear();
    SourceReader.read(
        Path.of(shapefile),
        SourceOptions.none(),
        record ->
            features.add(
                new Feature(
                    String.valueOf(record.number()),
                    record.geometry(),
                    String.valueOf(record.attributes().get("name")),
                    null,
                    null,
                    null,
                    record.attributes())));
    return features.size();
  }

  /** All positions, once for all zooms. */
  @Benchmark
  public byte[] simplify() {
    DouglasPeucker thinning = new DouglasPeucker();
    for (int sequence = 0; sequence < outlines.sequences(); sequence++) {
      thinning.levels(outlines, sequence, junctions, levels);
    }
    return levels;
  }

  /** All that is done once for a layer, simplifying included, for zooms 0 to 8. */
  @Benchmark
  public Summary prepareAll() throws IOException {
    return LayerPyramidBuilder.run(
        features::forEach, Files.createDirectory(folder.resolve("run-" + runs++)), MAX_ZOOM);
  }

  /** Cutting and encoding the tile of the whole world. */
  @Benchmark
  public byte[] tileZ0() {
    return layer.tile(new TileAddress(0, 0, 0));
  }

  /** Cutting and encoding 64 tiles. */
  @Benchmark
  public int tilesZ3() {
    int bytes = 0;
    for (TileAddress address : TileCover.of(new double[] {-180, -85, 180, 85}, 3)) {
      bytes += layer.tile(address).length;
    }
    return bytes;
  }

  /** Packing the tile of the whole world. */
  @Benchmark
  public byte[] packZ0() {
    return Gzip.pack(plain);
  }
}
