package dev.readingatlas.bench;

import dev.readingatlas.bench.Asker.Answer;
import dev.readingatlas.bench.Shapefile.Cells;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of servers that hold one size of the layer. */
final class BenchRun {
  /** A box of 76 provinces between the Black Sea and the Caspian. */
  private static final double[] BOX = {40, 36, 51, 40};

  /** A position whose tile is asked for when it is there already. */
  private static final double[] KEPT = {46.75, 39.76};

  private static final int KEPT_ZOOM = 5;

  /** Zooms of which tiles are measured one by one, how many of each at most, and what is wanted. */
  private static final int[] ZOOMS = {0, 3, 5, 8};

  private static final int[] MOST = {1, 15, 60, 100};
  private static final double[] WANTED = {3, 3, 1, 1};

  /**
   * Zooms of which some tiles are made before, so that no program is measured while it wakes up.
   */
  private static final int[] BEFORE = {2, 4, 6, 7};

  private static final int MOST_BEFORE = 400;
  private static final int MOST_BEFORE_PEER = 10;

  /** The deepest zoom of those that are made whole, and those some of which are made before. */
  private static final int DEEPEST = 6;

  private static final int[] DEEPER = {7, 8};

  /** Largest packed tiles that tippecanoe makes of this layer, in kB. */
  private static final Map<Integer, Double> LARGEST = Map.of(0, 307.0, 3, 146.0, 5, 48.0);

  /**
   * Seconds for which an address is asked before it is measured: Java makes its programs fast while
   * they run.
   */
  private static final int WARM = 10;

  private static final int WARM_PEER = 1;

  private static final String[] PACKED = {"Accept-Encoding", "gzip"};
  private static final double NONE = Double.NaN;

  private final Shapefile layer;
  private final int copies;
  private final Cells cells;
  private final OwnServer own;
  private final Wrk wrk;
  private final Nginx nginx;
  private final boolean mapServer;
  private final PostGis postGis;
  private final Figures figures;

  /**
   * @param own with the layer read and prepared
   * @param nginx null where it is not
   * @param postGis with the layer loaded; null where it is not
   * @param figures takes what is measured
   */
  BenchRun(
      Shapefile layer,
      int copies,
      OwnServer own,
      Wrk wrk,
      Nginx nginx,
      boolean mapServer,
      PostGis postGis,
      Figures figures) {
    this.layer = layer;
    this.copies = copies;
    this.cells = Cells.of(copies);
    this.own = own;
    this.wrk = wrk;
    this.nginx = nginx;
    this.mapServer = mapServer;
    this.postGis = postGis;
    this.figures = figures;
  }

  /** Features in a box: answers a second, and how long the slowest take. */
  void items() {
    double[] box = cells.box(BOX);
    String address = own.items(box);
    int features = features(address);
    Wrk.Load theirs = new Wrk.Load(NONE, NONE);
    String name = null;
    if (mapServer) {
      name = "MapServer";
      String theirAddress = MapFile.items(nginx.address(), box);
      if (features(theirAddress) != features) {
        throw new IllegalStateException(
            features(theirAddress) + " features of MapServer, " + features + " of us");
      }
      theirs = wrk.measure(theirAddress, Map.of(), WARM_PEER);
    }
    Wrk.Load ours = wrk.measure(address, Map.of(), WARM);
    figures.alone("Items in the box", copies, features);
    figures.more("Items in a box, answers a second", copies, ours.rate(), name, theirs.rate(), 2);
    figures.less("Items, 99 of 100 within (ms)", copies, ours.slow(), name, theirs.slow(), 1);
  }

  private static int features(String address) {
    return JsonMapper.shared().readTree(Asker.ask(address).body()).get("features").size();
  }

  /** A tile that lies ready, whole and as a 304: answers a second. */
  void kept() throws IOException {
    Tile tile = Tile.holding(KEPT[0], KEPT[1], KEPT_ZOOM);
    String address = own.tile(tile);
    Answer answer = Asker.ask(address, PACKED);
    double theirs = NONE;
    double theirs304 = NONE;
    if (nginx != null) {
      Files.write(nginx.files().resolve("tile.mvt"), answer.body());
      String file = nginx.address() + "/files/tile.mvt";
      theirs = wrk.measure(file, Map.of(PACKED[0], PACKED[1]), WARM_PEER).rate();
      String etag = Asker.ask(file, PACKED).etag();
      theirs304 = wrk.measure(file, known(etag), WARM_PEER).rate();
    }
    double ours = wrk.measure(address, Map.of(PACKED[0], PACKED[1]), WARM).rate();
    double ours304 = wrk.measure(address, known(answer.etag()), WARM / 2).rate();
    String name = nginx == null ? null : "nginx";
    figures.more("Tile that lies ready, answers a second", copies, ours, name, theirs, 0.5);
    figures.more("The same as a 304, answers a second", copies, ours304, name, theirs304, 0.5);
  }

  private static Map<String, String> known(String etag) {
    return Map.of(PACKED[0], PACKED[1], "If-None-Match", etag);
  }

  /**
   * Tiles made one by one that were not there.
   *
   * @param times how often; each time, we are started anew
   */
  void single(int times) throws IOException {
    Map<Integer, List<Double>> ours = new LinkedHashMap<>();
    List<Double> ready = new ArrayList<>();
    Map<Integer, List<Double>> inPostGis = new LinkedHashMap<>();
    Map<Integer, List<Double>> inMapServer = new LinkedHashMap<>();
    List<Tile> before = before(MOST_BEFORE);
    List<Tile> beforePeer = before(MOST_BEFORE_PEER);
    for (int time = 0; time < times; time++) {
      own.restartWithoutTiles();
      before.forEach(tile -> Asker.ask(own.tile(tile), PACKED));
      gather(ours, tile -> Asker.ask(own.tile(tile), PACKED).milliseconds());
      measured(ZOOMS.length - 1)
          .forEach(tile -> ready.add(Asker.ask(own.tile(tile), PACKED).milliseconds()));
      if (postGis != null) {
        List<Tile> tiles =
            IntStream.range(0, ZOOMS.length).boxed().flatMap(i -> measured(i).stream()).toList();
        List<Double> took = postGis.make(beforePeer, tiles);
        gather(inPostGis, tile -> took.get(tiles.indexOf(tile)));
      }
      if (mapServer) {
        beforePeer.forEach(tile -> Asker.ask(MapFile.tile(nginx.address(), tile)));
        gather(inMapServer, tile -> Asker.ask(MapFile.tile(nginx.address(), tile)).milliseconds());
      }
    }
    for (int i = 0; i < ZOOMS.length; i++) {
      String what = "Tile made at zoom " + ZOOMS[i] + ", median (ms)";
      double mine = Asker.median(ours.get(ZOOMS[i]));
      if (postGis != null || !mapServer) {
        String name = postGis == null ? null : "PostGIS";
        figures.less(what, copies, mine, name, median(inPostGis, ZOOMS[i]), WANTED[i]);
      }
      if (mapServer) {
        figures.less(what, copies, mine, "MapServer", median(inMapServer, ZOOMS[i]), NONE);
      }
    }
    figures.alone("Zoom 8 asked for again, median (ms)", copies, Asker.median(ready));
  }

  private List<Tile> before(int most) {
    return IntStream.of(BEFORE).boxed().flatMap(z -> some(z, most).stream()).toList();
  }

  private static double median(Map<Integer, List<Double>> times, int zoom) {
    return times.containsKey(zoom) ? Asker.median(times.get(zoom)) : NONE;
  }

  private void gather(Map<Integer, List<Double>> times, ToDoubleFunction<Tile> make) {
    for (int i = 0; i < ZOOMS.length; i++) {
      for (Tile tile : measured(i)) {
        times.computeIfAbsent(ZOOMS[i], z -> new ArrayList<>()).add(make.applyAsDouble(tile));
      }
    }
  }

  private List<Tile> measured(int i) {
    return some(ZOOMS[i], MOST[i]);
  }

  /** So many tiles of a zoom with something in them, from all over the layer. */
  private List<Tile> some(int zoom, int most) {
    List<Tile> all = layer.tilesWithContent(cells, zoom);
    int step = Math.max(1, all.size() / most);
    return IntStream.range(0, Math.min(most, all.size())).mapToObj(i -> all.get(i * step)).toList();
  }

  /** All tiles of zooms 0 to 6 one after the other, and the largest of some zooms. */
  void all() throws IOException {
    List<Tile> tiles =
        IntStream.rangeClosed(0, DEEPEST)
            .boxed()
            .flatMap(z -> layer.tilesUnderBoxes(cells, z).stream())
            .toList();
    own.restartWithoutTiles();
    IntStream.of(DEEPER)
        .boxed()
        .flatMap(z -> some(z, MOST_BEFORE).stream())
        .forEach(tile -> Asker.ask(own.tile(tile), PACKED));
    Map<Integer, Integer> largest = new LinkedHashMap<>();
    int filled = 0;
    long start = System.nanoTime();
    for (Tile tile : tiles) {
      Answer answer = Asker.ask(own.tile(tile), PACKED);
      filled += answer.status() == 200 ? 1 : 0;
      largest.merge(tile.z(), answer.body().length, Math::max);
    }
    double ours = (System.nanoTime() - start) / 1e9;
    double theirs = NONE;
    if (postGis != null) {
      theirs =
          postGis.make(List.of(), tiles).stream().mapToDouble(Double::doubleValue).sum() / 1000;
    }
    figures.less(
        "All tiles of zooms 0 to 6 (s)",
        copies,
        ours,
        postGis == null ? null : "PostGIS",
        theirs,
        2);
    figures.alone("Of them with something in it", copies, filled);
    for (int zoom : List.of(0, 3, 5)) {
      sizes(zoom, largest.get(zoom) / 1000.0, tiles);
    }
  }

  private void sizes(int zoom, double ours, List<Tile> tiles) throws IOException {
    String what = "Largest gzipped tile of zoom " + zoom + " (kB)";
    if (copies == 1) {
      figures.less(what, copies, ours, "mark", LARGEST.get(zoom), 1);
    }
    if (postGis != null) {
      List<Tile> ofZoom = tiles.stream().filter(tile -> tile.z() == zoom).toList();
      double theirs = 0;
      for (byte[] tile : postGis.tiles(ofZoom)) {
        theirs = Math.max(theirs, packed(tile) / 1000.0);
      }
      figures.less(what, copies, ours, "PostGIS", theirs, NONE);
    }
  }

  private static int packed(byte[] tile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(tile);
    }
    return out.size();
  }
}
