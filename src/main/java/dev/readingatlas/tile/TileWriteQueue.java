package dev.readingatlas.tile;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes tiles to their folder after they were sent. Writing takes longer than making most tiles,
 * so the queue waits until no tile was made for a moment. When the queue is half full it writes at
 * once; when it is full, the requesting threads write.
 */
final class TileWriteQueue {
  private static final Logger LOG = LoggerFactory.getLogger(TileWriteQueue.class);

  /** The maximum number of waiting tiles, and their maximum size in bytes. */
  private static final int MOST = 8192;

  private static final long MOST_BYTES = 16L << 20;

  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private record Waiting(TileSet set, TileAddress address, byte[] tile) {}

  private final TileFolder folder;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final Thread writer = new Thread(this::run, "tiles-keeping");
  private long bytes;
  private long last;
  private boolean closed;

  TileWriteQueue(TileFolder folder) {
    this.folder = folder;
    writer.setDaemon(true);
    writer.start();
  }

  /** Stores a tile, now or later. */
  void keep(TileSet set, TileAddress address, byte[] tile) {
    synchronized (this) {
      last = System.nanoTime();
      if (closed) {
        return;
      }
      if (fits(1)) {
        waiting.add(new Waiting(set, address, tile));
        bytes += tile.length;
        if (waiting.size() == 1) {
          notifyAll();
        }
        return;
      }
    }
    folder.write(set, address, tile);
  }

  /**
   * Writes all waiting tiles; later tiles are not stored.
   *
   * @return whether all tiles were written in that time
   */
  boolean close(long milliseconds) throws InterruptedException {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    writer.join(milliseconds);
    return !writer.isAlive();
  }

  private boolean fits(int times) {
    return times * waiting.size() < MOST && times * bytes < MOST_BYTES;
  }

  private void run() {
    try {
      for (Waiting next = next(); next != null; next = next()) {
        write(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Waiting one) {
    try {
      folder.write(one.set(), one.address(), one.tile());
    } catch (RuntimeException e) {
      LOG.warn("A tile of {} could not be kept", one.set().layer().id(), e);
    }
  }

  /**
   * Waits for the next tile to write.
   *
   * @return null after the last tile of a closed queue
   */
  private synchronized Waiting next() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    for (long left = left(); left > 0 && fits(2) && !closed; left = left()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    Waiting next = waiting.poll();
    bytes -= next == null ? 0 : next.tile().length;
    return next;
  }

  private long left() {
    return last + MOMENT_NANOS - System.nanoTime();
  }
}
