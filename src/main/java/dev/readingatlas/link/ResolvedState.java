package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.place.Place;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The state after the viewer opened it: what is open and chosen, and where the map is. The rules of
 * {@code #restore} in frontend/reader/atlas-viewer.ts.
 *
 * @param place the place whose panel is open, or null
 * @param reading the reading that is open in full, or null
 * @param excerpt the excerpt that is chosen, or null
 * @param excerptOf the reading it stands in, or null
 * @param emphasised places that stand out on the map
 * @param destination places the map shows where the state has no view of its own; none for all
 */
public record ResolvedState(
    Place place,
    Reading reading,
    Excerpt excerpt,
    Reading excerptOf,
    List<Place> emphasised,
    List<Place> destination) {

  /** What a state of this atlas opens. */
  public static ResolvedState of(ViewerState state, Atlas atlas) {
    Reading reading = reading(state.reading(), atlas).orElse(null);
    Reading source =
        Optional.ofNullable(reading)
            .filter(text -> excerpt(text, state.excerpt()).isPresent())
            .or(
                () ->
                    atlas.readings().stream()
                        .filter(text -> excerpt(text, state.excerpt()).isPresent())
                        .findFirst())
            .orElse(null);
    Excerpt excerpt = source == null ? null : excerpt(source, state.excerpt()).orElseThrow();
    List<Place> spokenOf =
        excerpt == null
            ? List.of()
            : excerpt.places().stream().flatMap(id -> place(id, atlas).stream()).toList();
    Place place =
        place(state.place(), atlas)
            .or(() -> reading == null ? spokenOf.stream().findFirst() : Optional.empty())
            .orElse(null);
    List<Place> own = place == null ? List.of() : List.of(place);
    if (excerpt == null) {
      return new ResolvedState(place, reading, null, null, own, own);
    }
    List<Place> onTheWay =
        state.order() == Order.ALONG && place != null ? onTheWay(place, excerpt, atlas) : null;
    return new ResolvedState(
        place,
        reading,
        excerpt,
        source,
        reading != null ? spokenOf : onTheWay != null ? onTheWay : own,
        onTheWay != null ? onTheWay : spokenOf);
  }

  /**
   * What is open in a word or two: the title of a reading, else the name of a place; null for the
   * atlas alone.
   *
   * @param lang of names
   */
  public String subject(String lang) {
    if (reading != null) {
      return reading.title();
    }
    return place == null ? null : ShownName.of(place, lang).text();
  }

  /** The place whose names are told; null where a reading or nothing is open. */
  public Place placeAlone() {
    return reading == null ? place : null;
  }

  /** Every reach of a line that an excerpt speaks of, along the line; else the line. */
  private static List<Place> onTheWay(Place line, Excerpt excerpt, Atlas atlas) {
    List<Place> reaches =
        atlas.places().stream()
            .filter(one -> one.reach() != null && line.features().contains(one.reach().line()))
            .filter(one -> excerpt.places().contains(one.id()))
            .sorted(Comparator.comparingDouble(one -> one.reach().fromMetres()))
            .toList();
    return reaches.isEmpty() ? List.of(line) : reaches;
  }

  private static Optional<Place> place(String id, Atlas atlas) {
    return atlas.places().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Optional<Reading> reading(String id, Atlas atlas) {
    return atlas.readings().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private static Optional<Excerpt> excerpt(Reading reading, String id) {
    return reading.excerpts().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
