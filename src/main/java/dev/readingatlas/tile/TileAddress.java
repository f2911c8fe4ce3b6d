package dev.readingatlas.tile;

/**
 * A tile in the scheme of web maps: 2^z columns, counted from west to east, and 2^z rows, counted
 * from north to south.
 */
public record TileAddress(int z, int x, int y) {
  /** The deepest zoom of any layer. */
  public static final int DEEPEST = 18;

  public TileAddress {
    if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z) {
      throw new IllegalArgumentException("There is no tile " + z + "/" + x + "/" + y);
    }
  }
}
