package dev.readingatlas.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.readingatlas.tile.Summary;
import dev.readingatlas.tile.TileSet;
import java.util.List;
import java.util.Map;

/**
 * What a client needs to know of a layer's tiles, in the form of TileJSON 3.0.0, and two members of
 * our own that the specification leaves room for.
 *
 * @param bounds west, south, east, north; left out where nothing is drawn
 * @param features how many have a shape
 * @param tooSmall how many of them are left out at each zoom, from 0 on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileJson(
    String tilejson,
    String name,
    String description,
    String version,
    String attribution,
    String license,
    String scheme,
    List<String> tiles,
    int minzoom,
    int maxzoom,
    double[] bounds,
    @JsonProperty("vector_layers") List<VectorLayer> vectorLayers,
    int features,
    List<Integer> tooSmall) {

  record VectorLayer(
      String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

  private static final Map<String, String> SHAPE_FIELDS =
      Map.of(
          "key", "String",
          "name", "String",
          "when", "String",
          "first", "Number",
          "last", "Number",
          "firstUncertain", "Boolean",
          "lastUncertain", "Boolean");
  private static final Map<String, String> LABEL_FIELDS =
      Map.of("key", "String", "name", "String", "size", "Number");

  static TileJson of(TileSet set, Summary summary, String template) {
    return new TileJson(
        "3.0.0",
        set.layer().title(),
        set.layer().note(),
        "1.0.0",
        set.layer().source(),
        set.layer().licence(),
        "xyz",
        List.of(template),
        0,
        set.maxZoom(),
        summary.bounds(),
        List.of(
            new VectorLayer("shapes", "The features", 0, set.maxZoom(), SHAPE_FIELDS),
            new VectorLayer("labels", "Where their names stand", 0, set.maxZoom(), LABEL_FIELDS)),
        summary.features(),
        summary.zooms().stream().map(Summary.Zoom::tooSmall).toList());
  }
}
