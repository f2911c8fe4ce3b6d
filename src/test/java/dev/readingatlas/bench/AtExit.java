package dev.readingatlas.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be done even if this program is broken off: the last added first, so that a server
 * has ended before its folder is deleted.
 */
final class AtExit {
  private static final Deque<Runnable> TASKS = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::doAll, "at-exit"));
  }

  private AtExit() {}

  /** Has something done at the end; returns it, for {@link #done}. */
  static synchronized Runnable add(Runnable task) {
    TASKS.push(task);
    return task;
  }

  /** Says that it was done and need not be any more. */
  static synchronized void done(Runnable task) {
    TASKS.remove(task);
  }

  private static void doAll() {
    while (true) {
      Runnable task;
      synchronized (AtExit.class) {
        task = TASKS.poll();
      }
      if (task == null) {
        return;
      }
      try {
        task.run();
      } catch (RuntimeException e) {
        System.err.println("Not ended well: " + e);
      }
    }
  }
}
