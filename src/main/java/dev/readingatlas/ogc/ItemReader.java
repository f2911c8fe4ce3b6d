package dev.readingatlas.ogc;

import dev.readingatlas.layer.ColumnIndex;
import dev.readingatlas.layer.ColumnIndexes;
import dev.readingatlas.layer.FeatureIndex;
import dev.readingatlas.layer.FeatureIndexes;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.FlatShape;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile;
import dev.readingatlas.layer.LayerStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Reads the features that a request asks for, in the order of their keys, a few at a time, with no
 * connection held between: a slow client holds up nobody, and memory does not grow with the list.
 *
 * <p>When the layer is replaced meanwhile, reading goes on in the new one after the last key given,
 * so that no feature comes twice and none that stood throughout is left out.
 */
@Component
class ItemReader {
  /** Rows read at once hold at most so many positions (16 bytes each). */
  private static final int POSITIONS_AT_ONCE = 1 << 18;

  private static final int ROWS_AT_ONCE = 128;

  /**
   * After so many rows looked at for a value, and with more left, those that cannot have it are
   * sorted out by an index of the column.
   */
  private static final int ROWS_LOOKED_AT = 1_000;

  /** So often is a client told that its list is still being made. */
  private static final long BEAT_NANOS = 1_000_000_000;

  private final LayerStore layers;
  private final FeatureIndexes indexes;
  private final ColumnIndexes columns;

  ItemReader(LayerStore layers, FeatureIndexes indexes, ColumnIndexes columns) {
    this.layers = layers;
    this.indexes = indexes;
    this.columns = columns;
  }

  /** Is given the features one by one. */
  interface Receiver {
    void feature(FeatureRow row) throws IOException;

    /** Is told about once a second that the next feature is still looked for. */
    void stillLooking() throws IOException;
  }

  /**
   * What a reading came to.
   *
   * @param returned how many features were given
   * @param matched how many the request fits in all, or null when that would have to be counted
   * @param next the key after which the next page begins; null when there is none
   */
  record Outcome(int returned, Integer matched, String next) {}

  Outcome read(Layer layer, LayerProfile profile, ItemsRequest request, Receiver receiver)
      throws IOException {
    return new Pass(layer, profile, request).run(receiver);
  }

  /** One reading. */
  private final class Pass {
    private final ItemsRequest request;
    private final int rowsAtOnce;

    /** Rows that were read to look at their shapes, by ordinal. */
    private final Map<Integer, FeatureRow> atHand = new HashMap<>();

    private final FeatureIndex index;
    private final BitSet matching;
    private int matched;
    private int position;
    private String last;

    Pass(Layer layer, LayerProfile profile, ItemsRequest request) {
      this.index = indexes.of(layer);
      this.matching = new BitSet(index.size());
      this.request = request;
      this.last = request.after();
      this.rowsAtOnce =
          Math.clamp(POSITIONS_AT_ONCE / Math.max(1, profile.largest()), 1, ROWS_AT_ONCE);
    }

    Outcome run(Receiver receiver) throws IOException {
      find();
      int total = matched;
      int returned = 0;
      int looked = 0;
      boolean filtered = !request.filters().isEmpty();
      boolean narrowed = narrowByKept();
      while (position >= 0) {
        int[] ordinals = nextOrdinals(filtered ? rowsAtOnce : request.limit() - returned);
        for (FeatureRow row : rows(ordinals)) {
          if (filtered && !request.filters().stream().allMatch(filter -> filter.accepts(row))) {
            continue;
          }
          if (returned == request.limit()) {
            return new Outcome(returned, null, last);
          }
          receiver.feature(row);
          returned++;
          last = row.key();
        }
        position = matching.nextSetBit(ordinals[ordinals.length - 1] + 1);
        if (!filtered && returned == request.limit() && position >= 0) {
          return new Outcome(returned, total, last);
        }
        looked += ordinals.length;
        if (filtered && !narrowed && looked >= ROWS_LOOKED_AT && isMuchLeft()) {
          narrow(receiver);
          narrowed = true;
          looked = 0;
        }
      }
      if (!filtered) {
        return new Outcome(returned, total, null);
      }
      return new Outcome(
          returned, request.after() == null ? Integer.valueOf(returned) : null, null);
    }

    private void find() {
      decide();
      matched = matching.cardinality();
      position = matching.nextSetBit(index.after(last));
    }

    private boolean isMuchLeft() {
      return position >= 0 && matching.get(position, index.size()).cardinality() > ROWS_LOOKED_AT;
    }

    /** Sorts out by those columns that are at hand; false when one that is asked for is not. */
    private boolean narrowByKept() {
      boolean all = true;
      for (Filter filter : request.filters()) {
        Optional<ColumnIndex> column = columns.kept(index, filter.indexName());
        column.ifPresent(found -> found.narrow(matching, filter.values()));
        all &= column.isPresent();
      }
      position = matching.nextSetBit(index.after(last));
      return all;
    }

    /** Sorts out by all columns. */
    private void narrow(Receiver receiver) throws IOException {
      long[] lastBeat = {System.nanoTime()};
      Runnable beat =
          () -> {
            if (System.nanoTime() - lastBeat[0] > BEAT_NANOS) {
              lastBeat[0] = System.nanoTime();
              try {
                receiver.stillLooking();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          };
      for (Filter filter : request.filters()) {
        try {
          columns
              .of(index, filter.indexName(), filter::valueOf, beat)
              .narrow(matching, filter.values());
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
      position = position < 0 ? -1 : matching.nextSetBit(position);
    }

    /** Looks up boxes and days in the index, and shapes where their boxes do not decide. */
    private void decide() {
      Bbox box = request.box();
      BitSet undecided = new BitSet();
      if (box == null) {
        matching.set(0, index.size());
      } else {
        for (double[] around : box.aroundLonLat()) {
          index.search(
              around[0],
              around[1],
              around[2],
              around[3],
              box.inDegrees() ? matching : undecided,
              undecided);
        }
        undecided.andNot(matching);
        index.addShapeless(matching);
      }
      for (DateTimeFilter days : request.spans()) {
        keep(matching, days);
        keep(undecided, days);
      }
      decideByShape(undecided);
    }

    private void keep(BitSet ordinals, DateTimeFilter days) {
      for (int i = ordinals.nextSetBit(0); i >= 0; i = ordinals.nextSetBit(i + 1)) {
        if (!index.during(i, days.first(), days.last())) {
          ordinals.clear(i);
        }
      }
    }

    private void decideByShape(BitSet undecided) {
      int[] ordinals = new int[rowsAtOnce];
      int count = 0;
      for (int i = undecided.nextSetBit(0); i >= 0; i = undecided.nextSetBit(i + 1)) {
        ordinals[count++] = i;
        if (count == rowsAtOnce || undecided.nextSetBit(i + 1) < 0) {
          int[] some = Arrays.copyOf(ordinals, count);
          FeatureRow[] rows = rows(some);
          for (int j = 0; j < count; j++) {
            if (request.box().meets(FlatShape.ofWkb(rows[j].wkb()))) {
              matching.set(some[j]);
              if (atHand.size() < rowsAtOnce) {
                atHand.put(some[j], rows[j]);
              }
            }
          }
          count = 0;
        }
      }
    }

    private int[] nextOrdinals(int wanted) {
      int[] ordinals = new int[Math.min(wanted, rowsAtOnce)];
      int count = 0;
      for (int i = position; i >= 0 && count < ordinals.length; i = matching.nextSetBit(i + 1)) {
        ordinals[count++] = i;
      }
      return Arrays.copyOf(ordinals, count);
    }

    /** The rows of features, in their order. */
    private FeatureRow[] rows(int[] ordinals) {
      FeatureRow[] rows = new FeatureRow[ordinals.length];
      Map<Long, Integer> wanted = new HashMap<>();
      for (int i = 0; i < ordinals.length; i++) {
        rows[i] = atHand.remove(ordinals[i]);
        if (rows[i] == null) {
          wanted.put(index.rowId(ordinals[i]), i);
        }
      }
      if (wanted.isEmpty()) {
        return rows;
      }
      long[] ids = wanted.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
      for (FeatureRow row : layers.rows(ids)) {
        rows[wanted.get(row.id())] = row;
      }
      return rows;
    }
  }
}
