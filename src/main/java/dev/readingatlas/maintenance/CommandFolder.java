package dev.readingatlas.maintenance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes commands while the server runs: files in the folder {@code commands} of the data folder,
 * one word in each line, answered by a file beside it. Whoever may write there has the data anyway.
 */
@Component
class CommandFolder implements SmartLifecycle {
  static final String REQUEST = ".request";
  static final String ANSWER = ".answer";

  private static final Logger LOG = LoggerFactory.getLogger(CommandFolder.class);
  private static final long PAUSE = 250;

  private final Commands commands;
  private final Path folder;
  private FileChannel channel;
  private Thread thread;
  private volatile boolean stopped;

  CommandFolder(Commands commands, @Value("${atlas.data}") Path data) {
    this.commands = commands;
    this.folder = of(data);
  }

  static Path of(Path data) {
    return data.resolve("commands");
  }

  /** Locked while a server takes commands. */
  static Path lockFile(Path data) {
    return of(data).resolve("server.lock");
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        LOG.warn("Another server takes the commands of {}", folder);
        channel.close();
        return;
      }
    } catch (IOException e) {
      LOG.warn("No commands can be given to this server: {}", e.toString());
      return;
    }
    stopped = false;
    thread = Thread.ofPlatform().daemon().name("commands").start(this::watch);
  }

  private void watch() {
    while (!stopped) {
      try {
        for (Path request : requests()) {
          answer(request);
        }
        Thread.sleep(PAUSE);
      } catch (IOException e) {
        LOG.debug("The folder of commands cannot be read", e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private List<Path> requests() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(REQUEST)).sorted().toList();
    }
  }

  private void answer(Path request) throws IOException {
    List<String> words = Files.readAllLines(request);
    Files.delete(request);
    String answer;
    try {
      answer = "0\n" + commands.run(words, true);
      LOG.info("{}", answer.substring(2));
    } catch (CommandException e) {
      answer = "1\n" + e.getMessage();
    } catch (RuntimeException e) {
      LOG.error("The command {} failed", words, e);
      answer = "1\nThe command failed; the server's log says more.";
    }
    String name = request.getFileName().toString().replace(REQUEST, ANSWER);
    Path part = Files.writeString(folder.resolve(name + ".part"), answer);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets a running command end. It is not interrupted: H2 would close the database file. */
  @Override
  public void stop() {
    stopped = true;
    try {
      if (thread != null) {
        thread.join();
      }
      if (channel != null) {
        channel.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.debug("The lock could not be given back", e);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && thread.isAlive();
  }

  /** After the first import. */
  @Override
  public int getPhase() {
    return 1;
  }
}
