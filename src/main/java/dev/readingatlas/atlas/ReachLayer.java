package dev.readingatlas.atlas;

import dev.readingatlas.atlas.AtlasContent.PlacePart;
import dev.readingatlas.atlas.AtlasContent.ReachPart;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.layer.LineMeasure;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Reach;
import dev.readingatlas.source.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * The derived layer of an atlas that holds a feature for each place which is a reach: cut from its
 * line on import, in the order in which the reaches begin along it.
 */
final class ReachLayer {
  /** The layer's own id; a pack may not use it. */
  static final String OWN_ID = "reaches";

  /** An end this far from its line, in metres, is surely meant otherwise. */
  private static final double FAR = 5_000;

  private final String slug;
  private final LayerStore layers;
  private final Map<String, Layer> stored;
  private final List<PlacePart> places;

  /**
   * Begins; nothing is cut yet.
   *
   * @param stored the layers of the atlas, by id
   */
  ReachLayer(AtlasContent content, LayerStore layers, Map<String, Layer> stored) {
    this.slug = content.slug();
    this.layers = layers;
    this.stored = stored;
    this.places = content.places().stream().filter(place -> place.reach() != null).toList();
  }

  static String id(String slug) {
    return AtlasContent.layerId(slug, OWN_ID);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /**
   * Cuts and stores the stretches; needs the lines stored and the caller's transaction.
   *
   * @param reaches is given the reaches by place
   * @return the layer of the stretches
   */
  Layer store(Map<String, Reach> reaches, List<Finding> problems, List<Finding> fatal) {
    Map<String, LineMeasure> lines = new HashMap<>();
    List<Feature> features = new ArrayList<>();
    for (PlacePart place : places) {
      ReachPart reach = place.reach();
      FeatureRef line = new FeatureRef(AtlasContent.layerId(slug, reach.layer()), reach.key());
      LineMeasure measure = lines.computeIfAbsent(line.id(), id -> measure(line));
      if (measure == null) {
        fatal.add(
            PackRule.REACH_LINE
                .at(reach.pointer(), "place", place.id(), "feature", line.id())
                .withVariant(
                    layers.find(stored.get(line.layer()), line.key()).isPresent()
                        ? "other-shape"
                        : null));
        continue;
      }
      for (Coordinate end : List.of(reach.from(), reach.to())) {
        double off = measure.metresOff(end);
        if (off > FAR) {
          problems.add(
              PackRule.REACH_FAR.at(
                  reach.pointer(),
                  "place",
                  place.id(),
                  "point",
                  end.x + ", " + end.y,
                  "distance",
                  Long.toString(Math.round(off / 1000))));
        }
      }
      double one = measure.metresTo(reach.from());
      double other = measure.metresTo(reach.to());
      if (one == other) {
        fatal.add(PackRule.REACH_EMPTY.at(reach.pointer(), "place", place.id()));
        continue;
      }
      reaches.put(place.id(), new Reach(line, Math.min(one, other), Math.max(one, other)));
      features.add(
          new Feature(
              place.id(),
              measure.between(reach.from(), reach.to()),
              place.names().getFirst().text(),
              null,
              null,
              null,
              Map.of()));
    }
    features.sort(
        Comparator.comparingDouble((Feature feature) -> reaches.get(feature.key()).fromMetres())
            .thenComparing(feature -> -reaches.get(feature.key()).toMetres()));
    return layers.replace(layer(), features::forEach);
  }

  private LineMeasure measure(FeatureRef line) {
    Optional<Feature> feature = layers.find(stored.get(line.layer()), line.key());
    try {
      return feature.map(Feature::geometry).map(LineMeasure::new).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Layer layer() {
    Layer cut = stored.get(AtlasContent.layerId(slug, places.getFirst().reach().layer()));
    String title =
        places.stream().map(place -> place.reach().layer()).distinct().count() == 1
            ? cut.title() + ": stretches"
            : "Stretches";
    String content = PackChecksum.ofText(OWN_ID + places.stream().map(this::state).toList());
    return new Layer(
        id(slug),
        title,
        LayerStyle.REACH,
        cut.color(),
        null,
        false,
        true,
        null,
        "Cut from the line as drawn, between the points that each place names.",
        cut.source(),
        cut.licence(),
        content,
        PackChecksum.ofText(content + cut.checksum() + title),
        0,
        0);
  }

  /** All that the shape and the name of a stretch are made from. */
  private String state(PlacePart place) {
    ReachPart reach = place.reach();
    return String.join(
        " ",
        place.id(),
        place.names().getFirst().text(),
        stored.get(AtlasContent.layerId(slug, reach.layer())).content(),
        reach.key(),
        reach.from().toString(),
        reach.to().toString());
  }
}
