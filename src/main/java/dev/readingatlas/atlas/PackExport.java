package dev.readingatlas.atlas;

import dev.readingatlas.asset.AssetStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/**
 * Exports a revision as a pack. Not for the public: a pack also has the words around quotations,
 * which readers of a text that is not free do not get.
 */
@Component
public class PackExport {
  private final AtlasStore atlases;
  private final PackWriter writer;

  PackExport(AtlasStore atlases, AssetStore assets) {
    this.atlases = atlases;
    this.writer = new PackWriter(assets);
  }

  /**
   * Writes the pack of an atlas, a zip; the file has its name once it is whole.
   *
   * @param name such as {@code aras} or {@code aras@3}; of a basemap, too
   * @return false if there is no such atlas
   */
  public boolean write(String name, Path file) {
    AtlasName wanted = AtlasName.parse(name).orElse(null);
    if (wanted == null) {
      return false;
    }
    Integer number =
        wanted.revision() != null
            ? wanted.revision()
            : atlases.imported(wanted.slug()).map(AtlasStore.Imported::revision).orElse(null);
    AtlasDocument document =
        number == null ? null : atlases.document(wanted.slug(), number).orElse(null);
    if (document == null) {
      return false;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        writer.write(document, atlases.files(wanted.slug(), number), out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }
}
