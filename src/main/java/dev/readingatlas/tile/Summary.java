package dev.readingatlas.tile;

import java.util.List;

/**
 * What the tiles of a layer hold.
 *
 * @param bounds west, south, east, north of all shapes in lon, lat; null when there are none
 * @param features how many have a shape
 * @param zooms what became of them at each zoom, from 0 on
 */
public record Summary(double[] bounds, int features, List<Zoom> zooms) {
  public Summary {
    zooms = List.copyOf(zooms);
  }

  /**
   * What became of a layer at one zoom.
   *
   * @param tooSmall features left out since they are too small to be seen
   * @param coarser how often the smallest area was doubled to keep tiles small, and the tolerance
   *     multiplied by the root of two
   * @param largestTile bytes of the largest tile, gzipped, of those that promised to be
   */
  public record Zoom(int tooSmall, int coarser, int largestTile) {}
}
