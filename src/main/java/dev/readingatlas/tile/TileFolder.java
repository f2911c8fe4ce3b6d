package dev.readingatlas.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of tiles: {@code layer/version/z/x/y.mvt.gz}, with the data from which they are made
 * in {@code layer/version/prepared}. A file or folder gets its name when it is complete. A killed
 * process leaves incomplete files only under names that end in {@value #UNFINISHED}.
 */
final class TileFolder {
  private static final Logger LOG = LoggerFactory.getLogger(TileFolder.class);
  private static final String UNFINISHED = ".tmp";
  private static final String TILE = ".mvt.gz";

  /** Names in the path of a tile: layer, version, z, x, y. */
  private static final int TILE_DEPTH = 5;

  private static final Set<String> PREPARED = Set.of("prepared", "prepared" + UNFINISHED);

  private static final byte[] NOTHING = {};

  private final Path root;
  private final long space;
  private final AtomicLong kept = new AtomicLong();
  private final AtomicBoolean shrinking = new AtomicBoolean();

  /**
   * @param space the maximum size of all tiles, in bytes
   */
  TileFolder(Path root, long space) {
    this.root = root.toAbsolutePath().normalize();
    this.space = space;
  }

  /** Fills a folder. */
  @FunctionalInterface
  interface Maker {
    void makeIn(Path folder);
  }

  /** The folder with the prepared data of a layer; it is made if it is missing. */
  Path prepared(TileSet set, Maker maker) {
    Path folder = home(set).resolve("prepared");
    if (!Files.isDirectory(folder)) {
      try {
        Files.createDirectories(home(set));
        Path unfinished = home(set).resolve("prepared" + UNFINISHED);
        delete(unfinished);
        Files.createDirectory(unfinished);
        maker.makeIn(unfinished);
        Checksums.write(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  /** Whether a layer is prepared. */
  boolean isPrepared(TileSet set) {
    return Files.isDirectory(home(set).resolve("prepared"));
  }

  /** Deletes the prepared data and the tiles of this version of a layer. */
  void forget(TileSet set) {
    delete(home(set));
  }

  /**
   * Reads a stored tile.
   *
   * @return its bytes in gzip; empty for a tile without features; null if the tile is not stored
   */
  byte[] read(TileSet set, TileAddress address) {
    Path file = file(set, address);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      byte[] packed = Files.readAllBytes(file);
      // A file cut off by a power failure fails here, an empty file too; it counts as missing.
      return Gzip.unpack(packed).length == 0 ? NOTHING : packed;
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      LOG.warn("The tile {} could not be read and is made anew: {}", file, e.toString());
      return null;
    }
  }

  /** Stores a tile. If the disk refuses it, the tile is made again at its next request. */
  void write(TileSet set, TileAddress address, byte[] packed) {
    Path file = file(set, address);
    try {
      Path unfinished = file.resolveSibling(address.y() + UNFINISHED);
      byte[] bytes = packed.length == 0 ? Gzip.pack(packed) : packed;
      try {
        Files.write(unfinished, bytes);
      } catch (NoSuchFileException first) {
        if (!Files.isDirectory(home(set))) {
          // The layer was changed meanwhile, and its folder deleted.
          return;
        }
        Files.createDirectories(file.getParent());
        Files.write(unfinished, bytes);
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The tile {} could not be kept: {}", file, e.toString());
      return;
    }
    if (kept.addAndGet(packed.length) > space && shrinking.compareAndSet(false, true)) {
      try {
        shrink();
      } finally {
        shrinking.set(false);
      }
    }
  }

  /**
   * Deletes files of layers that no revision has and incomplete files, and counts the size of the
   * others.
   *
   * @param current accepts the versions to keep, as paths of the id and the version of a layer
   */
  void tidy(Predicate<Path> current) {
    for (Path layer : children(root)) {
      for (Path version : children(layer)) {
        if (!current.test(root.relativize(version))) {
          deleteOwn(version);
        }
      }
    }
    count(true);
  }

  private Path home(TileSet set) {
    return root.resolve(set.layer().id()).resolve(set.version());
  }

  private Path file(TileSet set, TileAddress address) {
    return home(set).resolve(address.z() + "/" + address.x() + "/" + address.y() + TILE);
  }

  private record Kept(Path file, long size, long since) {}

  /** Counts the size of tiles in bytes. */
  private List<Kept> count(boolean dropUnfinished) {
    List<Kept> tiles = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(
            root,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                if (folder.getFileName().toString().equals("prepared" + UNFINISHED)) {
                  if (dropUnfinished) {
                    delete(folder);
                  }
                  return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                  throws IOException {
                String name = file.getFileName().toString();
                if (root.relativize(file).getNameCount() != TILE_DEPTH) {
                  return FileVisitResult.CONTINUE;
                }
                if (name.endsWith(TILE)) {
                  tiles.add(new Kept(file, about.size(), about.lastModifiedTime().toMillis()));
                } else if (name.endsWith(UNFINISHED) && dropUnfinished) {
                  Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
              }
            });
      } catch (IOException e) {
        LOG.warn("The folder of tiles could not be looked through: {}", e.toString());
      }
    }
    kept.set(tiles.stream().mapToLong(Kept::size).sum());
    return tiles;
  }

  /** Deletes the oldest tiles until a quarter of the space is free again. */
  private void shrink() {
    List<Kept> tiles = count(false);
    tiles.sort(Comparator.comparingLong(Kept::since));
    for (Kept tile : tiles) {
      if (kept.get() <= space / 4 * 3) {
        return;
      }
      delete(tile.file());
      kept.addAndGet(-tile.size());
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes the files of this class from the folder of a layer's version, and folders that are then
   * empty. Files with other names are kept.
   */
  private static void deleteOwn(Path version) {
    if (!Files.isDirectory(version)) {
      return;
    }
    try (Stream<Path> all = Files.walk(version)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        String name = one.getFileName().toString();
        if (Files.isDirectory(one) ? children(one).isEmpty() : isOwn(version, one, name)) {
          Files.deleteIfExists(one);
        }
      }
      if (children(version.getParent()).isEmpty()) {
        Files.delete(version.getParent());
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} could not be deleted: {}", version, e.toString());
    }
  }

  private static boolean isOwn(Path version, Path file, String name) {
    Path folder = file.getParent();
    boolean isPart =
        folder.getParent().equals(version) && PREPARED.contains(folder.getFileName().toString());
    return isPart || name.endsWith(TILE) || name.endsWith(UNFINISHED);
  }

  /** Deletes a file, or a folder with its content; files that cannot be deleted are kept. */
  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} could not be deleted: {}", path, e.toString());
    }
  }
}
