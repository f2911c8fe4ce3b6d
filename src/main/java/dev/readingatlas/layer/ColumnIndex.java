package dev.readingatlas.layer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * The values of one column of a layer, four bytes for each feature: a number made of the value, by
 * which nearly all features that have another value are known without a look at the tables.
 */
public final class ColumnIndex {
  private final int[] hashes;

  ColumnIndex(int[] hashes) {
    this.hashes = hashes;
  }

  /** Takes away the features, by ordinal, that surely have none of the values. */
  public void narrow(BitSet features, Collection<String> values) {
    int[] wanted = values.stream().mapToInt(ColumnIndex::hash).sorted().toArray();
    for (int i = features.nextSetBit(0); i >= 0; i = features.nextSetBit(i + 1)) {
      if (Arrays.binarySearch(wanted, hashes[i]) < 0) {
        features.clear(i);
      }
    }
  }

  /** Of a value; null for a feature that has none. */
  static int hash(String value) {
    return value == null ? 0 : value.hashCode();
  }

  /** Bytes it holds. */
  int weight() {
    return 4 * hashes.length;
  }
}
