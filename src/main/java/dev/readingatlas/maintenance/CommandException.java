package dev.readingatlas.maintenance;

/** A command cannot be carried out; the message is a sentence for the person who gave it. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
