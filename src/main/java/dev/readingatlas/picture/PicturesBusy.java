package dev.readingatlas.picture;

/** As many pictures are being drawn and waited for as the server takes on at once. */
public final class PicturesBusy extends RuntimeException {
  PicturesBusy() {
    super("As many pictures are being drawn as the server takes on at once");
  }
}
