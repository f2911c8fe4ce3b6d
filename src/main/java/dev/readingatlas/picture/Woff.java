package dev.readingatlas.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a typeface in WOFF (W3C, WOFF File Format 1.0) into the form that Java reads: an OpenType
 * file, table by table, checksums as they were.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;
  private static final int HEADER = 44;
  private static final int ENTRY = 20;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;

  /** Far more than any typeface has; a length beyond it is damage. */
  private static final int LARGEST = 64 << 20;

  private Woff() {}

  /**
   * Unpacks.
   *
   * @throws IOException if it is not WOFF 1.0, or damaged
   */
  static byte[] unpacked(byte[] woff) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(woff);
    if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
      throw new IOException("Not a WOFF 1.0 file");
    }
    try {
      return unpacked(in, in.getInt(4), in.getShort(12) & 0xffff, in.getInt(16));
    } catch (DataFormatException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
      throw new IOException("Damaged WOFF file: " + damaged.getMessage(), damaged);
    }
  }

  private static byte[] unpacked(ByteBuffer in, int flavour, int tables, int size)
      throws DataFormatException, IOException {
    if (size < SFNT_HEADER + SFNT_ENTRY * tables || size > LARGEST) {
      throw new IOException("Damaged WOFF file: " + size + " bytes with " + tables + " tables");
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    int highest = Integer.highestOneBit(Math.max(1, tables));
    out.putInt(flavour)
        .putShort((short) tables)
        .putShort((short) (highest * SFNT_ENTRY))
        .putShort((short) Integer.numberOfTrailingZeros(highest))
        .putShort((short) ((tables - highest) * SFNT_ENTRY));
    int at = SFNT_HEADER + SFNT_ENTRY * tables;
    for (int i = 0; i < tables; i++) {
      int entry = HEADER + ENTRY * i;
      int offset = in.getInt(entry + 4);
      int packed = in.getInt(entry + 8);
      int length = in.getInt(entry + 12);
      // Tag, checksum, offset, length.
      out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
      byte[] table = table(in.array(), offset, packed, length);
      out.put(at, table);
      at += (length + 3) & ~3;
    }
    return out.array();
  }

  private static byte[] table(byte[] woff, int offset, int packed, int length)
      throws DataFormatException, IOException {
    if (offset < 0 || packed < 0 || packed > woff.length - offset) {
      throw new IOException("Damaged WOFF file: a table lies beyond its end");
    }
    byte[] stored = Arrays.copyOfRange(woff, offset, offset + packed);
    if (packed == length) {
      return stored;
    }
    if (length < 0 || length > LARGEST) {
      throw new IOException("Damaged WOFF file: a table of " + length + " bytes");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored);
      byte[] table = new byte[length];
      if (inflater.inflate(table) != length) {
        throw new IOException("Damaged WOFF file: a table is shorter than it says");
      }
      return table;
    } finally {
      inflater.end();
    }
  }
}
