package dev.readingatlas.place;

/**
 * A stretch of a line.
 *
 * @param line the feature of which it is a stretch
 * @param fromMetres distance of its beginning from the first point of the line, in metres along the
 *     line
 * @param toMetres distance of its end, likewise; at least {@code fromMetres}
 */
public record Reach(FeatureRef line, double fromMetres, double toMetres) {
  public Reach {
    if (!(fromMetres >= 0 && toMetres >= fromMetres)) {
      throw new IllegalArgumentException("Reach from " + fromMetres + " m to " + toMetres + " m");
    }
  }
}
