package dev.readingatlas.picture;

import dev.readingatlas.link.MapView;

/**
 * Which part of the world the map shows, in pixels of the map: these are CSS pixels, as the viewer
 * counts them, and are drawn larger.
 *
 * @param zoom a world unit is 2 to its power pixels
 * @param left pixels from the world's west edge to the map's
 * @param top pixels from the world's north edge to the map's
 * @param width of the map
 * @param height of the map
 */
record Frame(double zoom, double left, double top, double width, double height) {
  /** As far in as the viewer goes. */
  private static final double MAX_ZOOM = 13;

  /** A place is shown with what lies around it. */
  static final double MAX_ZOOM_OF_PLACES = 9;

  /** Zoom steps from the whole atlas to the furthest view. */
  private static final double FURTHER_OUT = 1.5;

  /** Pixels left free around what is fitted. */
  private static final double MARGIN = 24;

  /** The frame that shows a box in world units as large as it fits. */
  static Frame fitting(Box box, double maxZoom, double width, double height) {
    double scale =
        Math.min(
            (width - 2 * MARGIN) / Math.max(box.width(), 1e-9),
            (height - 2 * MARGIN) / Math.max(box.height(), 1e-9));
    double zoom = Math.clamp(Math.floor(20 * log2(scale)) / 20, 0, Math.min(maxZoom, MAX_ZOOM));
    return around(box.middleX(), box.middleY(), zoom, width, height);
  }

  /**
   * The frame of a view, as far out and as far away as the viewer lets a reader go.
   *
   * @param zoomLess how much further out than the view, for a map smaller than a reader's
   * @param home the atlas at first sight
   * @param within where the middle is kept
   */
  static Frame of(
      MapView view, double zoomLess, Box home, Box within, double width, double height) {
    double least = fitting(home, MAX_ZOOM, width, height).zoom() - FURTHER_OUT;
    double zoom = Math.clamp(view.zoom() - zoomLess, Math.max(1, least), MAX_ZOOM);
    return around(
        Math.clamp(Mercator.x(view.lon()), within.minX(), within.maxX()),
        Math.clamp(Mercator.y(view.lat()), within.minY(), within.maxY()),
        zoom,
        width,
        height);
  }

  private static Frame around(double x, double y, double zoom, double width, double height) {
    double scale = Math.pow(2, zoom);
    return new Frame(
        zoom, Math.rint(x * scale - width / 2), Math.rint(y * scale - height / 2), width, height);
  }

  /** Pixels a world unit. */
  double scale() {
    return Math.pow(2, zoom);
  }

  double x(double worldX) {
    return worldX * scale() - left;
  }

  double y(double worldY) {
    return worldY * scale() - top;
  }

  /** A box in world units, in pixels. */
  Box onScreen(Box world) {
    return new Box(x(world.minX()), y(world.minY()), x(world.maxX()), y(world.maxY()));
  }

  /** The map itself. */
  Box box() {
    return new Box(0, 0, width, height);
  }

  /** Whether a mark is drawn at this zoom and is within so many pixels of the map. */
  boolean shows(Mark mark, double within) {
    Integer least = mark.layer().minZoom();
    return (least == null || zoom >= least)
        && onScreen(mark.shape().box()).grown(within).overlaps(box());
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
