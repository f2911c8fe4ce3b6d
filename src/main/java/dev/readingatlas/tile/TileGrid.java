package dev.readingatlas.tile;

/**
 * The whole-number grid of shapes in spherical Mercator (EPSG:3857): x counts east, y counts south,
 * and the world is 2^30 steps wide and high. At zoom z a tile is {@value #EXTENT} steps of that
 * zoom wide; the steps of zoom {@value #FINEST} are those of the grid.
 */
final class TileGrid {
  /** Steps across a tile (MVT 2.1, 4.1: extent). */
  static final int EXTENT = 4096;

  /**
   * Width of the buffer around a tile in steps: a tile holds the shapes there as well, so that
   * strokes join across tiles.
   */
  static final int BUFFER = 128;

  /** The zoom whose steps are those of the grid. */
  static final int FINEST = 18;

  private static final double WORLD = 1L << 30;

  /**
   * The square of Mercator ends at 85.05 degrees; positions up to this latitude are outside of
   * every tile.
   */
  private static final double LIMIT = 86;

  private TileGrid() {}

  /** Converts a longitude in degrees to steps; longitudes beyond 180 degrees are valid. */
  static int x(double lon) {
    return (int) Math.round(Math.clamp(lon, -359, 359) / 360 * WORLD + WORLD / 2);
  }

  /** Converts a latitude in degrees to steps from the northern edge. */
  static int y(double lat) {
    double sin = Math.sin(Math.toRadians(Math.clamp(lat, -LIMIT, LIMIT)));
    return (int) Math.round((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD);
  }

  /** Rounds steps of the grid to steps of a zoom. */
  static int at(int step, int zoom) {
    int shift = FINEST - zoom;
    return shift == 0 ? step : (step + (1 << shift - 1)) >> shift;
  }

  /** The width of the world in steps of a zoom. */
  static int world(int zoom) {
    return EXTENT << zoom;
  }
}
