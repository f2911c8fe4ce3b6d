package dev.readingatlas.atlas;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value read from the database and kept until a transaction that changes it has ended. */
final class TransactionalCache<T> {
  private volatile T value;
  private long forgotten;

  /**
   * The value; read if it is not at hand. Never older than the last transaction that ended. Within
   * a transaction it is always read, since what that has changed is nobody else's yet.
   */
  T get(Supplier<T> reader) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return reader.get();
    }
    T now = value;
    if (now != null) {
      return now;
    }
    long before;
    synchronized (this) {
      before = forgotten;
    }
    now = reader.get();
    synchronized (this) {
      // What was read while a transaction ended may be from before it.
      if (before == forgotten) {
        value = now;
      }
    }
    return now;
  }

  /** Has the value read anew once the running transaction has ended, well or not. */
  void forgetAfterTransaction() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  /** Has the value read anew now. */
  synchronized void forget() {
    forgotten++;
    value = null;
  }
}
