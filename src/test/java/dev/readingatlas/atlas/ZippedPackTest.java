package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZippedPackTest {
  @TempDir Path folder;

  private Path zip;
  private Path unpacked;

  @BeforeEach
  void name() {
    zip = folder.resolve("aras.zip");
    unpacked = folder.resolve("unpacked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "aras/", "from me\\aras/"})
  void pack_inTheZipOrInAFolderOfIt_isUnpacked(String top) throws IOException {
    write(
        top + "atlas.yaml",
        top + "readings/a.yaml",
        top + "deep/atlas.yaml",
        top + ".DS_Store",
        top + "layers/Thumbs.db",
        "__MACOSX/atlas.yaml",
        "elsewhere.txt");
    Path pack = new ZippedPack(zip).unpack(unpacked);
    assertThat(pack).isEqualTo(unpacked.resolve("aras.zip"));
    List<String> expected = Arrays.asList("atlas.yaml", "deep/atlas.yaml", "readings/a.yaml");
    assertThat(files(pack).stream().filter(name -> !name.equals("elsewhere.txt")))
        .containsExactlyElementsOf(expected);
    assertThat(Files.exists(pack.resolve("elsewhere.txt"))).isEqualTo(top.isEmpty());
    assertThat(pack.resolve("readings/a.yaml")).hasContent(top + "readings/a.yaml");
    try (Stream<Path> left = Files.list(unpacked)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("aras.zip", "aras.zip.stamp");
    }
  }

  @Test
  void zip_unchanged_isNotUnpackedAgain() throws IOException {
    write("atlas.yaml");
    Path pack = new ZippedPack(zip).unpack(unpacked);
    Path mark = Files.writeString(pack.resolve("mark"), "x");
    new ZippedPack(zip).unpack(unpacked);
    assertThat(mark).exists();
    Files.delete(unpacked.resolve("aras.zip.stamp"));
    new ZippedPack(zip).unpack(unpacked);
    assertThat(mark).doesNotExist();
    Files.writeString(mark, "x");
    write("atlas.yaml", "more.txt");
    Files.setLastModifiedTime(zip, FileTime.fromMillis(1_000_000));
    new ZippedPack(zip).unpack(unpacked);
    assertThat(files(pack)).containsExactly("atlas.yaml", "more.txt");
  }

  @Test
  void names_inTheLettersOfDos_areRead() throws IOException {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM437"))) {
      for (String name : List.of("atlas.yaml", "caf\u00e9.txt")) {
        out.putNextEntry(new ZipEntry(name));
      }
    }
    assertThat(files(new ZippedPack(zip).unpack(unpacked)))
        .containsExactly("atlas.yaml", "caf\u00e9.txt");
  }

  @Test
  void zip_withoutAnAtlas_isRefused() throws IOException {
    write("readings/a.yaml", "my-atlas.yaml", "__MACOSX/atlas.yaml");
    assertThat(refusal())
        .isEqualTo("zip-no-pack: aras.zip: it holds no atlas.yaml, so it is no pack");
    assertThat(unpacked).isEmptyDirectory();
  }

  @Test
  void file_thatWouldLieOutside_isRefused() throws IOException {
    write("atlas.yaml", "../outside.txt");
    assertThat(refusal())
        .isEqualTo("zip-path-outside: aras.zip: ../outside.txt would be written outside the pack");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void file_thatIsNoZip_isRefused() throws IOException {
    Files.writeString(zip, "a text");
    assertThat(refusal())
        .isEqualTo(
            "zip-unreadable: aras.zip: it cannot be read as a zip; make it again, or copy it again");
  }

  @Test
  void zip_whoseContentIsDamaged_isRefused() throws IOException {
    write("atlas.yaml");
    byte[] bytes = Files.readAllBytes(zip);
    int content = 30 + "atlas.yaml".length();
    Arrays.fill(bytes, content, content + 8, (byte) 0xFF);
    Files.write(zip, bytes);
    assertThat(refusal())
        .isEqualTo(
            "zip-unreadable: aras.zip: atlas.yaml in it cannot be read; make the zip again, without a password");
  }

  @Test
  void zip_ofTooManyFiles_isRefused() throws IOException {
    String[] names = new String[10_001];
    Arrays.setAll(names, i -> "file-" + i);
    names[0] = "atlas.yaml";
    write(names);
    assertThat(refusal()).isEqualTo("zip-too-large: aras.zip: it holds more than 10000 files");
    write(Arrays.copyOf(names, 10_000));
    assertThat(files(new ZippedPack(zip).unpack(unpacked))).hasSize(10_000);
  }

  @Test
  void packs_whoseZipsAreGone_areDeleted() throws IOException {
    ZippedPack.sweep(unpacked, List.of());
    write("atlas.yaml");
    Path pack = new ZippedPack(zip).unpack(unpacked);
    Path gone = Files.createDirectories(unpacked.resolve("gone.zip/readings"));
    ZippedPack.sweep(unpacked, List.of(pack));
    assertThat(gone.getParent()).doesNotExist();
    assertThat(pack.resolve("atlas.yaml")).exists();
  }

  private void write(String... names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String refusal() {
    PackException e =
        catchThrowableOfType(PackException.class, () -> new ZippedPack(zip).unpack(unpacked));
    assertThat(e.problems()).hasSize(1);
    return e.problems().getFirst().code() + ": " + e.getMessage();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
