package dev.readingatlas.atlas;

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

  /** What to do about it, as the end of a sentence. */
  static String called(String written, String there) {
    boolean sameByCase =
        !Normalizer.normalize(written, Normalizer.Form.NFC)
            .equals(Normalizer.normalize(there, Normalizer.Form.NFC));
    return "it is called "
        + there
        + " there"
        + (sameByCase
            ? "; write the name in the same small and capital letters"
            : ", with its accents composed otherwise; rename the file, or copy its name from there");
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
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
