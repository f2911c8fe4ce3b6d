package dev.readingatlas.tile;

import dev.readingatlas.layer.LayerStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Makes the tiles of layers in advance and ends the program: {@code ./atlas tiles}. It runs while
 * no server does, since only one process may open the database. Existing tiles are kept.
 */
@Component
@ConditionalOnProperty("atlas.tiles.make")
class TileCommand implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TileCommand.class);

  /**
   * Whole zooms of a layer are made in advance, at most this many tiles in all; deeper tiles are
   * made on request.
   */
  private static final int ENOUGH = 20_000;

  private final Tiles tiles;
  private final LayerStore layers;
  private final ConfigurableApplicationContext context;

  TileCommand(Tiles tiles, LayerStore layers, ConfigurableApplicationContext context) {
    this.tiles = tiles;
    this.layers = layers;
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String wanted = context.getEnvironment().getProperty("atlas.tiles.make", "");
    List<TileSet> sets =
        layers.newest().stream()
            .filter(
                layer ->
                    wanted.equals("all")
                        || layer.id().equals(wanted)
                        || layer.id().startsWith(wanted + "."))
            .map(tiles::of)
            .filter(set -> set.large() || set.layer().id().equals(wanted))
            .toList();
    if (sets.isEmpty()) {
      LOG.error(
          "No layer is made into tiles: none of {} is large; name a layer to have it all the same",
          wanted.equals("all") ? "all layers" : wanted);
    }
    sets.forEach(this::make);
    ExitCodeGenerator code = () -> sets.isEmpty() ? 1 : 0;
    // In another thread: the context waits for its runners before it closes.
    new Thread(() -> System.exit(SpringApplication.exit(context, code))).start();
  }

  private void make(TileSet set) {
    long start = System.nanoTime();
    int made = 0;
    long bytes = 0;
    int zoom = 0;
    for (; zoom <= set.maxZoom(); zoom++) {
      List<TileAddress> addresses = TileCover.of(tiles.prepareAndWait(set).bounds(), zoom);
      if (made + addresses.size() > ENOUGH) {
        break;
      }
      for (TileAddress address : addresses) {
        bytes += tiles.gzipped(set, address).length;
        made++;
      }
    }
    LOG.info(
        "{}: {} tiles of zooms 0 to {}, {} kB, in {} ms",
        set.layer().id(),
        made,
        zoom - 1,
        bytes / 1000,
        (System.nanoTime() - start) / 1_000_000);
  }
}
