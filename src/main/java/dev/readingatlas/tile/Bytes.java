package dev.readingatlas.tile;

import java.util.Arrays;

/**
 * A growing array of bytes in the encoding of protocol buffers (its encoding guide: varints,
 * zigzag).
 */
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(int room) {
    bytes = new byte[room];
  }

  int size() {
    return size;
  }

  /**
   * The array itself; only the first {@link #size} bytes are valid, and only until the next write.
   */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void varint(int value) {
    reserve(5);
    while ((value & ~0x7f) != 0) {
      bytes[size++] = (byte) (value & 0x7f | 0x80);
      value >>>= 7;
    }
    bytes[size++] = (byte) value;
  }

  void varint(long value) {
    reserve(10);
    while ((value & ~0x7fL) != 0) {
      bytes[size++] = (byte) (value & 0x7f | 0x80);
      value >>>= 7;
    }
    bytes[size++] = (byte) value;
  }

  /** Writes a signed number (zigzag): a small number takes few bytes, whatever its sign. */
  void zigzag(int value) {
    varint(value << 1 ^ value >> 31);
  }

  void zigzag(long value) {
    varint(value << 1 ^ value >> 63);
  }

  /** Writes the head of a field with a number. */
  void number(int field, int value) {
    varint(field << 3);
    varint(value);
  }

  /** Writes a field with a text, bytes or a message. */
  void message(int field, byte[] from, int start, int length) {
    varint(field << 3 | 2);
    varint(length);
    put(from, start, length);
  }

  void message(int field, Bytes other) {
    message(field, other.bytes, 0, other.size);
  }

  void put(byte[] from, int start, int length) {
    reserve(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  void put(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
