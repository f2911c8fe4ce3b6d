package dev.readingatlas.ogc;

import dev.readingatlas.http.Html;
import dev.readingatlas.http.Query;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.FlatShape;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile.Type;
import dev.readingatlas.message.Messages;
import dev.readingatlas.ogc.Catalogue.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents as pages for people, in one language: plain HTML without script, session or cookie.
 * Their addresses are relative to {@code /ogc}'s own, so that they work below any path. What a
 * layer says of itself stays in its atlas's language.
 */
final class Pages {
  static final byte[] STYLE = resource("pages.css");

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Map<Type, String> TYPES =
      Map.of(
          Type.STRING, "page.geodata.type.string",
          Type.INTEGER, "page.geodata.type.integer",
          Type.NUMBER, "page.geodata.type.number",
          Type.BOOLEAN, "page.geodata.type.boolean",
          Type.DATE, "page.geodata.type.date");

  private final RequestLanguage language;

  Pages(RequestLanguage language) {
    this.language = language;
  }

  /**
   * One step of the way to a page.
   *
   * @param lang BCP 47 tag of the text's language; null for the page's own
   */
  record Step(String text, String address, String lang) {}

  Html landing() {
    String title = Documents.TITLE + ": " + language.text("page.geodata");
    Html html = head(0, title, List.of(), "ogc");
    html.element("h1", title)
        .element("p", language.text("page.geodata.summary"))
        .element("p", language.text("page.geodata.standard"))
        .start("dl", "class", "ways");
    way(html, "page.geodata.collections", "ogc/collections", "page.geodata.collections.are");
    way(html, "page.geodata.api", "ogc/api?f=html", "page.geodata.api.is");
    way(html, "page.geodata.conformance", "ogc/conformance", "page.geodata.conformance.is");
    return html.end("dl").raw(foot("ogc", "ogc?f=json"));
  }

  private void way(Html html, String name, String address, String meaning) {
    html.start("dt")
        .element("a", language.text(name), "href", language.at(address))
        .end("dt")
        .element("dd", language.text(meaning));
  }

  Html conformance() {
    String title = language.text("page.geodata.conformance");
    Html html = head(1, title, way(1), "conformance");
    html.element("h1", title).start("ul", "class", "plain");
    Documents.CONFORMANCE.forEach(
        uri -> html.start("li").element("bdi", uri, "dir", "ltr").end("li"));
    return html.end("ul").raw(foot("conformance", "conformance?f=json"));
  }

  Html collections(List<Entry> entries) {
    String title = language.text("page.geodata.collections");
    Html html = head(1, title, way(1), "collections");
    html.element("h1", title).start("ul", "class", "plain");
    for (Entry entry : entries) {
      Layer layer = entry.layer();
      html.start("li")
          .start("a", "href", language.at("collections/" + layer.id()))
          .element("bdi", layer.title(), "lang", entry.lang())
          .end("a")
          .start("div", "class", "quiet")
          .element("code", layer.id(), "dir", "ltr")
          .text(" · " + count(layer.features()) + " · ")
          .element("bdi", layer.licence(), "lang", entry.lang())
          .end("div")
          .end("li");
    }
    return html.end("ul").raw(foot("collections", "collections?f=json"));
  }

  Html collection(Entry entry) {
    Layer layer = entry.layer();
    Html html = head(2, layer.title(), way(2), layer.id());
    heading(html, layer.title(), entry);
    html.element("p", layer.note(), "lang", entry.lang(), "dir", "auto")
        .start("p")
        .element("a", count(layer.features()), "href", language.at(layer.id() + "/items"))
        .text(" · ")
        .element(
            "a",
            language.text("page.geodata.queryables"),
            "href",
            language.at(layer.id() + "/queryables"))
        .end("p")
        .start("dl");
    fact(html, language.text("page.geodata.identifier"), layer.id());
    foreign(html, language.text("page.geodata.source"), layer.source(), entry.lang());
    foreign(html, language.text("page.geodata.licence"), layer.licence(), entry.lang());
    Envelope box = entry.profile().box();
    if (box != null) {
      own(
          html,
          language.text("page.geodata.where"),
          language.text(
              "page.geodata.box",
              Map.of(
                  "west", degrees(box.getMinX()),
                  "south", degrees(box.getMinY()),
                  "east", degrees(box.getMaxX()),
                  "north", degrees(box.getMaxY()))));
    }
    if (layer.features() > layer.undated()) {
      String when = Documents.edtf(entry.profile());
      String said = when == null ? language.text("page.geodata.endless") : when;
      String undated = language.text("page.geodata.undated", Map.of("count", layer.undated()));
      html.element("dt", language.text("page.geodata.when"))
          .start("dd")
          .element("bdi", said)
          .text(layer.undated() == 0 ? "" : " · " + undated)
          .end("dd");
    }
    fact(html, language.text("page.geodata.fileCrs"), entry.profile().crs());
    html.element("dt", language.text("page.geodata.servedIn")).start("dd").start("ul");
    entry
        .systems()
        .forEach(crs -> html.start("li").element("bdi", crs.uri(), "dir", "ltr").end("li"));
    return html.end("ul").end("dd").end("dl").raw(foot(layer.id(), layer.id() + "?f=json"));
  }

  Html queryables(Entry entry) {
    String title = language.text("page.geodata.queryables");
    Html html = head(3, title, way(3, entry), "queryables");
    html.element("h1", title)
        .element("p", language.text("page.geodata.queryables.are"))
        .start("dl");
    ItemsRequest.queryables(entry.profile())
        .forEach(
            (name, column) ->
                html.element("dt", name, "dir", "auto")
                    .element("dd", language.text(TYPES.get(column.type()))));
    return html.end("dl").raw(foot("queryables", "queryables?f=json"));
  }

  Html item(Entry entry, FeatureRow row, JsonMapper json) {
    // A key may hold slashes, each of which is a step down.
    int depth = 4 + (int) row.key().chars().filter(c -> c == '/').count();
    String title = row.name() == null ? row.key() : row.name();
    List<Step> way =
        List.of(
            step("page.geodata", "../".repeat(depth) + "ogc"),
            step("page.geodata.collections", "../".repeat(depth - 1) + "collections"),
            step(entry, "../".repeat(depth - 2) + entry.layer().id()),
            step("page.geodata.features", "../".repeat(depth - 3) + "items"));
    Html html = head(depth, title, way, row.key());
    heading(html, title, entry);
    html.start("dl");
    fact(html, language.text("page.geodata.identifier"), row.key());
    if (row.wkb() == null) {
      own(html, language.text("page.geodata.shape"), language.text("page.geodata.shapeless"));
    } else {
      fact(html, language.text("page.geodata.shape"), FlatShape.ofWkb(row.wkb()).kind().geoJson());
    }
    for (String own : FeatureWriter.added(entry.profile()).toList()) {
      foreign(html, own, FeatureWriter.own(row, own), entry.lang());
    }
    json.readValue(row.properties(), OBJECT)
        .forEach(
            (name, value) ->
                foreign(html, name, value == null ? null : value.toString(), entry.lang()));
    html.end("dl");
    String last = Query.encodePath(row.key().substring(row.key().lastIndexOf('/') + 1));
    return html.raw(foot(last, last + "?f=json"));
  }

  /** Begins a page: {@code depth} steps below the server's root. */
  Html head(int depth, String title, List<Step> way, String here) {
    String up = depth == 0 ? "ogc/" : "../".repeat(depth - 1);
    Html html =
        new Html()
            .raw("<!doctype html>")
            .start("html", "lang", language.tag(), "dir", language.messages().direction())
            .start("head")
            .start("meta", "charset", "UTF-8")
            .element("title", title + " · " + Documents.TITLE)
            .start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .start("link", "rel", "stylesheet", "href", up + "style.css")
            .start("link", "rel", "icon", "href", "../".repeat(depth) + "icons/atlas.svg")
            .end("head")
            .start("body");
    if (!way.isEmpty()) {
      html.start("nav", "aria-label", language.text("page.geodata.way")).start("ol");
      for (Step step : way) {
        html.start("li")
            .start("a", "href", language.at(step.address()))
            .element("bdi", step.text(), "lang", step.lang())
            .end("a")
            .end("li");
      }
      html.start("li").element("bdi", here, "aria-current", "page").end("li");
      html.end("ol").end("nav");
    }
    return html.start("main");
  }

  /** Ends a page at an address without a query. */
  String foot(String here, String jsonAddress) {
    return foot(tag -> RequestLanguage.in(here, tag), jsonAddress);
  }

  /**
   * Ends a page.
   *
   * @param inLanguage its address in the language of a tag
   */
  String foot(UnaryOperator<String> inLanguage, String jsonAddress) {
    Html html =
        new Html()
            .end("main")
            .start("footer")
            .element("a", language.text("page.geodata.asJson"), "href", jsonAddress)
            .start("nav", "aria-label", language.text("page.languages"))
            .start("ul", "class", "languages");
    for (Locale offered : Messages.LANGUAGES) {
      String tag = offered.toLanguageTag();
      html.start("li")
          .element(
              "a",
              Messages.in(offered).text("language.endonym"),
              "href",
              inLanguage.apply(tag),
              "lang",
              tag,
              "hreflang",
              tag,
              "aria-current",
              tag.equals(language.tag()) ? "true" : null)
          .end("li");
    }
    return html.end("ul").end("nav").end("footer").end("body").end("html").toString();
  }

  String count(int features) {
    return language.text("page.geodata.count", Map.of("count", features));
  }

  List<Step> way(int depth) {
    return depth == 1
        ? List.of(step("page.geodata", "../ogc"))
        : List.of(
            step("page.geodata", "../../ogc"), step("page.geodata.collections", "../collections"));
  }

  List<Step> way(int depth, Entry entry) {
    return List.of(
        step("page.geodata", "../../../ogc"),
        step("page.geodata.collections", "../../collections"),
        step(entry, "../" + entry.layer().id()));
  }

  private Step step(String key, String address) {
    return new Step(language.text(key), address, null);
  }

  private static Step step(Entry entry, String address) {
    return new Step(entry.layer().title(), address, entry.lang());
  }

  /** A heading in the language of a layer, which does not turn the page's direction. */
  static void heading(Html html, String title, Entry entry) {
    html.start("h1").element("bdi", title, "lang", entry.lang()).end("h1");
  }

  private static String degrees(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** A text in the language of the page. */
  private static void own(Html html, String name, String value) {
    html.element("dt", name).element("dd", value);
  }

  /** What is of no language, such as an identifier. */
  private static void fact(Html html, String name, String value) {
    foreign(html, name, value, null);
  }

  /** What the layer says, in its atlas's language. */
  private static void foreign(Html html, String name, String value, String lang) {
    if (value != null && !value.isEmpty()) {
      html.element("dt", name).element("dd", value, "dir", "auto", "lang", lang);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
