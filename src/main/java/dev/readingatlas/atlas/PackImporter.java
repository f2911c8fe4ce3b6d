package dev.readingatlas.atlas;

import dev.readingatlas.asset.AssetStore;
import dev.readingatlas.atlas.AtlasContent.FeaturePart;
import dev.readingatlas.atlas.AtlasContent.LayerPart;
import dev.readingatlas.atlas.AtlasContent.PlacePart;
import dev.readingatlas.atlas.FoundPlaces.FoundPlace;
import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.StagedLayer;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Reach;
import dev.readingatlas.source.Finding;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

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

  /** How often a pack is read again because another server published its atlas meanwhile. */
  private static final int ATTEMPTS = 5;

  private static final Duration SWEEP_AGE = Duration.ofDays(1);

  private final PackReader reader;
  private final AtlasStore atlases;
  private final LayerStore layers;
  private final AssetStore assets;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private Instant nextSweep = Instant.EPOCH;

  PackImporter(
      PackReader reader,
      AtlasStore atlases,
      LayerStore layers,
      AssetStore assets,
      JsonMapper json,
      TransactionTemplate transaction) {
    this.reader = reader;
    this.atlases = atlases;
    this.layers = layers;
    this.assets = assets;
    this.json = json;
    this.transaction = transaction;
  }

  /**
   * Imports the pack in a folder if it is new or has changed. Never throws for bad data: the report
   * says what is wrong.
   */
  PackReport importFolder(Path folder) {
    for (int attempt = 1; ; attempt++) {
      try {
        return importOnce(folder);
      } catch (PublishedMeanwhileException e) {
        // The files may be older than those that another server published; they are read again.
        if (attempt == ATTEMPTS) {
          LOG.error("{}: import failed", folder.getFileName(), e);
          String name = folder.getFileName().toString();
          return failed(
              name, PackReader.slugOf(folder), List.of(PackRule.IMPORT_FAILED.inFile(name, null)));
        }
      }
    }
  }

  private PackReport importOnce(Path folder) {
    String name = folder.getFileName().toString();
    String slug = PackReader.slugOf(folder);
    try {
      Integer before = served(slug);
      Integer unchanged = unchanged(slug, folder);
      AtlasPack pack = unchanged == null ? reader.read(folder) : null;
      if (pack != null && !pack.slug().equals(slug)) {
        slug = pack.slug();
        before = served(slug);
        unchanged = unchanged(slug, folder);
      }
      if (unchanged != null) {
        atlases.restore(slug);
        LOG.info("{}: unchanged, revision {}", name, unchanged);
        return new PackReport(name, slug, Outcome.UNCHANGED, unchanged, List.of());
      }
      long start = System.nanoTime();
      List<Finding> problems = new ArrayList<>(pack.problems());
      int revision = store(pack, before, problems);
      problems = few(problems);
      problems.forEach(problem -> LOG.warn("{}: {}", name, FindingText.ENGLISH.withPlace(problem)));
      boolean isNew = !Integer.valueOf(revision).equals(before);
      LOG.info(
          isNew ? "{}: published as revision {} in {} ms" : "{}: the same as revision {} ({} ms)",
          name,
          revision,
          (System.nanoTime() - start) / 1_000_000);
      Outcome outcome = isNew ? Outcome.IMPORTED : Outcome.UNCHANGED;
      return new PackReport(name, slug, outcome, revision, problems);
    } catch (PackException e) {
      return failed(name, slug, e.problems());
    } catch (PublishedMeanwhileException e) {
      throw e;
    } catch (RuntimeException e) {
      Optional<String> disk = DiskProblem.of(e);
      if (disk.isEmpty()) {
        LOG.error("{}: import failed", name, e);
      }
      Finding problem = PackRule.IMPORT_FAILED.inFile(name, null);
      return failed(name, slug, List.of(disk.map(problem::withVariant).orElse(problem)));
    } finally {
      layers.sweep();
      sweepAssets();
    }
  }

  /**
   * Deletes files of packs that no revision names, once they are a day old: an import that failed
   * or was killed left them. Only imports leave any, so this is done at most once a day after one.
   */
  private void sweepAssets() {
    Instant now = Instant.now();
    if (now.isAfter(nextSweep)) {
      nextSweep = now.plus(SWEEP_AGE);
      assets.sweep(atlases.assets(), now.minus(SWEEP_AGE));
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

  /** The number of the revision that is served; null for none. */
  private Integer served(String slug) {
    return Optional.ofNullable(slug)
        .flatMap(atlases::imported)
        .map(AtlasStore.Imported::revision)
        .orElse(null);
  }

  private PackReport failed(String name, String slug, List<Finding> problems) {
    List<Finding> sorted =
        few(problems.stream().sorted(Comparator.comparing(Finding::severity)).toList());
    sorted.forEach(problem -> LOG.error("{}: {}", name, FindingText.ENGLISH.withPlace(problem)));
    Integer serving = served(slug);
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
        PackRule.MORE_PROBLEMS.inFile(
            PackReader.ATLAS_FILE, null, "count", Integer.toString(problems.size() - SAID)));
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
            PackRule.SLUG_TAKEN.inFile(
                PackReader.ATLAS_FILE,
                PackReader.lineOf(folder, "slug"),
                "folder",
                first.getFileName().toString(),
                "slug",
                slug)));
  }

  /** Brings the features in where nobody sees them, and then all of the pack at once. */
  private int store(AtlasPack pack, Integer before, List<Finding> problems) {
    AtlasContent content = pack.content();
    Map<String, StagedLayer> staged = new LinkedHashMap<>();
    Map<String, LayerRemarks> remarks = new HashMap<>();
    List<Finding> fatal = new ArrayList<>();
    for (LayerPart part : content.layers()) {
      Layer layer = part.layer(pack.slug(), pack.contentOf(part));
      LayerImport source = new LayerImport(pack.folder(), part, json);
      StagedLayer stage = layers.stage(layer, source);
      if (source.usable()) {
        LayerRemarks kept = json.readValue(stage.remarks(), LayerRemarks.class);
        staged.put(layer.id(), stage);
        remarks.put(layer.id(), kept);
        kept.findingsAt(part.pointer()).stream().map(pack::locate).forEach(problems::add);
      } else {
        source.problems().stream().map(pack::locate).forEach(fatal::add);
      }
    }
    refuse(fatal);
    Map<String, String> files = assets(pack);
    return transaction.execute(status -> publish(pack, before, staged, remarks, files, problems));
  }

  /** Stores the files beside the document; the checksums by path. */
  private Map<String, String> assets(AtlasPack pack) {
    Map<String, String> stored = new TreeMap<>();
    for (String path : pack.otherFiles()) {
      String checksum = pack.checksum().ofFile(path);
      assets.put(pack.folder().resolve(path), checksum);
      stored.put(path, checksum);
    }
    return stored;
  }

  private int publish(
      AtlasPack pack,
      Integer before,
      Map<String, StagedLayer> staged,
      Map<String, LayerRemarks> remarks,
      Map<String, String> files,
      List<Finding> problems) {
    AtlasContent content = pack.content();
    atlases.beginPublishing(pack.slug(), before);
    Map<String, Layer> published = new LinkedHashMap<>();
    staged.forEach(
        (id, stage) -> {
          layers.publish(stage);
          published.put(id, stage.layer());
        });
    List<Finding> fatal = new ArrayList<>();
    List<Finding> noticed = new ArrayList<>();
    Map<String, Reach> reaches = new HashMap<>();
    ReachLayer stretches = new ReachLayer(content, layers, Map.copyOf(published));
    if (!stretches.isEmpty()) {
      Layer layer = stretches.store(reaches, noticed, fatal);
      published.put(layer.id(), layer);
    }
    Map<String, FoundPlace> found = new LinkedHashMap<>();
    for (PlacePart place : content.places()) {
      found.put(place.id(), find(pack, place, published, remarks, reaches.get(place.id()), fatal));
    }
    refuse(fatal.stream().map(pack::locate).toList());
    noticed.stream().map(pack::locate).forEach(problems::add);
    return atlases.publish(
        content,
        pack.document(),
        pack.checksum().ofFolder(),
        List.copyOf(published.values()),
        new FoundPlaces(found),
        files);
  }

  private static void refuse(List<Finding> fatal) {
    if (!fatal.isEmpty()) {
      throw new PackException(fatal);
    }
  }

  private FoundPlace find(
      AtlasPack pack,
      PlacePart place,
      Map<String, Layer> published,
      Map<String, LayerRemarks> remarks,
      Reach reach,
      List<Finding> fatal) {
    Set<FeatureRef> features = new LinkedHashSet<>();
    if (reach != null) {
      features.add(new FeatureRef(ReachLayer.id(pack.slug()), place.id()));
    }
    for (FeaturePart feature : place.features()) {
      String id = AtlasContent.layerId(pack.slug(), feature.layer());
      List<String> keys = keys(published.get(id), feature.key(), remarks.get(id));
      if (keys.isEmpty()) {
        fatal.add(
            feature.key() == null
                ? PackRule.FEATURE_UNKNOWN
                    .at(feature.pointer(), "place", place.id(), "layer", feature.layer())
                    .withVariant("layer-empty")
                : PackRule.FEATURE_UNKNOWN.at(
                    feature.pointer(),
                    "place",
                    place.id(),
                    "layer",
                    feature.layer(),
                    "key",
                    feature.key()));
      }
      keys.forEach(key -> features.add(new FeatureRef(id, key)));
    }
    return new FoundPlace(List.copyOf(features), reach);
  }

  /** The keys of the features that gave this key; of all features if it is null. */
  private List<String> keys(Layer layer, String given, LayerRemarks remarks) {
    if (given == null) {
      return layers.keys(layer);
    }
    if (!layers.has(layer, given)) {
      return List.of();
    }
    List<String> keys = new ArrayList<>(List.of(given));
    keys.addAll(remarks.repeated().getOrDefault(given, List.of()));
    return keys;
  }
}
