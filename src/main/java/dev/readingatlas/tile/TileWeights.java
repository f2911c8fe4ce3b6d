package dev.readingatlas.tile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The amount of data on each tile of a zoom; takes 24 to 48 bytes of memory for a tile. */
final class TileWeights {
  /** A tile's column and row. */
  record TileCoord(int x, int y) {}

  private static final long FREE = -1;

  private long[] tiles = free(1 << 10);
  private int[] weights = new int[1 << 10];
  private int size;

  /** Adds to the weight of a tile. */
  void add(int x, int y, int weight) {
    long tile = (long) x << 32 | y;
    int slot = slot(tiles, tile);
    if (tiles[slot] == FREE) {
      tiles[slot] = tile;
      size++;
    }
    weights[slot] += weight;
    if (size > tiles.length / 2) {
      grow();
    }
  }

  /** The heaviest tiles, the heaviest first. */
  List<TileCoord> heaviest(int count) {
    int[] best = new int[0];
    for (int i = 0; i < tiles.length; i++) {
      if (tiles[i] == FREE || best.length == count && weights[i] <= weights[best[count - 1]]) {
        continue;
      }
      int[] more = Arrays.copyOf(best, best.length + 1);
      more[best.length] = i;
      best =
          IntStream.of(more)
              .boxed()
              .sorted(Comparator.comparingInt(slot -> -weights[slot]))
              .limit(count)
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return IntStream.of(best)
        .mapToObj(slot -> new TileCoord((int) (tiles[slot] >> 32), (int) tiles[slot]))
        .toList();
  }

  private void grow() {
    long[] formerTiles = tiles;
    int[] formerWeights = weights;
    tiles = free(2 * formerTiles.length);
    weights = new int[2 * formerTiles.length];
    for (int i = 0; i < formerTiles.length; i++) {
      if (formerTiles[i] != FREE) {
        int slot = slot(tiles, formerTiles[i]);
        tiles[slot] = formerTiles[i];
        weights[slot] = formerWeights[i];
      }
    }
  }

  private static long[] free(int length) {
    long[] tiles = new long[length];
    Arrays.fill(tiles, FREE);
    return tiles;
  }

  /** The slot of a tile, or the free slot for it. */
  private static int slot(long[] tiles, long tile) {
    long mixed = (tile ^ tile >>> 29) * 0xff51afd7ed558ccdL;
    int slot = (int) (mixed >>> 33) & tiles.length - 1;
    while (tiles[slot] != FREE && tiles[slot] != tile) {
      slot = slot + 1 & tiles.length - 1;
    }
    return slot;
  }
}
