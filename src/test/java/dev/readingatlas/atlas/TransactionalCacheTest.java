package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class TransactionalCacheTest {
  private final AtomicInteger database = new AtomicInteger(1);
  private final TransactionalCache<Integer> value = new TransactionalCache<>();

  @Test
  void value_isReadOnce() {
    assertThat(value.get(database::getAndIncrement)).isEqualTo(1);
    assertThat(value.get(database::getAndIncrement)).isEqualTo(1);
  }

  @Test
  void value_isReadAnew_whenATransactionHasEnded() {
    value.get(database::get);
    change(2, () -> assertThat(value.get(database::get)).as("before the end").isEqualTo(1));
    assertThat(value.get(database::get)).isEqualTo(2);
  }

  @Test
  void value_readWhileATransactionEnds_isNotKept() {
    int read =
        value.get(
            () -> {
              int old = database.get();
              change(2, () -> {});
              return old;
            });
    assertThat(read).isEqualTo(1);
    assertThat(value.get(database::get)).isEqualTo(2);
  }

  @Test
  void value_withinATransaction_isReadAndNotKept() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      assertThat(value.get(() -> 7)).isEqualTo(7);
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
    assertThat(value.get(database::get)).isEqualTo(1);
  }

  private void change(int now, Runnable before) {
    TransactionSynchronizationManager.initSynchronization();
    try {
      value.forgetAfterTransaction();
      database.set(now);
      before.run();
      TransactionSynchronizationUtils.triggerAfterCompletion(0);
    } finally {
      TransactionSynchronizationManager.clearSynchronization();
    }
  }
}
