package dev.readingatlas.tile;

/** How large tiles are, and may be. */
final class TileSize {
  private static final int TRIED = 3;

  /** Doubled so often, the smallest area is a CSS pixel. */
  private static final int PIXEL = 2;

  /** A part that covers more tiles than this counts for none of them. */
  private static final int FAR = 64;

  /** What a feature takes beside its shape, in bytes before packing. */
  private static final int ASIDE = 200;

  /** Bytes of a gzipped tile at zooms 0 to 5; deeper ones as 5. */
  private static final int[] ALLOWED = {300_000, 235_000, 180_000, 140_000, 80_000, 46_000};

  private TileSize() {}

  /**
   * Bytes that the largest tile of a zoom may have.
   *
   * @param coarser how often the smallest area was doubled to come so far: beyond a CSS pixel by
   *     one, what is left out is missed more than a second of waiting
   */
  static int allowed(int zoom, int coarser) {
    return coarser < PIXEL ? ALLOWED[Math.min(zoom, ALLOWED.length - 1)] : ALLOWED[0];
  }

  /** Bytes of the largest, gzipped, of the tiles over which most parts lie. */
  static int largest(TileMaker maker, ZoomFile shapes, int zoom) {
    TileWeights weights = new TileWeights();
    shapes.forEachBox(
        (west, north, east, south, at) -> {
          int x0 = tile(west, zoom);
          int x1 = tile(east, zoom);
          int y0 = tile(north, zoom);
          int y1 = tile(south, zoom);
          long tiles = (x1 - x0 + 1L) * (y1 - y0 + 1L);
          for (int x = x0; x <= x1 && tiles <= FAR; x++) {
            for (int y = y0; y <= y1; y++) {
              weights.add(x, y, ASIDE + 3 * shapes.firstLength(at) / (int) tiles);
            }
          }
        });
    return weights.heaviest(TRIED).stream()
        .mapToInt(tile -> Gzip.pack(maker.tile(new TileAddress(zoom, tile.x(), tile.y()))).length)
        .max()
        .orElse(0);
  }

  private static int tile(int step, int zoom) {
    return Math.clamp(step / TileGrid.EXTENT, 0, (1 << zoom) - 1);
  }
}
