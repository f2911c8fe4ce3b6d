package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.link.ShownName;
import dev.readingatlas.picture.Shape.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets the names of what is drawn, each with a halo, by the rules of frontend/map/labels/labels.ts.
 */
final class Labels {
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
   * @param furniture what stands on the map and covers labels
   */
  void draw(Graphics2D out, List<Box> furniture) {
    furniture.forEach(placement::take);
    List<Mark> inView = scene.marks().stream().filter(this::isInView).toList();
    LabelSpots spots = new LabelSpots(frame, inView);
    Set<Mark> repeated = repeatedAreas(scene, inView);
    inView.stream().filter(mark -> !repeated.contains(mark)).forEach(mark -> consider(mark, spots));
    placement.place((setting, spot) -> draw(out, setting, spot));
  }

  /** Areas of one layer that lie over each other and bear one name: the largest of them says it. */
  static Set<Mark> repeatedAreas(Scene scene, List<Mark> marks) {
    List<Mark> areas =
        marks.stream()
            .filter(mark -> mark.shape().kind() == Kind.AREA && scene.label(mark) != null)
            .filter(mark -> mark.layer().label() || mark.selected())
            .sorted(
                Comparator.comparing(Mark::selected)
                    .thenComparingDouble(mark -> mark.shape().size())
                    .reversed())
            .toList();
    Map<List<String>, List<Mark>> named =
        areas.stream()
            .collect(
                Collectors.groupingBy(
                    mark -> List.of(mark.layer().id(), scene.label(mark).text())));
    Set<Mark> repeated = new HashSet<>();
    for (List<Mark> alike : named.values()) {
      for (int i = 1; i < alike.size(); i++) {
        Box box = alike.get(i).shape().box();
        if (alike.subList(0, i).stream().anyMatch(one -> one.shape().box().overlaps(box))) {
          repeated.add(alike.get(i));
        }
      }
    }
    return repeated;
  }

  private boolean isInView(Mark mark) {
    Integer least = mark.layer().minZoom();
    return (least == null || frame.zoom() >= least)
        && frame.onScreen(mark.shape().box()).grown(0.1).overlaps(frame.box());
  }

  private void consider(Mark mark, LabelSpots places) {
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
    List<LabelSpot> spots = places.of(mark, text);
    List<List<LabelSpot>> groups =
        mark.shape().kind() == Kind.LINE ? spread(spots) : List.of(spots);
    groups.forEach(
        group ->
            placement.add(
                new LabelPlacement.Candidate<>(
                    new Setting(mark, text),
                    mark.feature().id(),
                    priority,
                    group,
                    mark.selected())));
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
