package dev.readingatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bounds of what is drawn, waited for and kept. */
class ShelfTest {
  private static final Picture SMALL = new Picture(new byte[100], "small");

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch drawing = new CountDownLatch(1);
  private final CountDownLatch finish = new CountDownLatch(1);
  private final AtomicInteger drawn = new AtomicInteger();

  @AfterEach
  void stop() {
    finish.countDown();
    others.shutdownNow();
  }

  @Test
  void picture_onTheShelf_isDrawnOnce() {
    Shelf shelf = new Shelf(10_000, 1, 1, 60_000);
    assertThat(shelf.get(key("a"), this::draw)).isSameAs(SMALL);
    assertThat(shelf.get(key("a"), this::draw)).isSameAs(SMALL);
    assertThat(drawn).hasValue(1);
    shelf.get(key("b"), this::draw);
    assertThat(drawn).hasValue(2);
  }

  @Test
  void picture_askedForWhileItIsDrawn_isDrawnOnce() throws Exception {
    Shelf shelf = new Shelf(10_000, 2, 5, 60_000);
    Future<Picture> first = others.submit(() -> shelf.get(key("a"), this::drawSlowly));
    drawing.await();
    List<Future<Picture>> more = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      more.add(others.submit(() -> shelf.get(key("a"), this::drawSlowly)));
    }
    finish.countDown();
    assertThat(first.get()).isSameAs(SMALL);
    for (Future<Picture> one : more) {
      assertThat(one.get()).isSameAs(SMALL);
    }
    assertThat(drawn).hasValue(1);
  }

  @Test
  void request_beyondThoseWhoMayWait_isTurnedAwayAtOnce() throws Exception {
    Shelf shelf = new Shelf(10_000, 1, 0, 60_000);
    Future<Picture> first = others.submit(() -> shelf.get(key("a"), this::drawSlowly));
    drawing.await();
    assertThatThrownBy(() -> shelf.get(key("b"), this::draw)).isInstanceOf(PicturesBusy.class);
    assertThatThrownBy(() -> shelf.get(key("a"), this::draw)).isInstanceOf(PicturesBusy.class);
    finish.countDown();
    first.get();
    assertThat(shelf.get(key("b"), this::draw)).as("its place is free again").isSameAs(SMALL);
  }

  @Test
  void request_thatWaitsTooLong_isTurnedAway() throws Exception {
    Shelf shelf = new Shelf(10_000, 1, 5, 1);
    Future<Picture> first = others.submit(() -> shelf.get(key("a"), this::drawSlowly));
    drawing.await();
    assertThatThrownBy(() -> shelf.get(key("b"), this::draw)).isInstanceOf(PicturesBusy.class);
    assertThatThrownBy(() -> shelf.get(key("a"), this::draw)).isInstanceOf(PicturesBusy.class);
    finish.countDown();
    assertThat(first.get()).isSameAs(SMALL);
  }

  @Test
  void pictures_underWay_areNeverMoreThanAllowed() throws Exception {
    Shelf shelf = new Shelf(10_000, 2, 100, 60_000);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Picture> counting =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
          return SMALL;
        };
    List<Future<Picture>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = "k" + i;
      all.add(others.submit(() -> shelf.get(key(name), counting)));
    }
    for (Future<Picture> one : all) {
      one.get();
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void failure_isEveryonesWhoWaits_andNotKept() throws Exception {
    Shelf shelf = new Shelf(10_000, 1, 5, 60_000);
    Supplier<Picture> failing =
        () -> {
          drawSlowly();
          throw new IllegalStateException("no ink");
        };
    Future<Picture> first = others.submit(() -> shelf.get(key("a"), failing));
    drawing.await();
    Future<Picture> second = others.submit(() -> shelf.get(key("a"), this::draw));
    finish.countDown();
    assertThatThrownBy(first::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("no ink");
    try {
      // It came in time to share the failure, or late enough to draw anew.
      assertThat(second.get()).isSameAs(SMALL);
    } catch (ExecutionException shared) {
      assertThat(shared.getCause()).hasMessage("no ink");
    }
    assertThat(shelf.get(key("a"), this::draw)).isSameAs(SMALL);
  }

  @Test
  void thousandsOfPictures_areNotAllKept() {
    Shelf shelf = new Shelf(1_000, 1, 1, 60_000);
    for (int i = 0; i < 2_000; i++) {
      shelf.get(key("k" + i), this::draw);
    }
    assertThat(shelf.bytesKept()).isLessThanOrEqualTo(1_000);
    assertThat(drawn).hasValue(2_000);
  }

  private Picture draw() {
    drawn.incrementAndGet();
    return SMALL;
  }

  private Picture drawSlowly() {
    drawing.countDown();
    try {
      if (!finish.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody let it finish");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return draw();
  }

  private static PictureKey key(String slug) {
    return new PictureKey(slug, "1", null, 1200);
  }
}
