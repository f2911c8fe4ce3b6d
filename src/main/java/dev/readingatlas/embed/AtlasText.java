package dev.readingatlas.embed;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An atlas for the template of its text: places with their names and claims, and each reading with
 * standpoint, excerpts, notes and footnotes. For readers without scripts, and for machines that
 * read.
 */
record AtlasText(Atlas atlas, Map<String, Place> places) {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa");

  AtlasText(Atlas atlas) {
    this(atlas, atlas.places().stream().collect(Collectors.toMap(Place::id, Function.identity())));
  }

  /** The places of an excerpt, in its order. */
  List<Place> placesOf(Excerpt excerpt) {
    return excerpt.places().stream().map(places::get).filter(Objects::nonNull).toList();
  }

  /** The excerpts of a reading about a place. */
  static List<Excerpt> about(Place place, Reading reading) {
    return reading.excerpts().stream()
        .filter(excerpt -> excerpt.places().contains(place.id()))
        .toList();
  }

  /**
   * The name in the first language of the atlas, else the first name, as in the viewer at first
   * sight.
   */
  PlaceName shownName(Place place) {
    return place.names().stream()
        .filter(name -> name.lang().equals(atlas.languages().getFirst()) && !name.variant())
        .findFirst()
        .orElse(place.names().getFirst());
  }

  List<PlaceName> otherNames(Place place) {
    PlaceName shown = shownName(place);
    return place.names().stream().filter(name -> name != shown).toList();
  }

  /** The BCP 47 tag of a name, with its script. */
  static String tag(PlaceName name) {
    // A tag such as sr-Cyrl has its script already.
    return Locale.forLanguageTag(name.lang()).getScript().isEmpty()
        ? name.lang() + "-" + name.script()
        : name.lang();
  }

  /** rtl for a name in such a script, else null. */
  static String direction(PlaceName name) {
    return RIGHT_TO_LEFT.contains(name.script()) ? "rtl" : null;
  }

  static String inWords(When when) {
    return when.words(Locale.ENGLISH);
  }

  static String footnoteId(Reading reading, int number) {
    return reading.id() + ".footnote-" + number;
  }
}
