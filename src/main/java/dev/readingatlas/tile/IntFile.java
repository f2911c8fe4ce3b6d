package dev.readingatlas.tile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of whole numbers, written from its beginning and then read at any place. It takes no heap
 * memory: the operating system caches the parts in use.
 */
final class IntFile implements Closeable {
  private static final int SLAB_BITS = 28;
  private static final int SLAB = 1 << SLAB_BITS;

  private final FileChannel channel;
  private final ByteBuffer pending = ByteBuffer.allocateDirect(1 << 16);
  private final List<IntBuffer> slabs = new ArrayList<>();
  private long size;

  IntFile(Path file) {
    try {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of numbers added. */
  long size() {
    return size;
  }

  void add(int value) {
    if (!pending.hasRemaining()) {
      flush();
    }
    pending.putInt(value);
    size++;
  }

  /** Ends the writing; afterwards numbers can be read, and none can be added. */
  void ready() {
    flush();
    try {
      for (long from = 0; from < size; from += SLAB) {
        long length = Math.min(SLAB, size - from);
        slabs.add(channel.map(MapMode.READ_ONLY, 4 * from, 4 * length).asIntBuffer());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int get(long index) {
    return slabs.get((int) (index >>> SLAB_BITS)).get((int) index & SLAB - 1);
  }

  private void flush() {
    try {
      pending.flip();
      while (pending.hasRemaining()) {
        channel.write(pending);
      }
      pending.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
