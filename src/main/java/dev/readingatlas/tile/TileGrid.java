package dev.readingatlas.tile;

/**
 * The whole-number grid of spherical Mercator (EPSG:3857) that shapes are kept on: x runs east, y
 * south, the world is 2^30 steps wide and high. At zoom z a tile is {@value #EXTENT} steps of that
 * zoom wide; at zoom {@value #FINEST} those steps are the grid's own.
 */
final class TileGrid {
  /** Steps across a tile (MVT 2.1, 4.1: extent). */
  static final int EXTENT = 4096;

  /** Steps around a tile for which it holds shapes as well, so that strokes join across tiles. */
  static final int BUFFER = 128;

  /** The zoom whose steps are those of the grid. */
  static final int FINEST = 18;

  private static final double WORLD = 1L << 30;

  /** Beyond 85.05 degrees Mercator's square ends; a little more falls outside of every tile. */
  private static final double LIMIT = 86;

  private TileGrid() {}

  /** Longitude in degrees to steps; beyond 180 degrees on either side it goes on counting. */
  static int x(double lon) {
    return (int) Math.round(Math.clamp(lon, -359, 359) / 360 * WORLD + WORLD / 2);
  }

  /** Latitude in degrees to steps from the northern edge. */
  static int y(double lat) {
    double sin = Math.sin(Math.toRadians(Math.clamp(lat, -LIMIT, LIMIT)));
    return (int) Math.round((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD);
  }

  /** Steps of the grid rounded to steps of a zoom. */
  static int at(int step, int zoom) {
    int shift = FINEST - zoom;
    return shift == 0 ? step : (step + (1 << shift - 1)) >> shift;
  }

  /** Steps of a zoom across the world. */
  static int world(int zoom) {
    return EXTENT << zoom;
  }
}
