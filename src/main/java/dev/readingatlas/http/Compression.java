package dev.readingatlas.http;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses documents as far as possible: each is compressed once and sent many times. */
final class Compression {
  /**
   * Up to this many bytes, Brotli at its best quality takes about a second; larger documents get a
   * lower quality.
   */
  private static final int LARGE = 1 << 20;

  private static final Encoder.Parameters BEST = new Encoder.Parameters().setQuality(11);
  private static final Encoder.Parameters QUICK = new Encoder.Parameters().setQuality(5);

  private Compression() {}

  /** The bytes in gzip (RFC 1952). */
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

  /**
   * The bytes in Brotli (RFC 7932).
   *
   * @return null on a system for which the library has no build
   */
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
