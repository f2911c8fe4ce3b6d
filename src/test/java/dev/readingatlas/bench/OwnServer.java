package dev.readingatlas.bench;

import dev.readingatlas.browser.BuiltServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built jar, serving one layer from a folder of its own; may be stopped and started again. */
final class OwnServer implements AutoCloseable {
  private static final String ATLAS = "world";
  private static final String LAYER = ATLAS + ".provinces";
  private static final Pattern IMPORTED =
      Pattern.compile("published as revision \\d+ in (\\d+) ms");
  private static final Pattern PREPARED = Pattern.compile("prepared for tiles in (\\d+) ms");
  private static final Pattern COLLECTED = Pattern.compile("->(\\d+)M\\(\\d+M\\)");
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Path folder;
  private BuiltServer server;
  private Runnable atExit;

  private OwnServer(Path folder) {
    this.folder = folder;
  }

  /**
   * What it took to read the layer.
   *
   * @param seconds from opening the file to the end of the transaction
   * @param heap megabytes in use after full collections, at most; after any, if there was none
   */
  record Import(double seconds, int heap) {}

  /**
   * Makes a pack of a shapefile; nothing is started yet.
   *
   * @param folder of its own, with a shapefile {@code pack/provinces.shp}
   */
  static OwnServer of(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("packs/world/atlas.yaml"),
        """
        slug: world
        title: The world's provinces
        summary: Provinces to measure with.
        lang: en
        languages: [en]
        layers:
          - id: provinces
            file: provinces.shp
            title: Provinces
            style: province
            label: true
            source: Natural Earth 4.1, 1:10m (Debian package qgis-common)
            licence: Public domain
            columns: { name: name, note: admin }
        places: []
        """);
    return new OwnServer(folder);
  }

  /** Where the shapefile of a server in that folder has to lie. */
  static Path shapefile(Path folder) {
    return folder.resolve("packs/world/provinces.shp");
  }

  /** Starts for the first time, which reads the layer. */
  Import read() throws IOException {
    start();
    Matcher imported = IMPORTED.matcher(server.logText());
    if (!imported.find()) {
      throw new IllegalStateException("Nothing was imported:\n" + server.logText());
    }
    double seconds = Double.parseDouble(imported.group(1)) / 1000;
    return new Import(seconds, heap(Files.readAllLines(folder.resolve("gc.log"))));
  }

  /** The most that full collections left, or, when there was none, that any left. */
  private static int heap(List<String> collections) {
    List<String> whole = collections.stream().filter(line -> line.contains("Full")).toList();
    int most = 0;
    for (String line : whole.isEmpty() ? collections : whole) {
      Matcher collected = COLLECTED.matcher(line);
      if (collected.find()) {
        most = Math.max(most, Integer.parseInt(collected.group(1)));
      }
    }
    return most;
  }

  /** Waits until the layer is prepared for tiles; returns the seconds that took. */
  double prepare() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Matcher prepared = PREPARED.matcher(server.logText());
      if (prepared.find()) {
        return Double.parseDouble(prepared.group(1)) / 1000;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
    throw new IllegalStateException("The layer was not prepared:\n" + server.logText());
  }

  /** Stops, forgets every tile made, in memory and on disk, and starts again. */
  void restartWithoutTiles() throws IOException {
    close();
    try (Stream<Path> files = Files.walk(folder.resolve("data/tiles"))) {
      for (Path tile : files.filter(file -> file.toString().endsWith(".mvt.gz")).toList()) {
        Files.delete(tile);
      }
    }
    start();
    Asker.ask(server.address() + "/tiles/" + LAYER + ".json");
  }

  private void start() {
    server =
        BuiltServer.launch(
            folder.resolve("data"),
            folder.resolve("packs"),
            0,
            List.of("-Xlog:gc:file=" + folder.resolve("gc.log")));
    atExit = AtExit.add(server::close);
    server.address(PATIENCE);
  }

  String items(double[] box) {
    return server.address()
        + "/ogc/collections/"
        + LAYER
        + "/items?limit=100&bbox="
        + String.join(",", Arrays.stream(box).mapToObj(Double::toString).toList());
  }

  String tile(Tile tile) {
    return server.address()
        + "/tiles/"
        + LAYER
        + "/"
        + tile.z()
        + "/"
        + tile.x()
        + "/"
        + tile.y()
        + ".mvt";
  }

  @Override
  public void close() {
    if (server != null) {
      AtExit.doNow(atExit);
      server = null;
    }
  }
}
