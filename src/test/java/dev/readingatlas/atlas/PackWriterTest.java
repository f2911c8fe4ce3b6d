package dev.readingatlas.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Packs that were imported and exported again. */
@SpringBootTest(properties = "atlas.packs=target/no-packs-at-start")
class PackWriterTest {
  @TempDir Path folder;

  @Autowired PackImporter importer;
  @Autowired PackReader reader;
  @Autowired AtlasStore atlases;
  @Autowired dev.readingatlas.asset.AssetStore assets;
  @Autowired JdbcClient client;

  @BeforeEach
  void emptyTheStore() {
    for (String table : new String[] {"atlas", "revision", "document", "layer"}) {
      client.sql("delete from " + table).update();
    }
    atlases.forget();
  }

  @ParameterizedTest
  @ValueSource(strings = {"geodata/aras", "geodata/basemap", "src/test/resources/atlas/pack"})
  void pack_importedAndExported_isTheSameDocumentAndTheSameFiles(String from) throws IOException {
    PackReport first = importer.importFolder(Path.of(from));
    byte[] zip = export(first.slug(), 1);
    Path again = unzip(zip);
    AtlasPack pack = reader.read(again);
    assertThat(pack.problems()).isEmpty();
    assertThat(pack.document().text())
        .isEqualTo(atlases.document(first.slug(), 1).orElseThrow().text());
    assertThat(importer.importFolder(again).revision()).as("nothing to publish").isEqualTo(1);
    for (Map.Entry<String, String> file : atlases.files(first.slug(), 1).entrySet()) {
      assertThat(Files.readAllBytes(again.resolve(file.getKey())))
          .isEqualTo(Files.readAllBytes(Path.of(from).resolve(file.getKey())));
    }
    assertThat(export(first.slug(), 1)).as("the same bytes").isEqualTo(zip);
  }

  private byte[] export(String slug, int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PackWriter(assets)
        .write(atlases.document(slug, number).orElseThrow(), atlases.files(slug, number), out);
    return out.toByteArray();
  }

  private Path unzip(byte[] bytes) throws IOException {
    Path to = Files.createDirectories(folder.resolve("again"));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = to.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return to;
  }
}
