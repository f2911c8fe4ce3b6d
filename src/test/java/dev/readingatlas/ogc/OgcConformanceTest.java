package dev.readingatlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readingatlas.http.Query;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The abstract tests of OGC 17-069r4 (annex A) and 18-058r1 (annex A) over every collection; what
 * the OGC's executable tests ask is asked here.
 */
@Tag("slow")
class OgcConformanceTest extends OgcServer {
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

  /** West, south, east, north: across Greenwich, the equator, the antimeridian, at both poles. */
  private static final List<String> BOXES =
      List.of(
          "-1.5,50.0,1.5,53.0",
          "-80.0,-5.0,-70.0,5.0",
          "177.0,65.0,-177.0,70.0",
          "-180.0,85.0,180.0,90.0",
          "-180.0,-90.0,180.0,-85.0");

  @Test
  void documents_linkToThemselvesInEveryForm() {
    for (String path : List.of("/ogc", "/ogc/conformance", "/ogc/collections")) {
      assertSelfAndAlternate(json(path), "application/json");
    }
    for (JsonNode one : collections()) {
      JsonNode alone = json(at(one));
      assertSelfAndAlternate(alone, "application/json");
      for (String same : List.of("id", "title", "description", "extent", "crs", "storageCrs")) {
        assertThat(alone.path(same)).as(same).isEqualTo(one.path(same));
      }
      for (JsonNode link : one.get("links")) {
        assertThat(link.get("rel").asString()).isNotEmpty();
        assertThat(link.get("type").asString()).isNotEmpty();
      }
      assertThat(one.get("crs").get(0).asString()).isEqualTo(CRS84);
      assertThat(one.get("crs").valueStream().map(JsonNode::asString))
          .contains(one.get("storageCrs").asString());
      for (JsonNode end : one.at("/extent/temporal/interval/0")) {
        assertThat(end.isNull() || Instant.parse(end.asString()) != null).isTrue();
      }
    }
  }

  @Test
  void items_ofEveryCollection_areWhatTheStandardAsksFor() {
    for (JsonNode one : collections()) {
      JsonNode page = assertPage(items(one));
      assertThat(page.get("numberMatched")).isEqualTo(one.get("numberOfFeatures"));
      int all = page.get("features").size();
      for (String next = link(page, "next"); next != null; next = link(page, "next")) {
        page = assertPage(next);
        all += page.get("features").size();
      }
      assertThat(all).as(items(one)).isEqualTo(one.get("numberOfFeatures").asInt());
      assertThat(assertPage(items(one) + "&limit=1").get("features").size()).isEqualTo(1);
      assertThat(assertPage(items(one) + "&limit=100").get("features").size())
          .isLessThanOrEqualTo(100);
      assertThat(get(items(one) + "&limit=unlimited").statusCode()).isEqualTo(400);
      assertThat(get(items(one) + "&unknownQueryParameter12345=1").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void boxes_findOnlyWhatMeetsThem_andWhatHasNoShape() {
    for (JsonNode one : collections()) {
      JsonNode bbox = one.at("/extent/spatial/bbox/0");
      List<String> boxes = new ArrayList<>(BOXES);
      boxes.add(bbox.toString().replaceAll("[\\[\\]]", ""));
      for (String box : boxes) {
        String[] ends = box.split(",");
        double west = Double.parseDouble(ends[0]);
        double east = Double.parseDouble(ends[2]);
        double south = Double.parseDouble(ends[1]);
        double north = Double.parseDouble(ends[3]);
        for (JsonNode feature : assertPage(items(one) + "&bbox=" + box).get("features")) {
          if (feature.get("geometry").isNull()) {
            continue;
          }
          Geometry shape =
              layers
                  .find(
                      layers.find(one.get("id").asString()).orElseThrow(),
                      feature.get("id").asString())
                  .orElseThrow()
                  .geometry();
          boolean meets =
              west <= east
                  ? SHAPES.toGeometry(new Envelope(west, east, south, north)).intersects(shape)
                  : SHAPES.toGeometry(new Envelope(west, 180, south, north)).intersects(shape)
                      || SHAPES
                          .toGeometry(new Envelope(-180, east, south, north))
                          .intersects(shape);
          assertThat(meets).as(feature.get("id") + " in " + box).isTrue();
        }
      }
      JsonNode all = json(items(one) + "&limit=1&bbox=" + boxes.getLast());
      assertThat(all.get("numberMatched")).as(items(one)).isEqualTo(one.get("numberOfFeatures"));
    }
  }

  @Test
  void times_withinTheExtent_areTaken() {
    int tried = 0;
    for (JsonNode one : collections()) {
      JsonNode ends = one.at("/extent/temporal/interval/0");
      if (ends.isMissingNode() || ends.get(0).isNull() || ends.get(1).isNull()) {
        continue;
      }
      Instant begin = Instant.parse(ends.get(0).asString());
      Duration quarter =
          Duration.between(begin, Instant.parse(ends.get(1).asString())).dividedBy(4);
      Instant from = begin.plus(quarter);
      assertPage(items(one) + "&datetime=" + begin);
      assertPage(items(one) + "&datetime=" + from + "/" + from.plus(quarter));
      assertPage(items(one) + "&datetime=" + from.truncatedTo(ChronoUnit.DAYS) + "/P2D");
      assertPage(items(one) + "&datetime=" + from.toString().substring(0, 10) + "/P2D");
      tried++;
    }
    assertThat(tried).isPositive();
  }

  @Test
  void feature_ofEveryCollection_isFoundByItsIdentifier() {
    for (JsonNode one : collections()) {
      String id = ids(items(one)).getFirst();
      JsonNode feature = json(at(one) + "/items/" + Query.encodePath(id));
      assertThat(feature.get("type").asString()).isEqualTo("Feature");
      assertSelfAndAlternate(feature, "application/geo+json");
      assertThat(link(feature, "collection")).isEqualTo(base() + at(one));
    }
  }

  @Test
  void systems_thatACollectionLists_areServed_andNoOthers() {
    for (JsonNode one : collections()) {
      String id = at(one) + "/items/" + Query.encodePath(ids(items(one)).getFirst());
      for (String path : List.of(at(one) + "/items?f=json&limit=3", id + "?f=json")) {
        assertThat(get(path).headers().firstValue("Content-Crs")).contains("<" + CRS84 + ">");
        for (JsonNode crs : one.get("crs")) {
          HttpResponse<String> answer = get(path + "&crs=" + crs.asString());
          assertThat(answer.statusCode()).as(path + " " + crs).isEqualTo(200);
          assertThat(answer.headers().firstValue("Content-Crs"))
              .contains("<" + crs.asString() + ">");
        }
        assertThat(get(path + "&crs=http://www.opengis.net/def/crs/0/unsupported").statusCode())
            .isEqualTo(400);
      }
      assertThat(get(items(one) + "&bbox=5,49,6,50&bbox-crs=" + CRS84 + "h").statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void boxes_inAnotherSystem_findTheSame() {
    for (JsonNode one : collections()) {
      String same = ids(items(one) + "&bbox=44.93711,39.01733,47.51713,40.42719").toString();
      assertThat(
              ids(items(one)
                      + "&bbox=39.01733,44.93711,40.42719,47.51713&bbox-crs="
                      + EPSG
                      + "4326")
                  .toString())
          .isEqualTo(same);
      // By GDAL 3.6 (gdaltransform).
      assertThat(
              ids(items(one)
                      + "&bbox=5002376.203,4724154.250,5289582.716,4928215.947&bbox-crs="
                      + EPSG
                      + "3857")
                  .toString())
          .isEqualTo(same);
    }
  }

  private List<JsonNode> collections() {
    List<JsonNode> all = json("/ogc/collections").get("collections").valueStream().toList();
    assertThat(all).hasSizeGreaterThan(15);
    return all;
  }

  private static String at(JsonNode collection) {
    return "/ogc/collections/" + collection.get("id").asString();
  }

  /** The address of the features, as the collection links to it. */
  private static String items(JsonNode collection) {
    for (JsonNode link : collection.get("links")) {
      if (link.get("rel").asString().equals("items")
          && link.get("type").asString().equals("application/geo+json")) {
        return link.get("href").asString();
      }
    }
    throw new AssertionError("No link to the features of " + collection.get("id"));
  }

  private JsonNode assertPage(String address) {
    Instant before = Instant.now();
    HttpResponse<String> answer = get(address, "Accept", "application/geo+json");
    assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
    JsonNode page = JsonMapper.shared().readTree(answer.body());
    assertThat(page.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(page.get("features").isArray()).isTrue();
    assertThat(page.get("numberReturned").asInt()).isEqualTo(page.get("features").size());
    assertThat(Instant.parse(page.get("timeStamp").asString()))
        .isBetween(before.minusMillis(5), Instant.now());
    assertSelfAndAlternate(page, "application/geo+json");
    return page;
  }

  private static void assertSelfAndAlternate(JsonNode document, String type) {
    TreeSet<String> links = new TreeSet<>();
    for (JsonNode link : document.get("links")) {
      links.add(link.get("rel").asString() + " " + link.path("type").asString());
    }
    assertThat(links).contains("self " + type, "alternate text/html");
  }
}
