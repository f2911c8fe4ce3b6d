package dev.readingatlas.link;

import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place's name ready to be shown, chosen as frontend/core/names.ts does.
 *
 * @param text in its own script
 * @param lang BCP 47 language; empty where several stand side by side
 * @param rightToLeft whether its script runs so
 */
public record ShownName(String text, String lang, boolean rightToLeft) {
  /** The choice of language that shows every name of a place side by side. */
  public static final String ALL = "all";

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

  /** The preferred name in a language; else the English one; else the first. */
  public static ShownName of(Place place, String lang) {
    return preferred(place, lang.equals(ALL) ? "en" : lang)
        .or(() -> preferred(place, "en"))
        .map(ShownName::of)
        .orElseGet(() -> of(place.names().getFirst()));
  }

  /** What stands beside a place on the map; with all names asked for, the different ones. */
  public static ShownName label(Place place, String lang) {
    if (!lang.equals(ALL)) {
      return of(place, lang);
    }
    Map<String, PlaceName> different = new LinkedHashMap<>();
    place.names().stream()
        .filter(name -> !name.variant())
        .forEach(name -> different.putIfAbsent(name.text(), name));
    if (different.size() < 2) {
      return of(place, lang);
    }
    // No line begins with the stroke: the space before it does not break.
    return new ShownName(
        different.keySet().stream().collect(Collectors.joining("\u00a0/ ")), "", false);
  }

  private static ShownName of(PlaceName name) {
    return new ShownName(name.text(), name.lang(), RIGHT_TO_LEFT.contains(name.script()));
  }

  private static Optional<PlaceName> preferred(Place place, String lang) {
    List<PlaceName> names =
        place.names().stream().filter(name -> name.lang().equals(lang)).toList();
    return names.stream()
        .filter(name -> !name.variant())
        .findFirst()
        .or(() -> names.stream().findFirst());
  }
}
