package dev.readingatlas.atlas;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Reading;
import dev.readingatlas.source.Finding;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A pack as its YAML files say it, checked; its shapefiles are not yet read.
 *
 * @param folder where it lies
 * @param checksum SHA-256 of all its files, in hexadecimal
 * @param basemapOnly whether it is scenery for other atlases
 * @param published when this edition was published, or null
 * @param csl what else is needed to cite it, as the fields of a CSL-JSON item; may be empty
 * @param basemap slug of the basemap below it, or null
 * @param bounds the view at first sight, or null
 * @param framing which other sites may show it in a frame
 * @param problems what is worth saying, none of it fatal
 */
record AtlasPack(
    Path folder,
    String checksum,
    String slug,
    boolean basemapOnly,
    String title,
    String summary,
    String lang,
    When published,
    Map<String, Object> csl,
    String basemap,
    Envelope bounds,
    List<String> languages,
    Framing framing,
    List<Period> periods,
    List<PackLayer> layers,
    List<PackPlace> places,
    List<Reading> readings,
    List<Finding> problems) {

  /**
   * One layer of a pack.
   *
   * @param layer as it will be stored, with counts of zero
   * @param folder of the pack
   * @param shapefile the .shp
   * @param file its name in the pack, for messages
   * @param columns which column means what
   * @param encoding that overrides the file's own, or null
   * @param crs such as EPSG:4326, overrides the .prj, or null
   * @param line of atlas.yaml it stands in, or null
   */
  record PackLayer(
      Layer layer,
      Path folder,
      Path shapefile,
      String file,
      PackColumns columns,
      Charset encoding,
      String crs,
      Integer line) {}

  /**
   * One place of a pack; its features are named, not yet found.
   *
   * @param reach the stretch of a line it is, or null
   * @param line of atlas.yaml it stands in, or null
   */
  record PackPlace(
      String id,
      String kind,
      List<PlaceName> names,
      List<PackFeature> features,
      PackReach reach,
      List<Claim> claims,
      String note,
      String source,
      Integer line) {}

  /**
   * Names features of a layer of the same pack.
   *
   * @param layer the layer's own id, such as {@code towns}
   * @param key the feature's key, or null for all of the layer
   * @param line of atlas.yaml it stands in, or null
   */
  record PackFeature(String layer, String key, Integer line) {}

  /**
   * Names a stretch of a line of the same pack, between the points of it nearest to these two.
   *
   * @param layer the layer's own id
   * @param key the line's key
   * @param from one end in lon, lat
   * @param to the other end in lon, lat
   * @param line of atlas.yaml it stands in, or null
   */
  record PackReach(String layer, String key, Coordinate from, Coordinate to, Integer line) {}
}
