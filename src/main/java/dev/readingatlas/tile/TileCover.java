package dev.readingatlas.tile;

import java.util.ArrayList;
import java.util.List;

/** The tiles of a zoom that a box in lon, lat meets. */
final class TileCover {
  private TileCover() {}

  /**
   * Finds the tiles, column by column.
   *
   * @param bounds west, south, east, north in degrees; null for no tile
   */
  static List<TileAddress> of(double[] bounds, int zoom) {
    List<TileAddress> tiles = new ArrayList<>();
    if (bounds != null) {
      for (int x = at(TileGrid.x(bounds[0]), zoom); x <= at(TileGrid.x(bounds[2]), zoom); x++) {
        for (int y = at(TileGrid.y(bounds[3]), zoom); y <= at(TileGrid.y(bounds[1]), zoom); y++) {
          tiles.add(new TileAddress(zoom, x, y));
        }
      }
    }
    return tiles;
  }

  private static int at(int step, int zoom) {
    return Math.clamp(step >> 30 - zoom, 0, (1 << zoom) - 1);
  }
}
