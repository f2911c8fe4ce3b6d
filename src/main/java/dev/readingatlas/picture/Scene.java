package dev.readingatlas.picture;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.link.ResolvedState;
import dev.readingatlas.link.ShownName;
import dev.readingatlas.link.ViewerState;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.picture.TimeChoice.Visibility;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a map shows in a state, and by which names: the rules of frontend/reader/stage/map-stage.ts
 * and basemap-country.ts.
 */
final class Scene {
  private final Atlas atlas;
  private final ViewerState state;
  private final ResolvedState opened;
  private final List<Mark> marks = new ArrayList<>();
  private final Map<String, List<Place>> placesOfFeature = new HashMap<>();
  private final Map<String, List<Place>> placesByName = new HashMap<>();
  private final Map<String, LayerStyle> ownStyles = new HashMap<>();
  private final Set<String> drawnIds = new HashSet<>();
  private final Set<String> labelledNames = new HashSet<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final Box home;

  /** All that the atlas draws. */
  private Box whole;

  Scene(Atlas atlas, ViewerState state, LayerShapes shapes) {
    this.atlas = atlas;
    this.state = state;
    this.opened = ResolvedState.of(state, atlas);
    atlas.layers().forEach(layer -> ownStyles.put(layer.id(), layer.style()));
    for (Place place : atlas.places()) {
      place.names().stream()
          .map(PlaceName::text)
          .distinct()
          .forEach(text -> placesByName.computeIfAbsent(text, t -> new ArrayList<>()).add(place));
      place
          .features()
          .forEach(
              feature ->
                  placesOfFeature
                      .computeIfAbsent(feature.id(), id -> new ArrayList<>())
                      .add(place));
    }
    placesOfFeature
        .values()
        .forEach(places -> places.sort(Comparator.comparingInt(one -> one.features().size())));
    home =
        new Box(
            Mercator.x(atlas.bounds().getMinX()),
            Mercator.y(atlas.bounds().getMaxY()),
            Mercator.x(atlas.bounds().getMaxX()),
            Mercator.y(atlas.bounds().getMinY()));
    whole = home;
    collect(shapes);
  }

  Atlas atlas() {
    return atlas;
  }

  ViewerState state() {
    return state;
  }

  ResolvedState opened() {
    return opened;
  }

  /** Everything to be drawn, in drawing order. */
  List<Mark> marks() {
    return marks;
  }

  /** Chosen periods in order; none for all time or for a span. */
  List<Period> periods() {
    return state.side().periodsOf(atlas);
  }

  /**
   * The frame of the state: its own view, else the places it leads to, of one that reaches beyond
   * the atlas only the part within, else the whole atlas.
   */
  Frame frame(double width, double height, double zoomLess) {
    if (state.view() != null) {
      return Frame.of(state.view(), zoomLess, home, whole, width, height);
    }
    Box around = Box.NONE;
    for (Place place : opened.destination()) {
      Box box = Box.NONE;
      for (FeatureRef feature : place.features()) {
        box = box.with(boxes.getOrDefault(feature.id(), Box.NONE));
      }
      around = around.with(within(box, home));
    }
    return around.isNone()
        ? Frame.fitting(home, Double.MAX_VALUE, width, height)
        : Frame.fitting(around, Frame.MAX_ZOOM_OF_PLACES, width, height);
  }

  /** What stands beside a mark; null for nothing. */
  ShownName label(Mark mark) {
    String lang = state.languageOfNames(atlas);
    Place country = null;
    if (mark.basemap() && mark.layer().style().equals(LayerStyle.LAND)) {
      CountryBelow below = countryBelow(mark.feature().name());
      if (below != null && below.labelled()) {
        return null;
      }
      country = below == null ? null : below.place();
    }
    List<Place> places = placesOfFeature.getOrDefault(mark.feature().id(), List.of());
    Place place = country != null ? country : places.isEmpty() ? null : places.getFirst();
    if (place != null) {
      return ShownName.label(place, lang);
    }
    String name = mark.feature().name();
    return name == null || mark.basemap() && labelledNames.contains(name)
        ? null
        : new ShownName(name, "", false);
  }

  /** A name for a mark where its label's letters cannot be set. */
  ShownName plainLabel(Mark mark) {
    List<Place> places = placesOfFeature.getOrDefault(mark.feature().id(), List.of());
    return places.isEmpty() ? null : ShownName.of(places.getFirst(), "en");
  }

  private void collect(LayerShapes shapes) {
    Set<String> on = Set.copyOf(state.layersOn(atlas));
    TimeChoice time = new TimeChoice(state.side().spans(atlas));
    List<Period> chosen = periods();
    Set<String> selected = new HashSet<>();
    opened.emphasised().forEach(one -> one.features().forEach(ref -> selected.add(ref.id())));
    Set<String> wanted = new HashSet<>();
    opened.destination().forEach(one -> one.features().forEach(ref -> wanted.add(ref.layer())));
    opened.emphasised().forEach(one -> one.features().forEach(ref -> wanted.add(ref.layer())));
    Map<String, Mark> outlines = new LinkedHashMap<>();
    for (Layer layer : Stream.concat(atlas.basemap().stream(), atlas.layers().stream()).toList()) {
      boolean isOn = on.contains(layer.id());
      if (!isOn && !wanted.contains(layer.id())) {
        continue;
      }
      boolean isBasemap = !ownStyles.containsKey(layer.id());
      for (LayerShapes.Drawn feature : shapes.of(layer)) {
        boxes.put(feature.id(), feature.shape().box());
        Visibility visibility = isBasemap ? Visibility.SHOWN : time.of(feature.when());
        if (isOn && !isBasemap) {
          whole = whole.with(feature.shape().box());
        }
        if (isOn && layer.label() && !isBasemap && feature.name() != null) {
          labelledNames.add(feature.name());
        }
        if (isOn && visibility != Visibility.HIDDEN) {
          drawnIds.add(feature.id());
          marks.add(
              new Mark(
                  feature,
                  layer,
                  isBasemap,
                  visibility,
                  isBasemap ? null : tint(feature.when(), chosen),
                  selected.contains(feature.id())));
        } else if (!isBasemap && selected.contains(feature.id())) {
          outlines.put(
              feature.id(), new Mark(feature, layer, false, Visibility.OUTLINE, null, true));
        }
      }
    }
    opened.emphasised().forEach(place -> addOutlines(place, outlines, on));
  }

  /**
   * A chosen place that time or a layer switch would hide is outlined: by its shapes of other
   * times, else by those of layers that are off.
   */
  private void addOutlines(Place place, Map<String, Mark> outlines, Set<String> on) {
    if (place.features().stream().anyMatch(ref -> drawnIds.contains(ref.id()))) {
      return;
    }
    List<Mark> hidden =
        place.features().stream()
            .map(ref -> outlines.get(ref.id()))
            .filter(Objects::nonNull)
            .toList();
    List<Mark> ofOtherTimes =
        hidden.stream().filter(mark -> on.contains(mark.layer().id())).toList();
    for (Mark mark : ofOtherTimes.isEmpty() ? hidden : ofOtherTimes) {
      if (drawnIds.add(mark.feature().id())) {
        marks.add(mark);
      }
    }
  }

  /** With periods chosen, a dated feature that reaches just one takes its look. */
  private static Period tint(When when, List<Period> chosen) {
    if (when == null) {
      return null;
    }
    List<Period> reached =
        chosen.stream().filter(one -> when.overlaps(one.when()) != When.Overlap.NONE).toList();
    return reached.size() == 1 ? reached.getFirst() : null;
  }

  private record CountryBelow(Place place, boolean labelled) {}

  /** The country of the atlas that a piece of background land is, by its name; null for none. */
  private CountryBelow countryBelow(String name) {
    for (Place place : placesByName.getOrDefault(name, List.of())) {
      for (FeatureRef feature : place.features()) {
        if (LayerStyle.COUNTRY.equals(ownStyles.get(feature.layer()))) {
          boolean carries =
              atlas.layers().stream()
                  .anyMatch(layer -> layer.id().equals(feature.layer()) && layer.label());
          return new CountryBelow(place, carries && drawnIds.contains(feature.id()));
        }
      }
    }
    return null;
  }

  private static Box within(Box one, Box other) {
    return one.isNone()
            || one.minX() > other.maxX()
            || one.maxX() < other.minX()
            || one.minY() > other.maxY()
            || one.maxY() < other.minY()
        ? one
        : new Box(
            Math.max(one.minX(), other.minX()),
            Math.max(one.minY(), other.minY()),
            Math.min(one.maxX(), other.maxX()),
            Math.min(one.maxY(), other.maxY()));
  }
}
