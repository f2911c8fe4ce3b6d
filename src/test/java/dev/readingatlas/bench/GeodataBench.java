package dev.readingatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the built jar beside MapServer, PostGIS, nginx and GDAL on one layer in one run, and
 * prints a table of ratios: figures, never a test. Run by {@code ./atlas bench geodata}; its name
 * keeps it out of the other runs. docs/benchmarks.md says how it measures.
 */
class GeodataBench {
  private static final double NONE = Double.NaN;

  /** How large the file is that is read to see whether memory stays the same, in bytes. */
  private static final long LARGE = 1L << 30;

  private final boolean full = Boolean.getBoolean("bench.full");
  private final List<Integer> sizes =
      Arrays.stream(System.getProperty("bench.sizes", full ? "1,10,100" : "1,10").split(","))
          .map(Integer::valueOf)
          .toList();
  private final Peers peers = Peers.find(Integer.getInteger("bench.seconds", 4));
  private final Figures figures = new Figures();
  private final List<String> notes = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void measure() throws IOException {
    Runnable atExit = AtExit.add(() -> Folders.delete(folder));
    SourceLayer source = SourceLayer.find(peers.ogr2ogr(), folder);
    Shapefile layer = Shapefile.read(source.shp());
    notes.add("Layer: " + source.name() + ", " + layer.features() + " features.");
    notes.addAll(peers.missing());
    notes.forEach(System.out::println);
    for (int copies : sizes) {
      measure(layer, copies);
      report();
    }
    if (full || Boolean.getBoolean("bench.large")) {
      large(layer);
      report();
    }
    AtExit.forget(atExit);
  }

  /** Says what is known so far: a run takes long, and may be broken off. */
  private void report() throws IOException {
    Report report = new Report(figures.all(), notes);
    report.print();
    if (Boolean.getBoolean("bench.keep")) {
      report.keep();
    }
  }

  /** All that is measured of one size of the layer. */
  private void measure(Shapefile layer, int copies) throws IOException {
    Path home = folder.resolve("of-" + copies);
    Path shp = OwnServer.shapefile(home);
    Files.createDirectories(shp.getParent());
    layer.writeCopies(Shapefile.Cells.of(copies), shp);
    try (OwnServer own = OwnServer.of(home);
        PostGis postGis = peers.postgres() == null ? null : PostGis.start(peers.postgres())) {
      read(own, shp, copies, home);
      double prepared = own.prepare();
      double loaded = postGis == null ? NONE : postGis.load(peers.ogr2ogr(), shp);
      figures.less(
          "Preparing or loading, once (s)",
          copies,
          prepared,
          postGis == null ? null : "PostGIS",
          loaded,
          NONE);
      try (Nginx nginx = nginx(shp, home)) {
        boolean mapServer = nginx != null && peers.mapServer() != null;
        BenchRun round =
            new BenchRun(layer, copies, own, peers.wrk(), nginx, mapServer, postGis, figures);
        if (peers.wrk() != null) {
          round.items();
          round.kept();
        }
        round.single(copies == 1 ? 3 : 1);
        if (copies == 1 || full) {
          round.all();
        }
      }
    }
    Folders.delete(home);
  }

  private Nginx nginx(Path shp, Path home) throws IOException {
    if (peers.nginx() == null) {
      return null;
    }
    Path place = Files.createDirectories(home.resolve("nginx"));
    return Nginx.start(
        peers.nginx(),
        place,
        peers.mapServer() == null ? null : MapFile.write(peers.ogr2ogr(), shp, place).path());
  }

  /** Reading the layer: seconds, and memory. */
  private void read(OwnServer own, Path shp, int copies, Path home) throws IOException {
    OwnServer.Import ours = own.read();
    String what = "Reading a shapefile into the store (s)";
    Program ogr2ogr = peers.ogr2ogr();
    if (ogr2ogr == null) {
      figures.alone(what, copies, ours.seconds());
    } else {
      Path target = home.resolve("provinces.gpkg");
      figures.less(what, copies, ours.seconds(), "ogr2ogr", write(ogr2ogr, shp, target), 0.5);
      double mended = write(ogr2ogr, shp, target, "-makevalid");
      figures.less(what, copies, ours.seconds(), "ogr2ogr -makevalid", mended, NONE);
    }
    figures.alone("Heap in use while reading, at most (MB)", copies, ours.heap());
  }

  /** Seconds it takes to read the file into a GeoPackage. */
  private static double write(Program ogr2ogr, Path shp, Path target, Object... more)
      throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("-f", "GPKG", target, shp, "-nlt", "MULTIPOLYGON"));
    arguments.addAll(List.of(more));
    long start = System.nanoTime();
    ogr2ogr.run(arguments.toArray());
    double took = (System.nanoTime() - start) / 1e9;
    Files.delete(target);
    return took;
  }

  /** Reading a file that is larger than the memory there is. */
  private void large(Shapefile layer) throws IOException {
    int copies = layer.copiesFor(Long.getLong("bench.bytes", LARGE));
    Path home = folder.resolve("large");
    Path shp = OwnServer.shapefile(home);
    Files.createDirectories(shp.getParent());
    layer.writeCopies(Shapefile.Cells.of(copies), shp);
    System.out.println(Files.size(shp) + " bytes in " + shp.getFileName());
    try (OwnServer own = OwnServer.of(home)) {
      read(own, shp, copies, home);
    }
    Folders.delete(home);
  }
}
