package dev.readingatlas.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built jar, running as its own process on a free port. As {@code ./atlas run} does, it starts
 * the unpacked jar with an archive of loaded classes.
 */
public final class BuiltServer implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d+)/");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<String> address = new CompletableFuture<>();

  private BuiltServer(Process process) {
    this.process = process;
    Thread reader = new Thread(this::readLog, "built-server-log");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it and waits until it listens.
   *
   * @param data folder of its database
   * @param packs folder of its packs
   */
  static BuiltServer start(Path data, Path packs) {
    BuiltServer server = launch(data, packs);
    server.address();
    return server;
  }

  /** Starts it and does not wait. */
  static BuiltServer launch(Path data, Path packs) {
    return launch(data, packs, 0);
  }

  /** Starts it on that port (0 for any that is free) and does not wait. */
  static BuiltServer launch(Path data, Path packs, int port) {
    return launch(data, packs, port, List.of());
  }

  /** Starts it with further options of Java and does not wait. */
  public static BuiltServer launch(Path data, Path packs, int port, List<String> javaOptions) {
    List<String> command = UnpackedJar.command(javaOptions);
    command.add("--server.port=" + port);
    return launch(command, data, packs);
  }

  /** Starts it by {@code ./atlas run} and waits until it listens. */
  static BuiltServer run(Path data, Path packs) {
    BuiltServer server = launch(List.of("./atlas", "run", "--server.port=0"), data, packs);
    server.address();
    return server;
  }

  /** Starts it with further settings and waits until it listens. */
  static BuiltServer start(Path data, Path packs, Map<String, String> settings) {
    List<String> command = UnpackedJar.command(List.of());
    command.add("--server.port=0");
    BuiltServer server = launch(command, data, packs, settings);
    server.address();
    return server;
  }

  private static BuiltServer launch(List<String> command, Path data, Path packs) {
    return launch(command, data, packs, Map.of());
  }

  private static BuiltServer launch(
      List<String> command, Path data, Path packs, Map<String, String> settings) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    builder.environment().put("ATLAS_DATA", data.toString());
    builder.environment().put("ATLAS_PACKS", packs.toString());
    builder.environment().remove("SERVER_PORT");
    builder.redirectErrorStream(true);
    try {
      return new BuiltServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, without a slash at the end. */
  public String address() {
    return address(PATIENCE);
  }

  /** The same, when it may take longer than usual until it listens. */
  public String address(Duration patience) {
    try {
      return address.get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "The server did not start within " + patience + ":\n" + logText(), e);
    } catch (Exception e) {
      throw new IllegalStateException("The server did not start:\n" + logText(), e);
    }
  }

  /** All it has said so far. */
  public String logText() {
    synchronized (log) {
      return String.join("\n", log);
    }
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Waits until it has ended by itself; returns its exit code. */
  int await() throws InterruptedException {
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The server did not end:\n" + logText());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void readLog() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(ready.group(1));
        }
      }
    } catch (IOException e) {
      log.add(e.toString());
    }
    address.completeExceptionally(new IllegalStateException("The server ended"));
  }
}
