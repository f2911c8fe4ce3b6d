package dev.readingatlas.atlas;

import java.io.IOException;
import java.util.Optional;

/** Recognises errors of the data folder's disk, which a database wraps in exceptions of its own. */
final class DiskProblem {
  private DiskProblem() {}

  /** The variant of {@link PackRule#IMPORT_FAILED}; empty if the exception has another cause. */
  static Optional<String> of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "";
      if (message.contains("No space left")) {
        return Optional.of("disk-full");
      }
      if (message.contains("Read-only file system")) {
        return Optional.of("disk-read-only");
      }
    }
    return Optional.empty();
  }
}
