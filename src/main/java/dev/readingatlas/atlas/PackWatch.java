package dev.readingatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Imports packs that change while the server runs. It compares names, sizes and times of the files
 * several times a second, because network and container file systems do not report changes. A
 * change is imported once a folder has been quiet, so that a copy in progress is not read.
 */
@Component
class PackWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PackWatch.class);

  /** Between two looks, and the quiet time; in milliseconds. */
  private static final long PAUSE = 250;

  /** How long the server waits at its end for an import; in milliseconds. */
  private static final long PATIENCE = 20_000;

  /** Checksums of names, sizes and times of files, by the name of the entry of the packs folder. */
  private record Look(Map<String, Long> entries) {
    boolean isSameFor(String entry, Look other) {
      return Objects.equals(entries.get(entry), other.entries.get(entry));
    }
  }

  private final AtlasSettings settings;
  private final PackFolderImport imports;
  private Thread thread;
  private boolean stopped;

  PackWatch(AtlasSettings settings, PackFolderImport imports) {
    this.settings = settings;
    this.imports = imports;
  }

  @Override
  public void start() {
    if (settings.watch()) {
      Look first = look();
      stopped = false;
      thread = Thread.ofPlatform().daemon().name("pack-watch").start(() -> watch(first));
    }
  }

  private void watch(Look imported) {
    Look last = imported;
    while (pause()) {
      try {
        Look now = look();
        if (now.equals(last) && !now.equals(imported)) {
          Look before = imported;
          imported = now;
          imports.importAgain(pack -> !now.isSameFor(pack, before));
        }
        last = now;
      } catch (RuntimeException e) {
        // For example a file that went away during the look; the next look is in a moment.
        LOG.debug("The packs folder could not be read", e);
      }
    }
  }

  /** Waits; false if the server ends. */
  private synchronized boolean pause() {
    try {
      if (!stopped) {
        wait(PAUSE);
      }
      return !stopped;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Look look() {
    Map<String, Long> entries = new HashMap<>();
    Path folder = settings.packs().toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      try {
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                String entry = folder.relativize(file).getName(0).toString();
                long state = Objects.hash(file, is.size(), is.lastModifiedTime(), is.fileKey());
                entries.merge(entry, state, Long::sum);
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Look(entries);
  }

  /** Lets a running import end. It is not interrupted: H2 would close the database file. */
  @Override
  public void stop() {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    try {
      if (thread != null) {
        thread.join(PATIENCE);
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
