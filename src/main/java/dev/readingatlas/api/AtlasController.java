package dev.readingatlas.api;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.AtlasSummary;
import dev.readingatlas.atlas.Framing;
import dev.readingatlas.atlas.PublishedAtlas;
import dev.readingatlas.http.Caching;
import dev.readingatlas.http.Representation;
import dev.readingatlas.http.Representations;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.tile.Tiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/atlases}: the list of atlases, and one document for each. */
@RestController
class AtlasController {
  private final AtlasStore atlases;
  private final LayerStore layers;
  private final Tiles tiles;
  private final AtlasProblems problems;
  private final Representations documents;
  private final JsonMapper json;

  AtlasController(
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

  @GetMapping("/api/atlases")
  List<AtlasSummary> list() {
    return atlases.list();
  }

  @GetMapping("/api/atlases/{slug}")
  ResponseEntity<byte[]> atlas(@PathVariable String slug, ServletWebRequest request) {
    PublishedAtlas published = atlases.published(slug).orElseThrow(() -> problems.missing(slug));
    String root = request.getContextPath();
    return documents
        .get(
            "atlas " + root + " " + slug,
            published.version(),
            () -> document(slug, root, published.framing()))
        .answer(request, published.pinned() ? Caching.REVISION : Caching.ASK_AGAIN);
  }

  private Representation document(String slug, String root, Framing framing) {
    Atlas atlas = atlases.find(slug).orElseThrow(() -> problems.missing(slug));
    Map<String, Envelope> envelopes = new HashMap<>();
    for (Layer layer : atlas.layers()) {
      layers
          .envelopes(layer)
          .forEach((key, envelope) -> envelopes.put(layer.id() + ":" + key, envelope));
    }
    byte[] bytes =
        json.writeValueAsBytes(AtlasAnswer.of(atlas, root, framing, envelopes, tiles::of));
    // Of the bytes, not of the revision: a newer server may write the same revision differently.
    return Representation.of(MediaType.APPLICATION_JSON, DigestUtils.md5DigestAsHex(bytes), bytes);
  }
}
