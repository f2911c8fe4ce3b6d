package dev.readingatlas.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Files in a folder, spread over sub-folders by the first two digits of their checksums. */
final class FolderAssets implements AssetStore {
  private static final String UNFINISHED = ".tmp";

  private final Path folder;

  FolderAssets(Path folder) {
    this.folder = folder;
  }

  @Override
  public void put(Path file, String checksum) {
    Path target = path(checksum);
    try {
      if (Files.exists(target)) {
        // As new, so that it is not swept before a revision names it.
        Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        return;
      }
      Files.createDirectories(target.getParent());
      Path part = Files.createTempFile(target.getParent(), checksum, UNFINISHED);
      try {
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        if (!Checksum.of(part).equals(checksum)) {
          throw new IOException(file + " does not have the checksum " + checksum);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String checksum) {
    try {
      return Files.newInputStream(path(checksum));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int sweep(Set<String> named, Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int swept = 0;
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isOld = Files.getLastModifiedTime(file).toInstant().isBefore(before);
        if (isOld && !named.contains(file.getFileName().toString()) && Files.deleteIfExists(file)) {
          swept++;
        }
      }
      return swept;
    } catch (NoSuchFileException e) {
      // Another server sweeps too.
      return swept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String checksum) {
    if (!checksum.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a checksum: " + checksum);
    }
    return folder.resolve(checksum.substring(0, 2)).resolve(checksum);
  }
}
