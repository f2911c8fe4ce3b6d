package dev.readingatlas.source.shapefile;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of any size, read through memory maps so that its bytes never enter the heap. Offsets and
 * lengths are in bytes; integers are big-endian. For one thread.
 */
final class MappedFile implements Closeable {
  /**
   * Windows begin every this many bytes and are twice as long, so that a slice of this length
   * always lies in one.
   */
  private static final int WINDOW = 1 << 28;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer[] windows;

  private MappedFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.windows = new ByteBuffer[(int) (size / WINDOW) + 1];
  }

  static MappedFile open(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new MappedFile(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  /** The integer of four bytes at an offset. */
  int intAt(long offset) throws IOException {
    return window(offset).getInt((int) (offset % WINDOW));
  }

  /** The integer of four bytes at an offset, least significant byte first. */
  int littleIntAt(long offset) throws IOException {
    return Integer.reverseBytes(intAt(offset));
  }

  byte byteAt(long offset) throws IOException {
    return window(offset).get((int) (offset % WINDOW));
  }

  /** Copies bytes out of the file, from an offset into the whole of an array. */
  void copy(long offset, byte[] target) throws IOException {
    slice(offset, target.length).get(target);
  }

  /**
   * A view of a part of the file.
   *
   * @throws EOFException when the part does not lie within the file
   */
  ByteBuffer slice(long offset, int length) throws IOException {
    if (offset < 0 || length < 0 || offset + length > size) {
      throw new EOFException(
          "Bytes " + offset + " to " + (offset + length) + " of a file of " + size);
    }
    if (length > WINDOW) {
      return channel.map(MapMode.READ_ONLY, offset, length);
    }
    return length == 0
        ? ByteBuffer.allocate(0)
        : window(offset).slice((int) (offset % WINDOW), length);
  }

  private ByteBuffer window(long offset) throws IOException {
    if (offset < 0 || offset >= size) {
      throw new EOFException("Byte " + offset + " of a file of " + size);
    }
    int i = (int) (offset / WINDOW);
    ByteBuffer window = windows[i];
    if (window == null) {
      long start = (long) i * WINDOW;
      window = channel.map(MapMode.READ_ONLY, start, Math.min(2L * WINDOW, size - start));
      windows[i] = window;
    }
    return window;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
