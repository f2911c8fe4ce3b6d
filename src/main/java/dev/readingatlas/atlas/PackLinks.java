package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Symbolic links in a pack, which may not lead out of it. */
final class PackLinks {
  private PackLinks() {}

  /**
   * Looks at every link of a pack.
   *
   * @param folder its real path
   * @throws PackException with those that lead out of it, or nowhere
   */
  static void refuseThoseThatLeave(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Finding> leaving =
          entries
              .filter(Files::isSymbolicLink)
              .filter(link -> !staysIn(folder, link))
              .map(
                  link ->
                      PackRule.LINK_OUTSIDE_PACK.inFile(folder.relativize(link).toString(), null))
              .toList();
      if (!leaving.isEmpty()) {
        throw new PackException(leaving);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean staysIn(Path folder, Path link) {
    try {
      return link.toRealPath().startsWith(folder);
    } catch (IOException e) {
      return false;
    }
  }
}
