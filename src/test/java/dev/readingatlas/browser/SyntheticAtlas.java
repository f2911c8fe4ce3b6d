package dev.readingatlas.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first atlas made large: as many excerpts and vertices as asked for, put in its place on the
 * way to the page.
 */
final class SyntheticAtlas {
  /** The large layer: areas in a grid, each with a ragged edge. */
  private static final String LAYER = "aras.districts";

  private static final int AREAS = 100;

  private final String document;
  private final String shapes;

  /**
   * @param real the atlas document to multiply
   * @param excerpts of the first reading; spread over all places, dates kept
   * @param vertices of the large layer
   */
  SyntheticAtlas(String real, int excerpts, int vertices) {
    ObjectNode atlas = (ObjectNode) JsonMapper.shared().readTree(real);
    JsonNode places = atlas.get("places");
    ArrayNode given = (ArrayNode) atlas.get("readings").get(0).get("excerpts");
    ArrayNode many = given.arrayNode();
    for (int i = 0; i < excerpts; i++) {
      ObjectNode excerpt = (ObjectNode) given.get(i % given.size()).deepCopy();
      excerpt.put("id", excerpt.get("id").asString() + "-" + i);
      ArrayNode about = excerpt.putArray("places");
      about.add(places.get(i % places.size()).get("id"));
      about.add(places.get((i * 7 + 3) % places.size()).get("id"));
      many.add(excerpt);
    }
    ((ObjectNode) atlas.get("readings").get(0)).set("excerpts", many);
    // Its layers come each by itself, so that the large one can be put in place of the real one.
    atlas.putNull("generalised");
    document = atlas.toString();
    shapes = grid(vertices);
  }

  /** Answers the page's requests for the atlas and for the large layer. */
  void serve(Page page) {
    page.route("**/api/atlases/aras", route -> fulfil(route, document));
    page.route("**/api/layers/" + LAYER + "*", route -> fulfil(route, shapes));
  }

  private static void fulfil(Route route, String body) {
    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(body));
  }

  private static String grid(int vertices) {
    int each = vertices / AREAS;
    StringBuilder features = new StringBuilder();
    for (int area = 0; area < AREAS; area++) {
      double lon = 43.5 + area % 10 * 0.5;
      double lat = 38.2 + area / 10 * 0.25;
      StringBuilder ring = new StringBuilder();
      for (int i = 0; i <= each; i++) {
        double angle = 2 * Math.PI * (i % each) / each;
        double ragged = 1 + 0.08 * Math.sin(angle * 61) + 0.03 * Math.sin(angle * 173);
        ring.append(i == 0 ? "" : ",")
            .append(
                String.format(
                    Locale.ROOT,
                    "[%.5f,%.5f]",
                    lon + 0.24 * ragged * Math.cos(angle),
                    lat + 0.12 * ragged * Math.sin(angle)));
      }
      int year = 1988 + area % 30;
      long first = java.time.LocalDate.of(year, 1, 1).toEpochDay();
      features
          .append(area == 0 ? "" : ",")
          .append(
              """
              {"type":"Feature","id":"%s:area-%d","geometry":{"type":"Polygon","coordinates":[[%s]]},\
              "properties":{"name":"Area %d","note":null,"source":null,"when":\
              {"edtf":"%d","first":%d,"last":%d,"firstUncertain":false,"lastUncertain":false}}}"""
                  .formatted(LAYER, area, ring, area, year, first, first + 364));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
  }
}
