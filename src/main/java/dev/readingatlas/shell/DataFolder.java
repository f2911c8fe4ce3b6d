package dev.readingatlas.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the path of the data folder absolute, and stops the start if the folder cannot be written,
 * before the database is opened.
 */
@Configuration(proxyBeanMethods = false)
class DataFolder implements EnvironmentPostProcessor {
  /** The least size of a database with an atlas. */
  private static final int BYTES = 1 << 20;

  /** The data folder cannot be used. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(Path folder, String reason, Throwable cause) {
      super("Nothing can be written to the data folder " + folder + ": " + reason + ".", cause);
    }
  }

  /** H2 refuses a relative path such as {@code lessons}. */
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment settings, SpringApplication application) {
    Path folder = Path.of(settings.getProperty("atlas.data", "./data"));
    settings
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "data folder",
                Map.of("atlas.data", folder.toAbsolutePath().normalize().toString())));
  }

  @Bean
  static BeanFactoryPostProcessor dataFolderCheck(Environment settings) {
    return beans -> check(Path.of(settings.getProperty("atlas.data", "./data")));
  }

  /**
   * Creates a folder if it is missing, writes a file to it and deletes the file.
   *
   * @throws UnusableException if that fails; the message names the reason
   */
  static void check(Path folder) {
    try {
      Files.createDirectories(folder);
      Path trial = Files.createTempFile(folder, "write", ".tmp");
      try {
        Files.write(trial, new byte[BYTES]);
      } finally {
        Files.deleteIfExists(trial);
      }
    } catch (IOException e) {
      throw new UnusableException(folder.toAbsolutePath().normalize(), reason(e), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "this user may not";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file has its name";
    }
    String text = String.valueOf(e.getMessage());
    return text.contains("No space left")
        ? "the disk is full"
        : text.contains("Read-only") ? "the disk is read-only" : text.replaceFirst("^.*: ", "");
  }
}
