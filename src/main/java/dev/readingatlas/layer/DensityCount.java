package dev.readingatlas.layer;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Counts the positions of shapes and the way from one to the next. */
final class DensityCount implements CoordinateSequenceFilter {
  private long positions;
  private long steps;
  private double way;

  /** Adds a shape in lon, lat; null counts as nothing. */
  void add(Geometry shape) {
    if (shape != null) {
      shape.apply(this);
    }
  }

  long positions() {
    return positions;
  }

  /** The mean way between two positions that follow each other, as {@link LayerDensity} has it. */
  double spacing() {
    return steps == 0 ? 0 : way / steps;
  }

  @Override
  public void filter(CoordinateSequence line, int i) {
    positions++;
    if (i > 0) {
      double lat = Math.clamp((line.getY(i) + line.getY(i - 1)) / 2, -85, 85);
      double dy = (line.getY(i) - line.getY(i - 1)) / Math.cos(Math.toRadians(lat));
      double dx = line.getX(i) - line.getX(i - 1);
      way += Math.sqrt(dx * dx + dy * dy) / 360;
      steps++;
    }
  }

  @Override
  public boolean isDone() {
    return false;
  }

  @Override
  public boolean isGeometryChanged() {
    return false;
  }
}
