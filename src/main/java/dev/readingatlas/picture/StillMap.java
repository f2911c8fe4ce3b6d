package dev.readingatlas.picture;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The first sight of an atlas: its land, waters, rivers, borders and towns as an SVG of some
 * kilobytes, without letters, to stand where the map is going to be until the map is drawn. Its
 * view box is the bounds of the atlas; what lies around them is drawn too, for windows of another
 * shape. Colours are left to the page's style sheet, so that it is right by night, too.
 */
@Component
public class StillMap {
  /** Units of the longer side of the bounds. One is less than a pixel on most screens. */
  private static final double UNITS = 1000;

  /** Units by which a line may depart from where it was. */
  private static final double TOLERANCE = 2.2;

  /** How far around the bounds it reaches, as shares of their longer side. */
  private static final double AROUND = 0.8;

  /** Areas whose box is smaller than this in both directions are left out. */
  private static final double LEAST = 8;

  private static final Set<String> AREAS = Set.of("land", "water");
  private static final Set<String> LINES = Set.of("river", "border", "line", "route");

  private final LayerShapes shapes;

  StillMap(LayerShapes shapes) {
    this.shapes = shapes;
  }

  /** The SVG of an atlas, to be written into a page as it is. */
  public String of(Atlas atlas) {
    Box home =
        new Box(
            Mercator.x(atlas.bounds().getMinX()),
            Mercator.y(atlas.bounds().getMaxY()),
            Mercator.x(atlas.bounds().getMaxX()),
            Mercator.y(atlas.bounds().getMinY()));
    double longer = Math.max(home.width(), home.height());
    double scale = UNITS / Math.max(longer, 1e-9);
    Sheet sheet = new Sheet(home, scale, home.grown(AROUND * longer));
    StringBuilder svg = new StringBuilder(16_384);
    svg.append("<svg class=\"still\" slot=\"still\" aria-hidden=\"true\" viewBox=\"0 0 ")
        .append(Math.round(home.width() * scale))
        .append(' ')
        .append(Math.round(home.height() * scale))
        .append("\">");
    for (Layer layer : Stream.concat(atlas.basemap().stream(), atlas.layers().stream()).toList()) {
      String path = path(layer, sheet);
      if (!path.isEmpty()) {
        svg.append("<path class=\"")
            .append(layer.style().code())
            .append("\" d=\"")
            .append(path)
            .append("\"/>");
      }
    }
    return svg.append("</svg>").toString();
  }

  private String path(Layer layer, Sheet sheet) {
    StringBuilder path = new StringBuilder();
    boolean areas = AREAS.contains(layer.style().code());
    boolean points = layer.style().code().equals("town");
    if (!areas && !points && !LINES.contains(layer.style().code())) {
      return "";
    }
    for (LayerShapes.Drawn feature : shapes.of(layer)) {
      Shape shape = feature.shape();
      // What holds in some periods only is left to the map.
      if (feature.when() != null || !shape.box().overlaps(sheet.reach)) {
        continue;
      }
      if (shape.kind() == Shape.Kind.POINT) {
        if (points) {
          shape.parts().forEach(part -> sheet.dot(part.getFirst(), path));
        }
      } else if (!points && (shape.kind() == Shape.Kind.AREA) == areas) {
        shape.parts().forEach(part -> part.forEach(run -> sheet.run(run, areas, path)));
      }
    }
    return path.toString();
  }

  /**
   * Writes runs of world units in units of the picture, whole numbers, each after the one before.
   */
  private record Sheet(Box home, double scale, Box reach) {
    void dot(double[] xy, StringBuilder path) {
      if (reach.contains(xy[0], xy[1])) {
        path.append('M').append(x(xy[0])).append(' ').append(y(xy[1])).append("h0");
      }
    }

    void run(double[] xy, boolean closed, StringBuilder path) {
      List<long[]> points = thinned(inReach(xy));
      if (points.size() < (closed ? 4 : 2) || closed && isTiny(points)) {
        return;
      }
      long[] last = points.getFirst();
      path.append('M').append(last[0]).append(' ').append(last[1]).append('l');
      boolean first = true;
      for (long[] point : points.subList(1, points.size() - (closed ? 1 : 0))) {
        number(point[0] - last[0], first, path);
        number(point[1] - last[1], false, path);
        last = point;
        first = false;
      }
      if (closed) {
        path.append('z');
      }
    }

    private static void number(long value, boolean first, StringBuilder path) {
      if (!first && value >= 0) {
        path.append(' ');
      }
      path.append(value);
    }

    /**
     * Positions out of reach are drawn in to its edge; of those that follow each other there, the
     * ends.
     */
    private List<long[]> inReach(double[] xy) {
      List<long[]> points = new ArrayList<>();
      for (int i = 0; i < xy.length; i += 2) {
        long[] point = {
          x(Math.clamp(xy[i], reach.minX(), reach.maxX())),
          y(Math.clamp(xy[i + 1], reach.minY(), reach.maxY()))
        };
        long[] last = points.isEmpty() ? null : points.getLast();
        if (last == null || last[0] != point[0] || last[1] != point[1] || i + 2 == xy.length) {
          points.add(point);
        }
      }
      return points;
    }

    /** Douglas and Peucker's method. */
    private static List<long[]> thinned(List<long[]> points) {
      boolean[] kept = new boolean[points.size()];
      kept[0] = true;
      kept[points.size() - 1] = true;
      thin(points, 0, points.size() - 1, kept);
      List<long[]> left = new ArrayList<>();
      for (int i = 0; i < kept.length; i++) {
        if (kept[i]) {
          left.add(points.get(i));
        }
      }
      return left;
    }

    private static void thin(List<long[]> points, int from, int to, boolean[] kept) {
      double most = TOLERANCE;
      int farthest = -1;
      for (int i = from + 1; i < to; i++) {
        double distance = distance(points.get(i), points.get(from), points.get(to));
        if (distance > most) {
          most = distance;
          farthest = i;
        }
      }
      if (farthest > 0) {
        kept[farthest] = true;
        thin(points, from, farthest, kept);
        thin(points, farthest, to, kept);
      }
    }

    private static double distance(long[] point, long[] from, long[] to) {
      double dx = to[0] - from[0];
      double dy = to[1] - from[1];
      double length = dx * dx + dy * dy;
      double along =
          length == 0
              ? 0
              : Math.clamp(((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length, 0, 1);
      return Math.hypot(point[0] - from[0] - along * dx, point[1] - from[1] - along * dy);
    }

    private static boolean isTiny(List<long[]> points) {
      long[] first = points.getFirst();
      return points.stream()
          .allMatch(
              one -> Math.abs(one[0] - first[0]) < LEAST && Math.abs(one[1] - first[1]) < LEAST);
    }

    private long x(double world) {
      return Math.round((world - home.minX()) * scale);
    }

    private long y(double world) {
      return Math.round((world - home.minY()) * scale);
    }
  }
}
