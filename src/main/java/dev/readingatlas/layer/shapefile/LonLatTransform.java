package dev.readingatlas.layer.shapefile;

import dev.readingatlas.layer.Problem;
import java.util.function.Consumer;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Takes coordinates of a system to EPSG:4326 (lon, lat), leaving Z and M behind. */
final class LonLatTransform {
  /** Overshoots up to this many degrees are rounding, and are cut off. */
  private static final double ROUNDING = 1e-6;

  private final MathTransform transform;

  private LonLatTransform(MathTransform transform) {
    this.transform = transform;
  }

  /**
   * The transform from a system.
   *
   * @throws ShapefileException with {@code crs-unknown} when there is no way from the system to
   *     EPSG:4326
   */
  static LonLatTransform from(CrsResolver.Resolved crs, String file, Consumer<Problem> problems)
      throws ShapefileException {
    CoordinateReferenceSystem target =
        CrsResolver.ofCode(4326).map(CrsResolver.Resolved::crs).orElse(DefaultGeographicCRS.WGS84);
    MathTransform found;
    try {
      found = CRS.findMathTransform(crs.crs(), target, false);
      if (crs.code() == null && crs.datumCode() != null) {
        String message =
            "its projection, " + crs.label() + ", has no EPSG code; its own parameters were used";
        problems.accept(ShapefileRule.CRS_CUSTOM.in(file, message));
      }
    } catch (FactoryException | RuntimeException strict) {
      try {
        found = CRS.findMathTransform(crs.crs(), target, true);
      } catch (FactoryException | RuntimeException e) {
        String message =
            "there is no way from " + crs.label() + " to longitude and latitude; give another CRS";
        throw new ShapefileException(ShapefileRule.CRS_UNKNOWN.in(file, message));
      }
      String why =
          crs.code() != null
              ? "no datum shift is known for " + crs.label()
              : "the datum of " + crs.label() + " is not known; give the EPSG code if you have it";
      String message = why + "; places may be off by up to some hundred metres";
      problems.accept(ShapefileRule.CRS_LENIENT.in(file, message));
    }
    return new LonLatTransform(found.isIdentity() ? null : found);
  }

  /**
   * New coordinates in two dimensions.
   *
   * @throws TransformException when a coordinate lies where the projection has no answer
   */
  CoordinateSequence apply(CoordinateSequence sequence) throws TransformException {
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
