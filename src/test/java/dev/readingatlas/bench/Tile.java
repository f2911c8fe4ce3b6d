package dev.readingatlas.bench;

/** A tile of the usual square of spherical Mercator: x counts east, y south. */
record Tile(int z, int x, int y) {

  /** The tile of a zoom that holds a position in degrees. */
  static Tile holding(double lon, double lat, int z) {
    double inside = Math.clamp(lat, -85.05, 85.05);
    double sin = Math.sin(Math.toRadians(inside));
    double down = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    return new Tile(z, at((lon + 180) / 360, z), at(down, z));
  }

  private static int at(double share, int z) {
    return Math.clamp((int) Math.floor(share * (1 << z)), 0, (1 << z) - 1);
  }
}
