package dev.readingatlas.tile;

import java.util.List;

/**
 * The content of the tiles of a layer.
 *
 * @param bounds west, south, east, north of all shapes, in degrees; null if there are no shapes
 * @param features the number of features with a shape
 * @param zooms the content of each zoom, from zoom 0
 */
public record Summary(double[] bounds, int features, List<Zoom> zooms) {
  public Summary {
    zooms = List.copyOf(zooms);
  }

  /**
   * The content of a zoom.
   *
   * @param tooSmall the number of features left out because they are too small to be seen
   * @param coarser how often the smallest area was doubled to keep tiles small, and the tolerance
   *     multiplied by the root of two
   * @param largestTile size in bytes, in gzip, of the largest of the tiles with the most features
   */
  public record Zoom(int tooSmall, int coarser, int largestTile) {}
}
