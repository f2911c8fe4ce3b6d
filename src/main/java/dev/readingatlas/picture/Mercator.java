package dev.readingatlas.picture;

/**
 * Spherical Mercator (EPSG:3857) scaled to a world of 256 x 256 units, as in
 * frontend/map/geometry/mercator.ts: x grows east, y grows south. A world unit is 2 to the power of
 * the zoom pixels.
 */
final class Mercator {
  static final double WORLD = 256;
  private static final double MAX_LAT = 85.0511287798;

  private Mercator() {}

  static double x(double lon) {
    return WORLD * (lon / 360 + 0.5);
  }

  static double y(double lat) {
    double sin = Math.sin(Math.toRadians(Math.clamp(lat, -MAX_LAT, MAX_LAT)));
    return WORLD * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
  }
}
