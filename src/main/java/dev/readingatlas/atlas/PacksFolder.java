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
 * @param packs folders with an {@code atlas.yaml}; those named like their slug come first
 * @param others what looks as if it were meant as a pack, and is none
 */
record PacksFolder(List<Path> packs, List<PackReport> others) {
  /** Names that people and programs give an {@code atlas.yaml}. */
  private static final Set<String> NEARLY =
      Set.of("atlas.yaml", "atlas.yml", "atlas.yaml.txt", "atlas.yml.txt", "atlas.txt");

  static PacksFolder of(Path folder) {
    List<Path> packs = new ArrayList<>();
    List<PackReport> others = new ArrayList<>();
    for (Path child : children(folder.toAbsolutePath().normalize())) {
      String name = child.getFileName().toString();
      if (hasAtlas(child)) {
        packs.add(child);
      } else if (!name.startsWith(".") && !name.startsWith("__MACOSX")) {
        whyNoPack(child)
            .map(message -> new Finding("no-pack", Severity.WARNING, name, null, null, message))
            .map(problem -> new PackReport(name, null, Outcome.NO_PACK, null, List.of(problem)))
            .ifPresent(others::add);
      }
    }
    packs.sort(
        Comparator.comparing(
                (Path pack) -> !pack.getFileName().toString().equals(PackReader.slugOf(pack)))
            .thenComparing(Comparator.naturalOrder()));
    return new PacksFolder(List.copyOf(packs), List.copyOf(others));
  }

  private static Optional<String> whyNoPack(Path child) {
    String name = child.getFileName().toString();
    if (!Files.isDirectory(child)) {
      String small = name.toLowerCase(Locale.ROOT);
      if (NEARLY.contains(small)) {
        return Optional.of(
            "it lies in the folder of packs itself; put it into a folder of its own, with its layers"
                + " and readings");
      }
      return small.endsWith(".zip")
          ? Optional.of("a zip is not read; unpack it here and take the zip away")
          : Optional.empty();
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
