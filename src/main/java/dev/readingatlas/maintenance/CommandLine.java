package dev.readingatlas.maintenance;

import dev.readingatlas.asset.AssetFolder;
import dev.readingatlas.atlas.AtlasStore;
import dev.readingatlas.atlas.PackExport;
import dev.readingatlas.atlas.Publishing;
import dev.readingatlas.layer.LayerStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code ./atlas backup}, {@code restore}, {@code export} and {@code rollback}: sends the command
 * to the server that runs on the data folder, or carries it out if none does.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@Import({
  AssetFolder.class,
  AtlasStore.class,
  Backup.class,
  Commands.class,
  LayerStore.class,
  PackExport.class,
  Publishing.class,
  Restore.class
})
public class CommandLine {
  /** The words of each command, after its name. */
  private static final Map<String, List<String>> USAGE =
      Map.of(
          "backup", List.of("FILE"),
          "restore", List.of("FILE"),
          "export", List.of("ATLAS", "FILE"),
          "rollback", List.of("ATLAS", "NUMBER"));

  private static final long PAUSE = 100;

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Whether there is a command of that name. */
  public static boolean has(String name) {
    return USAGE.containsKey(name);
  }

  /**
   * Carries out a command and prints the result.
   *
   * @param words the command and what it is about
   * @return exit code: 0 if it was carried out, 1 if not, 2 if a word is missing
   */
  public static int run(List<String> words, PrintStream out) {
    List<String> usage = USAGE.get(words.getFirst());
    if (words.size() != usage.size() + 1) {
      out.println("./atlas " + words.getFirst() + " " + String.join(" ", usage));
      return 2;
    }
    List<String> absolute = new ArrayList<>(words);
    int file = usage.indexOf("FILE") + 1;
    if (file > 0) {
      absolute.set(file, Path.of(words.get(file)).toAbsolutePath().normalize().toString());
    }
    String folder = System.getenv("ATLAS_DATA");
    Path data = Path.of(folder == null ? "./data" : folder).toAbsolutePath().normalize();
    try {
      return isServing(data) ? send(absolute, data, out) : runHere(absolute, out);
    } catch (CommandException e) {
      out.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      out.println("The data folder " + data + " cannot be used: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static boolean isServing(Path data) throws IOException {
    Path file = CommandFolder.lockFile(data);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  private static int send(List<String> words, Path data, PrintStream out)
      throws IOException, InterruptedException {
    Path folder = CommandFolder.of(data);
    String name = UUID.randomUUID().toString();
    Path answer = folder.resolve(name + CommandFolder.ANSWER);
    Path part = Files.write(folder.resolve(name + ".part"), words);
    Files.move(part, folder.resolve(name + CommandFolder.REQUEST), StandardCopyOption.ATOMIC_MOVE);
    while (!Files.exists(answer)) {
      if (!isServing(data) && !Files.exists(answer)) {
        throw new CommandException("The server ended before it answered.");
      }
      Thread.sleep(PAUSE);
    }
    List<String> lines = Files.readAllLines(answer);
    Files.delete(answer);
    lines.stream().skip(1).forEach(out::println);
    return Integer.parseInt(lines.getFirst());
  }

  private static int runHere(List<String> words, PrintStream out) {
    SpringApplication application = new SpringApplication(CommandLine.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    ConfigurableApplicationContext context;
    try {
      context =
          application.run(
              "--spring.main.banner-mode=off",
              "--logging.level.root=off",
              "--logging.level.dev.readingatlas=off");
    } catch (RuntimeException e) {
      throw new CommandException(
          "The database cannot be opened: "
              + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
          e);
    }
    try (context) {
      out.println(context.getBean(Commands.class).run(words, false));
      return 0;
    }
  }
}
