package dev.readingatlas.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes bytes small, as small as it gets: each document is packed once and sent many times. */
final class Compression {
  /** Up to this many bytes the best Brotli takes about a second; beyond, a quicker one is used. */
  private static final int LARGE = 1 << 20;

  private static final Encoder.Parameters BEST = new Encoder.Parameters().setQuality(11);
  private static final Encoder.Parameters QUICK = new Encoder.Parameters().setQuality(5);

  private Compression() {}

  /** Gzipped (RFC 1952). */
  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + 64);
    try (GZIPOutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** By Brotli (RFC 7932); null on a system that its library was not built for. */
  static byte[] brotli(byte[] plain) {
    if (!Brotli4jLoader.isAvailable()) {
      return null;
    }
    try {
      return Encoder.compress(plain, plain.length > LARGE ? QUICK : BEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
