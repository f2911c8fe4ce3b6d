package dev.readingatlas.ogc;

import dev.readingatlas.http.Html;
import dev.readingatlas.http.Query;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerProfile.Column;
import dev.readingatlas.ogc.Catalogue.Entry;
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
  private final RequestLanguage language;
  private final OutputStream out;
  private StringBuilder gathered = new StringBuilder();

  ItemsPage(
      Entry entry,
      ItemsRequest request,
      JsonMapper json,
      RequestLanguage language,
      OutputStream out) {
    this.entry = entry;
    this.request = request;
    this.json = json;
    this.language = language;
    this.out = out;
  }

  void write(ItemReader reader) throws IOException {
    Layer layer = entry.layer();
    List<String> added = FeatureWriter.added(entry.profile()).toList();
    List<String> columns = entry.profile().columns().stream().map(Column::name).toList();
    Pages page = new Pages(language);
    String features = language.text("page.geodata.features");
    Html head = page.head(3, layer.title() + ": " + features, page.way(3, entry), "items");
    Pages.heading(head, layer.title(), entry);
    head.element("p", language.text("page.geodata.order"), "class", "quiet")
        .start("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", features)
        .start("table")
        .start("thead")
        .start("tr")
        .element("th", language.text("page.geodata.identifier"), "scope", "col");
    Stream.concat(added.stream(), columns.stream())
        .forEach(name -> head.element("th", name, "scope", "col", "dir", "auto"));
    send(head.end("tr").end("thead").start("tbody", "lang", entry.lang()));
    ItemReader.Outcome outcome =
        reader.read(
            layer,
            entry.profile(),
            request,
            new ItemReader.Receiver() {
              @Override
              public void feature(FeatureRow row) throws IOException {
                send(ItemsPage.this.row(row, added, columns));
              }

              @Override
              public void stillLooking() throws IOException {
                gathered.append('\n');
                ItemsPage.this.flush();
                out.flush();
              }
            });
    Html foot = new Html().end("tbody").end("table").end("div").start("p");
    foot.text(
        outcome.matched() == null
            ? page.count(outcome.returned())
            : language.text(
                "page.geodata.shown",
                Map.of("count", outcome.returned(), "all", outcome.matched())));
    if (outcome.next() != null) {
      foot.text(" · ")
          .element(
              "a",
              language.text("page.geodata.next"),
              "rel",
              "next",
              "href",
              "items" + request.queryAfter(outcome.next()));
    }
    send(
        foot.end("p")
            .raw(
                page.foot(
                    tag -> "items" + request.queryWith(RequestLanguage.PARAMETER, tag),
                    "items" + request.queryAs(Format.JSON))));
    flush();
  }

  private Html row(FeatureRow row, List<String> added, List<String> columns) {
    Html html =
        new Html()
            .start("tr")
            .start("th", "scope", "row")
            .element(
                "a",
                row.key(),
                "dir",
                "auto",
                "href",
                language.at("items/" + Query.encodePath(row.key())))
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
