package dev.readingatlas.atlas;

import dev.readingatlas.layer.Layer;
import dev.readingatlas.place.Place;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds what changed from one revision of an atlas to another. */
final class RevisionComparison {
  private static final String ADDED = "-added";
  private static final String CHANGED = "-changed";
  private static final String REMOVED = "-removed";
  private static final String NAME = "name";

  /** Longer passages are cut in sentences about them. */
  private static final int SHOWN = 80;

  private final Atlas before;
  private final Atlas after;
  private final List<RevisionChange> changes = new ArrayList<>();

  private RevisionComparison(Atlas before, Atlas after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The changes in the order of {@link RevisionChange#KINDS}, each kind in the order of the atlas.
   */
  static List<RevisionChange> of(Atlas before, Atlas after) {
    RevisionComparison comparison = new RevisionComparison(before, after);
    comparison.run();
    comparison.changes.sort(
        Comparator.comparingInt(change -> RevisionChange.KINDS.indexOf(change.kind())));
    return List.copyOf(comparison.changes);
  }

  private void run() {
    if (!ofAtlas(before).equals(ofAtlas(after))) {
      changes.add(new RevisionChange("atlas-changed", "", Map.of(NAME, after.title())));
    }
    compare("period", Atlas::periods, period -> period.id(), period -> period.name());
    compareLayers();
    compare("place", Atlas::places, Place::id, place -> place.names().getFirst().text());
    Function<Reading, Object> frame = RevisionComparison::withoutExcerpts;
    compare("reading", Atlas::readings, Reading::id, Reading::title, frame);
    compareExcerpts();
  }

  /** All of an atlas that is neither in one of its lists nor counts up by itself. */
  private static List<Object> ofAtlas(Atlas atlas) {
    List<Object> fields = new ArrayList<>();
    fields.add(atlas.title());
    fields.add(atlas.summary());
    fields.add(atlas.lang());
    fields.add(atlas.published());
    fields.add(atlas.csl());
    fields.add(atlas.bounds());
    fields.add(atlas.languages());
    return fields;
  }

  private static Object withoutExcerpts(Reading reading) {
    return new Reading(
        reading.id(),
        reading.title(),
        reading.author(),
        reading.lang(),
        reading.published(),
        reading.standpoint(),
        reading.standpointShort(),
        reading.licence(),
        reading.source(),
        reading.url(),
        reading.csl(),
        reading.text(),
        reading.footnotes(),
        List.of());
  }

  private <T> void compare(
      String what,
      Function<Atlas, List<T>> items,
      Function<T, String> id,
      Function<T, String> name) {
    compare(what, items, id, name, item -> item);
  }

  private <T> void compare(
      String what,
      Function<Atlas, List<T>> items,
      Function<T, String> id,
      Function<T, String> name,
      Function<T, ?> state) {
    Map<String, T> former = byId(items.apply(before), id);
    Map<String, T> present = byId(items.apply(after), id);
    present.forEach(
        (key, item) -> {
          T was = former.get(key);
          if (was == null) {
            add(what + ADDED, key, name.apply(item));
          } else if (!state.apply(was).equals(state.apply(item))) {
            add(what + CHANGED, key, name.apply(item));
          }
        });
    removed(what, former, present, name);
  }

  private <T> void removed(
      String what, Map<String, T> former, Map<String, T> present, Function<T, String> name) {
    former.forEach(
        (key, item) -> {
          if (!present.containsKey(key)) {
            add(what + REMOVED, key, name.apply(item));
          }
        });
  }

  /** A layer whose features differ is replaced; one with another title or style has changed. */
  private void compareLayers() {
    Map<String, Layer> former = byId(before.layers(), Layer::id);
    Map<String, Layer> present = byId(after.layers(), Layer::id);
    present.forEach(
        (id, layer) -> {
          Layer was = former.get(id);
          if (was == null) {
            add("layer-added", id, layer.title());
          } else if (!was.content().equals(layer.content())) {
            add("layer-replaced", id, layer.title());
          } else if (!was.checksum().equals(layer.checksum())) {
            add("layer-changed", id, layer.title());
          }
        });
    removed("layer", former, present, Layer::title);
  }

  private void compareExcerpts() {
    Map<String, Excerpt> former = excerpts(before);
    Map<String, Excerpt> present = excerpts(after);
    present.forEach(
        (id, excerpt) -> {
          Excerpt was = former.get(id);
          if (was == null) {
            add("excerpt-added", id, words(excerpt));
            return;
          }
          if (!was.quotation().exact().equals(excerpt.quotation().exact())) {
            changes.add(
                new RevisionChange(
                    "excerpt-words", id, Map.of("before", words(was), "after", words(excerpt))));
          }
          if (!was.places().equals(excerpt.places())) {
            changes.add(
                new RevisionChange(
                    "excerpt-places",
                    id,
                    Map.of(
                        NAME,
                        words(excerpt),
                        "before",
                        names(was.places(), before),
                        "after",
                        names(excerpt.places(), after))));
          }
          if (!rest(was).equals(rest(excerpt))) {
            add("excerpt-changed", id, words(excerpt));
          }
        });
    removed("excerpt", former, present, RevisionComparison::words);
  }

  /** All of a passage but its words and its places. */
  private static List<Object> rest(Excerpt excerpt) {
    List<Object> rest = new ArrayList<>();
    rest.add(excerpt.paragraph());
    rest.add(excerpt.note());
    rest.add(excerpt.when());
    rest.add(excerpt.footnotes());
    return rest;
  }

  private static Map<String, Excerpt> excerpts(Atlas atlas) {
    Map<String, Excerpt> excerpts = new LinkedHashMap<>();
    for (Reading reading : atlas.readings()) {
      reading
          .excerpts()
          .forEach(excerpt -> excerpts.put(reading.id() + "/" + excerpt.id(), excerpt));
    }
    return excerpts;
  }

  private static String names(List<String> places, Atlas atlas) {
    Map<String, Place> byId = byId(atlas.places(), Place::id);
    return String.join(
        ", ", places.stream().map(id -> byId.get(id).names().getFirst().text()).toList());
  }

  private static String words(Excerpt excerpt) {
    String words = excerpt.quotation().exact().replaceAll("\\s+", " ");
    return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
  }

  private void add(String kind, String subject, String name) {
    changes.add(new RevisionChange(kind, subject, Map.of(NAME, name)));
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(id.apply(item), item));
    return byId;
  }
}
