package dev.readingatlas.atlas;

import dev.readingatlas.asset.AssetStore;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deletes assets that no revision names, once they are a day old: what an import left that failed
 * or was killed. At the start, and then each day.
 */
@Component
class AssetSweep implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AssetSweep.class);
  private static final Duration AGE = Duration.ofDays(1);

  private final AtlasStore atlases;
  private final AssetStore assets;
  private final Clock clock;
  private Thread thread;

  AssetSweep(AtlasStore atlases, AssetStore assets, Clock clock) {
    this.atlases = atlases;
    this.assets = assets;
    this.clock = clock;
  }

  /** Deletes what may go; the number of files. */
  int sweep() {
    return assets.sweep(atlases.assets(), clock.instant().minus(AGE));
  }

  @Override
  public void start() {
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("asset-sweep")
            .start(
                () -> {
                  try {
                    while (true) {
                      run();
                      Thread.sleep(AGE);
                    }
                  } catch (InterruptedException e) {
                    // The server ends.
                  }
                });
  }

  private void run() {
    try {
      int swept = sweep();
      if (swept > 0) {
        LOG.info("{} files that no revision names were deleted", swept);
      }
    } catch (RuntimeException e) {
      LOG.warn("Files that no revision names could not be deleted: {}", e.toString());
    }
  }

  @Override
  public void stop() {
    thread.interrupt();
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
