package dev.readingatlas.place;

/**
 * A stretch of a line.
 *
 * @param line the feature it is a stretch of
 * @param fromMetres where it begins, in metres from the line's first point
 * @param toMetres where it ends, likewise, not before it begins
 */
public record Reach(FeatureRef line, double fromMetres, double toMetres) {
  public Reach {
    if (!(fromMetres >= 0 && toMetres >= fromMetres)) {
      throw new IllegalArgumentException("Reach from " + fromMetres + " m to " + toMetres + " m");
    }
  }
}
