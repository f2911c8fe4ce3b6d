package dev.readingatlas.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is on this machine to measure with and against; each is null where it is missing.
 *
 * @param postgres the folder of PostgreSQL's programs, where PostGIS is there as well
 */
record Peers(Wrk wrk, Program ogr2ogr, Program nginx, Program mapServer, Path postgres) {

  /**
   * Looks for them; nothing is installed.
   *
   * @param seconds for which an address is asked
   */
  static Peers find(int seconds) {
    Program ogr2ogr = Program.find("ogr2ogr").orElse(null);
    Program nginx = Program.find("nginx").orElse(null);
    Program mapServer = Program.find("mapserv").orElse(null);
    boolean reachable = ogr2ogr != null && nginx != null && Program.find("spawn-fcgi").isPresent();
    return new Peers(
        Program.find("wrk").map(program -> new Wrk(program, seconds)).orElse(null),
        ogr2ogr,
        nginx,
        reachable ? mapServer : null,
        ogr2ogr == null ? null : PostGis.installed().orElse(null));
  }

  /** One sentence for each that is missing. */
  List<String> missing() {
    List<String> notes = new ArrayList<>();
    note(notes, wrk, "wrk", "answers a second");
    note(
        notes,
        ogr2ogr,
        "gdal-bin",
        "ogr2ogr, MapServer and PostGIS, which are given their data by it");
    note(notes, nginx, "nginx-light", "nginx and MapServer, which stands behind it");
    note(notes, mapServer, "cgi-mapserver, spawn-fcgi and the above", "MapServer");
    note(notes, postgres, "postgresql-15-postgis-3 and gdal-bin", "PostGIS");
    return notes;
  }

  private static void note(List<String> notes, Object found, String packages, String what) {
    if (found == null) {
      notes.add("Without " + packages + " there are no figures of " + what + ".");
    }
  }
}
