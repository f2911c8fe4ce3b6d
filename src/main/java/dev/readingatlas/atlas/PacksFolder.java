package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
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
            .map(message -> new Finding("no-pack", Severity.WARNING, name, null, null, message))
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

  private static Optional<String> whyNoPack(Path child) {
    String name = child.getFileName().toString();
    if (!Files.isDirectory(child)) {
      if (NEARLY.contains(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(
            "it lies in the folder of packs itself; put it into a folder of its own, with its layers"
                + " and readings");
      }
      return Optional.empty();
    }
    List<Path> inside = children(child);
    for (Path file : inside) {
      if (NEARLY.contains(file.getFileName().toString().toLowerCase(Locale.ROOT))) {
        return Optional.of(
            "the folder has "
                + file.getFileName()
                + ", and a pack begins with atlas.yaml; rename that file");
      }
    }
    return inside.stream()
        .filter(PacksFolder::hasAtlas)
        .findFirst()
        .map(
            pack ->
                "the pack lies one folder too deep, in "
                    + name
                    + "/"
                    + pack.getFileName()
                    + "; move that folder up");
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
