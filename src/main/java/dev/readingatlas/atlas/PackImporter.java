package dev.readingatlas.atlas;

import dev.readingatlas.atlas.AtlasPack.PackFeature;
import dev.readingatlas.atlas.AtlasPack.PackLayer;
import dev.readingatlas.atlas.AtlasPack.PackPlace;
import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.StagedLayer;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceStore;
import dev.readingatlas.place.Reach;
import dev.readingatlas.reading.ReadingStore;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings packs into the store. A pack comes in whole or not at all: its features are written where
 * nobody sees them, and one transaction puts all in place. One that stands in the store as it is,
 * is left alone.
 */
@Service
class PackImporter {
  private static final Logger LOG = LoggerFactory.getLogger(PackImporter.class);

  /** So many problems of one pack are told, and the number of the rest. */
  static final int SAID = 20;

  private final PackReader reader;
  private final AtlasStore atlases;
  private final LayerStore layers;
  private final PlaceStore places;
  private final ReadingStore readings;
  private final TransactionTemplate transaction;

  PackImporter(
      PackReader reader,
      AtlasStore atlases,
      LayerStore layers,
      PlaceStore places,
      ReadingStore readings,
      TransactionTemplate transaction) {
    this.reader = reader;
    this.atlases = atlases;
    this.layers = layers;
    this.places = places;
    this.readings = readings;
    this.transaction = transaction;
  }

  /**
   * Imports the pack in a folder if it is new or has changed. Never throws for bad data: the report
   * says what is wrong.
   */
  PackReport importFolder(Path folder) {
    String name = folder.getFileName().toString();
    String slug = PackReader.slugOf(folder);
    try {
      Integer unchanged = unchanged(slug, folder);
      AtlasPack pack = unchanged == null ? reader.read(folder) : null;
      if (pack != null && !pack.slug().equals(slug)) {
        slug = pack.slug();
        unchanged = unchanged(slug, folder);
      }
      if (unchanged != null) {
        LOG.info("{}: unchanged, revision {}", name, unchanged);
        return new PackReport(name, slug, Outcome.UNCHANGED, unchanged, List.of());
      }
      long start = System.nanoTime();
      List<Finding> problems = new ArrayList<>(pack.problems());
      int revision = store(pack, problems);
      problems = few(problems);
      problems.forEach(problem -> LOG.warn("{}: {}", name, problem));
      LOG.info(
          "{}: imported as revision {} in {} ms",
          name,
          revision,
          (System.nanoTime() - start) / 1_000_000);
      return new PackReport(name, slug, Outcome.IMPORTED, revision, problems);
    } catch (PackException e) {
      return failed(name, slug, e.problems());
    } catch (RuntimeException e) {
      Optional<String> disk = DiskProblem.of(e);
      if (disk.isEmpty()) {
        LOG.error("{}: import failed", name, e);
      }
      String sentence = disk.orElse("the pack could not be imported; the log says more");
      return failed(
          name,
          slug,
          List.of(new Finding("import-failed", Severity.FATAL, name, null, null, sentence)));
    } finally {
      layers.sweep();
    }
  }

  /**
   * The stored revision that was made of the very same files by the same importer; null for none.
   */
  private Integer unchanged(String slug, Path folder) {
    AtlasStore.Imported stored = atlases.imported(slug).orElse(null);
    if (stored == null) {
      return null;
    }
    try {
      return stored.checksum().equals(new PackChecksum(folder).ofFolder())
          ? stored.revision()
          : null;
    } catch (UncheckedIOException e) {
      // The reader says which file cannot be read.
      return null;
    }
  }

  private PackReport failed(String name, String slug, List<Finding> problems) {
    List<Finding> sorted =
        few(problems.stream().sorted(Comparator.comparing(Finding::severity)).toList());
    sorted.forEach(problem -> LOG.error("{}: {}", name, problem));
    Integer serving =
        Optional.ofNullable(slug)
            .flatMap(atlases::imported)
            .map(AtlasStore.Imported::revision)
            .orElse(null);
    LOG.error(
        "{}: not imported; {}",
        name,
        serving == null
            ? "nothing is served in its place"
            : "revision " + serving + " of " + slug + " is still served");
    return new PackReport(name, slug, Outcome.FAILED, serving, sorted);
  }

  /** As many as a person reads, and how many more there are. */
  private static List<Finding> few(List<Finding> problems) {
    if (problems.size() <= SAID) {
      return problems;
    }
    List<Finding> few = new ArrayList<>(problems.subList(0, SAID));
    few.add(
        new Finding(
            "more-problems",
            problems.get(SAID).severity(),
            PackReader.ATLAS_FILE,
            null,
            null,
            (problems.size() - SAID) + " more problems are not listed; put these right first"));
    return few;
  }

  /**
   * Refuses a pack whose slug another folder has.
   *
   * @param first the folder that has it
   */
  PackReport refuseSlugOf(Path first, Path folder) {
    String slug = PackReader.slugOf(folder);
    return failed(
        folder.getFileName().toString(),
        slug,
        List.of(
            new Finding(
                "slug-taken",
                Severity.FATAL,
                PackReader.ATLAS_FILE,
                null,
                PackReader.lineOf(folder, "slug"),
                "the folder "
                    + first.getFileName()
                    + " has the slug "
                    + slug
                    + " already; give one of the two another slug, or take one folder away")));
  }

  /** Brings the features in where nobody sees them, and then all of the pack at once. */
  private int store(AtlasPack pack, List<Finding> problems) {
    List<StagedLayer> staged = new ArrayList<>();
    Map<String, LayerKeys> keys = new HashMap<>();
    List<Finding> fatal = new ArrayList<>();
    for (PackLayer layer : pack.layers()) {
      LayerImport source = new LayerImport(layer, wanted(pack, layer));
      staged.add(layers.stage(layer.layer(), source));
      keys.put(layer.layer().id(), source.keys());
      (source.failed() ? fatal : problems).addAll(source.problems());
    }
    refuse(fatal);
    return transaction.execute(status -> publish(pack, staged, keys, problems));
  }

  /** The keys by which places speak of a layer's features; null for all features. */
  private static Set<String> wanted(AtlasPack pack, PackLayer layer) {
    return pack.places().stream()
        .flatMap(place -> place.features().stream())
        .filter(feature -> layer.layer().id().equals(pack.slug() + "." + feature.layer()))
        .map(PackFeature::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private int publish(
      AtlasPack pack,
      List<StagedLayer> staged,
      Map<String, LayerKeys> keys,
      List<Finding> problems) {
    List<String> layerIds = new ArrayList<>();
    pack.layers().forEach(layer -> layerIds.add(layer.layer().id()));
    ReachLayer reaches = new ReachLayer(pack, layers);
    if (!reaches.isEmpty()) {
      layerIds.add(reaches.id());
    }
    int revision = atlases.replace(pack, layerIds);
    staged.forEach(layers::publish);
    List<Finding> fatal = new ArrayList<>();
    Map<String, Reach> byPlace = reaches.store(problems, fatal);
    List<Place> found = new ArrayList<>();
    for (PackPlace place : pack.places()) {
      found.add(resolve(pack, place, keys, byPlace.get(place.id()), fatal));
    }
    refuse(fatal);
    places.replace(pack.slug(), found);
    readings.replace(pack.slug(), pack.readings());
    return revision;
  }

  private static void refuse(List<Finding> fatal) {
    if (!fatal.isEmpty()) {
      throw new PackException(fatal);
    }
  }

  private static Place resolve(
      AtlasPack pack,
      PackPlace place,
      Map<String, LayerKeys> keys,
      Reach reach,
      List<Finding> fatal) {
    Map<String, FeatureRef> features = new LinkedHashMap<>();
    if (reach != null) {
      FeatureRef stretch = new FeatureRef(ReachLayer.id(pack.slug()), place.id());
      features.put(stretch.id(), stretch);
    }
    for (PackFeature feature : place.features()) {
      String layer = pack.slug() + "." + feature.layer();
      List<String> found = keys.get(layer).matching(feature.key());
      if (found.isEmpty()) {
        fatal.add(
            new Finding(
                "feature-unknown",
                Severity.FATAL,
                PackReader.ATLAS_FILE,
                null,
                feature.line(),
                "place "
                    + place.id()
                    + " points to "
                    + feature.layer()
                    + (feature.key() == null
                        ? ", which has no features"
                        : ", key " + feature.key() + ", which is not there")));
      }
      found.forEach(key -> features.put(layer + ":" + key, new FeatureRef(layer, key)));
    }
    return new Place(
        place.id(),
        place.kind(),
        place.names(),
        List.copyOf(features.values()),
        reach,
        place.claims(),
        place.note(),
        place.source() == null ? null : place.source().strip());
  }
}
