package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;

/** Addresses and sizes of the preview picture: {@code /preview/{slug}.png?v=…&place=…}. */
public final class PictureAddress {
  /** The size that sites ask of the picture of a link. */
  public static final int WIDTH = 1200;

  public static final int HEIGHT = 630;

  /** Raise it whenever the same state of the same atlas is drawn in another way. */
  public static final String DRAWING = "p2";

  private PictureAddress() {}

  /** Changes whenever a picture of this atlas may look different. */
  public static String version(AtlasEdition edition) {
    return edition.version() + "-" + DRAWING;
  }

  /** The height that goes with a width. */
  public static int heightOf(int width) {
    return Math.round((float) width * HEIGHT / WIDTH);
  }

  /**
   * The address of the picture of a state, below the site's root; good for ever.
   *
   * @param width {@link #WIDTH}, or that of a smaller one
   */
  static String of(AtlasEdition edition, ViewerState state, int width) {
    Atlas atlas = edition.atlas();
    String query = state.alone(atlas).query();
    return "/preview/"
        + atlas.name()
        + ".png?v="
        + version(edition)
        + (width == WIDTH ? "" : "&width=" + width)
        + (query.isEmpty() ? "" : "&" + query.substring(1));
  }
}
