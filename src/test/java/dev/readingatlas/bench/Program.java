package dev.readingatlas.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine, and what it says when it is run to its end. */
record Program(Path path) {
  private static final List<String> ALSO =
      List.of("/usr/sbin", "/usr/local/sbin", "/usr/lib/cgi-bin");

  /** The program of that name, wherever such programs lie; empty if there is none. */
  static Optional<Program> find(String name) {
    Stream<String> folders =
        Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
            ALSO.stream());
    return folders
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Program::new);
  }

  /** Its path and arguments. */
  List<String> command(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(path.toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /**
   * Runs it to its end.
   *
   * @return what it printed
   * @throws IllegalStateException if it fails, with what it said
   */
  String run(Object... arguments) {
    return run(Map.of(), command(arguments));
  }

  /** Runs a command to its end, with those variables beside the usual ones. */
  static String run(Map<String, String> environment, List<String> command) {
    try {
      Path said = Files.createTempFile("atlas-bench", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(said.toFile());
      Process process = builder.start();
      Runnable atExit = AtExit.add(process::destroy);
      int code = process.waitFor();
      AtExit.done(atExit);
      String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
      Files.delete(said);
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + code + ":\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
