package dev.readingatlas.embed;

import dev.readingatlas.atlas.Atlas;
import dev.readingatlas.http.Html;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.period.When;
import dev.readingatlas.place.Claim;
import dev.readingatlas.place.Place;
import dev.readingatlas.place.PlaceName;
import dev.readingatlas.reading.Excerpt;
import dev.readingatlas.reading.Footnote;
import dev.readingatlas.reading.FormattedText;
import dev.readingatlas.reading.Markdown;
import dev.readingatlas.reading.Paragraph;
import dev.readingatlas.reading.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that an atlas says, as a page to read: its places with their names and claims, and each
 * reading with standpoint, excerpts, notes and footnotes. For readers without scripts, and for
 * machines that read.
 */
final class AtlasText {
  private static final Set<String> RIGHT_TO_LEFT = Set.of("Arab", "Hebr", "Syrc", "Thaa");

  private final Atlas atlas;
  private final Html html;
  private final Map<String, Place> places;

  private AtlasText(Atlas atlas, Html html) {
    this.atlas = atlas;
    this.html = html;
    this.places = atlas.places().stream().collect(Collectors.toMap(Place::id, Function.identity()));
  }

  /** Writes the sections that follow the atlas's title and summary. */
  static void write(Atlas atlas, Html html) {
    new AtlasText(atlas, html).write();
  }

  private void write() {
    html.start("main", "class", "text");
    html.start("p")
        .element(
            "a",
            "Open the full atlas",
            "href",
            "../a/" + atlas.slug(),
            "target",
            "_blank",
            "rel",
            "noopener")
        .text(". The map needs JavaScript; here is what it says.")
        .end("p");
    atlas.readings().forEach(this::reading);
    html.element("h2", "Places");
    atlas.places().forEach(this::place);
    html.element("h2", "Sources of the map").start("ul");
    for (List<Layer> layers : List.of(atlas.layers(), atlas.basemap())) {
      for (Layer layer : layers) {
        html.start("li")
            .text(layer.title() + ": " + layer.source())
            .element("small", layer.licence())
            .end("li");
      }
    }
    html.end("ul").end("main");
  }

  private void reading(Reading reading) {
    html.start("article");
    html.element("h2", reading.title(), "lang", reading.lang(), "id", reading.id());
    html.start("p").text(reading.author());
    if (reading.published() != null) {
      html.text(", published " + inWords(reading.published()));
    }
    html.text(". ").element("b", "Point of view").text(" " + reading.standpoint()).end("p");
    html.start("p").text(reading.source() + " ");
    if (reading.url() != null) {
      html.element(
          "a", reading.url(), "href", reading.url(), "target", "_blank", "rel", "noopener");
    }
    html.element("small", reading.licence()).end("p");
    reading.excerpts().forEach(excerpt -> excerpt(excerpt, reading));
    if (!reading.text().isEmpty()) {
      html.element("h3", "Full text").start("div", "lang", reading.lang());
      for (Paragraph paragraph : reading.text()) {
        FormattedHtml.blocks(null, paragraph.text(), paragraph.formats(), html);
      }
      html.end("div");
    }
    if (!reading.footnotes().isEmpty()) {
      html.start("section", "role", "doc-endnotes").element("h3", "Footnotes").start("ol");
      for (Footnote footnote : reading.footnotes()) {
        html.element(
            "li",
            footnote.text(),
            "id",
            footnoteId(reading, footnote.number()),
            "value",
            String.valueOf(footnote.number()));
      }
      html.end("ol").end("section");
    }
    html.end("article");
  }

  private void excerpt(Excerpt excerpt, Reading reading) {
    html.start("section", "id", reading.id() + "." + excerpt.id());
    html.start("blockquote", "lang", reading.lang(), "cite", reading.url())
        .lines("“" + excerpt.quotation().exact() + "”")
        .end("blockquote");
    if (excerpt.note() != null) {
      note("Note", excerpt.note());
    }
    html.start("p").start("small").text("Paragraph " + excerpt.paragraph());
    if (excerpt.when() != null) {
      html.text(" · " + inWords(excerpt.when()));
    }
    for (String id : excerpt.places()) {
      Place place = places.get(id);
      if (place != null) {
        html.text(" · ").element("a", shownName(place).text(), "href", "#place-" + id);
      }
    }
    for (int number : excerpt.footnotes()) {
      html.text(" · ")
          .element(
              "a",
              "Footnote " + number,
              "role",
              "doc-noteref",
              "href",
              "#" + footnoteId(reading, number));
    }
    html.end("small").end("p").end("section");
  }

  private void place(Place place) {
    html.start("section", "id", "place-" + place.id());
    html.start("h3");
    name(shownName(place));
    html.end("h3");
    html.start("p").text(place.kind());
    for (PlaceName name : place.names()) {
      if (name != shownName(place)) {
        html.text(" · ");
        name(name);
      }
    }
    html.end("p");
    if (place.note() != null) {
      note(null, place.note());
    }
    if (!place.claims().isEmpty()) {
      html.start("ul");
      place.claims().forEach(this::claim);
      html.end("ul");
    }
    for (Reading reading : atlas.readings()) {
      List<Excerpt> about =
          reading.excerpts().stream()
              .filter(excerpt -> excerpt.places().contains(place.id()))
              .toList();
      if (!about.isEmpty()) {
        html.start("p").element("i", reading.title(), "lang", reading.lang());
        for (Excerpt excerpt : about) {
          html.text(" · ")
              .element(
                  "a",
                  "Paragraph " + excerpt.paragraph(),
                  "href",
                  "#" + reading.id() + "." + excerpt.id());
        }
        html.end("p");
      }
    }
    html.element("small", place.source()).end("section");
  }

  private void note(String label, String markup) {
    FormattedText note = Markdown.note(markup);
    FormattedHtml.blocks(label, note.text(), note.formats(), html);
  }

  private void claim(Claim claim) {
    html.start("li").element("b", claim.by()).text(": " + claim.says());
    if (claim.when() != null) {
      html.text(" (" + inWords(claim.when()) + ")");
    }
    html.element("small", claim.source()).end("li");
  }

  private void name(PlaceName name) {
    html.element(
        "span",
        name.text(),
        "lang",
        // A tag such as sr-Cyrl has its script already.
        Locale.forLanguageTag(name.lang()).getScript().isEmpty()
            ? name.lang() + "-" + name.script()
            : name.lang(),
        "dir",
        RIGHT_TO_LEFT.contains(name.script()) ? "rtl" : null);
  }

  /**
   * As in the viewer at first sight: in the first language of the atlas, else the first there is.
   */
  private PlaceName shownName(Place place) {
    return place.names().stream()
        .filter(name -> name.lang().equals(atlas.languages().getFirst()) && !name.variant())
        .findFirst()
        .orElse(place.names().getFirst());
  }

  private static String inWords(When when) {
    return when.words(Locale.ENGLISH);
  }

  private static String footnoteId(Reading reading, int number) {
    return reading.id() + ".footnote-" + number;
  }
}
