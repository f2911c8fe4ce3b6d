package dev.readingatlas.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON as bytes through one buffer: a list of features is little else than numbers, and
 * general writers take several times as long for them.
 */
public final class JsonBytes {
  private static final int FULL = 1 << 15;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** 10 to the power of 0 to 9. */
  private static final long[] POWERS = new long[10];

  /** Numbers beyond this, scaled, are not written digit by digit. */
  private static final double EXACT = 1e17;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final OutputStream out;
  private byte[] buffer = new byte[FULL + (1 << 12)];
  private int length;

  public JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Gathers all bytes for {@link #toByteArray}. */
  public JsonBytes() {
    this(OutputStream.nullOutputStream());
  }

  /** Lets text in as it is: JSON already. */
  public JsonBytes raw(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  /** A string, or null. */
  public JsonBytes string(String text) {
    if (text == null) {
      return raw("null");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    room(6 * bytes.length + 2);
    buffer[length++] = '"';
    for (byte octet : bytes) {
      if (octet == '"' || octet == '\\') {
        buffer[length++] = '\\';
        buffer[length++] = octet;
      } else if (octet >= 0 && octet < ' ') {
        buffer[length++] = '\\';
        buffer[length++] = 'u';
        buffer[length++] = '0';
        buffer[length++] = '0';
        buffer[length++] = HEX[octet >> 4];
        buffer[length++] = HEX[octet & 15];
      } else {
        buffer[length++] = octet;
      }
    }
    buffer[length++] = '"';
    return this;
  }

  /** A whole number. */
  public JsonBytes number(long value) {
    return raw(Long.toString(value));
  }

  /**
   * A geometry object (RFC 7946, 3.1), with the shape's own order of numbers; null for no shape.
   *
   * @param decimals at most so many, zeros at the end left out; 0 to 9
   */
  public JsonBytes shape(FlatShape shape, int decimals) {
    if (shape == null) {
      return raw("null");
    }
    raw("{\"type\":\"").raw(shape.kind().geoJson());
    if (shape.kind() == FlatShape.Kind.COLLECTION) {
      raw("\",\"geometries\":[");
      for (int i = 0; i < shape.parts().length; i++) {
        (i == 0 ? this : raw(",")).shape(shape.parts()[i], decimals);
      }
      return raw("]}");
    }
    raw("\",\"coordinates\":");
    switch (shape.kind()) {
      case POINT -> positions(shape, 0, 1, decimals);
      case LINE -> line(shape, 0, decimals);
      case POLYGON -> rings(shape, 0, shape.sequences(), decimals);
      case POINTS -> {
        raw("[");
        positions(shape, 0, shape.positions(), decimals);
        raw("]");
      }
      case LINES -> rings(shape, 0, shape.sequences(), decimals);
      default -> {
        raw("[");
        for (int polygon = 0; polygon < shape.polygons(); polygon++) {
          if (polygon > 0) {
            raw(",");
          }
          rings(shape, shape.firstRing(polygon), shape.endRing(polygon), decimals);
        }
        raw("]");
      }
    }
    return raw("}");
  }

  /** Sends on what has gathered, if it is much; to be called where a failure may still be told. */
  public void flushIfFull() throws IOException {
    if (length >= FULL) {
      flush();
    }
  }

  /** Sends on what has gathered. */
  public void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /** The bytes that have gathered. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, length);
  }

  private void rings(FlatShape shape, int from, int to, int decimals) {
    raw("[");
    for (int sequence = from; sequence < to; sequence++) {
      if (sequence > from) {
        raw(",");
      }
      line(shape, sequence, decimals);
    }
    raw("]");
  }

  private void line(FlatShape shape, int sequence, int decimals) {
    raw("[");
    positions(shape, shape.start(sequence), shape.end(sequence), decimals);
    raw("]");
  }

  private void positions(FlatShape shape, int from, int to, int decimals) {
    room(64 * (to - from));
    double[] xy = shape.xy();
    double scale = POWERS[decimals];
    for (int i = from; i < to; i++) {
      if (i > from) {
        buffer[length++] = ',';
      }
      buffer[length++] = '[';
      fixed(xy[2 * i], scale, decimals);
      buffer[length++] = ',';
      fixed(xy[2 * i + 1], scale, decimals);
      buffer[length++] = ']';
    }
  }

  /** Takes up to 30 bytes, for which there must be room. */
  private void fixed(double value, double scale, int decimals) {
    double scaled = Math.rint(value * scale);
    if (!(Math.abs(scaled) < EXACT)) {
      for (byte octet : Double.toString(value).getBytes(StandardCharsets.US_ASCII)) {
        buffer[length++] = octet;
      }
      return;
    }
    long digits = (long) scaled;
    if (digits < 0) {
      buffer[length++] = '-';
      digits = -digits;
    }
    long whole = digits / POWERS[decimals];
    int fraction = (int) (digits - whole * POWERS[decimals]);
    whole(whole);
    if (fraction == 0) {
      return;
    }
    buffer[length] = '.';
    int end = length;
    for (int i = decimals; i > 0; i--) {
      int rest = fraction / 10;
      int digit = fraction - 10 * rest;
      buffer[length + i] = (byte) ('0' + digit);
      if (digit != 0 && end == length) {
        end = length + i;
      }
      fraction = rest;
    }
    length = end + 1;
  }

  private void whole(long value) {
    int digits = 1;
    for (long bound = 10; value >= bound && digits < 18; bound *= 10) {
      digits++;
    }
    length += digits;
    long rest = value;
    for (int i = 1; i <= digits; i++) {
      buffer[length - i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
    }
  }
}
