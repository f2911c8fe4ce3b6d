package dev.readingatlas.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Keeps the columns asked for last, up to 32 MiB, each for one state of its layer. One is made by
 * going once through the layer's rows, in the order in which they lie.
 */
@Component
public class ColumnIndexes {
  private static final long BYTES = 32L << 20;
  private static final int ROWS_AT_ONCE = 1_000;

  private final LayerStore layers;
  private final ReentrantLock making = new ReentrantLock(true);
  private final Cache<Key, ColumnIndex> cache =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((Key key, ColumnIndex column) -> column.weight())
          .build();

  ColumnIndexes(LayerStore layers) {
    this.layers = layers;
  }

  private record Key(long state, String column) {}

  /** A column if it is kept. */
  public Optional<ColumnIndex> kept(FeatureIndex index, String name) {
    return Optional.ofNullable(cache.getIfPresent(new Key(index.state(), name)));
  }

  /**
   * A column of the layer that an index is of. One is made at a time, however many are asked for.
   *
   * @param name tells columns of a layer apart
   * @param value a row's value, of which no more is filled in than number, name and properties
   * @param goesOn is run again and again meanwhile; what it throws ends the reading
   */
  public ColumnIndex of(
      FeatureIndex index, String name, Function<FeatureRow, String> value, Runnable goesOn) {
    await(goesOn);
    try {
      return kept(index, name)
          .orElseGet(
              () -> {
                ColumnIndex made = make(index, value, goesOn);
                cache.put(new Key(index.state(), name), made);
                return made;
              });
    } finally {
      making.unlock();
    }
  }

  private void await(Runnable goesOn) {
    try {
      while (!making.tryLock(100, TimeUnit.MILLISECONDS)) {
        goesOn.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while it waited for a column", e);
    }
  }

  private ColumnIndex make(
      FeatureIndex index, Function<FeatureRow, String> value, Runnable goesOn) {
    int size = index.size();
    int[] hashes = new int[size];
    long[] rowIds = new long[size];
    for (int i = 0; i < size; i++) {
      rowIds[i] = index.rowId(i);
    }
    int[] ordinals = ordered(rowIds);
    for (int from = 0; from < size; from += ROWS_AT_ONCE) {
      goesOn.run();
      int to = Math.min(from + ROWS_AT_ONCE, size);
      int[] next = {from};
      layers.forEachRecord(
          rowIds[from],
          rowIds[to - 1],
          row -> {
            if (next[0] < to && rowIds[next[0]] == row.id()) {
              hashes[ordinals[next[0]++]] = ColumnIndex.hash(value.apply(row));
            }
          });
    }
    return new ColumnIndex(hashes);
  }

  /** Sorts the numbers of rows, and says for each at which place it stood. */
  private static int[] ordered(long[] rowIds) {
    long least = Arrays.stream(rowIds).min().orElse(0);
    long[] packed = new long[rowIds.length];
    for (int i = 0; i < rowIds.length; i++) {
      packed[i] = Math.subtractExact(rowIds[i], least) << 31 | i;
    }
    Arrays.sort(packed);
    int[] places = new int[rowIds.length];
    for (int i = 0; i < rowIds.length; i++) {
      places[i] = (int) (packed[i] & Integer.MAX_VALUE);
      rowIds[i] = (packed[i] >>> 31) + least;
    }
    return places;
  }
}
