package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles that are written behind their answers. */
class TileWriteQueueTest {
  private static final byte[] TILE = {1, 2, 3};

  @TempDir Path root;

  private TileFolder folder;
  private TileSet set;
  private TileWriteQueue keeping;

  @BeforeEach
  void prepare() {
    Layer layer =
        new Layer(
            "a.b",
            "B",
            LayerStyle.named("district"),
            null,
            null,
            true,
            true,
            null,
            null,
            "made up",
            "CC0-1.0",
            "c",
            "c",
            0,
            0);
    set = new TileSet(layer, "c-1", 3, false);
    folder = new TileFolder(root, 1L << 30);
    folder.prepared(set, made -> {});
    keeping = new TileWriteQueue(folder);
  }

  @Test
  void tile_isWritten_afterAMoment() throws Exception {
    keeping.keep(set, new TileAddress(3, 1, 2), TILE);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (tiles() == 0 && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(tiles()).isEqualTo(1);
    assertThat(root.resolve("a.b/c-1/3/1/2.mvt.gz")).hasBinaryContent(TILE);
  }

  @Test
  void close_writesAllThatWaits() throws Exception {
    for (int x = 0; x < 8; x++) {
      keeping.keep(set, new TileAddress(3, x, 0), TILE);
    }
    assertThat(keeping.close(20_000)).isTrue();
    assertThat(tiles()).isEqualTo(8);
  }

  @Test
  void tiles_thatAreTooManyToWait_areWrittenByWhoMadeThem() throws Exception {
    byte[] large = new byte[16 << 20];
    keeping.keep(set, new TileAddress(3, 0, 0), large);
    for (int x = 1; x < 4; x++) {
      keeping.keep(set, new TileAddress(3, x, 0), large);
    }
    // At most two of them can be on their way: one that is written now, one that waits.
    assertThat(tiles()).isGreaterThanOrEqualTo(2);
    assertThat(keeping.close(20_000)).isTrue();
    assertThat(tiles()).isEqualTo(4);
  }

  private long tiles() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".mvt.gz")).count();
    }
  }
}
