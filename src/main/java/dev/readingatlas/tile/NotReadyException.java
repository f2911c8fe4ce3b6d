package dev.readingatlas.tile;

/** A layer is still being prepared for tiles; it is worth to ask again in a few seconds. */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadyException(String layerId) {
    super("The layer " + layerId + " is being prepared for tiles");
  }
}
