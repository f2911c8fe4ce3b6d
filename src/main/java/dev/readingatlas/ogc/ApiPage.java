package dev.readingatlas.ogc;

import dev.readingatlas.http.Html;
import java.util.List;
import java.util.Map;

/** The API for people: its addresses and parameters, as {@link OpenApi} has them. */
final class ApiPage {
  private static final Map<String, String> SUMMARIES =
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

  private static final Map<String, String> PARAMETERS =
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

  private ApiPage() {}

  static Html of(Map<String, Object> document, RequestLanguage language) {
    Pages page = new Pages(language);
    Html html = page.head(1, language.text("page.geodata.api"), page.way(1), "api");
    html.element("h1", language.text("page.geodata.api"))
        .element("p", language.text("page.geodata.api.how"));
    for (OpenApi.Operation operation : OpenApi.operations(document)) {
      html.element("h2", operation.address(), "dir", "ltr")
          .element("p", language.text(SUMMARIES.get(operation.id())));
      List<String> told =
          operation.parameters().stream()
              .filter(name -> !OpenApi.EVERYWHERE.contains(name))
              .toList();
      if (!told.isEmpty()) {
        html.start("dl");
        for (String name : told) {
          html.element("dt", name, "dir", "ltr")
              .element(
                  "dd",
                  language.text(
                      PARAMETERS.get(name),
                      Map.of(
                          "usual",
                          ItemsRequest.DEFAULT_LIMIT,
                          "most",
                          ItemsRequest.GREATEST_LIMIT)));
        }
        html.end("dl");
      }
    }
    return html.raw(page.foot("api", "api?f=json"));
  }
}
