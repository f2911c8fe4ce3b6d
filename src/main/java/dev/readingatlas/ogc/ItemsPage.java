package dev.readingatlas.ogc;

import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile.Column;
import dev.readingatlas.ogc.Catalogue.Entry;
import dev.readingatlas.web.Html;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list of features as a page, a row for each, written as they are read. */
final class ItemsPage {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final int FULL = 1 << 15;

  /** Up to this length a text is kept in one line. */
  private static final int SHORT = 24;

  private final Entry entry;
  private final ItemsRequest request;
  private final JsonMapper json;
  private final OutputStream out;
  private StringBuilder gathered = new StringBuilder();

  ItemsPage(Entry entry, ItemsRequest request, JsonMapper json, OutputStream out) {
    this.entry = entry;
    this.request = request;
    this.json = json;
    this.out = out;
  }

  void write(ItemReader reader) throws IOException {
    Layer layer = entry.layer();
    List<String> added = FeatureWriter.added(entry.profile()).toList();
    List<String> columns = entry.profile().columns().stream().map(Column::name).toList();
    Html head =
        Pages.head(3, layer.title() + ": features", Pages.way(3, layer), "items")
            .element("h1", layer.title())
            .element("p", "Features in the order of their identifiers.", "class", "quiet")
            .start(
                "div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Features")
            .start("table")
            .start("thead")
            .start("tr")
            .element("th", "identifier", "scope", "col");
    Stream.concat(added.stream(), columns.stream())
        .forEach(name -> head.element("th", name, "scope", "col"));
    send(head.end("tr").end("thead").start("tbody"));
    ItemReader.Outcome outcome =
        reader.read(layer, entry.profile(), request, row -> send(row(row, added, columns)));
    Html foot = new Html().end("tbody").end("table").end("div").start("p");
    foot.text(
        Pages.count(outcome.returned())
            + (outcome.matched() == null ? "" : " of " + outcome.matched())
            + ". ");
    if (outcome.next() != null) {
      foot.element(
          "a", "Next page", "rel", "next", "href", "items" + request.queryAfter(outcome.next()));
    }
    send(foot.end("p").raw(Pages.foot("items" + request.queryAs(Format.JSON))));
    flush();
  }

  private Html row(FeatureRow row, List<String> added, List<String> columns) {
    Html html =
        new Html()
            .start("tr")
            .start("th", "scope", "row")
            .element("a", row.key(), "href", "items/" + QueryString.encodedPath(row.key()))
            .end("th");
    added.forEach(name -> cell(html, FeatureWriter.own(row, name)));
    Map<String, Object> values = json.readValue(row.properties(), OBJECT);
    columns.forEach(name -> cell(html, values.get(name)));
    return html.end("tr");
  }

  private static void cell(Html html, Object value) {
    String text = value == null ? "" : value.toString();
    html.element("td", text, "dir", "auto", "class", text.length() <= SHORT ? "short" : null);
  }

  private void send(Html html) throws IOException {
    gathered.append(html);
    if (gathered.length() >= FULL) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(gathered.toString().getBytes(StandardCharsets.UTF_8));
    gathered = new StringBuilder();
  }
}
