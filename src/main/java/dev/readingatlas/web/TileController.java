package dev.readingatlas.web;

import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.tile.TileAddress;
import dev.readingatlas.tile.TileSet;
import dev.readingatlas.tile.Tiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** {@code /tiles}: layers as vector tiles. */
@RestController
class TileController {
  private static final MediaType MVT =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private final Tiles tiles;
  private final LayerStore layers;
  private final Representations documents;
  private final JsonMapper json;

  TileController(Tiles tiles, LayerStore layers, Representations documents, JsonMapper json) {
    this.tiles = tiles;
    this.layers = layers;
    this.documents = documents;
    this.json = json;
  }

  @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
  ResponseEntity<byte[]> tile(
      @PathVariable String layer,
      @PathVariable String z,
      @PathVariable String x,
      @PathVariable String y,
      @RequestParam(name = "v", required = false) String checksum,
      ServletWebRequest request) {
    TileSet set = tiles.of(layer).orElseThrow(() -> NotHere.layer(layer));
    TileAddress address =
        new TileAddress(Integer.parseInt(z), Integer.parseInt(x), Integer.parseInt(y));
    CacheControl cache =
        set.layer().checksum().equals(checksum) ? Caching.FOR_EVER : Caching.ASK_AGAIN;
    byte[] gzip = tiles.gzipped(set, address);
    if (gzip.length == 0) {
      return ResponseEntity.noContent().cacheControl(cache).build();
    }
    return new Representation(MVT, set.version(), plain(gzip), gzip, null).answer(request, cache);
  }

  private static byte[] plain(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
