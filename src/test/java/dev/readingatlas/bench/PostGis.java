package dev.readingatlas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostGIS of its own in a folder that is deleted afterwards, reached by a socket in that folder
 * only. Its table holds the layer in EPSG:3857, valid, clustered by its spatial index and analysed.
 * Tiles are made within a statement, neither packed nor sent to anyone.
 */
final class PostGis implements AutoCloseable {
  private static final String USER = "bench";
  private static final String DATABASE = "postgres";
  private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");

  private static final String PREPARE =
      """
      prepare tile(int, int, int) as select %s(st_asmvt(shapes.*, 'shapes')%s) from (
        select id, name, admin, st_asmvtgeom(geom, st_tileenvelope($1, $2, $3), 4096, 128) as shape
        from provinces where geom && st_tileenvelope($1, $2, $3, margin => 0.03125)
      ) shapes where shape is not null;
      """;

  private final Path folder;
  private final Program psql;
  private final Daemon server;
  private final Runnable atExit;

  private PostGis(Path folder, Program psql, Daemon server, Runnable atExit) {
    this.folder = folder;
    this.psql = psql;
    this.server = server;
    this.atExit = atExit;
  }

  /** Where PostgreSQL with PostGIS is installed, its newest; empty if it is not. */
  static Optional<Path> installed() {
    Path share = Path.of("/usr/share/postgresql");
    if (!Files.isDirectory(share) || Program.find("psql").isEmpty()) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(share)) {
      return versions
          .filter(version -> Files.exists(version.resolve("extension/postgis.control")))
          .map(version -> Path.of("/usr/lib/postgresql").resolve(version.getFileName()))
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a cluster and starts it. PostgreSQL does not run as root: then its usual user does. */
  static PostGis start(Path bin) {
    try {
      Path folder = Files.createTempDirectory("atlas-bench-pg");
      Runnable atExit = AtExit.add(() -> Folders.delete(folder));
      List<String> as = List.of();
      if ("root".equals(System.getProperty("user.name"))) {
        as = List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups");
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("postgres"));
      }
      Path data = folder.resolve("data");
      Program.run(
          Map.of(),
          join(
              as,
              new Program(bin.resolve("initdb"))
                  .command(
                      "-D",
                      data,
                      "-U",
                      USER,
                      "-A",
                      "trust",
                      "-E",
                      "UTF8",
                      "--locale=C.UTF-8",
                      "--no-sync")));
      Program psql = Program.find("psql").orElseThrow();
      Daemon server =
          Daemon.start(
              "postgres",
              folder,
              Map.of(),
              join(
                  as,
                  new Program(bin.resolve("postgres"))
                      .command(
                          "-D",
                          data,
                          "-k",
                          folder,
                          "-c",
                          "listen_addresses=",
                          "-c",
                          "fsync=off",
                          "-c",
                          "shared_buffers=512MB",
                          "-c",
                          "work_mem=64MB",
                          "-c",
                          "jit=off",
                          "-c",
                          "maintenance_work_mem=256MB",
                          "-c",
                          "max_wal_size=4GB")));
      PostGis started = new PostGis(folder, psql, server, atExit);
      server.await(started::answers);
      started.query("create extension postgis");
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private boolean answers() {
    try {
      query("select 1");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  String version() {
    return "PostGIS " + query("select postgis_lib_version()").strip();
  }

  /** Loads a shapefile in place of what is there; returns the seconds it took, with all indexes. */
  double load(Program ogr2ogr, Path shp) {
    query("drop table if exists loaded, provinces");
    long start = System.nanoTime();
    ogr2ogr.run(
        "-f",
        "PostgreSQL",
        "PG:host=" + folder + " user=" + USER + " dbname=" + DATABASE,
        shp,
        "-nln",
        "loaded",
        "-nlt",
        "MULTIPOLYGON",
        "-lco",
        "GEOMETRY_NAME=geom",
        "-lco",
        "SPATIAL_INDEX=NONE",
        "--config",
        "PG_USE_COPY",
        "YES");
    query(
        """
        create table provinces as select ogc_fid as id, name, admin, st_transform(st_multi(st_collectionextract(
          st_intersection(st_makevalid(geom), st_makeenvelope(-180, -85.06, 180, 85.06, 4326)), 3)), 3857) as geom
        from loaded""");
    query("create index provinces_by_place on provinces using gist (geom)");
    query("cluster provinces using provinces_by_place");
    query("drop table loaded");
    query("vacuum analyze provinces");
    return (System.nanoTime() - start) / 1e9;
  }

  /** Milliseconds for each of those tiles, made one after the other in one session. */
  List<Double> make(List<Tile> warmUp, List<Tile> tiles) {
    StringBuilder script = new StringBuilder(String.format(PREPARE, "length", ""));
    warmUp.forEach(tile -> script.append(execute(tile)));
    script.append("\\timing on\n");
    tiles.forEach(tile -> script.append(execute(tile)));
    List<Double> times = new ArrayList<>();
    Matcher time = TIME.matcher(script(script));
    while (time.find()) {
      times.add(Double.parseDouble(time.group(1)));
    }
    if (times.size() != tiles.size()) {
      throw new IllegalStateException(times.size() + " times for " + tiles.size() + " tiles");
    }
    return times;
  }

  /** The tiles themselves; those with nothing in them have no bytes. */
  List<byte[]> tiles(List<Tile> tiles) {
    StringBuilder script = new StringBuilder(String.format(PREPARE, "encode", ", 'hex'"));
    tiles.forEach(tile -> script.append(execute(tile)));
    return script(script).lines().map(java.util.HexFormat.of()::parseHex).toList();
  }

  private static String execute(Tile tile) {
    return "execute tile(" + tile.z() + "," + tile.x() + "," + tile.y() + ");\n";
  }

  private String script(CharSequence script) {
    try {
      Path file = Files.createTempFile("atlas-bench", ".sql");
      Files.writeString(file, script);
      String said = psql.run(arguments("-f", file.toString()));
      Files.delete(file);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String query(String sql) {
    return psql.run(arguments("-c", sql));
  }

  private Object[] arguments(String... more) {
    return Stream.concat(
            Stream.of(
                "-X",
                "-q",
                "-t",
                "-A",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                folder.toString(),
                "-U",
                USER,
                DATABASE),
            Stream.of(more))
        .toArray();
  }

  @Override
  public void close() {
    server.close();
    Folders.delete(folder);
    AtExit.done(atExit);
  }
}
