package dev.readingatlas.atlas;

import dev.readingatlas.source.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * A pack as a zip in the packs folder. It is unpacked beside the database, so that the packs folder
 * stays as the author left it. The pack may be in a folder within the zip.
 */
final class ZippedPack {
  private static final int MOST_FILES = 10_000;
  private static final long MOST_BYTES = 2L << 30;

  /** Of zips by old programs of Windows, whose names are not in UTF-8. */
  private static final Charset DOS = Charset.forName("IBM437");

  private final Path zip;

  ZippedPack(Path zip) {
    this.zip = zip;
  }

  /**
   * The unpacked pack, a folder named like the zip. A zip of the same size and time is not unpacked
   * again.
   *
   * @param folder for unpacked packs; made if it is not there
   * @throws PackException if the zip cannot be read, holds no pack, or is not safe to unpack
   */
  Path unpack(Path folder) {
    Path target = folder.resolve(zip.getFileName());
    Path stamp = folder.resolve(zip.getFileName() + ".stamp");
    try {
      String state = Files.size(zip) + " " + Files.getLastModifiedTime(zip);
      if (Files.isDirectory(target)
          && Files.exists(stamp)
          && Files.readString(stamp).equals(state)) {
        return target;
      }
      Files.createDirectories(folder);
      Path part = Files.createTempDirectory(folder, "part");
      try {
        unpackTo(part);
        Files.deleteIfExists(stamp);
        FileSystemUtils.deleteRecursively(target);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(stamp, state);
      } finally {
        FileSystemUtils.deleteRecursively(part);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes unpacked packs whose zips are gone. */
  static void sweep(Path folder, List<Path> packs) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.filter(Files::isDirectory).toList()) {
        if (!packs.contains(child)) {
          FileSystemUtils.deleteRecursively(child);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void unpackTo(Path part) throws IOException {
    try (ZipFile file = open()) {
      List<? extends ZipEntry> entries =
          file.stream().filter(entry -> !entry.isDirectory()).toList();
      if (entries.size() > MOST_FILES) {
        throw refused(PackRule.ZIP_TOO_LARGE, "files", Integer.toString(MOST_FILES));
      }
      String top = top(entries);
      long left = MOST_BYTES;
      for (ZipEntry entry : entries) {
        String name = name(entry);
        if (name.startsWith(top) && !isLeftover(name)) {
          left -= unpack(file, entry, inside(part, name.substring(top.length())), left);
        }
      }
    }
  }

  private ZipFile open() throws IOException {
    try {
      return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException | IllegalArgumentException e) {
      try {
        return new ZipFile(zip.toFile(), DOS);
      } catch (ZipException | IllegalArgumentException unreadable) {
        throw refused(PackRule.ZIP_UNREADABLE);
      }
    }
  }

  /** The folder of the pack within the zip, with a slash at its end; empty for the zip itself. */
  private String top(List<? extends ZipEntry> entries) {
    Optional<String> atlas =
        entries.stream()
            .map(ZippedPack::name)
            .filter(name -> !isLeftover(name))
            .filter(name -> ("/" + name).endsWith("/" + PackReader.ATLAS_FILE))
            .min(Comparator.comparingInt(String::length));
    return atlas
        .map(name -> name.substring(0, name.length() - PackReader.ATLAS_FILE.length()))
        .orElseThrow(() -> refused(PackRule.ZIP_NO_PACK));
  }

  private long unpack(ZipFile file, ZipEntry entry, Path to, long most) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = file.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > most) {
          throw refused(PackRule.ZIP_TOO_LARGE, "bytes", Long.toString(MOST_BYTES >> 30));
        }
        out.write(buffer, 0, read);
      }
      return bytes;
    } catch (ZipException e) {
      throw refused(PackRule.ZIP_UNREADABLE, "entry", name(entry));
    }
  }

  private Path inside(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw refused(PackRule.ZIP_PATH_OUTSIDE, "entry", name);
    }
    return file;
  }

  /** Of the computer on which the zip was made. */
  private static boolean isLeftover(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
  }

  /** Some programs of Windows write backslashes. */
  private static String name(ZipEntry entry) {
    return entry.getName().replace('\\', '/');
  }

  private PackException refused(PackRule rule, String... parameters) {
    Finding finding = rule.inFile(zip.getFileName().toString(), null, parameters);
    String variant = finding.parameters().keySet().stream().findFirst().orElse(null);
    return new PackException(
        List.of(rule == PackRule.ZIP_PATH_OUTSIDE ? finding : finding.withVariant(variant)));
  }
}
