package dev.readingatlas.ogc;

import dev.readingatlas.http.BadRequestProblem;
import dev.readingatlas.layer.FlatShape;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parameter {@code bbox}: features match if they meet this box or its edge.
 *
 * @param crs the system of its numbers
 * @param rectangles one, or two for a box across the antimeridian, each with the least and the
 *     greatest of both coordinates, in the order of the system's axes
 */
record Bbox(Crs crs, List<double[]> rectangles) {
  static final String PARAMETER = "bbox";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,20}(\\.[0-9]{0,20})?|\\.[0-9]{1,20})([eE][+-]?[0-9]{1,2})?");

  /** Points on each edge of a rectangle when its box in lon, lat is looked for. */
  private static final int STEPS = 32;

  /** Reads {@code west,south,east,north}, or six numbers with heights, in the system's order. */
  static Bbox read(String text, Crs crs) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4 && parts.length != 6) {
      throw BadRequestProblem.parameter(
          PARAMETER, "must have four numbers, or six with heights, separated by commas.");
    }
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (!NUMBER.matcher(parts[i]).matches()) {
        throw BadRequestProblem.parameter(
            PARAMETER,
            "has " + BadRequestProblem.shortened(parts[i]) + " where a number must stand.");
      }
      numbers[i] = Double.parseDouble(parts[i]);
    }
    int half = parts.length / 2;
    if (half == 3 && numbers[2] > numbers[5]) {
      throw BadRequestProblem.parameter(PARAMETER, "ends, in height, below where it begins.");
    }
    double[] box = {numbers[0], numbers[1], numbers[half], numbers[half + 1]};
    return switch (crs.axes()) {
      case LENGTHS -> {
        if (box[0] > box[2] || box[1] > box[3]) {
          throw BadRequestProblem.parameter(PARAMETER, "must have the least coordinates first.");
        }
        yield new Bbox(crs, List.of(box));
      }
      case LON_LAT -> degrees(crs, box, 0);
      case LAT_LON -> degrees(crs, box, 1);
    };
  }

  private static Bbox degrees(Crs crs, double[] box, int lon) {
    int lat = 1 - lon;
    if (Math.abs(box[lon]) > 360
        || Math.abs(box[lon + 2]) > 360
        || Math.abs(box[lat]) > 180
        || Math.abs(box[lat + 2]) > 180) {
      throw BadRequestProblem.parameter(PARAMETER, "has numbers that are no degrees.");
    }
    if (box[lat] > box[lat + 2]) {
      throw BadRequestProblem.parameter(PARAMETER, "ends south of where it begins.");
    }
    if (box[lon] <= box[lon + 2]) {
      return new Bbox(crs, List.of(box));
    }
    double[] west = box.clone();
    double[] east = box.clone();
    west[lon + 2] = 180;
    east[lon] = -180;
    return new Bbox(crs, List.of(west, east));
  }

  /** Whether boxes in lon, lat are rectangles in its system, so that they decide alone. */
  boolean inDegrees() {
    return crs.inDegrees();
  }

  /** Boxes in lon, lat (west, south, east, north) that hold all that it holds. */
  List<double[]> aroundLonLat() {
    return rectangles.stream().map(this::aroundLonLat).toList();
  }

  private double[] aroundLonLat(double[] rectangle) {
    if (crs.axes() == Crs.Axes.LON_LAT) {
      return rectangle;
    }
    double[] edge = new double[8 * (STEPS + 1)];
    int at = 0;
    for (int i = 0; i <= STEPS; i++) {
      double x = rectangle[0] + (rectangle[2] - rectangle[0]) * i / STEPS;
      double y = rectangle[1] + (rectangle[3] - rectangle[1]) * i / STEPS;
      for (double[] point :
          new double[][] {
            {x, rectangle[1]}, {x, rectangle[3]}, {rectangle[0], y}, {rectangle[2], y}
          }) {
        edge[at++] = point[0];
        edge[at++] = point[1];
      }
    }
    if (!crs.toLonLat(edge, at / 2)) {
      throw BadRequestProblem.parameter(PARAMETER, "reaches beyond where its system is good for.");
    }
    double[] around = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int i = 0; i < at; i++) {
      around[i % 2] = Math.min(around[i % 2], edge[i]);
      around[2 + i % 2] = Math.max(around[2 + i % 2], edge[i]);
    }
    if (!inDegrees()) {
      // Edges bend between the points looked at, and may hold a pole or the antimeridian.
      if (around[2] - around[0] > 170) {
        return new double[] {-180, -90, 180, 90};
      }
      double slackX = (around[2] - around[0]) / STEPS;
      double slackY = (around[3] - around[1]) / STEPS;
      around[0] -= slackX;
      around[2] += slackX;
      around[1] -= slackY;
      around[3] += slackY;
    }
    return around;
  }

  /** Whether a shape in lon, lat meets it; the shape's positions are of no use afterwards. */
  boolean meets(FlatShape shape) {
    for (FlatShape part : shape.parts()) {
      if (meets(part)) {
        return true;
      }
    }
    if (shape.positions() == 0 || !crs.fromLonLat(shape.xy(), shape.positions())) {
      return false;
    }
    for (double[] rectangle : rectangles) {
      if (shape.meets(rectangle[0], rectangle[1], rectangle[2], rectangle[3])) {
        return true;
      }
    }
    return false;
  }
}
