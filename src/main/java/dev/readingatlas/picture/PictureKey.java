package dev.readingatlas.picture;

import dev.readingatlas.link.AtlasEdition;
import dev.readingatlas.link.MapView;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.link.ViewerState;

/**
 * What a picture depends on and nothing else: states that look alike are drawn once.
 *
 * @param version of the atlas's pictures
 * @param state with its view rounded, and without what is not seen
 * @param width in pixels
 */
record PictureKey(String slug, String version, ViewerState state, int width) {
  /** Views nearer to each other than so many of the map's pixels are one. */
  private static final double GRID = 40;

  private static final double ZOOM_STEP = 0.25;

  static PictureKey of(AtlasEdition edition, ViewerState state, int width) {
    return new PictureKey(
        edition.atlas().slug(), PictureAddress.version(edition), seen(state), width);
  }

  private static ViewerState seen(ViewerState state) {
    return new ViewerState(
        state.side(),
        state.place(),
        state.excerpt(),
        state.layers(),
        state.reading(),
        state.order(),
        null,
        state.view() == null ? null : rounded(state.view()),
        null);
  }

  private static MapView rounded(MapView view) {
    double zoom = Math.clamp(Math.round(view.zoom() / ZOOM_STEP) * ZOOM_STEP, 0, 18);
    double degrees = GRID * 360 / (Mercator.WORLD * Math.pow(2, zoom));
    return new MapView(
        zoom,
        Math.clamp(Math.round(view.lat() / degrees) * degrees, -85, 85),
        Math.clamp(Math.round(view.lon() / degrees) * degrees, -180, 180));
  }
}
