package dev.readingatlas.place;

import java.util.List;

/**
 * A named place that readings mention.
 *
 * @param id unique in its atlas, such as {@code shusha}
 * @param kind such as town, district, region, country, river, dam, route
 * @param names the preferred name of each language, then variants; at least one name
 * @param features the features that show it on the map; may be empty
 * @param reach the stretch of a line, for a place that is such a stretch; else null
 * @param claims the claims of all sides, in the order of the pack; empty for an uncontested place
 * @param note facts for readers, in neutral words and Markdown, or null
 * @param source the source by which names and position were checked, or null
 */
public record Place(
    String id,
    String kind,
    List<PlaceName> names,
    List<FeatureRef> features,
    Reach reach,
    List<Claim> claims,
    String note,
    String source) {

  public Place {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Place " + id + " has no name");
    }
    names = List.copyOf(names);
    features = List.copyOf(features);
    claims = List.copyOf(claims);
  }
}
