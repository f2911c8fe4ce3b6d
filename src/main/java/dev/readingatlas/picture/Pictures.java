package dev.readingatlas.picture;

import dev.readingatlas.link.AtlasEdition;
import dev.readingatlas.link.ViewerState;
import org.springframework.stereotype.Component;

/** Hands out pictures of atlases in their states. */
@Component
public class Pictures {
  private static final long BYTES_KEPT = 16L << 20;
  private static final int WAITING = 12;
  private static final long PATIENCE_MILLIS = 3_000;

  private final LayerShapes shapes;
  private final Shelf shelf =
      new Shelf(
          BYTES_KEPT,
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          WAITING,
          PATIENCE_MILLIS);

  Pictures(LayerShapes shapes) {
    this.shapes = shapes;
  }

  /** The typefaces are read when the first picture is drawn. */
  private static final class Letters {
    static final Typefaces TYPEFACES = new Typefaces();
  }

  /**
   * The picture of an atlas in a state, its view rounded to a grid.
   *
   * @param width in pixels; {@link dev.readingatlas.link.PictureAddress#heightOf} has the height
   * @throws PicturesBusy if more are asked for than the server takes on at once
   */
  public Picture get(AtlasEdition edition, ViewerState state, int width) {
    PictureKey key = PictureKey.of(edition, state, width);
    return shelf.get(
        key,
        () ->
            Png.of(
                Drawing.of(
                    new Scene(edition.atlas(), key.state(), shapes), Letters.TYPEFACES, width)));
  }
}
