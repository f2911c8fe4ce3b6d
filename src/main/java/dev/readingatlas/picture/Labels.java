package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.link.ShownName;
import dev.readingatlas.picture.Shape.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Sets the names of what is drawn, by the rules of frontend/map/labels.ts: points beside their
 * symbols, lines along themselves, areas where they have room; each with a halo.
 */
final class Labels {
  /** Air around each label in pixels, the halo included. */
  private static final double AIR = 3;

  /** Pixels between two labels of one line at least, and how far the places for one reach. */
  private static final double APART = 520;

  private static final double NEAR = 260;

  /** Pixels that a line of a label may take in however wide an area. */
  private static final double WIDEST = 320;

  private static final double HALO = 3.6;
  private static final double HALO_OPACITY = 0.92;

  private final Typefaces typefaces;
  private final Scene scene;
  private final Frame frame;
  private final LabelPlacement<Setting> placement = new LabelPlacement<>();

  Labels(Typefaces typefaces, Scene scene, Frame frame) {
    this.typefaces = typefaces;
    this.scene = scene;
    this.frame = frame;
  }

  private record Setting(Mark mark, TextBlock text) {}

  /**
   * Draws them.
   *
   * @param furniture what labels keep clear of
   */
  void draw(Graphics2D out, List<Box> furniture) {
    furniture.forEach(box -> placement.keepClear("", box));
    scene.marks().stream().filter(this::isInView).forEach(this::consider);
    placement.place((setting, spot) -> draw(out, setting, spot));
  }

  private boolean isInView(Mark mark) {
    Integer least = mark.layer().minZoom();
    return (least == null || frame.zoom() >= least)
        && frame.onScreen(mark.shape().box()).grown(0.1).overlaps(frame.box());
  }

  private void consider(Mark mark) {
    if (mark.shape().kind() == Kind.POINT) {
      double r = Weights.symbolRadius(mark.layer().style(), frame.zoom()) + 1;
      for (List<double[]> part : mark.shape().parts()) {
        double[] xy = part.getFirst();
        placement.keepClear(mark.feature().id(), Box.around(frame.x(xy[0]), frame.y(xy[1]), r, r));
      }
    }
    if (!mark.layer().label() && !mark.selected()) {
      return;
    }
    TextBlock text = text(mark);
    if (text == null) {
      return;
    }
    double priority = priority(mark);
    List<LabelSpot> spots = spots(mark, text);
    Stream<List<LabelSpot>> groups =
        mark.shape().kind() == Kind.LINE ? spread(spots).stream() : Stream.of(spots);
    groups.forEach(
        group -> {
          List<LabelSpot> inside =
              group.stream().filter(spot -> spot.box().isWithin(frame.box())).toList();
          if (!inside.isEmpty()) {
            placement.add(
                new LabelPlacement.Candidate<>(
                    new Setting(mark, text),
                    mark.feature().id(),
                    priority,
                    inside,
                    mark.selected()));
          }
        });
  }

  /** Wide things first; countries at close range only after all else. */
  private double priority(Mark mark) {
    double own =
        mark.layer().style() == LayerStyle.COUNTRY && frame.zoom() > 8
            ? 250
            : LabelLook.of(mark.layer().style()).priority();
    double span = mark.shape().box().width() * frame.scale();
    return own
        - (mark.basemap() ? 100 : 0)
        + Math.min(span, 2000) / 50
        + (mark.selected() ? 1000 : 0);
  }

  /** The label as it is set; null for none. */
  private TextBlock text(Mark mark) {
    LabelLook look = LabelLook.of(mark.layer().style());
    ShownName name = scene.label(mark);
    if (name != null && !typefaces.canSet(name.text(), look.face())) {
      name = scene.plainLabel(mark);
    }
    if (name == null || name.text().isBlank() || !typefaces.canSet(name.text(), look.face())) {
      return null;
    }
    String text =
        look.capitals() ? name.text().toUpperCase(Locale.forLanguageTag(name.lang())) : name.text();
    boolean isJoined = name.rightToLeft() || TextBlock.hasJoinedLetters(text);
    double room =
        mark.shape().kind() == Kind.AREA
            ? Math.clamp(mark.shape().box().width() * frame.scale() * 0.75, 70, WIDEST)
            : Double.POSITIVE_INFINITY;
    return new TextBlock(
        typefaces,
        text,
        look.face(),
        look.bold() || mark.selected(),
        look.sizeAt(frame.zoom()),
        isJoined ? 0 : look.spacing(),
        room);
  }

  private List<LabelSpot> spots(Mark mark, TextBlock text) {
    return switch (mark.shape().kind()) {
      case POINT -> spotsAround(mark, text);
      case LINE -> spotsAlong(mark, text);
      case AREA -> spotsInside(mark, text);
    };
  }

  /** Right, left, above, below, then the corners. */
  private List<LabelSpot> spotsAround(Mark mark, TextBlock text) {
    double[] xy = mark.shape().parts().getFirst().getFirst();
    double x = frame.x(xy[0]);
    double y = frame.y(xy[1]);
    // A chosen point has a ring around it.
    double r = Weights.symbolRadius(mark.layer().style(), frame.zoom()) + (mark.selected() ? 4 : 1);
    double dx = r + AIR + 1 + text.width() / 2;
    double dy = r + text.height() / 2;
    double corner = r * 0.5 + AIR + text.width() / 2;
    double[][] places = {
      {dx, 0},
      {-dx, 0},
      {0, -dy},
      {0, dy},
      {corner, -dy * 0.8},
      {corner, dy * 0.8},
      {-corner, -dy * 0.8},
      {-corner, dy * 0.8}
    };
    return Stream.of(places).map(at -> level(x + at[0], y + at[1], text)).toList();
  }

  private List<LabelSpot> spotsAlong(Mark mark, TextBlock text) {
    boolean isRiver =
        mark.layer().style() == LayerStyle.RIVER || mark.layer().style() == LayerStyle.REACH;
    // Clear of the pale casing of a river's reaches.
    double lift = isRiver ? 4 + Weights.at(frame.zoom()).river() * 0.8 : 3;
    List<LabelSpot> spots = new ArrayList<>();
    for (List<double[]> part : mark.shape().parts()) {
      double[] run = Runs.onScreen(part.getFirst(), frame, 1.5);
      LineSpots.of(run, text, frame.box(), lift)
          .forEach(spot -> spots.add(new LabelSpot(spot.box().grown(AIR), spot.baseline())));
    }
    if (spots.isEmpty() && mark.selected()) {
      Box box = frame.onScreen(mark.shape().box());
      spots.add(level(box.middleX(), box.middleY() - text.height(), text));
      spots.add(level(box.middleX(), box.middleY() + text.height(), text));
    }
    return spots;
  }

  /** Spots of a line in groups far from each other: a long line carries its name more than once. */
  private static List<List<LabelSpot>> spread(List<LabelSpot> spots) {
    List<List<LabelSpot>> groups = new ArrayList<>();
    for (LabelSpot spot : spots) {
      List<LabelSpot> near =
          groups.stream()
              .filter(group -> distance(group.getFirst().box(), spot.box()) < NEAR)
              .findFirst()
              .orElse(null);
      if (near != null) {
        near.add(spot);
      } else if (groups.stream()
          .allMatch(group -> distance(group.getFirst().box(), spot.box()) > APART)) {
        groups.add(new ArrayList<>(List.of(spot)));
      }
    }
    return groups;
  }

  private static double distance(Box one, Box other) {
    return Math.hypot(one.middleX() - other.middleX(), one.middleY() - other.middleY());
  }

  /** The inside of what the frame shows of the largest polygon; then a little above and below. */
  private List<LabelSpot> spotsInside(Mark mark, TextBlock text) {
    Box room = frame.onScreen(mark.shape().box());
    double width = Math.min(room.maxX(), frame.width()) - Math.max(room.minX(), 0);
    if (text.width() > width * 1.15 && !mark.selected()) {
      return List.of();
    }
    List<double[]> rings =
        mark.shape().mainPart().stream().map(run -> Runs.onScreen(run, frame, 2)).toList();
    Box shell = Box.NONE;
    for (int i = 0; i < rings.getFirst().length; i += 2) {
      shell = shell.with(rings.getFirst()[i], rings.getFirst()[i + 1]);
    }
    if (!shell.overlaps(frame.box()) || rings.getFirst().length < 8 && !mark.selected()) {
      return List.of();
    }
    double stretch = Math.clamp(text.width() / 40, 1, 4);
    double[] inner = InnerPoint.of(rings, frame.box(), stretch);
    // A country's name stands on that country's ground, or not at all.
    double reach =
        mark.layer().style() == LayerStyle.COUNTRY && !mark.selected() ? text.width() * 0.4 : 0;
    double height = text.height();
    List<LabelSpot> spots = new ArrayList<>();
    for (double dy : new double[] {0, -height, height, -2 * height, 2 * height}) {
      double y = inner[1] + dy;
      boolean stands =
          Runs.isInside(inner[0] - reach, y, rings) && Runs.isInside(inner[0] + reach, y, rings);
      if (dy == 0 && reach == 0 || stands) {
        spots.add(level(inner[0], y, text));
      }
    }
    return spots;
  }

  private static LabelSpot level(double x, double y, TextBlock text) {
    return new LabelSpot(Box.around(x, y, text.width() / 2 + AIR, text.height() / 2 + 1), null);
  }

  private void draw(Graphics2D out, Setting setting, LabelSpot spot) {
    TextBlock text = setting.text();
    Path2D letters;
    if (spot.baseline() == null) {
      double baseline = spot.box().middleY() + (text.ascent() - text.descent()) / 2;
      letters = text.centred(spot.box().middleX(), baseline);
    } else {
      letters = text.isLoose() ? text.along(spot.baseline()) : text.straightAlong(spot.baseline());
    }
    boolean isOnWater =
        setting.mark().layer().style() == LayerStyle.WATER
            && setting.mark().shape().kind() == Kind.AREA;
    Color ground = isOnWater ? Palette.WATER : Palette.LAND;
    out.setColor(Palette.withOpacity(ground, HALO_OPACITY));
    out.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(letters);
    out.setColor(colorOf(setting.mark()));
    out.fill(letters);
  }

  private static Color colorOf(Mark mark) {
    return switch (mark.layer().style()) {
      case COUNTRY, LAND, PROVINCE, DISTRICT, BORDER -> Palette.QUIET_TEXT;
      case WATER, RIVER, REACH, STREAM -> Palette.WATER_TEXT;
      case REGION, ROUTE, LINE ->
          Palette.mixed(
              mark.givenColor() == null ? Palette.ACCENT : mark.givenColor(), Palette.TEXT, 0.4);
      default -> Palette.TEXT;
    };
  }
}
