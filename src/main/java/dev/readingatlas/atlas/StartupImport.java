package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.Finding.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Imports every pack of the packs folder before the server begins to listen. */
@Component
class StartupImport implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StartupImport.class);

  private final AtlasSettings settings;
  private final PackImporter importer;
  private final AtlasStore atlases;
  private volatile List<PackReport> reports = List.of();
  private volatile boolean running;

  StartupImport(AtlasSettings settings, PackImporter importer, AtlasStore atlases) {
    this.settings = settings;
    this.importer = importer;
    this.atlases = atlases;
  }

  /** What became of each pack, then what is no pack or is gone. */
  List<PackReport> reports() {
    return reports;
  }

  @Override
  public void start() {
    if (Files.isDirectory(settings.packs())) {
      PacksFolder folder = PacksFolder.of(settings.packs());
      List<PackReport> found = new ArrayList<>(imported(folder.packs()));
      for (PackReport other : folder.others()) {
        other.problems().forEach(problem -> LOG.warn("Not a pack: {}", problem));
        found.add(other);
      }
      found.addAll(gone(found));
      reports = List.copyOf(found);
    } else {
      LOG.warn(
          "There is no folder of packs at {}; only what is stored already is served",
          settings.packs());
    }
    running = true;
  }

  private List<PackReport> imported(List<Path> packs) {
    Map<String, Path> bySlug = new HashMap<>();
    List<PackReport> found = new ArrayList<>();
    for (Path pack : packs) {
      Path first = bySlug.putIfAbsent(PackReader.slugOf(pack), pack);
      found.add(first == null ? importer.importFolder(pack) : importer.refuseSlugOf(first, pack));
    }
    Map<String, String> withoutBasemap = atlases.withoutBasemap();
    return found.stream()
        .map(
            report ->
                withoutBasemap.containsKey(report.slug()) && report.outcome() != Outcome.FAILED
                    ? report.with(basemapUnknown(report, withoutBasemap.get(report.slug())))
                    : report)
        .toList();
  }

  private Finding basemapUnknown(PackReport report, String basemap) {
    Finding problem =
        new Finding(
            "basemap-unknown",
            Severity.WARNING,
            PackReader.ATLAS_FILE,
            null,
            PackReader.lineOf(settings.packs().resolve(report.pack()), "basemap"),
            "there is no basemap "
                + basemap
                + ", so nothing is drawn below the layers; put its pack beside this one, or take the"
                + " line out");
    LOG.warn("{}: {}", report.pack(), problem);
    return problem;
  }

  /** What is served of packs whose folders are there no more. */
  private List<PackReport> gone(List<PackReport> found) {
    Set<String> there = found.stream().map(PackReport::slug).collect(Collectors.toSet());
    List<PackReport> gone = new ArrayList<>();
    atlases
        .revisions()
        .forEach(
            (slug, revision) -> {
              if (!there.contains(slug)) {
                Finding problem =
                    new Finding(
                        "pack-gone",
                        Severity.NOTE,
                        slug,
                        null,
                        null,
                        "its pack is in the folder of packs no more; revision "
                            + revision
                            + " is still served");
                LOG.warn("{}", problem);
                gone.add(new PackReport(slug, slug, Outcome.GONE, revision, List.of(problem)));
              }
            });
    return gone;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Early: the web server listens in a late phase. */
  @Override
  public int getPhase() {
    return 0;
  }
}
