package dev.readingatlas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What MapServer serves: the layer as it is for OGC API - Features, and a copy in EPSG:3857 for
 * tiles, each with a spatial index.
 */
record MapFile(Path path) {
  private static final String NAME = "/world";

  /**
   * Writes it, and what it names, into a folder.
   *
   * @param address where the server will be asked
   */
  static MapFile write(Program ogr2ogr, Path shp, Path folder) throws IOException {
    Path places = folder.resolve("places.shp");
    Path tiles = folder.resolve("tiles.shp");
    ogr2ogr.run(places, shp, "-lco", "SPATIAL_INDEX=YES", "-lco", "ENCODING=UTF-8");
    ogr2ogr.run(
        tiles,
        shp,
        "-select",
        "name,admin",
        "-t_srs",
        "EPSG:3857",
        "-clipsrc",
        "-180",
        "-85.06",
        "180",
        "85.06",
        "-nlt",
        "MULTIPOLYGON",
        "-makevalid",
        "-lco",
        "SPATIAL_INDEX=YES",
        "-lco",
        "ENCODING=UTF-8");
    Path file = folder.resolve("world.map");
    Files.writeString(
        file,
        """
        MAP
          NAME "world"
          EXTENT -180 -90 180 90
          SIZE 256 256
          PROJECTION "init=epsg:4326" END
          OUTPUTFORMAT
            NAME "mvt"
            DRIVER MVT
            FORMATOPTION "EXTENT=4096"
            FORMATOPTION "EDGE_BUFFER=128"
          END
          WEB
            METADATA
              "ows_title" "World"
              "ows_onlineresource" "http://localhost/world/"
              "ows_enable_request" "*"
              "oga_onlineresource" "http://localhost/world/ogcapi"
            END
          END
          LAYER
            NAME "provinces"
            TYPE POLYGON
            STATUS ON
            TEMPLATE "none"
            DATA "%s"
            PROJECTION "init=epsg:4326" END
            METADATA
              "ows_title" "Provinces"
              "gml_include_items" "all"
              "gml_featureid" "name"
            END
            CLASS STYLE COLOR 0 0 0 END END
          END
          LAYER
            NAME "tiles"
            TYPE POLYGON
            STATUS ON
            DATA "%s"
            PROJECTION "init=epsg:3857" END
            METADATA
              "ows_title" "Tiles"
              "gml_include_items" "all"
            END
            CLASS STYLE COLOR 0 0 0 END END
          END
        END
        """
            .formatted(places, tiles));
    return new MapFile(file);
  }

  static String items(String server, double[] box) {
    return server
        + NAME
        + "/ogcapi/collections/provinces/items?f=json&limit=100&bbox="
        + String.join(",", Arrays.stream(box).mapToObj(Double::toString).toList());
  }

  static String tile(String server, Tile tile) {
    return server
        + NAME
        + "?map=world&mode=tile&tilemode=gmap&layers=tiles&map.imagetype=mvt&tile="
        + tile.x()
        + "+"
        + tile.y()
        + "+"
        + tile.z();
  }
}
