package dev.readingatlas.tile;

/**
 * A tile of the usual scheme of web maps: 2^z columns from west to east and as many rows from north
 * to south.
 */
public record TileAddress(int z, int x, int y) {
  /** The deepest zoom there can be. */
  public static final int DEEPEST = 18;

  public TileAddress {
    if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      throw new IllegalArgumentException("There is no tile " + z + "/" + x + "/" + y);
    }
  }
}
