package dev.readingatlas.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layer that is measured.
 *
 * @param name what it is
 * @param shp areas in degrees
 */
record SourceLayer(String name, Path shp) {
  /** Names {@code world_map.gpkg} of Debian's qgis-common. */
  static final String WORLD_MAP = "WORLD_MAP";

  private static final String INSTALLED = "/usr/share/qgis/resources/data/world_map.gpkg";

  /**
   * The provinces of the world, made into a shapefile, where they are to be had; else those of our
   * own basemap.
   */
  static SourceLayer find(Program ogr2ogr, Path folder) {
    String named = System.getenv(WORLD_MAP);
    Optional<Path> world =
        Stream.of(named == null ? INSTALLED : named)
            .map(Path::of)
            .filter(Files::isRegularFile)
            .findFirst();
    if (named != null && world.isEmpty()) {
      throw new IllegalArgumentException(WORLD_MAP + " names " + named + ", which is no file");
    }
    if (world.isEmpty() || ogr2ogr == null) {
      return new SourceLayer(
          "the basemap's provinces, for want of qgis-common's world_map.gpkg (or of gdal-bin); the marks are for"
              + " another layer",
          Path.of("geodata/basemap/provinces.shp"));
    }
    Path shp = folder.resolve("provinces.shp");
    ogr2ogr.run(shp, world.get(), "states_provinces", "-lco", "ENCODING=UTF-8");
    return new SourceLayer("states_provinces of Natural Earth 4.1 (qgis-common)", shp);
  }
}
