package dev.readingatlas.tile;

/** A layer is still being prepared for tiles; a request in a few seconds may succeed. */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String layerId) {
    super("The layer " + layerId + " is being prepared for tiles");
  }
}
