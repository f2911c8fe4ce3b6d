package dev.readingatlas.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.LayerStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Tiles of stored layers, kept in a folder. */
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class TilesTest {
  private static final String ID = "tiles-test.cells";
  private static final TileAddress TILE = new TileAddress(3, 4, 3);

  @TempDir Path folder;

  @Autowired LayerStore layers;
  @Autowired TransactionTemplate transaction;

  private Tiles tiles;

  @BeforeEach
  void store() {
    store("a".repeat(64), WigglyCells.of(1, 1, 4, 4, 3));
    tiles = tiles("1GB");
  }

  @AfterEach
  void delete() {
    transaction.executeWithoutResult(status -> layers.retire(ID));
  }

  @Test
  void tile_askedForByManyAtOnce_isMadeOnce() throws Exception {
    TileSet set = tiles.of(ID).orElseThrow();
    // Nothing is prepared yet: whoever would make the tile by himself goes on at the same moment.
    try (ExecutorService many = Executors.newFixedThreadPool(12)) {
      List<Callable<byte[]>> asking = new ArrayList<>();
      for (int i = 0; i < 48; i++) {
        asking.add(() -> tiles.gzipped(set, TILE));
      }
      byte[] first = null;
      for (Future<byte[]> answer : many.invokeAll(asking)) {
        first = first == null ? answer.get() : first;
        assertThat(answer.get()).isSameAs(first);
      }
      assertThat(Gzip.unpack(first)).isNotEmpty();
    }
  }

  @Test
  void folderThatCannotBeWritten_isNotCalledDamaged_andTilesComeOnceItCan(CapturedOutput said)
      throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    Path inTheWay = Files.writeString(folder.resolve(ID), "a file where a folder should be");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> tiles.gzipped(set, TILE)).isInstanceOf(NotReadyException.class);
    }
    assertThat(said.getAll())
        .contains("No tiles of " + ID + ": their folder cannot be used")
        .doesNotContain("damaged", "at dev.readingatlas");
    Files.delete(inTheWay);
    assertThat(tiles.gzipped(set, TILE)).isNotEmpty();
  }

  @Test
  void tile_afterARestart_comesFromTheFolder() throws IOException {
    byte[] made = tiles.gzipped(tiles.of(ID).orElseThrow(), TILE);
    byte[] nothing = tiles.gzipped(tiles.of(ID).orElseThrow(), new TileAddress(3, 0, 0));
    assertThat(nothing).isEmpty();
    tiles.close();
    // What tiles are made of is no longer there: only the tiles themselves can be the answer.
    Path prepared = find("prepared");
    Files.move(prepared, folder.resolve("aside"));
    Files.createFile(prepared);
    Tiles restarted = tiles("1GB");
    TileSet set = restarted.of(ID).orElseThrow();
    assertThat(restarted.gzipped(set, TILE)).isEqualTo(made);
    assertThat(restarted.gzipped(set, new TileAddress(3, 0, 0))).isEmpty();
  }

  @Test
  void file_ofWhichABitHasChanged_isMadeAnew() throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    byte[] made = Gzip.unpack(tiles.gzipped(set, TILE));
    tiles.close();
    List<Path> files;
    try (Stream<Path> all = Files.list(find("prepared"))) {
      files = all.filter(file -> !file.endsWith("checksums")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
      Files.delete(find("3.mvt.gz"));
      Tiles restarted = tiles("1GB");
      assertThat(Gzip.unpack(restarted.gzipped(set, TILE))).as(file.toString()).isEqualTo(made);
      restarted.close();
      assertThat(Checksums.hold(find("prepared"))).as(file.toString()).isTrue();
    }
  }

  @Test
  void tile_cutOffByAFailure_isMadeAnew() throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    byte[] made = tiles.gzipped(set, TILE);
    tiles.close();
    Path file = find("3.mvt.gz");
    for (int length : new int[] {0, 10, made.length / 2, made.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(made, length));
      Tiles restarted = tiles("1GB");
      assertThat(restarted.gzipped(set, TILE)).as("cut after " + length).isEqualTo(made);
      restarted.close();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(made);
  }

  @Test
  void start_afterAKill_tidiesWhatWasNeverFinished() throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    byte[] made = tiles.gzipped(set, TILE);
    tiles.close();
    Path home = find("prepared").getParent();
    // As a process leaves it that was killed while it prepared, and while it wrote a tile.
    Files.move(home.resolve("prepared"), home.resolve("prepared.tmp"));
    Files.delete(home.resolve("prepared.tmp/summary.json"));
    Files.move(find("3.mvt.gz"), find("3.mvt.gz").resolveSibling("3.tmp"));
    Files.createDirectories(folder.resolve("gone.layer/0123-1/0/0"));
    Files.createDirectories(folder.resolve(ID + "/0123-1/0/0"));
    Tiles restarted = tiles("1GB");
    restarted.tidy();
    assertThat(all()).noneMatch(path -> path.toString().endsWith(".tmp"));
    assertThat(folder.resolve("gone.layer")).doesNotExist();
    assertThat(folder.resolve(ID + "/0123-1")).doesNotExist();
    assertThat(restarted.gzipped(set, TILE)).isEqualTo(made);
  }

  @Test
  void files_thatOthersPutThere_stay() throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    tiles.gzipped(set, TILE);
    tiles.close();
    List<Path> others =
        List.of(
            folder.resolve("notes.txt"),
            folder.resolve("photos/2020/a.jpg"),
            folder.resolve("photos/draft.tmp"),
            folder.resolve(ID + "/readme.txt"));
    for (Path other : others) {
      Files.createDirectories(other.getParent());
      Files.writeString(other, "mine");
    }
    Files.createDirectories(folder.resolve("gone.layer/0123-1/prepared"));
    Files.writeString(folder.resolve("gone.layer/0123-1/prepared/summary.json"), "{}");
    tiles("1GB").tidy();
    assertThat(others).allMatch(Files::exists);
    assertThat(folder.resolve("gone.layer")).doesNotExist();
  }

  @Test
  void layer_thatChanges_hasOtherTilesAtOnce_andEarlierRevisionsKeepTheirs() throws IOException {
    TileSet before = tiles.of(ID).orElseThrow();
    byte[] made = tiles.gzipped(before, TILE);
    Path home = find("prepared").getParent();
    store("b".repeat(64), WigglyCells.of(1, 1, 2, 2, 3));
    TileSet after = tiles.of(ID).orElseThrow();
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(tiles.gzipped(after, TILE)).isNotEqualTo(made);
    assertThat(tiles.of(ID, "a".repeat(64))).contains(before);
    assertThat(tiles.of(ID, "b".repeat(12))).contains(after);
    tiles.close();
    tiles("1GB").tidy();
    assertThat(home).exists();
    transaction.executeWithoutResult(status -> layers.retire(ID));
    assertThat(tiles.of(ID)).isEmpty();
  }

  @Test
  void change_thatIsTakenBack_changesNothing() {
    TileSet before = tiles.of(ID).orElseThrow();
    transaction.executeWithoutResult(
        status -> {
          layers.retire(ID);
          status.setRollbackOnly();
        });
    assertThat(tiles.of(ID)).contains(before);
  }

  @Test
  void folder_thatIsFull_losesTheOldestTiles() throws IOException {
    Tiles few = tiles("4KB");
    TileSet set = few.of(ID).orElseThrow();
    few.gzipped(set, TILE);
    few.close();
    Path oldest = find("3.mvt.gz");
    Files.setLastModifiedTime(oldest, FileTime.fromMillis(0));
    int age = 0;
    for (TileAddress address : TileCover.of(new double[] {1, 1, 13, 13}, 7)) {
      few = tiles("4KB");
      few.tidy();
      few.gzipped(set, address);
      few.close();
      Path newest =
          oldest.resolve("../../../7/" + address.x() + "/" + address.y() + ".mvt.gz").normalize();
      assertThat(newest).exists();
      Files.setLastModifiedTime(newest, FileTime.fromMillis(++age));
    }
    long bytes = 0;
    for (Path file : all()) {
      bytes += file.toString().endsWith(".mvt.gz") ? Files.size(file) : 0;
    }
    assertThat(bytes).isPositive().isLessThanOrEqualTo(4 << 10);
    assertThat(oldest).doesNotExist();
    assertThat(tiles.gzipped(set, TILE)).isNotEmpty();
  }

  @Test
  void prepared_thatCannotBeRead_isMadeAnew() throws IOException {
    TileSet set = tiles.of(ID).orElseThrow();
    tiles.prepareAndWait(set);
    Files.writeString(find("summary.json"), "{");
    assertThat(tiles("1GB").gzipped(set, TILE)).isNotEmpty();
  }

  private Tiles tiles(String space) {
    return new Tiles(layers, new TileSettings(folder, DataSize.parse(space)));
  }

  private void store(String checksum, List<Feature> features) {
    Layer layer =
        new Layer(
            ID,
            "Cells",
            LayerStyle.named("district"),
            null,
            null,
            true,
            true,
            null,
            null,
            "made up",
            "CC0-1.0",
            checksum,
            checksum,
            0,
            0);
    transaction.executeWithoutResult(status -> layers.replace(layer, features::forEach));
  }

  private Path find(String name) throws IOException {
    return all().stream().filter(path -> path.endsWith(name)).findFirst().orElseThrow();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
