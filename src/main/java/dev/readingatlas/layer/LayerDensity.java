package dev.readingatlas.layer;

/**
 * How much there is of a layer.
 *
 * @param positions of all its shapes together
 * @param spacing the mean distance from one position of a line or ring to the next, as a share of
 *     the world's width on a web map; 0 where there are only points
 */
public record LayerDensity(long positions, double spacing) {
  public LayerDensity {
    if (positions < 0 || !(spacing >= 0)) {
      throw new IllegalArgumentException(
          "Positions and spacing must not be negative: " + positions + ", " + spacing);
    }
  }
}
