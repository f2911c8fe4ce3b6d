package dev.readingatlas.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** SHA-256 sums of what a pack is made of, each with the importer's own version in it. */
final class PackChecksum {
  /**
   * The version of the importer; a change imports every pack again. Raise it if the importer reads
   * the same files differently; PackImporterTest fails until then.
   */
  static final String IMPORTER = "9";

  private final Path folder;

  PackChecksum(Path folder) {
    this.folder = folder;
  }

  /** Of every file of the folder, names included; hidden files do not count. */
  String ofFolder() {
    return of(files().toList(), "");
  }

  /** The files of the folder, sorted; hidden ones are left out. */
  Stream<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(this::visible).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a shapefile with all its members, and of how they are read. */
  String ofLayer(Path shapefile, String definition) {
    Path directory = shapefile.getParent();
    if (!Files.isDirectory(directory)) {
      return of(List.of(), definition);
    }
    String stem = stem(shapefile);
    try (Stream<Path> files = Files.list(directory)) {
      return of(
          files
              .filter(Files::isRegularFile)
              .filter(file -> stem(file).equals(stem))
              .sorted()
              .toList(),
          definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a text. */
  static String ofText(String text) {
    return Sha256.of((IMPORTER + text).getBytes(StandardCharsets.UTF_8));
  }

  private boolean visible(Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private String of(List<Path> files, String definition) {
    MessageDigest digest = Sha256.digest();
    digest.update(IMPORTER.getBytes(StandardCharsets.UTF_8));
    digest.update(definition.getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      digest.update(("\n" + folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
