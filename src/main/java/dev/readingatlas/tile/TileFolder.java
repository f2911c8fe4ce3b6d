package dev.readingatlas.tile;

import dev.readingatlas.layer.LayerStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The folder of tiles: for each layer and version what is prepared, and the tiles made so far. */
final class TileFolder {
  private final Path root;
  private final Map<String, PreparedLayer> prepared = new ConcurrentHashMap<>();

  TileFolder(Path root) {
    this.root = root;
  }

  byte[] tile(TileSet set, TileAddress address, LayerStore.Source features) {
    Path home = root.resolve(set.layer().id()).resolve(set.version());
    Path file = home.resolve(address.z() + "/" + address.x() + "/" + address.y() + ".mvt.gz");
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      byte[] packed = gzip(prepared(home, set, features).tile(address));
      write(file, packed);
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PreparedLayer prepared(Path home, TileSet set, LayerStore.Source features) {
    return prepared.computeIfAbsent(
        home.toString(),
        key -> {
          Path folder = home.resolve("prepared");
          try {
            if (!Files.exists(folder)) {
              Files.createDirectories(home);
              Path made = Files.createTempDirectory(home, "prepared");
              Preparation.run(features, made, set.maxZoom());
              Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PreparedLayer(folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Path made = Files.createTempFile(file.getParent(), "tile", ".tmp");
      Files.write(made, bytes);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(byte[] plain) {
    if (plain.length == 0) {
      return plain;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
