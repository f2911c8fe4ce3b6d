package dev.readingatlas.link;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Query;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.message.Messages;
import dev.readingatlas.period.Period;
import dev.readingatlas.period.When;
import dev.readingatlas.place.FeatureRef;
import dev.readingatlas.place.Place;
import dev.readingatlas.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything a link to an atlas holds: the twin of frontend/state/link-state.ts, on the same golden
 * cases.
 *
 * @param side language of names and time
 * @param place id of the chosen place, or null
 * @param excerpt id of the chosen excerpt, or null
 * @param layers ids of layers that are on, in drawing order; null for the atlas's own choice
 * @param reading id of the reading that is open, or null
 * @param order of what is read
 * @param compare what a second map beside the first shows, or null for one map
 * @param view null for the whole atlas
 * @param language BCP 47 tag of the interface's language, or null where the link asks for none
 */
public record ViewerState(
    Side side,
    String place,
    String excerpt,
    List<String> layers,
    String reading,
    Order order,
    Side compare,
    MapView view,
    String language) {

  private static final Set<String> SIDE_KEYS = Set.of("lang", "period", "span", "undated");

  /** The atlas at first sight. */
  public static ViewerState initial() {
    return new ViewerState(Side.FIRST, null, null, null, null, Order.TEXT, null, null, null);
  }

  /** Reads a query; what names nothing in this atlas is left out, as the viewer does. */
  public static ViewerState parse(Map<String, String> query, Atlas atlas) {
    String place =
        one(query::get, "place", id -> atlas.places().stream().anyMatch(has(id, Place::id)));
    String reading =
        one(query::get, "reading", id -> atlas.readings().stream().anyMatch(has(id, Reading::id)));
    String excerpt =
        one(
            query::get,
            "excerpt",
            id ->
                atlas.readings().stream()
                    .flatMap(text -> text.excerpts().stream())
                    .anyMatch(one -> one.id().equals(id)));
    List<String> layers = many(query::get, "layers", allLayers(atlas).map(Layer::id).toList());
    if (layers != null && Set.copyOf(layers).equals(Set.copyOf(initialLayers(atlas)))) {
      layers = null;
    }
    String order = one(query::get, "order", text -> isOrder(text, place, atlas));
    String view = one(query::get, "view", text -> MapView.parse(text).isPresent());
    return new ViewerState(
        side(query::get, atlas),
        place,
        excerpt,
        layers,
        reading,
        order == null ? Order.TEXT : Order.valueOf(order.toUpperCase(Locale.ROOT)),
        compared(query.get("compare"), atlas),
        view == null ? null : MapView.parse(view).orElseThrow(),
        one(query::get, "interface", tag -> Messages.language(tag).isPresent()));
  }

  /** Ids of the layers that are on, in drawing order. */
  public List<String> layersOn(Atlas atlas) {
    return layers == null ? initialLayers(atlas) : layers;
  }

  /** The language of names, as far as the link says it. */
  public String languageOfNames(Atlas atlas) {
    return side.languageOfNames(language, atlas);
  }

  /**
   * The same as far as its one map goes: without a second one, and of the interface only its
   * language where names follow it.
   */
  public ViewerState alone(Atlas atlas) {
    boolean follows =
        side.lang() == null && language != null && atlas.languages().contains(language);
    return new ViewerState(
        follows ? side.withLang(language) : side,
        place,
        excerpt,
        layers,
        reading,
        order,
        null,
        view,
        null);
  }

  /**
   * The query of this state in the viewer's own order and spelling, defaults left out, with its
   * question mark; empty for the first sight.
   */
  public String query() {
    List<String> parts = new ArrayList<>();
    add(parts, "place", place);
    add(parts, "excerpt", excerpt);
    add(parts, "period", side.periods().isEmpty() ? null : String.join(",", side.periods()));
    add(parts, "span", side.span() == null ? null : side.span().edtf());
    add(parts, "undated", side.undated() ? null : "0");
    add(parts, "layers", layers == null ? null : String.join(",", layers));
    add(parts, "reading", reading);
    add(parts, "order", order == Order.TEXT ? null : order.name().toLowerCase(Locale.ROOT));
    add(parts, "lang", side.lang());
    add(parts, "compare", compare == null ? null : compare.print());
    add(parts, "view", view == null ? null : view.print());
    add(parts, "interface", language);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (value != null) {
      parts.add(name + "=" + Query.encode(value));
    }
  }

  private static Stream<Layer> allLayers(Atlas atlas) {
    return Stream.concat(atlas.basemap().stream(), atlas.layers().stream());
  }

  private static List<String> initialLayers(Atlas atlas) {
    return allLayers(atlas).filter(Layer::visible).map(Layer::id).toList();
  }

  private static <T> Predicate<T> has(String id, Function<T, String> idOf) {
    return one -> idOf.apply(one).equals(id);
  }

  private static boolean isOrder(String text, String place, Atlas atlas) {
    return switch (text) {
      case "text", "time" -> true;
      case "along" -> isCourse(place, atlas);
      default -> false;
    };
  }

  /** Whether a place is a line with places that are stretches of it. */
  private static boolean isCourse(String place, Atlas atlas) {
    Set<FeatureRef> lines = new LinkedHashSet<>();
    atlas.places().stream()
        .map(Place::reach)
        .filter(Objects::nonNull)
        .forEach(reach -> lines.add(reach.line()));
    return atlas.places().stream()
        .filter(one -> one.id().equals(place))
        .anyMatch(one -> one.features().stream().anyMatch(lines::contains));
  }

  private static Side side(UnaryOperator<String> get, Atlas atlas) {
    List<String> periods = many(get, "period", atlas.periods().stream().map(Period::id).toList());
    if (periods == null || periods.size() == atlas.periods().size()) {
      periods = List.of();
    }
    String span = one(get, "span", text -> when(text) != null);
    String undated = one(get, "undated", text -> text.equals("0") || text.equals("1"));
    String lang =
        one(get, "lang", text -> text.equals(ShownName.ALL) || atlas.languages().contains(text));
    return new Side(
        lang,
        span == null ? periods : List.of(),
        span == null ? null : when(span),
        !"0".equals(undated));
  }

  /** Reads what {@link Side#print} writes; a text without any part of a side is one map. */
  private static Side compared(String text, Atlas atlas) {
    Map<String, String> parts = new HashMap<>();
    for (String part : text == null ? new String[0] : text.split(";")) {
      int colon = part.indexOf(':');
      if (colon > 0 && SIDE_KEYS.contains(part.substring(0, colon))) {
        parts.putIfAbsent(part.substring(0, colon), part.substring(colon + 1));
      }
    }
    return parts.isEmpty() ? null : side(parts::get, atlas);
  }

  private static String one(UnaryOperator<String> get, String name, Predicate<String> known) {
    String value = get.apply(name);
    return value == null || value.isEmpty() || !known.test(value) ? null : value;
  }

  /** Known ids in the order offered; null when none is asked for or only unknown ones are. */
  private static List<String> many(UnaryOperator<String> get, String name, List<String> offered) {
    String value = get.apply(name);
    if (value == null) {
      return null;
    }
    Set<String> asked = new LinkedHashSet<>(List.of(value.split(",")));
    asked.remove("");
    List<String> known = offered.stream().filter(asked::remove).toList();
    return known.isEmpty() && !asked.isEmpty() ? null : known;
  }

  private static When when(String text) {
    try {
      return When.parse(text);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
