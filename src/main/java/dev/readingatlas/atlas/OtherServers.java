package dev.readingatlas.atlas;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Notices within a second what another server on the same PostgreSQL publishes. A notification
 * wakes it up at once; in case one is lost, it also compares the count of changes each second. H2
 * has one server only.
 */
@Component
class OtherServers implements SmartLifecycle {
  /** The channel of the notifications. */
  static final String CHANNEL = "atlas_change";

  private static final Logger LOG = LoggerFactory.getLogger(OtherServers.class);
  private static final int PAUSE = 1000;

  private final AtlasStore atlases;
  private final DataSource database;
  private Thread thread;
  private volatile boolean stopped;

  OtherServers(AtlasStore atlases, DataSource database) {
    this.atlases = atlases;
    this.database = database;
  }

  @Override
  public void start() {
    if (!atlases.isShared()) {
      return;
    }
    stopped = false;
    long first = atlases.changeCount();
    thread = Thread.ofPlatform().daemon().name("other-servers").start(() -> watch(first));
  }

  private void watch(long first) {
    long seen = first;
    boolean isAway = false;
    while (!stopped) {
      try (Connection connection = database.getConnection()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + CHANNEL);
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!stopped) {
          notifications.getNotifications(PAUSE);
          long now = atlases.changeCount();
          if (now != seen || isAway) {
            atlases.forget();
          }
          seen = now;
          isAway = false;
        }
      } catch (SQLException | DataAccessException | TransactionException e) {
        if (!isAway && !stopped) {
          LOG.warn(
              "The database cannot be reached; what is in memory is served: {}", e.getMessage());
        }
        isAway = true;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopped = true;
    try {
      if (thread != null) {
        thread.join(3L * PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && thread.isAlive();
  }

  /** After the first import. */
  @Override
  public int getPhase() {
    return 1;
  }
}
