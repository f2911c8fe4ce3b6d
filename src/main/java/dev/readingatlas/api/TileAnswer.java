package dev.readingatlas.api;

import dev.readingatlas.http.ContentEncoding;
import dev.readingatlas.http.EntityTags;
import dev.readingatlas.tile.TileAddress;
import dev.readingatlas.tile.TileSet;
import dev.readingatlas.tile.Tiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * The answer to a request for a tile.
 *
 * @param status 200, 204 (nothing to draw) or 304
 * @param forEver whether it may be kept for ever, since the address names what it holds
 * @param tag its entity tag, with quotation marks
 * @param coding of the bytes
 * @param bytes of the body; none but for 200
 */
record TileAnswer(int status, boolean forEver, String tag, ContentEncoding coding, byte[] bytes) {
  static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

  private static final byte[] NONE = {};

  /**
   * Answers a request.
   *
   * @param path as the client wrote it, without the context's
   * @param query as the client wrote it; null for none
   * @param accept {@code Accept-Encoding}; null for none
   * @param known {@code If-None-Match}; null for none
   * @return null if it is not a request for a tile there is
   * @throws dev.readingatlas.tile.NotReadyException if the layer is still being prepared
   */
  static TileAnswer to(Tiles tiles, String path, String query, String accept, String known)
      throws IOException {
    TilePath at = TilePath.of(path);
    if (at == null || !TileVersion.isSound(query)) {
      return null;
    }
    TileSet set = tiles.of(at.layer(), TileVersion.of(query)).orElse(null);
    if (set == null || !set.has(at.z(), at.x(), at.y())) {
      return null;
    }
    ContentEncoding coding =
        accept != null && ContentEncoding.GZIP.isIn(accept)
            ? ContentEncoding.GZIP
            : ContentEncoding.PLAIN;
    String tag = "\"" + set.version() + coding.suffix() + "\"";
    boolean forEver = TileVersion.isOf(set, query);
    if (known != null && EntityTags.hold(known, tag)) {
      return new TileAnswer(304, forEver, tag, coding, NONE);
    }
    byte[] packed = tiles.gzipped(set, new TileAddress(at.z(), at.x(), at.y()));
    if (packed.length == 0) {
      return new TileAnswer(204, forEver, tag, coding, NONE);
    }
    return new TileAnswer(
        200, forEver, tag, coding, coding == ContentEncoding.GZIP ? packed : unpacked(packed));
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
