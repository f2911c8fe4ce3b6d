package dev.readingatlas.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Keeps pictures and sees to it that each is drawn once. What is kept is bounded in bytes, what is
 * drawn at once in number, and so are those who wait: whoever asks for thousands of views costs
 * neither memory nor the threads of other addresses.
 */
final class Shelf {
  private final Semaphore pens;
  private final Semaphore room;
  private final long patienceMillis;
  private final ConcurrentHashMap<PictureKey, CompletableFuture<Picture>> underWay =
      new ConcurrentHashMap<>();
  private final Cache<PictureKey, Picture> kept;

  /**
   * An empty shelf.
   *
   * @param bytes that are kept at most
   * @param atOnce how many are drawn at once
   * @param waiting how many more requests may wait
   * @param patienceMillis how long each of them waits
   */
  Shelf(long bytes, int atOnce, int waiting, long patienceMillis) {
    this.pens = new Semaphore(atOnce, true);
    this.room = new Semaphore(atOnce + waiting);
    this.patienceMillis = patienceMillis;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((PictureKey key, Picture picture) -> picture.png().length)
            .build();
  }

  /**
   * The picture of a key, drawn if it is not there.
   *
   * @throws PicturesBusy if too many are asked for
   */
  Picture get(PictureKey key, Supplier<Picture> drawer) {
    Picture there = kept.getIfPresent(key);
    if (there != null) {
      return there;
    }
    if (!room.tryAcquire()) {
      throw new PicturesBusy();
    }
    try {
      CompletableFuture<Picture> own = new CompletableFuture<>();
      CompletableFuture<Picture> others = underWay.putIfAbsent(key, own);
      return others == null
          ? draw(key, drawer, own)
          : others.get(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new PicturesBusy();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new PicturesBusy();
    } finally {
      room.release();
    }
  }

  /** How many bytes are kept now. */
  long bytesKept() {
    kept.cleanUp();
    return kept.asMap().values().stream().mapToLong(picture -> picture.png().length).sum();
  }

  private Picture draw(PictureKey key, Supplier<Picture> drawer, CompletableFuture<Picture> own)
      throws InterruptedException {
    try {
      // Someone may have put it there since.
      Picture picture = kept.getIfPresent(key);
      if (picture == null) {
        picture = drawn(drawer);
        kept.put(key, picture);
      }
      own.complete(picture);
      return picture;
    } catch (RuntimeException | Error | InterruptedException failed) {
      own.completeExceptionally(
          failed instanceof InterruptedException ? new PicturesBusy() : failed);
      throw failed;
    } finally {
      underWay.remove(key, own);
    }
  }

  private Picture drawn(Supplier<Picture> drawer) throws InterruptedException {
    if (!pens.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
      throw new PicturesBusy();
    }
    try {
      return drawer.get();
    } finally {
      pens.release();
    }
  }
}
