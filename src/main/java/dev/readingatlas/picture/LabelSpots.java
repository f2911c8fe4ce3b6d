package dev.readingatlas.picture;

import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.picture.Shape.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the labels of marks may stand, by the rules of frontend/map/labels/label-spots.ts: points
 * beside their symbols, lines along themselves, areas where they have room; on calm ground first.
 */
final class LabelSpots {
  /** Air around each label in pixels, the halo included. */
  private static final double AIR = 3;

  /** What a thin line through the name of an area costs, in pixels from the area's heart. */
  private static final double STRUCK = 200;

  /** What standing in a region inside one's own costs: it would be read as that region's name. */
  private static final double MISPLACED = 300;

  /** Pixels from a label to the middle of a point beside it that it would seem to name. */
  private static final double BESIDE = 12;

  /** From this zoom on, the name of a line may stand across thin lines. */
  private static final double CROSSING = 7.5;

  /** Places in an area that are tried, at most. */
  private static final int MOST = 24;

  private static final Set<LayerStyle> STRONG =
      Set.of(LayerStyle.LINE, LayerStyle.ROUTE, LayerStyle.RIVER);
  private static final Set<LayerStyle> THIN = Set.of(LayerStyle.REGION, LayerStyle.WATER);

  /** Their names stand apart from other names. */
  private static final Set<LayerStyle> WIDE = Set.of(LayerStyle.COUNTRY, LayerStyle.LAND);

  private final Frame frame;
  private final Strikes strikes;
  private final Set<String> rivers = new HashSet<>();
  private final List<Mark> regions = new ArrayList<>();
  private final List<Mark> points = new ArrayList<>();

  /** For some marks in a frame, whose own lines labels had better not cross. */
  LabelSpots(Frame frame, List<Mark> marks) {
    this.frame = frame;
    this.strikes = new Strikes(frame.box());
    for (Mark mark : marks) {
      if (mark.shape().kind() == Kind.POINT) {
        points.add(mark);
      }
      Ink ink = inkOf(mark);
      if (ink == Ink.NONE) {
        continue;
      }
      for (List<double[]> part : mark.shape().parts()) {
        part.forEach(run -> strikes.add(mark.feature().id(), Runs.onScreen(run, frame, 1.5), ink));
      }
      if (mark.layer().style() == LayerStyle.RIVER) {
        rivers.add(mark.feature().id());
      }
      if (mark.layer().style() == LayerStyle.REGION) {
        regions.add(mark);
      }
    }
  }

  /** Places that lie wholly in the frame, the best first. */
  List<LabelSpot> of(Mark mark, TextBlock text) {
    return switch (mark.shape().kind()) {
      case POINT -> around(mark, text);
      case LINE -> along(mark, text);
      case AREA -> inside(mark, text);
    };
  }

  private static Ink inkOf(Mark mark) {
    return switch (mark.shape().kind()) {
      case POINT -> Ink.NONE;
      case LINE -> STRONG.contains(mark.layer().style()) ? Ink.STRONG : Ink.NONE;
      case AREA -> THIN.contains(mark.layer().style()) ? Ink.THIN : Ink.NONE;
    };
  }

  private Ink through(LabelSpot spot, Predicate<String> own) {
    // The letters themselves, without the air around them.
    return strikes.through(spot.grown(1 - AIR).parts(), own);
  }

  /** Right, left, above, below, then the corners; those that no line crosses first. */
  private List<LabelSpot> around(Mark mark, TextBlock text) {
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
    return Stream.of(places)
        .map(at -> level(x + at[0], y + at[1], text))
        .filter(spot -> spot.box().isWithin(frame.box()))
        .filter(spot -> mark.selected() || !isReadAsAnothers(spot, mark, y))
        .sorted(Comparator.comparing(spot -> through(spot, id -> false)))
        .toList();
  }

  /** Whether a label stands level with another point and near it, but not level with its own. */
  private boolean isReadAsAnothers(LabelSpot spot, Mark mark, double ownY) {
    Box box = spot.box();
    if (ownY > box.minY() && ownY < box.maxY()) {
      return false;
    }
    Box beside = new Box(box.minX() - BESIDE, box.minY(), box.maxX() + BESIDE, box.maxY());
    return points.stream()
        .filter(other -> other != mark)
        .map(other -> other.shape().parts().getFirst().getFirst())
        .anyMatch(xy -> beside.contains(frame.x(xy[0]), frame.y(xy[1])));
  }

  private List<LabelSpot> along(Mark mark, TextBlock text) {
    LayerStyle style = mark.layer().style();
    boolean isReach = style == LayerStyle.REACH;
    // Clear of the pale casing of a river's reaches.
    double lift =
        style == LayerStyle.RIVER || isReach ? 4 + Weights.at(frame.zoom()).river() * 0.8 : 3;
    List<LabelSpot> spots = new ArrayList<>();
    for (List<double[]> part : mark.shape().parts()) {
      double[] run = Runs.onScreen(part.getFirst(), frame, 1.5);
      LineSpots.of(run, text, frame.box(), lift).stream()
          .map(spot -> spot.grown(AIR))
          .filter(spot -> spot.box().isWithin(frame.box()))
          .forEach(spots::add);
    }
    // A reach lies on its river, and its name stands as near to it.
    Predicate<String> own = id -> id.equals(mark.feature().id()) || isReach && rivers.contains(id);
    Ink most = STRONG.contains(style) && frame.zoom() < CROSSING ? Ink.NONE : Ink.THIN;
    List<LabelSpot> clear =
        spots.stream()
            .filter(spot -> through(spot, own).compareTo(most) <= 0)
            .sorted(Comparator.comparing(spot -> through(spot, own)))
            .toList();
    if (!clear.isEmpty() || !mark.selected()) {
      return clear;
    }
    if (!spots.isEmpty()) {
      return spots;
    }
    Box box = frame.onScreen(mark.shape().box());
    return Stream.of(-text.height(), text.height())
        .map(dy -> level(box.middleX(), box.middleY() + dy, text))
        .filter(spot -> spot.box().isWithin(frame.box()))
        .toList();
  }

  /** Inside the largest polygon, or what the frame shows of it, away from lines. */
  private List<LabelSpot> inside(Mark mark, TextBlock text) {
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
    double air = WIDE.contains(mark.layer().style()) ? 8 : 0;
    double[] heart = InnerPoint.of(rings, frame.box(), Math.clamp(text.width() / 40, 1, 4));
    List<AreaPlaces.Place> places =
        AreaPlaces.of(
                rings,
                text.width() + 2 * (AIR + air),
                text.height() + 2 * (1 + air),
                frame.box(),
                heart,
                least(mark))
            .stream()
            .map(place -> priced(place, mark))
            .sorted(Comparator.comparingDouble(AreaPlaces.Place::cost))
            .toList();
    return spaced(places, text).stream()
        .map(place -> onGround(place, mark, text))
        .filter(found -> found.ink() != Ink.STRONG || isNamedAnyway(mark))
        .sorted(Comparator.comparingDouble(Found::cost))
        .map(found -> found.spot().grown(air))
        .toList();
  }

  /** What a picture is of has its name, if need be across a river; a reader of a map moves it. */
  private static boolean isNamedAnyway(Mark mark) {
    return mark.selected() || mark.layer().style() == LayerStyle.REGION;
  }

  private record Found(LabelSpot spot, Ink ink, double cost) {}

  private Found onGround(AreaPlaces.Place place, Mark mark, TextBlock text) {
    LabelSpot spot = level(place.x(), place.y(), text);
    Ink ink = through(spot, id -> id.equals(mark.feature().id()));
    return new Found(spot, ink, place.cost() + ink.ordinal() * STRUCK);
  }

  /** How much of a name must stand on its area: a country's on that country's ground. */
  private static double least(Mark mark) {
    if (mark.selected()) {
      return 0.3;
    }
    return switch (mark.layer().style()) {
      case COUNTRY, LAND -> 0.85;
      case WATER -> 0.35;
      case DISTRICT -> 0.6;
      default -> 0.5;
    };
  }

  private AreaPlaces.Place priced(AreaPlaces.Place place, Mark mark) {
    boolean isMisplaced =
        mark.layer().style() == LayerStyle.REGION
            && regions.stream()
                .filter(other -> other != mark && other.shape().size() < mark.shape().size())
                .anyMatch(other -> isOn(other, place));
    return isMisplaced
        ? new AreaPlaces.Place(place.x(), place.y(), place.cost() + MISPLACED)
        : place;
  }

  private boolean isOn(Mark mark, AreaPlaces.Place place) {
    double x = (place.x() + frame.left()) / frame.scale();
    double y = (place.y() + frame.top()) / frame.scale();
    return mark.shape().kind() == Kind.AREA
        && mark.shape().parts().stream().anyMatch(part -> Runs.isInside(x, y, part));
  }

  /** The best places that are not nearly the same. */
  private static List<AreaPlaces.Place> spaced(List<AreaPlaces.Place> places, TextBlock text) {
    List<AreaPlaces.Place> chosen = new ArrayList<>();
    for (AreaPlaces.Place place : places) {
      boolean isNew =
          chosen.stream()
              .allMatch(
                  one ->
                      Math.abs(place.x() - one.x()) > text.width() / 6
                          || Math.abs(place.y() - one.y()) > 4);
      if (isNew && chosen.size() < MOST) {
        chosen.add(place);
      }
    }
    return chosen;
  }

  private static LabelSpot level(double x, double y, TextBlock text) {
    return LabelSpot.level(Box.around(x, y, text.width() / 2 + AIR, text.height() / 2 + 1));
  }
}
