package dev.readingatlas.tile;

/** The size of tiles, and its limits. */
final class TileSize {
  private static final int TRIED = 3;

  /** After this many doublings, the smallest area is a CSS pixel. */
  private static final int PIXEL = 2;

  /** A part that covers more tiles than this is not counted. */
  private static final int FAR = 64;

  /** The size of a feature without its shape, in bytes before compression. */
  private static final int ASIDE = 200;

  /** Maximum size of a tile in gzip, in bytes, at zooms 0 to 5; deeper zooms as zoom 5. */
  private static final int[] ALLOWED = {300_000, 235_000, 180_000, 140_000, 80_000, 46_000};

  private TileSize() {}

  /**
   * The maximum size of the largest tile of a zoom, in bytes.
   *
   * @param coarser how often the smallest area was doubled already: beyond a square CSS pixel,
   *     readers miss an area more than they mind a second of waiting
   */
  static int allowed(int zoom, int coarser) {
    return coarser < PIXEL ? ALLOWED[Math.min(zoom, ALLOWED.length - 1)] : ALLOWED[0];
  }

  /** The size in gzip, in bytes, of the largest of the tiles with the most parts. */
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
