package dev.readingatlas.atlas;

import dev.readingatlas.asset.Checksum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SHA-256 sums of a pack and of its parts, each with the importer's own version in it. Each file is
 * read once; its sum is that of the first time it was asked for.
 */
final class PackChecksum {
  /**
   * The version of the importer; a change imports every pack again. Raise it if the importer reads
   * the same files differently; PackImporterTest fails until then.
   */
  static final String IMPORTER = "9";

  private final Path folder;
  private final Map<String, String> files = new HashMap<>();

  PackChecksum(Path folder) {
    this.folder = folder;
  }

  /** Of every file of the folder, names included; hidden files do not count. */
  String ofFolder() {
    return of(files(), "");
  }

  /** Names of the files of the folder, sorted; hidden ones are left out. */
  List<String> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(this::visible)
          .map(this::name)
          .sorted()
          .toList();
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
    try (Stream<Path> all = Files.list(directory)) {
      return of(
          all.filter(Files::isRegularFile)
              .filter(file -> stem(file).equals(stem))
              .map(this::name)
              .sorted()
              .toList(),
          definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a text. */
  static String ofText(String text) {
    return Checksum.of((IMPORTER + text).getBytes(StandardCharsets.UTF_8));
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

  /** Of one file, as {@code sha256sum} prints it. */
  String ofFile(String name) {
    return files.computeIfAbsent(name, one -> Checksum.of(folder.resolve(one)));
  }

  private String of(List<String> names, String definition) {
    StringBuilder all = new StringBuilder(definition);
    names.forEach(name -> all.append('\n').append(name).append('\n').append(ofFile(name)));
    return ofText(all.toString());
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
