package dev.readingatlas.ogc;

import dev.readingatlas.http.Templates;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.LayerProfile.Type;
import dev.readingatlas.ogc.Catalogue.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents as pages for people, in one language: plain HTML without script, session or cookie,
 * from the templates in {@code src/main/jte/ogc}. Their addresses are relative to {@code /ogc}'s
 * own, so that they work below any path. The words of a layer stay in its atlas's language.
 */
final class Pages {
  static final byte[] STYLE = resource("pages.css");

  static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** Message keys of the types of columns. */
  static final Map<Type, String> TYPES =
      Map.of(
          Type.STRING, "page.geodata.type.string",
          Type.INTEGER, "page.geodata.type.integer",
          Type.NUMBER, "page.geodata.type.number",
          Type.BOOLEAN, "page.geodata.type.boolean",
          Type.DATE, "page.geodata.type.date");

  /** Message keys of the operations of the API, by identifier. */
  static final Map<String, String> SUMMARIES =
      Map.of(
          "landing",
          "page.geodata.at.root",
          "conformance",
          "page.geodata.conformance.is",
          "api",
          "page.geodata.at.api",
          "collections",
          "page.geodata.collections",
          "collection",
          "page.geodata.at.collection",
          "queryables",
          "page.geodata.queryables",
          "items",
          "page.geodata.at.items",
          "item",
          "page.geodata.at.item");

  /** Message keys of the parameters of the API. */
  static final Map<String, String> PARAMETERS =
      Map.of(
          "collectionId",
          "page.geodata.parameter.collectionId",
          "featureId",
          "page.geodata.parameter.featureId",
          "limit",
          "page.geodata.parameter.limit",
          "bbox",
          "page.geodata.parameter.bbox",
          "bbox-crs",
          "page.geodata.parameter.bboxCrs",
          "datetime",
          "page.geodata.parameter.datetime",
          "when",
          "page.geodata.parameter.when",
          "properties",
          "page.geodata.parameter.properties",
          "after",
          "page.geodata.parameter.after",
          "crs",
          "page.geodata.parameter.crs");

  private final RequestLanguage language;

  Pages(RequestLanguage language) {
    this.language = language;
  }

  /**
   * One step of the path to a page.
   *
   * @param lang BCP 47 tag of the text's language; null for the page's own
   */
  record Step(String text, String address, String lang) {}

  String landing() {
    return Templates.render(out -> JtelandingGenerated.render(out, null, language));
  }

  String conformance() {
    return Templates.render(out -> JteconformanceGenerated.render(out, null, language));
  }

  String api(Map<String, Object> document) {
    return Templates.render(
        out -> JteapiGenerated.render(out, null, language, OpenApi.operations(document)));
  }

  String collections(List<Entry> entries) {
    return Templates.render(out -> JtecollectionsGenerated.render(out, null, language, entries));
  }

  String collection(Entry entry) {
    return Templates.render(out -> JtecollectionGenerated.render(out, null, language, entry));
  }

  String queryables(Entry entry) {
    return Templates.render(out -> JtequeryablesGenerated.render(out, null, language, entry));
  }

  String item(Entry entry, FeatureRow row, JsonMapper json) {
    Map<String, Object> columns = json.readValue(row.properties(), OBJECT);
    return Templates.render(
        out -> JteitemGenerated.render(out, null, language, entry, row, columns));
  }

  /** Of a page without a query: its address in the language of a tag. */
  static UnaryOperator<String> inLanguage(String here) {
    return tag -> RequestLanguage.in(here, tag);
  }

  static String count(RequestLanguage language, int features) {
    return language.text("page.geodata.count", Map.of("count", features));
  }

  static String degrees(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The path to a page one or two steps below {@code /ogc}. */
  static List<Step> way(RequestLanguage language, int depth) {
    Step root = new Step(language.text("page.geodata"), "../".repeat(depth) + "ogc", null);
    return depth == 1 ? List.of(root) : List.of(root, collections(language, "../"));
  }

  /** The path to a page below a collection. */
  static List<Step> way(RequestLanguage language, Entry entry) {
    return List.of(
        new Step(language.text("page.geodata"), "../../../ogc", null),
        collections(language, "../../"),
        new Step(entry.layer().title(), "../" + entry.layer().id(), entry.lang()));
  }

  /** The path to the page of a feature. */
  static List<Step> way(RequestLanguage language, Entry entry, FeatureRow row) {
    int depth = depth(row);
    return List.of(
        new Step(language.text("page.geodata"), "../".repeat(depth) + "ogc", null),
        collections(language, "../".repeat(depth - 1)),
        new Step(entry.layer().title(), "../".repeat(depth - 2) + entry.layer().id(), entry.lang()),
        new Step(language.text("page.geodata.features"), "../".repeat(depth - 3) + "items", null));
  }

  private static Step collections(RequestLanguage language, String up) {
    return new Step(language.text("page.geodata.collections"), up + "collections", null);
  }

  /** Steps of a feature's page below the server's root; each slash in its key is one. */
  static int depth(FeatureRow row) {
    return 4 + (int) row.key().chars().filter(c -> c == '/').count();
  }

  private static byte[] resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
