package dev.readingatlas.tile;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The positions at which outlines meet, separate or end: a position is a junction if its two
 * neighbours differ between sequences. Between junctions, shapes share a whole stretch or no part
 * of it.
 *
 * <p>The table of positions has a fixed size; more positions are processed in several passes.
 */
final class Junctions {
  /** Positions in a table; each takes 32 bytes. */
  private static final int TABLE = 1 << 21;

  private final CoordinateStore outlines;
  private final BitSet marked;
  private final int mask;
  private final long[] spots;

  /** A hash of the two neighbours of a position, equal in both directions; 0 marks a free slot. */
  private final long[] neighbours;

  private Junctions(CoordinateStore outlines, int table) {
    this.outlines = outlines;
    marked = new BitSet((int) outlines.positions());
    long wanted = 2L * Math.min(table, outlines.positions() + 8);
    int room = Integer.highestOneBit((int) wanted - 1) << 1;
    mask = room - 1;
    spots = new long[room];
    neighbours = new long[room];
  }

  /** Finds the numbers of all positions that are junctions. */
  static BitSet of(CoordinateStore outlines) {
    return of(outlines, TABLE);
  }

  /**
   * Finds the junctions with a table of another size.
   *
   * @param table the number of positions in the table
   */
  static BitSet of(CoordinateStore outlines, int table) {
    Junctions junctions = new Junctions(outlines, table);
    // Half of the table is spare, since the passes differ in size.
    int parts = (int) (outlines.positions() / (table / 2 + 1)) + 1;
    for (int part = 0; part < parts; part++) {
      junctions.find(part, parts);
    }
    return junctions.marked;
  }

  private void find(int part, int parts) {
    Arrays.fill(neighbours, 0);
    for (int sequence = 0; sequence < outlines.sequences(); sequence++) {
      if (outlines.kind(sequence) != CoordinateStore.POINT) {
        walk(sequence, part, parts, false);
      }
    }
    for (int sequence = 0; sequence < outlines.sequences(); sequence++) {
      if (outlines.kind(sequence) != CoordinateStore.POINT) {
        walk(sequence, part, parts, true);
      }
    }
  }

  private void walk(int sequence, int part, int parts, boolean marking) {
    long start = outlines.start(sequence);
    int length = outlines.length(sequence);
    boolean ring = outlines.ring(sequence);
    long before = outlines.spot(start + length - 1);
    long here = outlines.spot(start);
    for (int i = 0; i < length; i++) {
      long after = outlines.spot(start + (i + 1 == length ? 0 : i + 1));
      long hash = mix(here);
      if (parts == 1 || Long.remainderUnsigned(hash >>> 8, parts) == part) {
        boolean end = !ring && (i == 0 || i + 1 == length);
        int place = place(here, hash);
        if (marking) {
          if (neighbours[place] == -1) {
            marked.set(Math.toIntExact(start + i));
          }
        } else {
          // The highest bit is off and the lowest is on, so that the value means neither a free
          // slot nor a junction.
          long both = end ? -1 : (mix(before) + mix(after)) & Long.MAX_VALUE | 1;
          if (neighbours[place] == 0) {
            spots[place] = here;
            neighbours[place] = both;
          } else if (neighbours[place] != both) {
            neighbours[place] = -1;
          }
        }
      }
      before = here;
      here = after;
    }
  }

  private int place(long spot, long hash) {
    int place = (int) hash & mask;
    while (neighbours[place] != 0 && spots[place] != spot) {
      place = place + 1 & mask;
    }
    return place;
  }

  /** Spreads the bits of a number over all its 64 bits (the finaliser of MurmurHash3). */
  private static long mix(long value) {
    value = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    value = (value ^ value >>> 33) * 0xc4ceb9fe1a85ec53L;
    return value ^ value >>> 33;
  }
}
