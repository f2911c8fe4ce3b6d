package dev.readingatlas.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Fails when nothing can be written to the data folder, before the database is opened. */
@Configuration(proxyBeanMethods = false)
class DataFolder {
  /** What a database with one atlas needs at least. */
  private static final int BYTES = 1 << 20;

  /** The data folder cannot be used. */
  static final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(Path folder, String reason, Throwable cause) {
      super("Nothing can be written to the data folder " + folder + ": " + reason + ".", cause);
    }
  }

  @Bean
  static BeanFactoryPostProcessor dataFolderCheck(Environment settings) {
    return beans -> check(Path.of(settings.getProperty("atlas.data", "./data")));
  }

  /** Writes a file to a folder, which is made if it is not there, and takes it away. */
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
