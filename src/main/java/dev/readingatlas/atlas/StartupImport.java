package dev.readingatlas.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
  private volatile List<PackReport> reports = List.of();
  private volatile boolean running;

  StartupImport(AtlasSettings settings, PackImporter importer) {
    this.settings = settings;
    this.importer = importer;
  }

  /** What became of each pack, in order of folder name. */
  List<PackReport> reports() {
    return reports;
  }

  @Override
  public void start() {
    reports = packs(settings.packs()).stream().map(importer::importFolder).toList();
    running = true;
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

  private static List<Path> packs(Path folder) {
    if (!Files.isDirectory(folder)) {
      LOG.warn("There is no folder of packs at {}; only what is stored already is served", folder);
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder.toAbsolutePath().normalize())) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve(PackReader.ATLAS_FILE)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
