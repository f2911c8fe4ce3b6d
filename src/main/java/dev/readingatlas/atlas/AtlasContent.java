package dev.readingatlas.atlas;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Reading;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The content of a document, read and checked; the sources of its layers are not read.
 *
 * @param basemapOnly whether it is scenery for other atlases
 * @param published when this edition was published, or null
 * @param csl what else is needed to cite it, as the fields of a CSL-JSON item; may be empty
 * @param basemap slug of the basemap below it, or null
 * @param bounds the view at first sight in lon, lat, or null
 * @param framing which other sites may show it in a frame
 */
record AtlasContent(
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
    List<LayerPart> layers,
    List<PlacePart> places,
    List<Reading> readings) {

  /**
   * One layer.
   *
   * @param id the layer's own, such as {@code towns}
   * @param file name of its source in the pack
   * @param columns which column means what
   * @param encoding that overrides the file's own, or null
   * @param crs such as EPSG:4326, overrides the file's own, or null
   * @param definition all that the document says of it, as JSON
   * @param pointer to it in the document
   */
  record LayerPart(
      String id,
      String title,
      LayerStyle style,
      String color,
      String pattern,
      boolean label,
      boolean visible,
      Integer minZoom,
      String note,
      String source,
      String licence,
      String file,
      PackColumns columns,
      Charset encoding,
      String crs,
      String definition,
      String pointer) {

    /**
     * The layer without counts.
     *
     * @param content checksum of its source and of how that is read
     */
    Layer layer(String slug, String content) {
      return new Layer(
          layerId(slug, id),
          title,
          style,
          color,
          pattern,
          label,
          visible,
          minZoom,
          note,
          source,
          licence,
          content,
          PackChecksum.ofText(content + definition),
          0,
          0);
    }

    /** How its source is read: whatever changes the features. */
    String readAs() {
      return columns + " " + encoding + " " + crs + " " + style.look().shape();
    }
  }

  /**
   * One place; its features are named, not yet found.
   *
   * @param reach the stretch of a line it is, or null
   * @param pointer to it in the document
   */
  record PlacePart(
      String id,
      String kind,
      List<PlaceName> names,
      List<FeaturePart> features,
      ReachPart reach,
      List<Claim> claims,
      String note,
      String source,
      String pointer) {}

  /**
   * Names features of a layer of the same atlas.
   *
   * @param layer the layer's own id, such as {@code towns}
   * @param key the feature's key, or null for all of the layer
   * @param pointer to it in the document
   */
  record FeaturePart(String layer, String key, String pointer) {}

  /**
   * Names a stretch of a line of the same atlas, between the points of it nearest to these two.
   *
   * @param layer the layer's own id
   * @param key the line's key
   * @param from one end in lon, lat
   * @param to the other end in lon, lat
   * @param pointer to it in the document
   */
  record ReachPart(String layer, String key, Coordinate from, Coordinate to, String pointer) {}

  /** The id of a layer on this server. */
  static String layerId(String slug, String layer) {
    return slug + "." + layer;
  }
}
