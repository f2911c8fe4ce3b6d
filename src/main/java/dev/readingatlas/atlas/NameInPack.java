package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of files as packs write them, and as folders have them. */
final class NameInPack {
  private NameInPack() {}

  /**
   * The name of a file that is there and differs only by case or by how its accents are composed;
   * empty if there is none.
   */
  static Optional<String> lookalike(Path folder, String name) {
    Path at = folder;
    for (Path part : Path.of(name)) {
      Optional<Path> found = among(at, part.toString());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get();
    }
    return Optional.of(folder.relativize(at).toString());
  }

  /** A finding on a file that is not there by this name, with the name that it has. */
  static Finding missing(Path folder, String name) {
    Optional<String> there = lookalike(folder, name);
    if (there.isEmpty()) {
      return PackRule.FILE_MISSING.at(null, "file", name);
    }
    return PackRule.FILE_MISSING
        .at(null, "file", name, "there", there.get())
        .withVariant(nfc(name).equals(nfc(there.get())) ? "composed" : "called");
  }

  /** Whether two names differ only by case or composition. */
  static boolean alike(String one, String other) {
    return folded(one).equals(folded(other));
  }

  private static Optional<Path> among(Path folder, String name) {
    if (Files.exists(folder.resolve(name))) {
      return Optional.of(folder.resolve(name));
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> alike(child.getFileName().toString(), name))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String folded(String name) {
    return nfc(name).toLowerCase(Locale.ROOT);
  }

  private static String nfc(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
