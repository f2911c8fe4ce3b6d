package dev.readingatlas.ogc;

import dev.readingatlas.http.Query;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.LayerProfile.Column;
import dev.readingatlas.ogc.Catalogue.Entry;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A list of features as a page, a row for each, written as they are read. */
final class ItemsPage {
  private static final int FULL = 1 << 15;

  /** Up to this length a text is kept in one line. */
  static final int SHORT = 24;

  private final Entry entry;
  private final ItemsRequest request;
  private final JsonMapper json;
  private final RequestLanguage language;
  private final OutputStream out;
  private ItemReader.Outcome outcome;

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
    List<String> added = FeatureWriter.added(entry.profile()).toList();
    List<String> columns = entry.profile().columns().stream().map(Column::name).toList();
    // A flush of the writer is not passed on: a short page is sent with its length.
    OutputStream unflushed =
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void flush() {}
        };
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(unflushed, StandardCharsets.UTF_8), FULL);
    try {
      JteitemsGenerated.render(
          new OwaspHtmlTemplateOutput(new WriterOutput(writer)),
          null,
          language,
          entry,
          Stream.concat(added.stream(), columns.stream()).toList(),
          this,
          rows -> writeRows(reader, added, columns, rows, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  private void writeRows(
      ItemReader reader,
      List<String> added,
      List<String> columns,
      TemplateOutput rows,
      Writer writer) {
    try {
      outcome =
          reader.read(
              entry.layer(),
              entry.profile(),
              request,
              new ItemReader.Receiver() {
                @Override
                public void feature(FeatureRow row) {
                  JterowGenerated.render(
                      new OwaspHtmlTemplateOutput(rows),
                      null,
                      row.key(),
                      language.at("items/" + Query.encodePath(row.key())),
                      cells(row, added, columns));
                }

                @Override
                public void stillLooking() throws IOException {
                  writer.append('\n').flush();
                  out.flush();
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(FeatureRow row, List<String> added, List<String> columns) {
    Map<String, Object> values = json.readValue(row.properties(), Pages.OBJECT);
    return Stream.concat(
            added.stream().map(name -> (Object) FeatureWriter.own(row, name)),
            columns.stream().map(values::get))
        .map(value -> value == null ? "" : value.toString())
        .toList();
  }

  /** How many features are shown, of how many; known once the rows are written. */
  String count() {
    return outcome.matched() == null
        ? Pages.count(language, outcome.returned())
        : language.text(
            "page.geodata.shown", Map.of("count", outcome.returned(), "all", outcome.matched()));
  }

  /** The address of the next page; null after the last. Known once the rows are written. */
  String next() {
    return outcome.next() == null ? null : "items" + request.queryAfter(outcome.next());
  }

  UnaryOperator<String> inLanguage() {
    return tag -> "items" + request.queryWith(RequestLanguage.PARAMETER, tag);
  }

  String json() {
    return "items" + request.queryAs(Format.JSON);
  }
}
