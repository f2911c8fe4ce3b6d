package dev.readingatlas.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Places for a block of text inside an area, by the rules of frontend/map/labels/area-label.ts: in
 * rows from its top to its bottom, in the middle of each stretch of a row and, where there is room,
 * at its ends and between.
 */
final class AreaPlaces {
  private static final int ROWS = 24;

  /** What a text that stands wholly outside would cost, in pixels from the heart of the area. */
  private static final double OUTSIDE = 400;

  /** Heights of the lines that a block is measured on, as shares of its own height. */
  private static final double[] LINES = {-0.35, 0, 0.35};

  private final List<double[]> rings;
  private final double width;
  private final double height;
  private final Box limits;
  private final double[] heart;
  private final double least;
  private final List<Place> places = new ArrayList<>();

  private AreaPlaces(
      List<double[]> rings, double width, double height, Box limits, double[] heart, double least) {
    this.rings = rings;
    this.width = width;
    this.height = height;
    this.limits = limits;
    this.heart = heart;
    this.least = least;
  }

  /**
   * The middle of a block.
   *
   * @param cost lower is better: what does not stand on the area, and the way from its heart
   */
  record Place(double x, double y, double cost) {}

  /**
   * Places in no order, each wholly within the limits.
   *
   * @param rings shell and holes, x and y in turn, in pixels
   * @param width of the block
   * @param height of the block
   * @param heart where the area is widest, x and y
   * @param least share of the text that must stand on the area
   */
  static List<Place> of(
      List<double[]> rings, double width, double height, Box limits, double[] heart, double least) {
    AreaPlaces found = new AreaPlaces(rings, width, height, limits, heart, least);
    found.look();
    return found.places;
  }

  private void look() {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    double[] shell = rings.getFirst();
    for (int i = 1; i < shell.length; i += 2) {
      top = Math.min(top, shell[i]);
      bottom = Math.max(bottom, shell[i]);
    }
    double first = Math.max(top, limits.minY() + height / 2);
    double last = Math.min(bottom, limits.maxY() - height / 2);
    if (first > last || width > limits.width()) {
      return;
    }
    int rows = (int) Math.clamp(Math.ceil((last - first) / (height * 0.5)), 1, ROWS);
    for (int row = 0; row <= rows; row++) {
      lookAlong(first + (last - first) * row / rows);
    }
    if (heart[1] >= first && heart[1] <= last) {
      lookAt(heart[0], heart[1], scans(heart[1]));
    }
  }

  private void lookAlong(double y) {
    List<double[]> scans = scans(y);
    double[] middle = scans.get(1);
    for (int i = 0; i + 1 < middle.length; i += 2) {
      double from = Math.max(middle[i], limits.minX());
      double to = Math.min(middle[i + 1], limits.maxX());
      if (to <= from) {
        continue;
      }
      double left = limits.minX() + width / 2;
      double right = limits.maxX() - width / 2;
      lookAt(Math.clamp((from + to) / 2, left, right), y, scans);
      if (to - from >= width) {
        for (double share : new double[] {0, 0.25, 0.75, 1}) {
          lookAt(from + width / 2 + (to - from - width) * share, y, scans);
        }
      }
    }
  }

  private void lookAt(double x, double y, List<double[]> scans) {
    if (x - width / 2 < limits.minX() || x + width / 2 > limits.maxX()) {
      return;
    }
    double share =
        scans.stream().mapToDouble(scan -> covered(scan, x - width / 2, x + width / 2)).sum()
            / LINES.length
            / width;
    if (share >= least) {
      double away = Math.hypot(x - heart[0], (y - heart[1]) * 1.5);
      places.add(new Place(x, y, (1 - share) * OUTSIDE + away));
    }
  }

  private List<double[]> scans(double y) {
    return DoubleStream.of(LINES).mapToObj(at -> scan(y + at * height)).toList();
  }

  /** Where a horizontal line enters and leaves the area, in turn, from left to right. */
  private double[] scan(double y) {
    DoubleStream.Builder crossings = DoubleStream.builder();
    for (double[] xy : rings) {
      for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
        if (xy[i + 1] > y != xy[j + 1] > y) {
          crossings.add((xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]);
        }
      }
    }
    double[] found = crossings.build().toArray();
    Arrays.sort(found);
    return found;
  }

  private static double covered(double[] scan, double from, double to) {
    double sum = 0;
    for (int i = 0; i + 1 < scan.length; i += 2) {
      sum += Math.max(0, Math.min(to, scan[i + 1]) - Math.max(from, scan[i]));
    }
    return sum;
  }
}
