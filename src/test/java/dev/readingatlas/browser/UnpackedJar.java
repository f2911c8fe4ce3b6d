package dev.readingatlas.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The built jar, unpacked once for all processes that test, and an archive of what it loads. */
final class UnpackedJar {
  private static final Path FOLDER = unpack();

  private UnpackedJar() {}

  /** The command that starts it with further options of Java; options of the program may follow. */
  static List<String> command(List<String> javaOptions) {
    List<String> options = new ArrayList<>(javaOptions);
    // Without the archive Java starts as well, only slower, so its warnings are of no use.
    options.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    options.add("-XX:SharedArchiveFile=" + archive(FOLDER));
    return command(FOLDER, options);
  }

  private static List<String> command(Path folder, List<String> javaOptions) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC"));
    Optional.ofNullable(System.getProperty("atlas.server.options")).ifPresent(command::add);
    command.addAll(javaOptions);
    command.addAll(List.of("-jar", folder.resolve("reading-atlas.jar").toString()));
    return command;
  }

  private static Path unpack() {
    Path jar = jar();
    try {
      Path folder =
          Path.of("target", "tested", String.valueOf(Files.getLastModifiedTime(jar).toMillis()))
              .toAbsolutePath();
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (!Files.exists(archive(folder))) {
          run(
              folder,
              List.of(
                  java(),
                  "-Djarmode=tools",
                  "-jar",
                  jar.toString(),
                  "extract",
                  "--force",
                  "--destination",
                  folder.toString(),
                  "--application-filename",
                  "reading-atlas.jar"));
          List<String> training =
              command(folder, List.of("-XX:ArchiveClassesAtExit=" + archive(folder)));
          training.addAll(List.of("--server.port=0", "--atlas.training=true"));
          run(folder, training);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Path log = folder.resolve("unpack.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ATLAS_DATA", folder.resolve("data").toString());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      if (builder.start().waitFor() != 0) {
        Files.deleteIfExists(archive(folder));
        throw new IllegalStateException("Failed, see " + log + ": " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path archive(Path folder) {
    return folder.resolve("start.archive");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The jar that was built: the one the build names, else the one in target. */
  private static Path jar() {
    String named = System.getProperty("atlas.jar");
    if (named != null) {
      return Path.of(named);
    }
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("reading-atlas-.*\\.jar"))
          .findFirst()
          .orElseThrow(
              () -> new IllegalStateException("There is no jar in target; run ./atlas build"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
