package dev.readingatlas.place;

import java.util.List;

/**
 * A named thing that readings speak of.
 *
 * @param id unique in its atlas, such as {@code shusha}
 * @param kind such as town, district, region, country, river, dam, route
 * @param names preferred names first, one a language, then variants
 * @param features what stands for it on the map; may be empty
 * @param reach the stretch of a line it is, or null
 * @param claims what each side says of it, in the order given; none for a place nobody contests
 * @param note what a reader should know of it, in neutral words and Markdown, or null
 * @param source where names and position were checked, or null
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
