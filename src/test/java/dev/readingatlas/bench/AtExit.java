package dev.readingatlas.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be done at the end, even if this program is broken off: the last added first, so that
 * a server has ended before its folder is deleted. Each is done once, and one after the other.
 */
final class AtExit {
  private static final Deque<Runnable> TASKS = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::doAll, "at-exit"));
  }

  private AtExit() {}

  /** Has something done at the end; returns it, for {@link #doNow} and {@link #forget}. */
  static synchronized Runnable add(Runnable task) {
    TASKS.push(task);
    return task;
  }

  /** Does it now instead, unless it was done. */
  static synchronized void doNow(Runnable task) {
    if (TASKS.remove(task)) {
      task.run();
    }
  }

  /** Says that there is nothing left to do. */
  static synchronized void forget(Runnable task) {
    TASKS.remove(task);
  }

  private static synchronized void doAll() {
    for (Runnable task = TASKS.poll(); task != null; task = TASKS.poll()) {
      try {
        task.run();
      } catch (RuntimeException e) {
        System.err.println("Not ended well: " + e);
      }
    }
  }
}
