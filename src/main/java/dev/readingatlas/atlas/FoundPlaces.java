package dev.readingatlas.atlas;

import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Reach;
import java.util.List;
import java.util.Map;

/**
 * The features that the places of a revision were found to be, when it was published.
 *
 * @param places by id
 */
record FoundPlaces(Map<String, FoundPlace> places) {
  /**
   * One place.
   *
   * @param features each once, the stretch first
   * @param reach where on its line the stretch is, or null
   */
  record FoundPlace(List<FeatureRef> features, Reach reach) {}

  /** The place of that id; without features if it was not found. */
  FoundPlace of(String id) {
    return places.getOrDefault(id, new FoundPlace(List.of(), null));
  }
}
