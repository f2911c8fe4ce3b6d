package dev.readingatlas.crs;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * Takes coordinates from lon, lat in EPSG:4326 to another system and back, in the order of axes
 * that the EPSG dataset gives that system. Safe for use by several threads.
 */
public final class CrsTransform {
  private final MathTransform there;
  private final MathTransform back;
  private final boolean angular;

  private CrsTransform(MathTransform there, MathTransform back, boolean angular) {
    this.there = there;
    this.back = back;
    this.angular = angular;
  }

  /** The way to the system of an EPSG code; empty when there is no such system, or no way to it. */
  public static Optional<CrsTransform> toEpsg(int code) {
    Optional<CrsResolver.Resolved> lonLat = CrsResolver.ofCode(4326);
    if (lonLat.isEmpty() || CrsResolver.ofCode(code).isEmpty()) {
      return Optional.empty();
    }
    try {
      CoordinateReferenceSystem target = CRS.getHorizontalCRS(CRS.decode("EPSG:" + code, false));
      MathTransform there = CRS.findMathTransform(lonLat.get().crs(), target, true);
      return Optional.of(new CrsTransform(there, there.inverse(), target instanceof GeographicCRS));
    } catch (FactoryException | TransformException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether its units are angles rather than lengths. */
  public boolean angular() {
    return angular;
  }

  /**
   * Takes positions from lon, lat to the system, in place.
   *
   * @param xy first and second coordinate of each in turn
   * @return false, with the numbers of no use, when one lies where the system has no answer
   */
  public boolean fromLonLat(double[] xy, int positions) {
    return apply(there, xy, positions);
  }

  /** Takes positions from the system to lon, lat, in place, as {@link #fromLonLat} does. */
  public boolean toLonLat(double[] xy, int positions) {
    return apply(back, xy, positions);
  }

  private static boolean apply(MathTransform transform, double[] xy, int positions) {
    try {
      transform.transform(xy, 0, xy, 0, positions);
    } catch (TransformException | RuntimeException | AssertionError e) {
      return false;
    }
    for (int i = 0; i < 2 * positions; i++) {
      if (!Double.isFinite(xy[i])) {
        return false;
      }
    }
    return true;
  }
}
