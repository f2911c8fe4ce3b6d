package dev.readingatlas.citation;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.place.Place;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Footnote;
import dev.readingatlas.reading.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The works of one atlas as CSL-JSON items. A place is a page of the atlas. A reading is the text
 * itself, and the atlas where it is read: its container, unless it was published in another. An
 * excerpt is its reading, at the excerpt's own address.
 */
final class AtlasWorks {
  private static final String CONTAINER = "container-title";

  /** Types of works of which the atlas can be the container, as a site is of its pages. */
  private static final Set<String> CONTAINED =
      Set.of("article", "document", "post", "post-weblog", "webpage");

  private final Atlas atlas;
  private final String base;
  private final LocalDate accessed;

  /**
   * @param base where the server is, without a slash at the end
   * @param accessed the day on which the reader saw it, or null
   */
  AtlasWorks(Atlas atlas, String base, LocalDate accessed) {
    this.atlas = atlas;
    this.base = base;
    this.accessed = accessed;
  }

  /** What is cited; empty if the atlas does not have it. */
  Optional<CslItem> work(Cited cited) {
    if (cited.place() != null) {
      return place(cited.place()).map(this::ofPlace);
    }
    if (cited.excerpt() != null) {
      return passage(cited).map(this::ofPassage);
    }
    return cited.reading() != null
        ? reading(cited.reading()).map(this::ofReading)
        : Optional.of(ofAtlas());
  }

  /** The same, with the reading named in which a cited excerpt stands. */
  Cited resolved(Cited cited) {
    return cited.excerpt() == null
        ? cited
        : passage(cited)
            .map(passage -> new Cited(null, passage.reading().id(), cited.excerpt()))
            .orElse(cited);
  }

  /** The number of the paragraph that is cited; empty but for an excerpt. */
  Optional<Integer> paragraph(Cited cited) {
    return cited.excerpt() == null
        ? Optional.empty()
        : passage(cited).map(passage -> passage.excerpt().paragraph());
  }

  /**
   * What stands behind what is cited, each work once: the readings that are quoted there, then the
   * works that their footnotes there name, in order. Behind a reading stand all its footnotes;
   * behind the atlas, all its readings and theirs.
   */
  List<CslItem> sources(Cited cited) {
    Map<String, CslItem> sources = new LinkedHashMap<>();
    if (cited.place() != null || cited.excerpt() != null) {
      List<Passage> passages =
          cited.place() != null
              ? passages().filter(p -> p.excerpt().places().contains(cited.place())).toList()
              : passage(cited).stream().toList();
      if (cited.place() != null) {
        passages.forEach(passage -> put(sources, ofReading(passage.reading())));
      }
      passages.forEach(
          passage ->
              footnotes(passage.reading(), new TreeSet<>(passage.excerpt().footnotes()))
                  .forEach(work -> put(sources, work)));
    } else {
      List<Reading> readings =
          cited.reading() == null ? atlas.readings() : reading(cited.reading()).stream().toList();
      if (cited.reading() == null) {
        readings.forEach(reading -> put(sources, ofReading(reading)));
      }
      readings.forEach(reading -> footnotes(reading, null).forEach(work -> put(sources, work)));
    }
    return List.copyOf(sources.values());
  }

  /** Where the reader finds what is cited, for ever: in this revision. */
  String address(Cited cited) {
    return address(atlas.slug() + "@" + atlas.revision(), cited);
  }

  /** Where the reader finds what is cited in the newest revision. */
  String page(Cited cited) {
    return address(atlas.slug(), cited);
  }

  private String address(String name, Cited cited) {
    String page = base + "/a/" + name;
    if (cited.place() != null) {
      return page + "?place=" + cited.place();
    }
    if (cited.excerpt() != null) {
      long alike =
          passages().filter(passage -> passage.excerpt().id().equals(cited.excerpt())).count();
      String reading = passage(cited).map(passage -> passage.reading().id()).orElse("");
      return page
          + (alike > 1 ? "?reading=" + reading + "&excerpt=" : "?excerpt=")
          + cited.excerpt();
    }
    return cited.reading() != null ? page + "?reading=" + cited.reading() : page;
  }

  private record Passage(Reading reading, Excerpt excerpt) {}

  private CslItem ofAtlas() {
    Map<String, Object> fields = start(atlas.slug(), "webpage", atlas.csl());
    fields.put("title", atlas.title());
    return finish(fields, atlas.lang(), address(Cited.atlas()));
  }

  private CslItem ofPlace(Place place) {
    Map<String, Object> fields = start(atlas.slug() + "-place-" + place.id(), "webpage", Map.of());
    copy(atlas.csl(), fields, "author", "editor", "publisher", "publisher-place");
    fields.put("title", place.names().getFirst().text());
    fields.put(CONTAINER, atlas.title());
    return finish(fields, atlas.lang(), address(new Cited(place.id(), null, null)));
  }

  private CslItem ofReading(Reading reading) {
    return ofReading(
        reading,
        atlas.slug() + "-reading-" + reading.id(),
        reading.url() == null ? address(new Cited(null, reading.id(), null)) : reading.url());
  }

  private CslItem ofPassage(Passage passage) {
    Reading reading = passage.reading();
    Excerpt excerpt = passage.excerpt();
    Cited cited = new Cited(null, reading.id(), excerpt.id());
    String id = atlas.slug() + "-excerpt-" + reading.id() + "-" + excerpt.id();
    String quoted =
        "Paragraph %d: “%s”".formatted(excerpt.paragraph(), excerpt.quotation().exact());
    return ofReading(reading, id, address(cited))
        .with("annote", reading.url() == null ? quoted : quoted + " First at " + reading.url());
  }

  private CslItem ofReading(Reading reading, String id, String address) {
    String unspecified = reading.text().isEmpty() ? "document" : "webpage";
    Map<String, Object> fields = start(id, unspecified, reading.csl());
    if (reading.csl().isEmpty()) {
      fields.put("author", List.of(Map.of("literal", reading.author())));
    }
    fields.put("title", reading.title());
    boolean elsewhere = !address.startsWith(base + "/a/" + atlas.slug());
    if (!elsewhere) {
      boolean contained =
          CONTAINED.contains(fields.get("type")) && !reading.csl().containsKey(CONTAINER);
      fields.put(contained ? CONTAINER : "source", atlas.title());
    }
    fields.put("issued", CslDates.of(reading.published()));
    CslItem work = finish(fields, reading.lang(), address);
    return elsewhere
        ? work.with(
            "annote",
            "Read in %s, %s".formatted(atlas.title(), address(new Cited(null, reading.id(), null))))
        : work;
  }

  private static Map<String, Object> start(String id, String type, Map<String, Object> csl) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("type", csl.getOrDefault("type", type));
    csl.forEach(fields::putIfAbsent);
    return fields;
  }

  private CslItem finish(Map<String, Object> fields, String lang, String address) {
    if (atlas.published() != null) {
      fields.putIfAbsent("issued", CslDates.of(atlas.published()));
    }
    fields.put("URL", address);
    if (accessed != null) {
      fields.put("accessed", CslDates.of(accessed));
    }
    fields.put("language", lang);
    return new CslItem(fields);
  }

  private static void copy(Map<String, Object> from, Map<String, Object> to, String... fields) {
    for (String field : fields) {
      if (from.containsKey(field)) {
        to.put(field, from.get(field));
      }
    }
  }

  private static void put(Map<String, CslItem> works, CslItem work) {
    works.putIfAbsent(work.id(), work);
  }

  /** The works that footnotes name; a locator is of the footnote, not of the work. */
  private static Stream<CslItem> footnotes(Reading reading, Set<Integer> numbers) {
    return reading.footnotes().stream()
        .filter(footnote -> numbers == null || numbers.contains(footnote.number()))
        .map(Footnote::csl)
        .flatMap(List::stream)
        .map(fields -> new CslItem(fields).with("locator", null).with("label", null));
  }

  private Optional<Place> place(String id) {
    return atlas.places().stream().filter(place -> place.id().equals(id)).findFirst();
  }

  private Optional<Reading> reading(String id) {
    return atlas.readings().stream().filter(reading -> reading.id().equals(id)).findFirst();
  }

  private Optional<Passage> passage(Cited cited) {
    return passages()
        .filter(passage -> passage.excerpt().id().equals(cited.excerpt()))
        .filter(
            passage -> cited.reading() == null || passage.reading().id().equals(cited.reading()))
        .findFirst();
  }

  private Stream<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    atlas
        .readings()
        .forEach(
            reading ->
                reading.excerpts().forEach(excerpt -> passages.add(new Passage(reading, excerpt))));
    return passages.stream();
  }
}
