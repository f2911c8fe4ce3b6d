package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.picture.Shape.Kind;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws the marks of a scene as frontend/map/style/map-styles.ts has them on paper: scenery, areas
 * and lines, what stands out of them, then the points.
 */
final class MapPainter {
  /** Vertices nearer to each other than so many pixels are drawn as one. */
  private static final double APART = 0.5;

  /** What others are drawn with where something stands out. */
  private static final float MUTED = 0.7f;

  /** A river grows: from these shares of its length on it is drawn once more, so much wider. */
  static final double[] SWELLS = {0.25, 0.5, 0.75};

  static final double[] SWELL_WIDTHS = {0.7, 0.85, 1};
  static final double SOURCE_WIDTH = 0.55;

  private final Graphics2D out;
  private final Frame frame;
  private final Weights weights;

  MapPainter(Graphics2D out, Frame frame) {
    this.out = out;
    this.frame = frame;
    this.weights = Weights.at(frame.zoom());
  }

  void paint(List<Mark> all) {
    List<Mark> marks = all.stream().filter(this::isInFrame).toList();
    out.setColor(Palette.WATER);
    out.fill(new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
    boolean isMuted = all.stream().anyMatch(Mark::selected);
    marks.stream().filter(Mark::basemap).forEach(this::draw);
    for (boolean points : new boolean[] {false, true}) {
      List<Mark> some =
          marks.stream()
              .filter(mark -> !mark.basemap() && (mark.shape().kind() == Kind.POINT) == points)
              .toList();
      for (Mark mark : some) {
        out.setComposite(
            isMuted && !mark.selected()
                ? AlphaComposite.SrcOver.derive(MUTED)
                : AlphaComposite.SrcOver);
        draw(mark);
      }
      out.setComposite(AlphaComposite.SrcOver);
      some.stream().filter(Mark::selected).forEach(this::lift);
    }
  }

  /** Whether a mark is drawn at this zoom and near this frame. */
  private boolean isInFrame(Mark mark) {
    Integer least = mark.layer().minZoom();
    return (least == null || frame.zoom() >= least)
        && frame.onScreen(mark.shape().box()).grown(20).overlaps(frame.box());
  }

  private void draw(Mark mark) {
    if (mark.isOutline()) {
      if (mark.shape().kind() == Kind.AREA) {
        fill(path(mark.shape()), colorOf(mark), 0.08);
      }
      return;
    }
    switch (mark.shape().kind()) {
      case POINT -> drawPoints(mark);
      case LINE -> drawLine(mark);
      case AREA -> drawArea(mark);
    }
  }

  private void drawPoints(Mark mark) {
    boolean isTown = mark.layer().style() == LayerStyle.TOWN;
    Color own = isTown || mark.layer().style() == LayerStyle.DAM ? Palette.TEXT : Palette.ACCENT;
    Color color = mark.givenColor() == null ? own : mark.givenColor();
    for (List<double[]> part : mark.shape().parts()) {
      java.awt.Shape symbol = symbol(mark, part.getFirst());
      if (mark.isUncertain()) {
        paint(symbol, Palette.withOpacity(Palette.PAPER, 0.8), color, 1.4, Dashes.UNCERTAIN_POINT);
      } else if (mark.tint() != null) {
        paint(symbol, Palette.PAPER, color, 2.4, Dashes.ofPoint(mark.pattern()));
      } else if (isTown) {
        paint(symbol, Palette.PAPER, color, 1.8, null);
      } else {
        paint(symbol, color, Palette.PAPER, 1, null);
      }
    }
  }

  private void drawLine(Mark mark) {
    stroke(path(mark.shape()), colorOf(mark), opacityOf(mark), widthOf(mark), dashesOf(mark));
    if (mark.layer().style() == LayerStyle.RIVER) {
      for (int i = 0; i < SWELLS.length; i++) {
        double share = SWELLS[i];
        List<List<double[]>> lower =
            mark.shape().parts().stream()
                .map(part -> List.of(Runs.below(part.getFirst(), share)))
                .toList();
        stroke(
            path(new Shape(Kind.LINE, lower, mark.shape().box())),
            colorOf(mark),
            opacityOf(mark),
            weights.river() * SWELL_WIDTHS[i],
            dashesOf(mark));
      }
    }
  }

  private void drawArea(Mark mark) {
    Path2D path = path(mark.shape());
    Color color = colorOf(mark);
    switch (mark.layer().style()) {
      case LAND -> fill(path, mark.givenColor() == null ? Palette.LAND : color, 1);
      case WATER -> fill(path, Palette.WATER, 1);
      case COUNTRY -> {
        if (mark.basemap()) {
          fill(path, mark.givenColor() == null ? Palette.LAND : color, 1);
        } else {
          fillFeature(mark, path, color, 0);
        }
      }
      case REGION -> fillFeature(mark, path, color, 0.1);
      case PROVINCE, DISTRICT -> fillFeature(mark, path, color, mark.basemap() ? 0 : 0.06);
      default -> fillFeature(mark, path, color, 0);
    }
    Color line =
        mark.layer().style() == LayerStyle.LAND
            ? Palette.SHORE
            : mark.basemap() && mark.layer().style() == LayerStyle.COUNTRY ? Palette.BORDER : color;
    stroke(path, line, opacityOf(mark), widthOf(mark), dashesOf(mark));
    edge(mark, path, color);
  }

  private void fillFeature(Mark mark, Path2D path, Color color, double opacity) {
    if (mark.selected()) {
      fill(path, color, 0.28);
    } else if (mark.tint() != null && !mark.tint().pattern().equals("solid")) {
      hatch(path, color, mark);
    } else if (mark.tint() != null) {
      fill(path, color, 0.16);
    } else {
      fill(path, color, opacity);
    }
  }

  /** Strokes, dots, or both in turn, so that periods are told apart without colour. */
  private void hatch(Path2D path, Color color, Mark mark) {
    double strength = mark.isUncertain() ? 0.45 : 1;
    fill(path, color, 0.12 * strength);
    float[] dashes =
        switch (mark.tint().pattern()) {
          case "dashed" -> new float[] {6, 4};
          case "dotted" -> new float[] {0.01f, 7};
          default -> new float[] {5, 3.5f, 0.01f, 4.5f};
        };
    Graphics2D hatched = (Graphics2D) out.create();
    hatched.clip(path);
    hatched.setColor(Palette.withOpacity(color, 0.5 * strength));
    hatched.setStroke(
        new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    Path2D lines = new Path2D.Double();
    double apart = 7 * Math.sqrt(2);
    for (double x = 0; x < frame.width() + frame.height(); x += apart) {
      lines.moveTo(x, 0);
      lines.lineTo(x - frame.height(), frame.height());
    }
    hatched.draw(lines);
    hatched.dispose();
  }

  /** The tinted band inside the outline of a country or region of the atlas. */
  private void edge(Mark mark, Path2D path, Color color) {
    LayerStyle style = mark.layer().style();
    if (style != LayerStyle.REGION && style != LayerStyle.COUNTRY) {
      return;
    }
    double opacity = mark.isUncertain() ? 0.08 : style == LayerStyle.COUNTRY ? 0.13 : 0.2;
    Graphics2D within = (Graphics2D) out.create();
    within.clip(path);
    within.setColor(Palette.withOpacity(color, opacity));
    within.setStroke(Dashes.pen(weights.edge(), null));
    within.draw(path);
    within.dispose();
  }

  /** Outlines what stands out once more above all else, so that nothing crosses it. */
  private void lift(Mark mark) {
    Color color = colorOf(mark);
    switch (mark.shape().kind()) {
      case AREA -> {
        Path2D path = path(mark.shape());
        stroke(path, Palette.PAPER, 0.7, weights.border() * 2 + 4, null);
        stroke(path, color, 1, weights.border() * 2, dashesOf(mark));
      }
      case LINE -> {
        Path2D path = path(mark.shape());
        stroke(path, Palette.PAPER, 0.9, weights.line() * 1.25 + 5, null);
        stroke(path, color, 1, weights.line() * 1.25, dashesOf(mark));
      }
      case POINT -> {
        boolean isOwn = mark.givenColor() == null;
        Color fill =
            !isOwn
                ? mark.givenColor()
                : mark.layer().style() == LayerStyle.POINT ? Palette.ACCENT : Palette.TEXT;
        for (List<double[]> part : mark.shape().parts()) {
          java.awt.Shape symbol = symbol(mark, part.getFirst());
          stroke(symbol, Palette.ACCENT, 0.45, 7, null);
          if (mark.isOutline()) {
            paint(symbol, Palette.PAPER, fill, 2, Dashes.OUTLINE_POINT);
          } else {
            paint(symbol, fill, Palette.PAPER, 1.5, null);
          }
        }
      }
    }
  }

  private Color colorOf(Mark mark) {
    if (mark.givenColor() != null) {
      return mark.givenColor();
    }
    return switch (mark.layer().style()) {
      case COUNTRY, PROVINCE, DISTRICT, BORDER -> Palette.BORDER;
      case WATER, LAND -> Palette.SHORE;
      case STREAM, RIVER, REACH -> Palette.RIVER;
      case TOWN, DAM -> Palette.TEXT;
      case REGION, LINE, ROUTE, POINT -> Palette.ACCENT;
    };
  }

  private double widthOf(Mark mark) {
    LayerStyle style = mark.layer().style();
    boolean isArea = mark.shape().kind() == Kind.AREA;
    if (isArea && (mark.tint() != null || style == LayerStyle.REGION)) {
      return weights.border() * 1.2;
    }
    return switch (style) {
      case LAND, WATER, DISTRICT -> weights.thin();
      case PROVINCE -> mark.basemap() ? weights.thin() : weights.border();
      case COUNTRY, BORDER -> weights.border();
      case STREAM -> weights.stream();
      case RIVER -> weights.river() * SOURCE_WIDTH;
      case REACH -> weights.river() * 2 + 3;
      default -> weights.line();
    };
  }

  private static double opacityOf(Mark mark) {
    LayerStyle style = mark.layer().style();
    if (mark.tint() != null && mark.shape().kind() == Kind.AREA) {
      return 1;
    }
    if (mark.isUncertain()) {
      return 0.7;
    }
    return switch (style) {
      case PROVINCE, DISTRICT -> 0.75;
      case REACH -> 0.3;
      default -> 1;
    };
  }

  private static float[] dashesOf(Mark mark) {
    if (mark.isOutline()) {
      return Dashes.OUTLINE;
    }
    if (mark.layer().style() == LayerStyle.ROUTE
        && mark.pattern().equals("solid")
        && !mark.isUncertain()) {
      return Dashes.ROUTE;
    }
    return Dashes.of(mark.pattern(), mark.isUncertain());
  }

  private java.awt.Shape symbol(Mark mark, double[] at) {
    double x = frame.x(at[0]);
    double y = frame.y(at[1]);
    double r = Weights.symbolRadius(mark.layer().style(), frame.zoom());
    return switch (mark.layer().style()) {
      case DAM -> new Rectangle2D.Double(x - r * 0.42, y - r, r * 0.84, 2 * r);
      case POINT -> {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - r);
        diamond.lineTo(x + r, y);
        diamond.lineTo(x, y + r);
        diamond.lineTo(x - r, y);
        diamond.closePath();
        yield diamond;
      }
      default -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    };
  }

  private Path2D path(Shape shape) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (List<double[]> part : shape.parts()) {
      for (double[] run : part) {
        double[] xy = Runs.onScreen(run, frame, APART);
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
          path.lineTo(xy[i], xy[i + 1]);
        }
        if (shape.kind() == Kind.AREA) {
          path.closePath();
        }
      }
    }
    return path;
  }

  private void fill(java.awt.Shape shape, Color color, double opacity) {
    if (opacity > 0) {
      out.setColor(Palette.withOpacity(color, opacity));
      out.fill(shape);
    }
  }

  private void stroke(
      java.awt.Shape shape, Color color, double opacity, double width, float[] dashes) {
    out.setColor(Palette.withOpacity(color, opacity));
    out.setStroke(Dashes.pen(width, dashes));
    out.draw(shape);
  }

  private void paint(java.awt.Shape shape, Color fill, Color line, double width, float[] dashes) {
    out.setColor(fill);
    out.fill(shape);
    stroke(shape, line, 1, width, dashes);
  }
}
