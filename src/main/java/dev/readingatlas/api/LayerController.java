package dev.readingatlas.api;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import java.io.ByteArrayOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/layers/{id}.geojson}: the features of one layer. */
@RestController
class LayerController {
  private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

  private final LayerStore layers;
  private final Representations documents;
  private final JsonMapper json;

  LayerController(LayerStore layers, Representations documents, JsonMapper json) {
    this.layers = layers;
    this.documents = documents;
    this.json = json;
  }

  /**
   * With the current version as {@code v} the answer may be kept for ever; with another or none it
   * must be asked for again.
   */
  @GetMapping("/api/layers/{id}.geojson")
  ResponseEntity<byte[]> features(
      @PathVariable String id,
      @RequestParam(name = "v", required = false) String version,
      ServletWebRequest request) {
    Layer layer = layers.find(id).orElseThrow(() -> NotFoundProblem.layer(id));
    CacheControl cache = layer.version().equals(version) ? Caching.FOR_EVER : Caching.ASK_AGAIN;
    return documents
        .get("layer " + id, layer.checksum(), () -> document(layer))
        .answer(request, cache);
  }

  private Representation document(Layer layer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GeoJsonWriter writer = new GeoJsonWriter(json, layer, bytes)) {
      layers.forEachFeature(layer.id(), writer::write);
    }
    return Representation.of(GEO_JSON, layer.checksum(), bytes.toByteArray());
  }
}
