package dev.readingatlas.atlas;

import dev.readingatlas.atlas.PackReport.Outcome;
import dev.readingatlas.source.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Imports every pack of the packs folder before the server begins to listen, and those that change
 * later when {@link PackWatch} asks for it.
 */
@Component
class PackFolderImport implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PackFolderImport.class);

  private final AtlasSettings settings;
  private final PackImporter importer;
  private final AtlasStore atlases;
  private volatile List<PackReport> reports = List.of();
  private volatile boolean running;

  PackFolderImport(AtlasSettings settings, PackImporter importer, AtlasStore atlases) {
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
    if (!Files.isDirectory(settings.packs())) {
      LOG.warn(
          "There is no folder of packs at {}; only what is stored already is served",
          settings.packs());
    }
    importAgain(pack -> true);
    running = true;
  }

  /**
   * Imports the packs that have changed, and reports anew on the whole folder. Nothing happens
   * while there is no folder of packs.
   *
   * @param changed whether the folder or zip of that name has changed since the last call
   */
  synchronized void importAgain(Predicate<String> changed) {
    if (!Files.isDirectory(settings.packs())) {
      return;
    }
    PacksFolder folder = PacksFolder.of(settings.packs(), settings.data().resolve("unpacked"));
    List<PackReport> found = new ArrayList<>(imported(folder.packs(), changed));
    for (PackReport other : folder.others()) {
      if (!reports.contains(other)) {
        other
            .problems()
            .forEach(problem -> LOG.warn("Not a pack: {}", FindingText.ENGLISH.withPlace(problem)));
      }
      found.add(other);
    }
    found.addAll(gone(found));
    reports = List.copyOf(found);
  }

  private List<PackReport> imported(List<Path> packs, Predicate<String> changed) {
    Map<String, Path> bySlug = new HashMap<>();
    List<PackReport> found = new ArrayList<>();
    for (Path pack : packs) {
      Path first = bySlug.putIfAbsent(PackReader.slugOf(pack), pack);
      PackReport last = lastOf(pack);
      if (first != null) {
        found.add(importer.refuseSlugOf(first, pack));
      } else if (last != null && !changed.test(last.pack()) && !isRefused(last)) {
        found.add(last);
      } else {
        found.add(importer.importFolder(pack));
      }
    }
    Map<String, String> withoutBasemap = atlases.withoutBasemap();
    return found.stream().map(report -> withBasemap(report, withoutBasemap)).toList();
  }

  private PackReport lastOf(Path pack) {
    String name = pack.getFileName().toString();
    return reports.stream().filter(report -> report.pack().equals(name)).findFirst().orElse(null);
  }

  /**
   * Whether the last import refused the folder for another folder's sake, which may have changed.
   */
  private static boolean isRefused(PackReport last) {
    return last.problems().stream()
        .anyMatch(problem -> problem.code().equals(PackRule.SLUG_TAKEN.code()));
  }

  /** The report with a finding if its basemap is missing, and without one if it is not. */
  private PackReport withBasemap(PackReport report, Map<String, String> withoutBasemap) {
    PackReport clean = report.without(PackRule.BASEMAP_UNKNOWN.code());
    return withoutBasemap.containsKey(report.slug()) && report.outcome() != Outcome.FAILED
        ? clean.with(basemapUnknown(clean, withoutBasemap.get(report.slug())))
        : clean;
  }

  private Finding basemapUnknown(PackReport report, String basemap) {
    Finding problem =
        PackRule.BASEMAP_UNKNOWN.inFile(
            PackReader.ATLAS_FILE,
            PackReader.lineOf(settings.packs().resolve(report.pack()), "basemap"),
            "basemap",
            basemap);
    if (reports.stream().noneMatch(last -> last.problems().contains(problem))) {
      LOG.warn("{}: {}", report.pack(), FindingText.ENGLISH.withPlace(problem));
    }
    return problem;
  }

  /** Reports on atlases whose packs were removed; withdraws them if the setting asks for it. */
  private List<PackReport> gone(List<PackReport> found) {
    Set<String> there = found.stream().map(PackReport::slug).collect(Collectors.toSet());
    List<PackReport> gone = new ArrayList<>();
    atlases
        .revisions()
        .forEach(
            (slug, revision) -> {
              if (!there.contains(slug)) {
                PackReport report = gone(slug, revision);
                if (!reports.contains(report)) {
                  LOG.warn("{}", FindingText.ENGLISH.withPlace(report.problems().getFirst()));
                }
                gone.add(report);
              }
            });
    return gone;
  }

  private PackReport gone(String slug, int revision) {
    boolean isWithdrawn = settings.gone() == AtlasSettings.Gone.WITHDRAW;
    if (isWithdrawn) {
      atlases.withdraw(slug);
    }
    PackRule rule = isWithdrawn ? PackRule.PACK_GONE_WITHDRAWN : PackRule.PACK_GONE;
    Finding problem = rule.inFile(slug, null, "revision", Integer.toString(revision));
    return new PackReport(
        slug,
        slug,
        isWithdrawn ? Outcome.WITHDRAWN : Outcome.GONE,
        isWithdrawn ? null : revision,
        List.of(problem));
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
