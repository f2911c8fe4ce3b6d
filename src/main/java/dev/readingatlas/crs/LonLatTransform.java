package dev.readingatlas.crs;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Transforms coordinates of a system to EPSG:4326 (lon, lat) and drops Z and M. */
public final class LonLatTransform {
  /** Overshoots up to this many degrees are rounding errors and are cut off. */
  private static final double ROUNDING = 1e-6;

  /** How well a system is known. */
  public enum Accuracy {
    /** The EPSG registry has the system, or its text states the datum shift. */
    FULL,
    /** The projection is in no EPSG entry: its own parameters were used, on a known datum. */
    OWN_PARAMETERS,
    /** No datum shift to WGS 84 is known; places may be off by some hundred metres. */
    NO_DATUM_SHIFT
  }

  private final MathTransform transform;
  private final Accuracy accuracy;

  private LonLatTransform(MathTransform transform, Accuracy accuracy) {
    this.transform = transform.isIdentity() ? null : transform;
    this.accuracy = accuracy;
  }

  /** The transform from a system; empty if there is none to EPSG:4326. */
  public static Optional<LonLatTransform> from(CrsResolver.Resolved crs) {
    CoordinateReferenceSystem target =
        CrsResolver.ofCode(4326).map(CrsResolver.Resolved::crs).orElse(DefaultGeographicCRS.WGS84);
    try {
      boolean own = crs.code() == null && crs.datumCode() != null;
      return Optional.of(
          new LonLatTransform(
              CRS.findMathTransform(crs.crs(), target, false),
              own ? Accuracy.OWN_PARAMETERS : Accuracy.FULL));
    } catch (FactoryException | RuntimeException strict) {
      try {
        return Optional.of(
            new LonLatTransform(
                CRS.findMathTransform(crs.crs(), target, true), Accuracy.NO_DATUM_SHIFT));
      } catch (FactoryException | RuntimeException e) {
        return Optional.empty();
      }
    }
  }

  /** How well the system is known. */
  public Accuracy accuracy() {
    return accuracy;
  }

  /**
   * New coordinates in two dimensions.
   *
   * @throws TransformException if the projection is undefined at a coordinate
   */
  public CoordinateSequence apply(CoordinateSequence sequence) throws TransformException {
    int n = sequence.size();
    double[] flat = new double[2 * n];
    for (int i = 0; i < n; i++) {
      flat[2 * i] = sequence.getX(i);
      flat[2 * i + 1] = sequence.getY(i);
    }
    if (transform != null) {
      transform.transform(flat, 0, flat, 0, n);
    }
    Coordinate[] coordinates = new Coordinate[n];
    for (int i = 0; i < n; i++) {
      coordinates[i] = new Coordinate(within(flat[2 * i], 180), within(flat[2 * i + 1], 90));
    }
    return new CoordinateArraySequence(coordinates, 2);
  }

  private static double within(double degrees, double limit) {
    return Math.abs(degrees) > limit && Math.abs(degrees) < limit + ROUNDING
        ? Math.copySign(limit, degrees)
        : degrees;
  }
}
