package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies in the folder of packs.
 *
 * @param packs folders with an {@code atlas.yaml}, and unpacked zips; those named like their slug
 *     come first
 * @param others reports on entries that look as if they were meant as packs, and are none
 */
record PacksFolder(List<Path> packs, List<PackReport> others) {
  /** Names that people and programs give an {@code atlas.yaml}. */
  private static final Set<String> NEARLY =
      Set.of("atlas.yaml", "atlas.yml", "atlas.yaml.txt", "atlas.yml.txt", "atlas.txt");

  /**
   * Looks through the folder.
   *
   * @param unpacked the folder for unpacked zips
   */
  static PacksFolder of(Path folder, Path unpacked) {
    List<Path> packs = new ArrayList<>();
    List<PackReport> others = new ArrayList<>();
    for (Path child : children(folder.toAbsolutePath().normalize())) {
      String name = child.getFileName().toString();
      if (hasAtlas(child)) {
        packs.add(child);
      } else if (isZip(child)) {
        try {
          packs.add(new ZippedPack(child).unpack(unpacked));
        } catch (PackException e) {
          others.add(new PackReport(name, null, Outcome.NO_PACK, null, e.problems()));
        }
      } else if (!name.startsWith(".") && !name.startsWith("__MACOSX")) {
        whyNoPack(child)
            .map(problem -> new PackReport(name, null, Outcome.NO_PACK, null, List.of(problem)))
            .ifPresent(others::add);
      }
    }
    ZippedPack.sweep(unpacked, packs);
    packs.sort(
        Comparator.comparing(
                (Path pack) ->
                    !pack.getFileName().toString().equals(PackReader.slugOf(pack))
                        && !pack.getFileName().toString().equals(PackReader.slugOf(pack) + ".zip"))
            .thenComparing(Comparator.naturalOrder()));
    return new PacksFolder(List.copyOf(packs), List.copyOf(others));
  }

  private static Optional<Finding> whyNoPack(Path child) {
    String name = child.getFileName().toString();
    if (!Files.isDirectory(child)) {
      return NEARLY.contains(name.toLowerCase(Locale.ROOT))
          ? Optional.of(PackRule.NO_PACK.inFile(name, null))
          : Optional.empty();
    }
    List<Path> inside = children(child);
    for (Path file : inside) {
      String nearly = file.getFileName().toString();
      if (NEARLY.contains(nearly.toLowerCase(Locale.ROOT))) {
        return Optional.of(
            PackRule.NO_PACK.inFile(name, null, "file", nearly).withVariant("other-name"));
      }
    }
    return inside.stream()
        .filter(PacksFolder::hasAtlas)
        .findFirst()
        .map(pack -> name + "/" + pack.getFileName())
        .map(pack -> PackRule.NO_PACK.inFile(name, null, "folder", pack).withVariant("too-deep"));
  }

  private static boolean isZip(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && !name.startsWith(".")
        && name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean hasAtlas(Path folder) {
    return Files.isRegularFile(folder.resolve(PackReader.ATLAS_FILE));
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
