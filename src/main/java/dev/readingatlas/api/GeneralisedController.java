package dev.readingatlas.api;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.http.Caching;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.SharedArcSimplifier;
import dev.readingatlas.tile.Tiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/atlases/{slug}/generalised.topojson}: all layers of an atlas but the large ones,
 * which go as tiles, in one document, thinned for its first sight. The layers by themselves have
 * every point.
 */
@RestController
class GeneralisedController {
  private final AtlasStore atlases;
  private final LayerStore layers;
  private final Tiles tiles;
  private final AtlasProblems problems;
  private final Representations documents;
  private final JsonMapper json;

  GeneralisedController(
      AtlasStore atlases,
      LayerStore layers,
      Tiles tiles,
      AtlasProblems problems,
      Representations documents,
      JsonMapper json) {
    this.atlases = atlases;
    this.layers = layers;
    this.tiles = tiles;
    this.problems = problems;
    this.documents = documents;
    this.json = json;
  }

  /**
   * With the current version as {@code v} the answer may be kept for ever; with another or none it
   * must be asked for again.
   */
  @GetMapping("/api/atlases/{slug}/generalised.topojson")
  ResponseEntity<byte[]> generalised(
      @PathVariable String slug,
      @RequestParam(name = "v", required = false) String asked,
      ServletWebRequest request) {
    String version = atlases.version(slug).orElseThrow(() -> problems.missing(slug));
    return documents
        .get("generalised " + slug, version, () -> document(slug))
        .answer(request, version.equals(asked) ? Caching.FOR_EVER : Caching.ASK_AGAIN);
  }

  private Representation document(String slug) {
    Atlas atlas = atlases.find(slug).orElseThrow(() -> problems.missing(slug));
    Map<Layer, List<Feature>> features = new LinkedHashMap<>();
    Stream.concat(atlas.basemap().stream(), atlas.layers().stream())
        .filter(layer -> !tiles.of(layer).large())
        .forEach(
            layer -> {
              List<Feature> ofLayer = new ArrayList<>();
              layers.forEachFeature(layer, ofLayer::add);
              features.put(layer, ofLayer);
            });
    SharedArcSimplifier shapes =
        SharedArcSimplifier.of(
            AtlasAnswer.generalisedZoom(atlas),
            AtlasAnswer.generalisedBounds(atlas),
            features.values().stream()
                    .flatMap(List::stream)
                    .map(Feature::geometry)
                    .filter(Objects::nonNull)
                ::iterator);
    byte[] bytes = TopoJsonWriter.write(features, shapes, json);
    return Representation.of(MediaType.APPLICATION_JSON, atlas.checksum(), bytes);
  }
}
