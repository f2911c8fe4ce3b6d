package dev.readingatlas.tile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The checksums (CRC-32C) of the files of a folder, in a file beside them, a line for each file.
 * They reveal damage by a disk or a power failure before a damaged file is drawn.
 */
final class Checksums {
  private static final String FILE = "checksums";

  private Checksums() {}

  /** Writes the checksums of all files of a folder. */
  static void write(Path folder) {
    try {
      StringBuilder lines = new StringBuilder();
      of(folder).forEach((name, sum) -> lines.append(sum).append(' ').append(name).append('\n'));
      Files.writeString(folder.resolve(FILE), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a folder has the same files with the same bytes as when the checksums were written. */
  static boolean hold(Path folder) {
    try {
      Map<String, String> written = new TreeMap<>();
      for (String line : Files.readAllLines(folder.resolve(FILE))) {
        String[] parts = line.split(" ", 2);
        written.put(parts[parts.length - 1], parts[0]);
      }
      return written.equals(of(folder));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(FILE)) {
          sums.put(name, sum(file));
        }
      }
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
      }
    }
    return "%08x".formatted(sum.getValue());
  }
}
