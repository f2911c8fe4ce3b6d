package dev.readingatlas.layer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Lets one thread make things while another uses them, and the first be only so far ahead. */
final class ReadAhead<T> {
  /** Things made and not yet taken. */
  private static final int AHEAD = 4;

  private final BlockingQueue<Step<T>> queue = new ArrayBlockingQueue<>(AHEAD);

  /** What comes out of the queue. */
  private sealed interface Step<T> {}

  private record Made<T>(T thing) implements Step<T> {}

  private record Ended<T>(Throwable failure) implements Step<T> {}

  private ReadAhead() {}

  /**
   * Runs a maker in a thread of its own and hands what it makes to the user, in this thread, in
   * order. Returns when all is used and the maker has ended. What either throws comes through
   * unchanged, and ends the other.
   *
   * @param name of the maker's thread
   * @param maker hands out what it makes
   */
  static <T> void run(String name, Consumer<Consumer<T>> maker, Consumer<T> user) {
    new ReadAhead<T>().work(name, maker, user);
  }

  private void work(String name, Consumer<Consumer<T>> maker, Consumer<T> user) {
    Thread thread = Thread.ofPlatform().name(name).daemon().start(() -> make(maker));
    try {
      for (Step<T> step = queue.take(); ; step = queue.take()) {
        switch (step) {
          case Made<T> made -> user.accept(made.thing());
          case Ended<T> ended -> {
            rethrow(ended.failure());
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading", e);
    } finally {
      end(thread);
    }
  }

  private void make(Consumer<Consumer<T>> maker) {
    Throwable failure = null;
    try {
      maker.accept(thing -> put(new Made<>(thing)));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    put(new Ended<>(failure));
  }

  private void put(Step<T> step) {
    try {
      queue.put(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Nobody takes this any more");
    }
  }

  private static void rethrow(Throwable failure) {
    switch (failure) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(failure);
    }
  }

  /**
   * Waits for the maker, which may still hold files; one that nobody waits for any more is ended.
   */
  private static void end(Thread thread) {
    boolean interrupted = false;
    thread.interrupt();
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
