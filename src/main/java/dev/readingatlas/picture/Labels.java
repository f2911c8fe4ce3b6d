package dev.readingatlas.picture;

import dev.readingatlas.layer.Looks;
import dev.readingatlas.layer.StyleLook.LabelLook;
import dev.readingatlas.link.ShownName;
import dev.readingatlas.picture.Shape.Kind;
import dev.readingatlas.picture.Typefaces.Face;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names on the picture: the chosen ones and a few others by priority, each beside its point, at
 * the middle of its line or at the inner point of its area, none over another.
 */
final class Labels {
  private static final int MOST = 12;

  /** Pixels between two names. */
  private static final double AIR = 4;

  /** Pixels that a line of a name may take in however wide an area. */
  private static final double WIDEST = 320;

  /** The weight from which on letters are set in bold. */
  private static final int BOLD = 500;

  /** The share of a needed name that must be on its area; and that of another name. */
  private static final double NEEDED_WITHIN = 0.4;

  private static final double WITHIN = 0.5;

  private final Typefaces typefaces;
  private final Scene scene;
  private final Frame frame;

  Labels(Typefaces typefaces, Scene scene, Frame frame) {
    this.typefaces = typefaces;
    this.scene = scene;
    this.frame = frame;
  }

  /** A name and the box that it takes, in pixels. */
  record Placed(Mark mark, ShownName name, TextBlock text, Box box) {}

  /**
   * Draws the names.
   *
   * @param furniture boxes that names keep clear of
   */
  void draw(Graphics2D out, List<Box> furniture) {
    place(furniture).forEach(placed -> draw(out, placed));
  }

  List<Placed> place(List<Box> furniture) {
    List<Mark> marks = scene.marks().stream().filter(mark -> frame.shows(mark, 0.1)).toList();
    List<Box> symbols = marks.stream().flatMap(this::symbols).toList();
    List<Mark> ordered =
        marks.stream()
            .filter(mark -> mark.layer().label() || mark.selected())
            .sorted(Comparator.comparingDouble(this::priority).reversed())
            .toList();
    List<Placed> placed = new ArrayList<>();
    for (Mark mark : ordered) {
      if (placed.size() < MOST) {
        Placed label = place(mark, furniture, symbols, placed);
        if (label != null) {
          placed.add(label);
        }
      }
    }
    return placed;
  }

  private Placed place(Mark mark, List<Box> furniture, List<Box> symbols, List<Placed> placed) {
    ShownName name = name(mark);
    if (name == null || placed.stream().anyMatch(other -> isRepeated(mark, name, other))) {
      return null;
    }
    TextBlock text = text(mark, name);
    List<Box> free =
        boxes(mark, text)
            .filter(box -> box.isWithin(frame.box()))
            .filter(box -> furniture.stream().noneMatch(box::overlaps))
            .filter(box -> placed.stream().noneMatch(other -> other.box().overlaps(box)))
            .toList();
    return Stream.concat(
            free.stream().filter(box -> symbols.stream().noneMatch(box::overlaps)),
            isNeeded(mark) ? free.stream() : Stream.empty())
        .findFirst()
        .map(box -> new Placed(mark, name, text, box))
        .orElse(null);
  }

  /** Names of the chosen place and of the atlas's own areas, which may cover a town's symbol. */
  private static boolean isNeeded(Mark mark) {
    return mark.selected() || mark.shape().kind() == Kind.AREA && !mark.basemap();
  }

  private static boolean isRepeated(Mark mark, ShownName name, Placed other) {
    return other.mark().layer().id().equals(mark.layer().id())
        && other.name().text().equals(name.text());
  }

  private Stream<Box> symbols(Mark mark) {
    if (mark.shape().kind() != Kind.POINT) {
      return Stream.empty();
    }
    double r = MapPainter.radius(mark.look(), frame.zoom());
    return mark.shape().parts().stream()
        .map(List::getFirst)
        .map(xy -> Box.around(frame.x(xy[0]), frame.y(xy[1]), r, r));
  }

  /** The boxes that a name may take, the best first. */
  private Stream<Box> boxes(Mark mark, TextBlock text) {
    Size size = new Size(text.width() / 2 + AIR, text.height() / 2 + 1);
    Shape shape = mark.shape();
    LabelLook look = mark.look().label();
    return switch (shape.kind()) {
      case POINT -> {
        double[] xy = shape.parts().getFirst().getFirst();
        // A chosen point has a ring around it.
        double r = MapPainter.radius(mark.look(), frame.zoom()) + (mark.selected() ? 4 : 1);
        yield size.around(frame.x(xy[0]), frame.y(xy[1]), r, true);
      }
      case LINE -> {
        double lift = look.lift() == null ? 3 : look.lift().at(frame.zoom());
        InnerPoint line = InnerPoint.ofLine(shape, frame);
        List<Box> boxes =
            line.along().stream().flatMap(at -> size.around(at.x, at.y, lift, false)).toList();
        yield Stream.concat(
            boxes.stream().filter(line::isOff), mark.selected() ? boxes.stream() : Stream.empty());
      }
      case AREA -> {
        double within = look.within() == null ? WITHIN : look.within();
        yield InnerPoint.ofArea(shape, frame, within(mark))
            .inside(size.box(0, 0), isNeeded(mark) ? NEEDED_WITHIN : within)
            .stream()
            .map(at -> size.box(at.x, at.y));
      }
    };
  }

  /** Smaller areas of the same style: a name on one of them would be read as its name. */
  private List<Shape> within(Mark mark) {
    return scene.marks().stream()
        .filter(other -> other.layer().style().equals(mark.layer().style()))
        .filter(other -> other.layer().label() && other.shape().kind() == Kind.AREA)
        .map(Mark::shape)
        .filter(other -> other.size() < mark.shape().size())
        .filter(other -> other.box().overlaps(mark.shape().box()))
        .toList();
  }

  /** Half the width and half the height of a name. */
  private record Size(double halfWidth, double halfHeight) {
    Box box(double x, double y) {
      return Box.around(x, y, halfWidth, halfHeight);
    }

    Stream<Box> around(double x, double y, double distance, boolean besideFirst) {
      double dx = halfWidth + distance;
      double dy = halfHeight + distance;
      Stream<Box> beside = Stream.of(box(x + dx, y), box(x - dx, y));
      Stream<Box> aboveAndBelow = Stream.of(box(x, y - dy), box(x, y + dy));
      return besideFirst
          ? Stream.concat(beside, aboveAndBelow)
          : Stream.concat(aboveAndBelow, beside);
    }
  }

  private double priority(Mark mark) {
    double span = mark.shape().box().width() * frame.scale();
    return mark.look().label().priorityAt(frame.zoom())
        - (mark.basemap() ? 100 : 0)
        + Math.min(span, 2000) / 50
        + (mark.selected() ? 1000 : 0);
  }

  /** The name of a mark in letters that can be set; null for none. */
  private ShownName name(Mark mark) {
    Face face = face(mark);
    return Stream.of(scene.label(mark), scene.plainLabel(mark))
        .filter(name -> name != null && !name.text().isBlank())
        .filter(name -> typefaces.canSet(name.text(), face))
        .findFirst()
        .orElse(null);
  }

  private static Face face(Mark mark) {
    LabelLook look = mark.look().label();
    return look.family().equals("sans")
        ? Face.SANS
        : look.italic() ? Face.SERIF_ITALIC : Face.SERIF;
  }

  private TextBlock text(Mark mark, ShownName name) {
    LabelLook look = mark.look().label();
    String text =
        look.capitals() ? name.text().toUpperCase(Locale.forLanguageTag(name.lang())) : name.text();
    boolean isJoined = name.rightToLeft() || TextBlock.hasJoinedLetters(text);
    double room =
        mark.shape().kind() == Kind.AREA
            ? Math.clamp(mark.shape().box().width() * frame.scale() * 0.75, 70, WIDEST)
            : Double.POSITIVE_INFINITY;
    int weight =
        mark.selected()
            ? Looks.MAP.states().selected().label()
            : look.weight() == null ? 0 : look.weight();
    return new TextBlock(
        typefaces,
        text,
        face(mark),
        weight >= BOLD,
        Math.round(look.size().at(frame.zoom()) * 2) / 2.0,
        isJoined || look.spacing() == null ? 0 : look.spacing(),
        room);
  }

  private static void draw(Graphics2D out, Placed placed) {
    TextBlock text = placed.text();
    Box box = placed.box();
    double baseline = box.middleY() + (text.ascent() - text.descent()) / 2;
    Path2D letters = text.centred(box.middleX(), baseline);
    Mark mark = placed.mark();
    boolean isOnGround = mark.shape().kind() == Kind.AREA && mark.look().ground() != null;
    Color ground = isOnGround ? Palette.of(mark.look().ground()) : Palette.LAND;
    Looks.Label halo = Looks.MAP.label();
    out.setColor(Palette.withOpacity(ground, halo.opacity()));
    out.setStroke(
        new BasicStroke((float) halo.halo(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(letters);
    out.setColor(colorOf(mark));
    out.fill(letters);
  }

  private static Color colorOf(Mark mark) {
    String role = mark.look().label().color();
    if (role == null) {
      return Palette.TEXT;
    }
    return role.equals("own") ? Palette.mixed(mark.color(), Palette.TEXT, 0.4) : Palette.of(role);
  }
}
