package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.Looks;
import dev.readingatlas.layer.Looks.Lifted;
import dev.readingatlas.layer.Looks.States;
import dev.readingatlas.layer.StyleLook;
import dev.readingatlas.layer.StyleLook.Size;
import dev.readingatlas.picture.Shape.Kind;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Draws the marks of a scene by the looks of the map: scenery, areas and lines, chosen ones above
 * them, then the points.
 */
final class MapPainter {
  /** Vertices nearer to each other than so many pixels are drawn as one. */
  private static final double APART = 0.5;

  private static final Size POINT_SIZE = LayerStyle.named("point").look().size();
  private static final States STATES = Looks.MAP.states();

  private final Graphics2D out;
  private final Frame frame;

  MapPainter(Graphics2D out, Frame frame) {
    this.out = out;
    this.frame = frame;
  }

  void paint(List<Mark> all) {
    List<Mark> marks = all.stream().filter(mark -> frame.shows(mark, 20)).toList();
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
                ? AlphaComposite.SrcOver.derive((float) STATES.muted().opacity())
                : AlphaComposite.SrcOver);
        draw(mark);
      }
      out.setComposite(AlphaComposite.SrcOver);
      some.stream().filter(Mark::selected).forEach(this::lift);
    }
  }

  /** Half the height of a point's symbol. */
  static double radius(StyleLook look, double zoom) {
    return (look.size() == null ? POINT_SIZE : look.size()).at(zoom);
  }

  private void draw(Mark mark) {
    if (mark.isOutline()) {
      if (mark.shape().kind() == Kind.AREA) {
        fill(path(mark.shape()), mark.color(), STATES.outline().fill());
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
    Color color = mark.color();
    Looks.Point uncertain = STATES.uncertain().point();
    for (List<double[]> part : mark.shape().parts()) {
      java.awt.Shape symbol = symbol(mark, part.getFirst());
      if (mark.isUncertain()) {
        Color faint = Palette.withOpacity(Palette.PAPER, uncertain.fill());
        paint(symbol, faint, color, uncertain.rim(), uncertain.dash());
      } else if (mark.tint() != null) {
        paint(symbol, Palette.PAPER, color, STATES.tinted().rim(), mark.pattern().rim());
      } else if (mark.look().hollow() != null) {
        paint(symbol, Palette.PAPER, color, mark.look().hollow(), null);
      } else {
        paint(symbol, color, Palette.PAPER, Looks.MAP.rim(), null);
      }
    }
  }

  /** A river is drawn once for each course, from its beginning to the mouth, each time wider. */
  private void drawLine(Mark mark) {
    List<Double> courses = mark.look().courses() == null ? List.of(1.0) : mark.look().courses();
    for (int i = 0; i < courses.size(); i++) {
      double from = (double) i / courses.size();
      List<List<double[]>> lower =
          mark.shape().parts().stream()
              .map(part -> List.of(Runs.below(part.getFirst(), from)))
              .toList();
      Path2D path = path(new Shape(Kind.LINE, lower, mark.shape().box()));
      stroke(path, mark.color(), opacityOf(mark), widthOf(mark) * courses.get(i), dashOf(mark));
    }
  }

  private void drawArea(Mark mark) {
    StyleLook look = mark.look();
    Path2D path = path(mark.shape());
    boolean isGround = "ground".equals(look.given());
    fillArea(mark, path);
    Color line = isGround && mark.tint() == null ? Palette.of(look.color()) : mark.color();
    stroke(path, line, opacityOf(mark), widthOf(mark), dashOf(mark));
    if (look.edge() != null) {
      double opacity = mark.isUncertain() ? STATES.uncertain().edge() : look.edge();
      Graphics2D within = (Graphics2D) out.create();
      within.clip(path);
      within.setColor(Palette.withOpacity(mark.color(), opacity));
      within.setStroke(Palette.pen(Looks.MAP.edge().width().at(frame.zoom()), null));
      within.draw(path);
      within.dispose();
    }
  }

  private void fillArea(Mark mark, Path2D path) {
    StyleLook look = mark.look();
    Color color = mark.color();
    if (look.ground() != null && mark.tint() == null) {
      boolean isGiven = "ground".equals(look.given()) && mark.givenColor() != null;
      fill(path, isGiven ? mark.givenColor() : Palette.of(look.ground()), 1);
    } else if (mark.selected()) {
      fill(path, color, STATES.selected().fill());
    } else if (mark.tint() != null && !mark.pattern().hatch().isEmpty()) {
      hatch(path, color, mark);
    } else if (mark.tint() != null) {
      fill(path, color, STATES.tinted().fill());
    } else if (look.fill() != null) {
      fill(path, color, look.fill());
    }
  }

  /** Strokes, dots, or both in turn: the sign of a period without colour. */
  private void hatch(Path2D path, Color color, Mark mark) {
    Looks.Hatch hatch = Looks.MAP.hatch();
    double strength = mark.isUncertain() ? hatch.uncertain() : 1;
    fill(path, color, hatch.ground() * strength);
    Graphics2D hatched = (Graphics2D) out.create();
    hatched.clip(path);
    hatched.setColor(Palette.withOpacity(color, hatch.opacity() * strength));
    hatched.setStroke(Palette.pen(hatch.width(), mark.pattern().hatch()));
    Path2D lines = new Path2D.Double();
    double apart = hatch.apart() * Math.sqrt(2);
    for (double x = 0; x < frame.width() + frame.height(); x += apart) {
      lines.moveTo(x, 0);
      lines.lineTo(x - frame.height(), frame.height());
    }
    hatched.draw(lines);
    hatched.dispose();
  }

  /** Outlines a chosen mark once more above all else, so that nothing crosses it. */
  private void lift(Mark mark) {
    if (mark.shape().kind() == Kind.POINT) {
      Looks.Dot dot = STATES.selected().point();
      Looks.Point outline = STATES.outline().point();
      for (List<double[]> part : mark.shape().parts()) {
        java.awt.Shape symbol = symbol(mark, part.getFirst());
        stroke(symbol, Palette.ACCENT, dot.opacity(), dot.halo(), null);
        if (mark.isOutline()) {
          paint(symbol, Palette.PAPER, mark.color(), outline.rim(), outline.dash());
        } else {
          paint(symbol, mark.color(), Palette.PAPER, dot.rim(), null);
        }
      }
      return;
    }
    Lifted lifted =
        mark.shape().kind() == Kind.AREA ? STATES.selected().area() : STATES.selected().line();
    String chosen = mark.givenColor() == null ? mark.look().chosen() : null;
    Path2D path = path(mark.shape());
    stroke(path, Palette.PAPER, lifted.opacity(), lifted.halo().at(frame.zoom()), null);
    Color color = chosen == null ? mark.color() : Palette.of(chosen);
    stroke(path, color, 1, lifted.width().at(frame.zoom()), dashOf(mark));
  }

  private double widthOf(Mark mark) {
    boolean isTinted = mark.tint() != null && mark.shape().kind() == Kind.AREA;
    return (isTinted ? STATES.tinted().width() : mark.look().width()).at(frame.zoom());
  }

  private static double opacityOf(Mark mark) {
    if (mark.tint() != null && mark.shape().kind() == Kind.AREA) {
      return 1;
    }
    if (mark.isUncertain()) {
      return STATES.uncertain().opacity();
    }
    return mark.look().opacity() == null ? 1 : mark.look().opacity();
  }

  private static List<Float> dashOf(Mark mark) {
    if (mark.isOutline()) {
      return STATES.outline().dash();
    }
    if (mark.isUncertain()) {
      return mark.pattern().uncertain();
    }
    List<Float> own = mark.look().dash();
    return mark.pattern().line().isEmpty() && own != null ? own : mark.pattern().line();
  }

  private java.awt.Shape symbol(Mark mark, double[] at) {
    double x = frame.x(at[0]);
    double y = frame.y(at[1]);
    double r = radius(mark.look(), frame.zoom());
    return switch (mark.look().symbol()) {
      case BAR -> new Rectangle2D.Double(x - r * 0.42, y - r, r * 0.84, 2 * r);
      case DIAMOND -> {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - r);
        diamond.lineTo(x + r, y);
        diamond.lineTo(x, y + r);
        diamond.lineTo(x - r, y);
        diamond.closePath();
        yield diamond;
      }
      case null, default -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
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
      java.awt.Shape shape, Color color, double opacity, double width, List<Float> dash) {
    out.setColor(Palette.withOpacity(color, opacity));
    out.setStroke(Palette.pen(width, dash));
    out.draw(shape);
  }

  private void paint(java.awt.Shape shape, Color fill, Color line, double width, List<Float> dash) {
    out.setColor(fill);
    out.fill(shape);
    stroke(shape, line, 1, width, dash);
  }
}
