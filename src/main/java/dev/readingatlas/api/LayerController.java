package dev.readingatlas.api;

import dev.readingatlas.http.Caching;
import dev.readingatlas.http.NotFoundProblem;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.FlatShape;
import dev.readingatlas.layer.JsonBytes;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.period.When;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** About 10 cm. */
  private static final int DECIMALS = 6;

  private final LayerStore layers;
  private final Representations documents;
  private final JsonMapper json;

  LayerController(LayerStore layers, Representations documents, JsonMapper json) {
    this.layers = layers;
    this.documents = documents;
    this.json = json;
  }

  /**
   * With the version of a revision as {@code v} the answer may be kept for ever; else it is that of
   * the newest revision and must be asked for again.
   */
  @GetMapping("/api/layers/{id}.geojson")
  ResponseEntity<byte[]> features(
      @PathVariable String id,
      @RequestParam(name = "v", required = false) String version,
      ServletWebRequest request) {
    Layer layer = layers.find(id, version).orElseThrow(() -> NotFoundProblem.layer(id));
    CacheControl cache = layer.version().equals(version) ? Caching.FOR_EVER : Caching.ASK_AGAIN;
    return documents
        .get("layer " + id + " " + layer.version(), layer.content(), () -> document(layer))
        .answer(request, cache);
  }

  private Representation document(Layer layer) {
    JsonBytes out = new JsonBytes().raw("{\"type\":\"FeatureCollection\",\"features\":[");
    AtomicBoolean first = new AtomicBoolean(true);
    layers.forEachRow(
        layer,
        row -> {
          out.raw(first.getAndSet(false) ? "" : ",");
          write(layer.id(), row, out);
        });
    return Representation.of(GEO_JSON, layer.content(), out.raw("]}").toByteArray());
  }

  private void write(String layer, FeatureRow row, JsonBytes out) {
    FlatShape shape = row.wkb() == null ? null : FlatShape.ofWkb(row.wkb());
    if (shape != null) {
      shape.orient();
    }
    out.raw("{\"type\":\"Feature\",\"id\":")
        .string(layer + ":" + row.key())
        .raw(",\"geometry\":")
        .shape(shape, DECIMALS)
        .raw(",\"properties\":{\"name\":")
        .string(row.name())
        .raw(",\"note\":")
        .string(row.note())
        .raw(",\"source\":")
        .string(row.source())
        .raw(",\"when\":")
        .raw(row.edtf() == null ? "null" : json.writeValueAsString(When.parse(row.edtf())))
        .raw("}}");
  }
}
