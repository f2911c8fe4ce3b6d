package dev.readingatlas.layer;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Measures along a line, in metres on the WGS 84 ellipsoid from its first point, and cuts stretches
 * out of it.
 *
 * <p>Points are found by linear referencing in degrees, which is near enough to "the nearest point
 * of the line" for points that stand on it or close to it.
 */
public final class LineMeasure {
  private final LineString line;
  private final LocationIndexedLine index;

  /**
   * Measures along this line.
   *
   * @param geometry lon, lat; a line, or several that join to one
   * @throws IllegalArgumentException if it is not one line
   */
  public LineMeasure(Geometry geometry) {
    this.line = single(geometry);
    this.index = new LocationIndexedLine(line);
  }

  /** Metres from the line's first point to the point of the line nearest to this one (lon, lat). */
  public double metresTo(Coordinate point) {
    LinearLocation at = index.project(point);
    double metres = 0;
    for (int i = 0; i < at.getSegmentIndex(); i++) {
      metres += metres(line.getCoordinateN(i), line.getCoordinateN(i + 1));
    }
    return metres + metres(line.getCoordinateN(at.getSegmentIndex()), at.getCoordinate(line));
  }

  /** Metres between a point (lon, lat) and the point of the line nearest to it. */
  public double metresOff(Coordinate point) {
    return metres(point, index.extractPoint(index.project(point)));
  }

  /** Metres from the line's first point to its last. */
  public double length() {
    double metres = 0;
    for (int i = 0; i + 1 < line.getNumPoints(); i++) {
      metres += metres(line.getCoordinateN(i), line.getCoordinateN(i + 1));
    }
    return metres;
  }

  /**
   * The stretch between the points of the line nearest to these two (lon, lat), in the line's own
   * direction.
   */
  public LineString between(Coordinate one, Coordinate other) {
    LinearLocation first = index.project(one);
    LinearLocation last = index.project(other);
    return (LineString)
        (first.compareTo(last) <= 0
            ? index.extractLine(first, last)
            : index.extractLine(last, first));
  }

  private static LineString single(Geometry geometry) {
    if (geometry instanceof LineString one) {
      return one;
    }
    LineMerger merger = new LineMerger();
    if (geometry instanceof Lineal) {
      merger.add(geometry);
    }
    if (merger.getMergedLineStrings().size() != 1) {
      throw new IllegalArgumentException(
          "Not one line but "
              + merger.getMergedLineStrings().size()
              + ": "
              + (geometry == null ? "nothing" : geometry.getGeometryType()));
    }
    return (LineString) merger.getMergedLineStrings().iterator().next();
  }

  private static double metres(Coordinate one, Coordinate other) {
    return Geodesic.WGS84.Inverse(one.y, one.x, other.y, other.x, GeodesicMask.DISTANCE).s12;
  }
}
