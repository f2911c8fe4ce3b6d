package dev.readingatlas.ogc;

import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.FlatShape;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.ogc.Catalogue.Entry;
import dev.readingatlas.web.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents as pages for people: plain HTML without script, session or cookie. Their addresses
 * are relative to {@code /ogc}'s own, so that they work below any path.
 */
final class Pages {
  static final byte[] STYLE = resource("pages.css");

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private Pages() {}

  /** One step of the way to a page; the address null for the page itself. */
  record Step(String text, String address) {}

  static Html landing() {
    Html html = head(0, Documents.TITLE + ": geodata", List.of(), "ogc");
    return html.element("h1", Documents.TITLE + ": geodata")
        .element("p", Documents.DESCRIPTION)
        .start("p")
        .text(
            "They are served by the standard OGC API - Features, which QGIS, GDAL and many others read:"
                + " give them the address of this page.")
        .end("p")
        .start("ul", "class", "plain")
        .start("li")
        .element("a", "Collections", "href", "ogc/collections")
        .text(": the layers")
        .end("li")
        .start("li")
        .element("a", "API", "href", "ogc/api?f=html")
        .text(": addresses and parameters")
        .end("li")
        .start("li")
        .element("a", "Conformance", "href", "ogc/conformance")
        .text(": the standards it keeps to")
        .end("li")
        .end("ul")
        .raw(foot("ogc?f=json"));
  }

  static Html conformance() {
    Html html = head(1, "Conformance", way(1), "conformance");
    html.element("h1", "Conformance").start("ul", "class", "plain");
    Documents.CONFORMANCE.forEach(uri -> html.element("li", uri));
    return html.end("ul").raw(foot("conformance?f=json"));
  }

  static Html collections(List<Entry> entries) {
    Html html = head(1, "Collections", way(1), "collections");
    html.element("h1", "Collections").start("ul", "class", "plain");
    for (Entry entry : entries) {
      Layer layer = entry.layer();
      html.start("li")
          .element("a", layer.title(), "href", "collections/" + layer.id())
          .start("div", "class", "quiet")
          .element("code", layer.id())
          .text(", " + count(layer.features()) + ", " + layer.licence())
          .end("div")
          .end("li");
    }
    return html.end("ul").raw(foot("collections?f=json"));
  }

  static Html collection(Entry entry) {
    Layer layer = entry.layer();
    Html html = head(2, layer.title(), way(2), layer.id());
    html.element("h1", layer.title())
        .element("p", layer.note())
        .start("p")
        .element("a", "See its " + count(layer.features()), "href", layer.id() + "/items")
        .text(" or ")
        .element("a", "what they can be asked for by", "href", layer.id() + "/queryables")
        .end("p")
        .start("dl");
    fact(html, "Identifier", layer.id());
    fact(html, "Source", layer.source());
    fact(html, "Licence", layer.licence());
    Envelope box = entry.profile().box();
    if (box != null) {
      fact(
          html,
          "Where",
          String.format(
              Locale.ROOT,
              "%.4f, %.4f to %.4f, %.4f (longitude, latitude)",
              box.getMinX(),
              box.getMinY(),
              box.getMaxX(),
              box.getMaxY()));
    }
    String when = Documents.edtf(entry.profile());
    if (layer.features() > layer.undated()) {
      fact(
          html,
          "When",
          (when == null ? "without known ends" : when)
              + (layer.undated() == 0 ? "" : ", and " + layer.undated() + " not bound to time"));
    }
    fact(html, "File was in", entry.profile().crs());
    html.element("dt", "Served in").start("dd").start("ul");
    entry.systems().forEach(crs -> html.element("li", crs.uri()));
    return html.end("ul").end("dd").end("dl").raw(foot(layer.id() + "?f=json"));
  }

  static Html queryables(Entry entry) {
    Html html = head(3, "What features can be asked for by", way(3, entry.layer()), "queryables");
    html.element("h1", "What features can be asked for by")
        .element("p", "Each is a parameter of the list of features: name=value, both exact.")
        .start("dl");
    ItemsRequest.queryables(entry.profile())
        .forEach((name, column) -> fact(html, name, column.type().name().toLowerCase(Locale.ROOT)));
    return html.end("dl").raw(foot("queryables?f=json"));
  }

  static Html item(Entry entry, FeatureRow row, JsonMapper json) {
    // A key may hold slashes, each of which is a step down.
    int depth = 4 + (int) row.key().chars().filter(c -> c == '/').count();
    String title = row.name() == null ? row.key() : row.name();
    List<Step> way =
        List.of(
            new Step("Geodata", "../".repeat(depth) + "ogc"),
            new Step("Collections", "../".repeat(depth - 1) + "collections"),
            new Step(entry.layer().title(), "../".repeat(depth - 2) + entry.layer().id()),
            new Step("Features", "../".repeat(depth - 3) + "items"));
    Html html = head(depth, title, way, row.key());
    html.element("h1", title).start("dl");
    fact(html, "Identifier", row.key());
    fact(html, "Shape", row.wkb() == null ? "none" : FlatShape.ofWkb(row.wkb()).kind().geoJson());
    for (String own : FeatureWriter.added(entry.profile()).toList()) {
      fact(html, own, FeatureWriter.own(row, own));
    }
    json.readValue(row.properties(), OBJECT)
        .forEach((name, value) -> fact(html, name, value == null ? null : value.toString()));
    html.end("dl");
    String last = row.key().substring(row.key().lastIndexOf('/') + 1);
    return html.raw(foot(QueryString.encoded(last) + "?f=json"));
  }

  static Html api(Map<String, Object> document) {
    Html html = head(1, "API", way(1), "api");
    html.element("h1", "API")
        .element(
            "p",
            "Everything is asked for by GET, and answered as JSON or as a page: as the client's Accept header wants it, or f=json and f=html.");
    for (OpenApi.Operation operation : OpenApi.operations(document)) {
      html.element("h2", operation.path()).element("p", operation.summary());
      html.start("dl");
      operation.parameters().entrySet().stream()
          .filter(parameter -> !parameter.getKey().equals(Format.PARAMETER))
          .forEach(parameter -> fact(html, parameter.getKey(), parameter.getValue()));
      html.end("dl");
    }
    return html.raw(foot("api?f=json"));
  }

  /** Begins a page: {@code depth} steps below the server's root. */
  static Html head(int depth, String title, List<Step> way, String here) {
    String up = depth == 0 ? "ogc/" : "../".repeat(depth - 1);
    Html html =
        new Html()
            .raw("<!doctype html>")
            .start("html", "lang", "en")
            .start("head")
            .start("meta", "charset", "UTF-8")
            .element("title", title + " · " + Documents.TITLE)
            .start("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .start("link", "rel", "stylesheet", "href", up + "style.css")
            .start("link", "rel", "icon", "href", "../".repeat(depth) + "icons/atlas.svg")
            .end("head")
            .start("body");
    if (!way.isEmpty()) {
      html.start("nav", "aria-label", "Where this page is").start("ol");
      for (Step step : way) {
        html.start("li").element("a", step.text(), "href", step.address()).end("li");
      }
      html.start("li").element("span", here, "aria-current", "page").end("li");
      html.end("ol").end("nav");
    }
    return html.start("main");
  }

  /** Ends a page. */
  static String foot(String jsonAddress) {
    return new Html()
        .end("main")
        .start("footer")
        .start("ul", "class", "forms")
        .start("li")
        .element("a", "This page as JSON", "href", jsonAddress)
        .end("li")
        .end("ul")
        .end("footer")
        .end("body")
        .end("html")
        .toString();
  }

  static String count(int features) {
    return String.format(Locale.ROOT, "%,d %s", features, features == 1 ? "feature" : "features");
  }

  static List<Step> way(int depth) {
    return depth == 1
        ? List.of(new Step("Geodata", "../ogc"))
        : List.of(new Step("Geodata", "../../ogc"), new Step("Collections", "../collections"));
  }

  static List<Step> way(int depth, Layer layer) {
    return List.of(
        new Step("Geodata", "../../../ogc"),
        new Step("Collections", "../../collections"),
        new Step(layer.title(), "../" + layer.id()));
  }

  private static void fact(Html html, String name, String value) {
    if (value != null && !value.isEmpty()) {
      html.element("dt", name).element("dd", value, "dir", "auto");
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
