package dev.readingatlas.tile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/** Compresses tiles with gzip (RFC 1952). */
final class Gzip {
  /** Marks, deflate, no flags, no time, unknown system (2.3). */
  private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private static final int TAIL = 8;

  /** The level below the default: large tiles take half the time, and are 0.3 % larger. */
  private static final int LEVEL = 5;

  /**
   * Creating a deflater takes as long as compressing a small tile, so each thread keeps its own.
   */
  private static final ThreadLocal<Deflater> DEFLATERS =
      ThreadLocal.withInitial(() -> new Deflater(LEVEL, true));

  private Gzip() {}

  static byte[] pack(byte[] plain) {
    Deflater deflater = DEFLATERS.get();
    deflater.reset();
    deflater.setInput(plain);
    deflater.finish();
    // Deflate adds 5 bytes for each 16 kB that cannot be made smaller.
    byte[] room = new byte[HEAD.length + plain.length + plain.length / 1000 + 64 + TAIL];
    System.arraycopy(HEAD, 0, room, 0, HEAD.length);
    int size = HEAD.length + deflater.deflate(room, HEAD.length, room.length - HEAD.length - TAIL);
    if (!deflater.finished()) {
      throw new IllegalStateException("Packing made " + plain.length + " bytes larger");
    }
    CRC32 sum = new CRC32();
    sum.update(plain);
    ByteBuffer.wrap(room)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(size, (int) sum.getValue())
        .putInt(size + 4, plain.length);
    return Arrays.copyOf(room, size + TAIL);
  }

  /**
   * Decompresses a tile.
   *
   * @throws IOException if the bytes are not gzip, are incomplete, or do not match their checksum
   */
  static byte[] unpack(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 13)) {
      return in.readAllBytes();
    }
  }
}
