package dev.readingatlas.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAssetsTest {
  @TempDir Path folder;

  private FolderAssets assets;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    assets = new FolderAssets(folder.resolve("assets"));
    file = Files.writeString(folder.resolve("a.txt"), "words");
  }

  @Test
  void file_isStoredOnceUnderItsChecksum_andReadBack() throws IOException {
    String checksum = put(file);
    assertThat(put(Files.copy(file, folder.resolve("b.txt")))).isEqualTo(checksum);
    try (var in = assets.open(checksum)) {
      assertThat(new String(in.readAllBytes())).isEqualTo("words");
    }
    assertThat(stored()).isEqualTo(1);
    Files.writeString(file, "other words");
    assertThat(put(file)).isNotEqualTo(checksum);
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void sweep_deletesOldFilesThatNobodyNames_andThoseNeverFinished() throws IOException {
    String named = put(file);
    Files.writeString(file, "unnamed");
    String unnamed = put(file);
    Files.writeString(file, "new");
    String recent = put(file);
    Path left = folder.resolve("assets").resolve(named.substring(0, 2)).resolve("x.tmp");
    Files.writeString(left, "cut off");
    for (Path old : new Path[] {path(named), path(unnamed), left}) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
    assertThat(assets.sweep(Set.of(named), Instant.now().minus(Duration.ofDays(1)))).isEqualTo(2);
    assertThat(path(named)).exists();
    assertThat(path(recent)).exists();
    assertThat(path(unnamed)).doesNotExist();
    assertThat(left).doesNotExist();
  }

  @Test
  void oldFile_putAgain_isNotSweptBeforeItIsNamed() throws IOException {
    String checksum = put(file);
    Files.setLastModifiedTime(
        path(checksum), FileTime.from(Instant.now().minus(Duration.ofDays(9))));
    put(file);
    assertThat(assets.sweep(Set.of(), Instant.now().minus(Duration.ofDays(1)))).isZero();
  }

  @Test
  void name_thatIsNoChecksum_opensNothing() {
    assertThatThrownBy(() -> assets.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> assets.open("0".repeat(64))).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void file_thatChangedSinceItsChecksum_isNotStored() throws IOException {
    String before = Checksum.of(file);
    Files.writeString(file, "other words");
    assertThatThrownBy(() -> assets.put(file, before)).isInstanceOf(UncheckedIOException.class);
    assertThat(path(before)).doesNotExist();
    assertThat(stored()).isZero();
  }

  private String put(Path one) {
    String checksum = Checksum.of(one);
    assets.put(one, checksum);
    return checksum;
  }

  private Path path(String checksum) {
    return folder.resolve("assets").resolve(checksum.substring(0, 2)).resolve(checksum);
  }

  private long stored() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("assets"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
