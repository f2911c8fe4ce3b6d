package dev.readingatlas.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.readingatlas.http.Query;
import dev.readingatlas.layer.ColumnIndexes;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.FeatureIndex;
import dev.readingatlas.layer.FeatureIndexes;
import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.message.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** OGC API - Features as its clients meet it. */
class OgcFeaturesTest extends OgcServer {
  @Autowired ColumnIndexes columns;
  @Autowired FeatureIndexes indexes;

  private static final String EVENTS = "/ogc/collections/test.events/items";
  private static final String GRIDDED = "/ogc/collections/test.grid/items";
  private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

  @Test
  void landing_leadsToEverything() {
    JsonNode landing = json("/ogc");
    Set<String> rels = new HashSet<>();
    for (JsonNode link : landing.get("links")) {
      rels.add(link.get("rel").asString());
      assertThat(get(link.get("href").asString()).statusCode())
          .as(link.get("href").asString())
          .isEqualTo(200);
    }
    assertThat(rels)
        .contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
    assertThat(json("/ogc/conformance").get("conformsTo").toString())
        .contains("features-1/1.0/conf/core", "conf/oas30", "conf/html", "conf/geojson")
        .contains("features-2/1.0/conf/crs");
    assertThat(json("/ogc/").get("links").size()).isEqualTo(landing.get("links").size());
    assertThat(get("/ogc/", "Accept", "text/html").headers().firstValue("Location"))
        .contains("../ogc");
  }

  @Test
  void collections_areTheLayersOfAtlasesAndOfTheirBasemaps() {
    List<String> ids = new ArrayList<>();
    json("/ogc/collections").get("collections").forEach(one -> ids.add(one.get("id").asString()));
    assertThat(ids)
        .contains("aras.river", "aras.reaches", "basemap.lakes", "test.grid")
        .doesNotHaveDuplicates()
        .hasSize(client.sql("select count(*) from revision_layer").query(Integer.class).single());
    assertThat(ids.indexOf("basemap.countries")).isGreaterThan(ids.indexOf("test.grid"));
  }

  @Test
  void collection_saysWhereWhenAndWhose() {
    JsonNode events = json("/ogc/collections/test.events");
    assertThat(get("/ogc/collections/test.events").headers().firstValue("Content-Disposition"))
        .as("no name of a file")
        .contains("inline");
    assertThat(events.get("license").asString()).isEqualTo("CC0-1.0");
    assertThat(link(events, "license")).isEqualTo("https://spdx.org/licenses/CC0-1.0");
    assertThat(events.get("attribution").asString()).isEqualTo("Made for a test");
    assertThat(events.at("/extent/spatial/bbox/0").toString()).isEqualTo("[0.0,40.0,7.0,40.0]");
    assertThat(events.at("/extent/temporal/interval/0").toString()).isEqualTo("[null,null]");
    assertThat(events.get("storageCrs").asString()).endsWith("CRS84");
    JsonNode dams = json("/ogc/collections/aras.districts");
    assertThat(dams.at("/extent/temporal/interval/0").toString())
        .isEqualTo("[\"1992-05-18T00:00:00Z\",\"2020-11-09T23:59:59Z\"]");
    put("test.events", "old", events().subList(0, 2));
    JsonNode old = json("/ogc/collections/test.events");
    put("test.events", "1", events());
    assertThat(old.at("/extent/temporal/interval/0").toString()).isEqualTo("[null,null]");
    assertThat(old.at("/extent/temporal/when").asString()).isEqualTo("-0508-01-01/-0026-12-31");
  }

  @Test
  void collection_isServedInTheSystemItsFileWasIn() {
    assertThat(json("/ogc/collections/test.grid").get("crs").toString())
        .isEqualTo(
            "[\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\",\"%s4326\",\"%s3857\",\"%s32638\",\"%s28408\"]"
                .formatted(EPSG, EPSG, EPSG, EPSG));
  }

  @Test
  void items_areGeoJsonWithAllColumns() {
    JsonNode item = json("/ogc/collections/test.odd/items/plain");
    assertThat(item.get("id").asString()).isEqualTo("plain");
    assertThat(item.at("/geometry/type").asString()).isEqualTo("Polygon");
    assertThat(item.at("/geometry/coordinates").toString())
        .isEqualTo("[[[2,2],[3,2],[3,3],[2,3],[2,2]]]");
    assertThat(item.get("properties").propertyNames())
        .containsExactly(
            "CITY", "POP", "AREA", "OPEN", "SINCE", "limit", "NOTHING", "name", "note", "source",
            "when");
    JsonNode page = json("/ogc/collections/test.odd/items");
    assertThat(page.get("numberMatched").asInt()).isEqualTo(5);
    assertThat(page.get("numberReturned").asInt()).isEqualTo(5);
    assertThat(Instant.parse(page.get("timeStamp").asString())).isBeforeOrEqualTo(Instant.now());
    assertThat(page.at("/features/2/geometry/geometries").size()).isEqualTo(0);
    JsonNode mixed = json("/ogc/collections/test.odd/items/collection").get("geometry");
    assertThat(mixed.get("type").asString()).isEqualTo("GeometryCollection");
    assertThat(mixed.get("geometries").size()).isEqualTo(2);
  }

  @Test
  void item_ofAnOddKey_isFoundByItsOwnAddress() {
    for (String key : List.of("a/b c", "Şuşa?&=%", "plain")) {
      JsonNode item = json("/ogc/collections/test.odd/items/" + Query.encodePath(key));
      assertThat(item.get("id").asString()).isEqualTo(key);
      assertThat(json(link(item, "self")).get("id").asString()).isEqualTo(key);
      assertThat(get(link(item, "alternate")).body()).contains("<h1><bdi lang=\"en\">Name of ");
    }
    assertThat(json("/ogc/collections/test.odd/items/shapeless").get("geometry").isNull()).isTrue();
  }

  @Test
  void item_whoseKeyHasASlash_isFoundAsClientsWriteIt() {
    String encoded = "/ogc/collections/test.odd/items/a%2Fb%20c";
    assertThat(json(encoded).get("id").asString()).isEqualTo("a/b c");
    assertThat(get("/ogc/collections/test.odd/items/a%5Cb").body())
        .contains("The collection test.odd has no feature a\\\\b.");
  }

  @Test
  void box_findsWhatMeetsIt_edgesIncluded() {
    assertThat(ids(GRIDDED + "?bbox=40.5,20.5,41,21"))
        .containsExactlyInAnyOrder("cell-0", "cell-1", "cell-40", "cell-41");
    assertThat(ids(GRIDDED + "?bbox=40.6,20.6,40.9,20.9")).isEmpty();
    assertThat(ids(GRIDDED + "?bbox=40.1,20.1,40.2,20.2")).containsExactly("cell-0");
    assertThat(ids(GRIDDED + "?bbox=40.1,20.1,-5,40.2,20.2,5")).containsExactly("cell-0");
    JsonNode whole = json(GRIDDED + "?bbox=-180,-90,180,90&limit=3");
    assertThat(whole.get("numberMatched").asInt()).isEqualTo(GRID);
    assertThat(ids("/ogc/collections/test.odd/items?bbox=4,4,5,5"))
        .as("what has no shape is everywhere")
        .containsExactlyInAnyOrder("Şuşa?&=%", "collection", "shapeless");
    assertThat(
            ids("/ogc/collections/test.odd/items?bbox=-9,-9,-8,-8&bbox-crs=" + EPSG + "3857&POP=5"))
        .containsExactly("shapeless");
  }

  @Test
  void box_acrossTheAntimeridian_findsBothSides() {
    String edge = "/ogc/collections/test.edge/items";
    assertThat(ids(edge + "?bbox=179,0,-179,20"))
        .containsExactly("far-east", "far-west", "on-the-line");
    assertThat(ids(edge + "?bbox=0,179,20,-179&bbox-crs=" + EPSG + "4326"))
        .containsExactly("far-east", "far-west", "on-the-line");
    assertThat(ids(edge + "?bbox=-179,0,179,20")).containsExactly("greenwich");
  }

  @Test
  void systems_haveTheirOwnOrderOfAxes() {
    String cell = GRIDDED + "/cell-0";
    assertThat(first(cell)).containsExactly(40, 20);
    assertThat(first(cell + "?crs=" + EPSG + "4326")).containsExactly(20, 40);
    // By GDAL 3.6 (gdaltransform) from 40 E, 20 N.
    assertNear(first(cell + "?crs=" + EPSG + "3857"), 4452779.632, 2273030.927);
    assertNear(first(cell + "?crs=" + EPSG + "32638"), -23538.687, 2219308.238);
    HttpResponse<String> response = get(GRIDDED + "?limit=1&crs=" + EPSG + "32638");
    assertThat(response.headers().firstValue("Content-Crs")).contains("<" + EPSG + "32638>");
    assertThat(get(GRIDDED + "?limit=1").headers().firstValue("Content-Crs"))
        .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
  }

  @Test
  void box_inAnotherSystem_isARectangleThere() {
    assertThat(ids(GRIDDED + "?bbox=20.1,40.1,20.2,40.2&bbox-crs=" + EPSG + "4326"))
        .containsExactly("cell-0");
    assertThat(ids(GRIDDED + "?bbox=4463911,2284886,4475042,2296750&bbox-crs=" + EPSG + "3857"))
        .containsExactly("cell-0");
    // 45 E is the zone's middle: 500 km east of its false origin.
    assertThat(ids(GRIDDED + "?bbox=500000,2220000,510000,2230000&bbox-crs=" + EPSG + "32638"))
        .containsExactly("cell-5");
  }

  @Test
  void datetime_includesBothEnds_andWhatIsNotBoundToTime() {
    assertThat(events("datetime=1994-05-11T23:00:00Z")).containsExactly("about", "timeless", "war");
    assertThat(events("datetime=1994-05-12T00:00:00Z")).containsExactly("about", "timeless");
    assertThat(events("datetime=1988-02-20")).containsExactly("about", "timeless", "war");
    assertThat(events("datetime=1988-02-19")).containsExactly("about", "timeless");
    assertThat(events("datetime=1992-05-08T00:00:00Z/1992-05-08T23:59:59Z"))
        .containsExactly("about", "shusha", "timeless", "war");
    assertThat(events("datetime=1994-05-11/2020-11-10"))
        .containsExactly("about", "since", "timeless", "war");
    assertThat(events("datetime=1994-05-12/2020-11-09")).containsExactly("about", "timeless");
  }

  @Test
  void datetime_halfOpen_reachesWithoutEnd() {
    for (String none : List.of("", "..")) {
      assertThat(events("datetime=2500-01-01/" + none))
          .containsExactly("about", "since", "timeless");
      assertThat(events("datetime=" + none + "/1828-02-10"))
          .containsExactly("ides", "khanate", "republic", "timeless");
      assertThat(events("datetime=" + none + "/0001-01-01"))
          .containsExactly("ides", "khanate", "republic", "timeless");
    }
    // In UTC this is the day before.
    assertThat(events("datetime=1988-02-20T01:00:00%2B04:00")).doesNotContain("war");
    assertThat(events("datetime=1988-02-19T22:00:00-04:00")).contains("war");
  }

  @Test
  void datetime_ofALength_reachesToItsEnd() {
    assertThat(events("datetime=1988-02-18/P1D")).containsExactly("about", "timeless");
    assertThat(events("datetime=1988-02-18/P2D")).contains("war");
    assertThat(events("datetime=1988-01-18T23:30:00Z/P1M1DT30M")).contains("war");
    assertThat(events("datetime=1988-02-19T23:30:00Z/PT29M59S")).doesNotContain("war");
  }

  @Test
  void when_saysYearsBeforeTheCommonEra() {
    assertThat(events("when=-0043")).containsExactly("ides", "khanate", "republic", "timeless");
    assertThat(events("when=-0043-03-15"))
        .containsExactly("ides", "khanate", "republic", "timeless");
    assertThat(events("when=-0043-03-16")).containsExactly("khanate", "republic", "timeless");
    assertThat(events("when=-0026-12-31")).contains("republic");
    assertThat(events("when=-0025")).containsExactly("khanate", "timeless");
    assertThat(events("when=1992-21")).containsExactly("about", "shusha", "timeless", "war");
    assertThat(events("when=../-0600")).containsExactly("khanate", "timeless");
    assertThat(events("when=1980/1999&datetime=1994-05-12/.."))
        .containsExactly("about", "timeless");
  }

  @Test
  void filter_isExact_byTheColumnsOwnType() {
    String odd = "/ogc/collections/test.odd/items?";
    assertThat(ids(odd + "POP=5")).containsExactly("a/b c", "collection", "shapeless");
    assertThat(ids(odd + "POP=50")).containsExactly("plain", "Şuşa?&=%");
    assertThat(ids(odd + "AREA=2.50&OPEN=false")).containsExactly("plain", "Şuşa?&=%");
    assertThat(ids(odd + "SINCE=1992-05-18&limit=2")).containsExactly("a/b c", "collection");
    assertThat(ids(odd + "CITY=" + Query.encode("Şuşa \"old\", {town}")))
        .containsExactly("a/b c", "collection", "shapeless");
    assertThat(ids(odd + "name=Name+of+plain")).containsExactly("plain");
    assertThat(json(odd + "POP=5").get("numberMatched").asInt()).isEqualTo(3);
    assertThat(json("/ogc/collections/test.odd/queryables").get("properties").propertyNames())
        .containsExactly("name", "CITY", "POP", "AREA", "OPEN", "SINCE", "NOTHING");
    assertThat(ids("/ogc/collections/aras.towns/items?key=shusha")).containsExactly("shusha");
  }

  @Test
  void filter_ofALargeLayer_findsTheSameByTheColumnsIndex() {
    String cells = "/ogc/collections/test.cells/items?";
    // The first looks at some rows and then has the index made, the second finds it there.
    for (int time = 0; time < 2; time++) {
      assertThat(ids(cells + "NUMBER=2999")).containsExactly("cell-2999");
      assertThat(ids(cells + "NUMBER=-1")).isEmpty();
      assertThat(ids(cells + "name=Name+of+cell-2999")).containsExactly("cell-2999");
      assertThat(ids(cells + "WORD=Aa&NUMBER=2998")).as("BB has the same hash").isEmpty();
      assertThat(ids(cells + "WORD=" + Query.encode("\",\"NUMBER\":7,\"\\")))
          .containsExactly("cell-1500");
      JsonNode page = json(cells + "WORD=BB&limit=1000");
      List<String> all = new ArrayList<>(ids(page));
      assertThat(page.has("numberMatched")).isFalse();
      page = json(link(page, "next"));
      all.addAll(ids(page));
      assertThat(link(page, "next")).isNull();
      assertThat(all).hasSize(1_499).doesNotHaveDuplicates().isSorted();
      assertThat(json(cells + "WORD=BB&limit=2000").get("numberMatched").asInt()).isEqualTo(1_499);
    }
    List<Feature> others = cells();
    others.removeLast();
    put("test.cells", "2", others);
    assertThat(ids(cells + "NUMBER=2999")).as("stored anew").isEmpty();
    assertThat(ids(cells + "NUMBER=2998")).containsExactly("cell-2998");
    put("test.cells", "1", cells());
  }

  @Test
  void filter_whoseClientHasGone_endsItsReading_andTheNextIsReadAnew() {
    FeatureIndex index = indexes.of(layers.find("test.cells").orElseThrow());
    List<Long> read = new ArrayList<>();
    Function<FeatureRow, String> values =
        row -> {
          read.add(row.id());
          return row.name();
        };
    assertThatThrownBy(
            () ->
                columns.of(
                    index,
                    "a test's",
                    values,
                    () -> {
                      if (!read.isEmpty()) {
                        throw new UncheckedIOException(new IOException("gone"));
                      }
                    }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(read).hasSizeBetween(1, index.size() - 1);
    assertThat(columns.kept(index, "a test's")).isEmpty();
    read.clear();
    columns.of(index, "a test's", values, () -> {});
    assertThat(read).hasSize(index.size());
    columns.of(index, "a test's", values, () -> {});
    assertThat(read).as("kept").hasSize(index.size());
  }

  @Test
  void pages_keepEveryParameterAndHoldEachFeatureOnce() {
    String address =
        GRIDDED
            + "?limit=7&bbox=20,40,30,60&bbox-crs=%s4326&crs=%s3857&when=2000&datetime=..%%2F2000-01-01"
                .formatted(EPSG, EPSG);
    List<String> all = new ArrayList<>();
    int pages = 0;
    for (String next = address; next != null; pages++) {
      JsonNode page = json(next);
      assertThat(page.get("numberMatched").asInt()).isEqualTo(231);
      all.addAll(ids(page));
      next = link(page, "next");
      if (next != null) {
        assertThat(Query.strict(URI.create(next).getRawQuery()))
            .containsAllEntriesOf(Query.strict(address.substring(address.indexOf('?') + 1)))
            .containsEntry("after", all.getLast());
      }
    }
    assertThat(pages).isEqualTo(33);
    assertThat(all).hasSize(231).doesNotHaveDuplicates().isSorted();
    String filtered = GRIDDED + "?limit=1&NUMBER=77";
    assertThat(link(json(filtered), "next")).isNull();
    assertThat(ids(json(filtered))).containsExactly("cell-77");
    assertThat(link(json(GRIDDED + "?limit=" + GRID), "next")).isNull();
  }

  @Test
  void pages_whileTheLayerIsReplaced_repeatAndLoseNothing() {
    List<Feature> before = grid();
    List<Feature> after = new ArrayList<>(before);
    after.removeIf(feature -> feature.key().endsWith("3"));
    for (int i = 0; i < 300; i++) {
      after.add(i * 2, feature("added-" + i, point(i / 10.0, 0), null, Map.of("NUMBER", -i)));
    }
    Set<String> throughout = new TreeSet<>();
    before.stream().map(Feature::key).filter(key -> !key.endsWith("3")).forEach(throughout::add);
    try {
      List<String> all = new ArrayList<>();
      int pages = 0;
      for (String next = GRIDDED + "?limit=100"; next != null; pages++) {
        JsonNode page = json(next);
        all.addAll(ids(page));
        next = link(page, "next");
        put("test.grid", pages % 2 == 0 ? "2" : "1", pages % 2 == 0 ? after : before);
      }
      assertThat(all).doesNotHaveDuplicates().containsAll(throughout);
    } finally {
      put("test.grid", "1", before);
    }
  }

  @Test
  void layer_storedAnewWithTheSameChecksum_isStillRead() {
    assertThat(ids(GRIDDED + "?limit=5")).hasSize(5);
    put("test.grid", "1", grid());
    assertThat(ids(GRIDDED + "?bbox=40.4,20.4,41,21")).hasSize(4);
    put("test.grid", "1", grid());
    assertThat(ids(GRIDDED + "?limit=5")).hasSize(5);
  }

  @Test
  void api_standsByItself() {
    HttpResponse<String> response = get("/ogc/api");
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.oai.openapi+json;version=3.0");
    JsonNode api = json("/ogc/api");
    assertThat(api.get("openapi").asString()).startsWith("3.0.");
    Matcher refs = Pattern.compile("\"\\$ref\":\"([^\"]+)\"").matcher(response.body());
    int found = 0;
    while (refs.find()) {
      assertThat(refs.group(1)).startsWith("#/");
      assertThat(api.at(refs.group(1).substring(1)).isMissingNode()).as(refs.group(1)).isFalse();
      found++;
    }
    assertThat(found).isGreaterThan(40);
    // Every address of the document is there, and every address that is there is in the document.
    List<String> paths = new ArrayList<>(api.get("paths").propertyNames());
    for (String path : paths) {
      String real =
          api.at("/servers/0/url").asString()
              + path.replace("{collectionId}", "aras.towns").replace("{featureId}", "shusha");
      assertThat(get(real).statusCode()).as(real).isEqualTo(200);
    }
    List<String> parameters = new ArrayList<>();
    api.at("/components/parameters")
        .forEach(parameter -> parameters.add(parameter.get("name").asString()));
    assertThat(parameters).containsAll(ItemsRequest.RESERVED);
  }

  /** The OGC's tests, GDAL and QGIS look paths and parameters up as the standard writes them. */
  @Test
  void api_namesPathsAndParametersAsTheStandardDoes() {
    JsonNode api = json("/ogc/api");
    assertThat(api.at("/servers/0/url").asString()).isEqualTo(base() + "/ogc");
    assertThat(api.get("paths").propertyNames())
        .contains("/", "/conformance", "/collections", "/collections/{collectionId}")
        .contains("/collections/{collectionId}/items")
        .contains("/collections/{collectionId}/items/{featureId}");
    for (String name : List.of("limit", "bbox", "datetime", "crs", "bbox-crs")) {
      JsonNode parameter = api.at("/components/parameters/" + name);
      assertThat(parameter.get("in").asString()).isEqualTo("query");
      assertThat(parameter.get("required").asBoolean()).isFalse();
      assertThat(parameter.get("style").asString()).as(name).isEqualTo("form");
      assertThat(parameter.get("explode").asBoolean()).as(name).isFalse();
    }
    assertThat(api.at("/components/parameters/limit/schema").toString())
        .isEqualTo("{\"type\":\"integer\",\"minimum\":1,\"maximum\":10000,\"default\":100}");
  }

  @Test
  void pages_areReadableWithoutScript() {
    for (String path :
        List.of(
            "/ogc",
            "/ogc/conformance",
            "/ogc/api",
            "/ogc/collections",
            "/ogc/collections/aras.towns",
            "/ogc/collections/aras.towns/queryables",
            "/ogc/collections/aras.towns/items",
            "/ogc/collections/aras.towns/items/shusha")) {
      HttpResponse<String> page = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(page.headers().firstValue("Content-Type"))
          .as(path)
          .contains("text/html;charset=UTF-8");
      assertThat(page.body())
          .startsWith("<!doctype html>")
          .contains("<h1>", "lang=\"en\"", "</html>")
          .doesNotContain("<script", "null");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "style-src 'self'");
      // Addresses in pages are relative; each leads somewhere.
      Matcher addresses = Pattern.compile("href=\"([^\"]+)\"").matcher(page.body());
      URI here = URI.create(base() + path);
      while (addresses.find()) {
        String address = here.resolve(addresses.group(1).replace("&amp;", "&")).toString();
        assertThat(get(address).statusCode()).as(path + " to " + address).isEqualTo(200);
      }
    }
    assertThat(get("/ogc/collections/test.events/items?limit=2&f=html&when=-0043").body())
        .contains("Features: 2 of 4")
        .contains("after=khanate")
        .contains("when=-0043");
  }

  @Test
  void pages_speakTheLanguageAskedFor_elseTheReaders() {
    assertThat(get("/ogc?f=html", "Accept-Language", "de, fa-IR;q=0.8").body())
        .contains("<html lang=\"fa\" dir=\"rtl\">", "داده‌های جغرافیایی", "\"ogc/collections\"");
    assertThat(get("/ogc?f=html&interface=tr", "Accept-Language", "fa").body())
        .contains("lang=\"tr\"", "\"ogc/collections?interface=tr\"");
    HttpResponse<String> page =
        get("/ogc/collections/aras.towns/items?f=html&interface=ru&limit=2&key=shusha&when=1992");
    assertThat(page.headers().firstValue("Content-Language")).contains("ru");
    assertThat(page.headers().allValues("Vary").toString()).containsIgnoringCase("Accept-Language");
    assertThat(page.body())
        .contains("Объекты в порядке")
        .contains("items?f=html&amp;interface=hy&amp;limit=2&amp;key=shusha&amp;when=1992")
        .contains("\"items/shusha?interface=ru\"")
        .contains("<tbody lang=\"en\">");
    assertThat(get("/ogc/collections/aras.towns/items?f=html&interface=ru&limit=2").body())
        .as("the next page is in the same language")
        .containsPattern(
            "rel=\"next\" href=\"items\\?f=html&amp;interface=ru&amp;limit=2&amp;after=");
    String[] tags = new String[2];
    for (int i = 0; i < 2; i++) {
      tags[i] =
          get(EVENTS + "?f=html", "Accept-Language", i == 0 ? "hy" : "az")
              .headers()
              .firstValue("ETag")
              .orElseThrow();
    }
    assertThat(tags[0]).isNotEqualTo(tags[1]);
    assertThat(json("/ogc/collections?interface=az").get("links").get(0).get("title").asString())
        .isEqualTo("This document as JSON");
    for (Locale language : Messages.LANGUAGES) {
      for (String path :
          List.of(
              "/ogc",
              "/ogc/api",
              "/ogc/conformance",
              "/ogc/collections",
              "/ogc/collections/test.odd",
              "/ogc/collections/test.odd/queryables",
              "/ogc/collections/test.odd/items",
              "/ogc/collections/test.odd/items/shapeless")) {
        assertThat(get(path + "?f=html&interface=" + language.toLanguageTag()).body())
            .as(path + " in " + language)
            .contains("<html lang=\"" + language.toLanguageTag() + "\"")
            .doesNotContain("{count}", "{all}", "{usual}", "{most}", "{west}");
      }
    }
  }

  @Test
  void form_isChosenByAcceptAndByF() {
    assertType("/ogc/collections", "application/json", "*/*");
    assertType("/ogc/collections", "text/html", "text/html");
    assertType("/ogc/collections?f=json", "application/json", "text/html");
    assertType("/ogc/collections?f=html", "text/html", "application/json");
    assertType("/ogc/collections", "application/json", "text/html;q=0.3, application/json");
    assertType("/ogc/collections", "application/json", "text/html, application/json");
    assertType(EVENTS, "application/geo+json", "application/geo+json");
    assertType(EVENTS, "application/geo+json", "application/json");
    assertType(EVENTS, "text/html", "text/*");
    HttpResponse<String> neither = get(EVENTS, "Accept", "image/png");
    assertThat(neither.statusCode()).isEqualTo(406);
    assertThat(neither.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void answers_areOpenToAll_knownAgain_andSetNoCookie() {
    for (String path :
        List.of(
            "/ogc", "/ogc/collections", EVENTS, EVENTS + "/war", EVENTS + "?f=html", "/ogc/api")) {
      HttpResponse<String> first = get(path, "Origin", "https://elsewhere.example");
      assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).as(path).contains("*");
      assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      // Where it might pack by itself, Tomcat writes the names anew.
      assertThat(first.headers().allValues("Vary").toString().toLowerCase(Locale.ROOT))
          .as(path)
          .containsPattern("\\baccept\\b(?!-)")
          .contains("accept-encoding");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(tag.startsWith("W/"))
          .as(path + " " + tag)
          .isEqualTo(path.startsWith(EVENTS) && !path.endsWith("/war"));
      HttpResponse<String> again = get(path, "If-None-Match", tag);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
      HttpResponse<String> head = ask("HEAD", path);
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).contains(tag);
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(first.headers().firstValue("Content-Type"));
      assertThat(ask("OPTIONS", path).statusCode()).isLessThan(300);
    }
    String tag = get(EVENTS).headers().firstValue("ETag").orElseThrow();
    assertThat(get(EVENTS + "?limit=5").headers().firstValue("ETag")).isNotEqualTo(tag);
    put("test.events", "2", events());
    assertThat(get(EVENTS, "If-None-Match", tag).statusCode()).isEqualTo(200);
    put("test.events", "1", events());
  }

  @Test
  void items_gzipped_areTheSame() throws Exception {
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(base() + GRIDDED + "?limit=1000"))
                    .header("Accept-Encoding", "br, gzip;q=0.8")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    String stamp = "\"timeStamp\":\"[^\"]+\"";
    assertThat(text.replaceAll(stamp, ""))
        .isEqualTo(get(GRIDDED + "?limit=1000").body().replaceAll(stamp, ""));
    assertThat(get(GRIDDED, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void documents_arePackedByBrotliAndGzip_eachUnderItsOwnTag() throws Exception {
    for (String path : List.of("/ogc", "/ogc/api", "/ogc/collections", "/ogc?f=html")) {
      HttpResponse<String> gzip = get(path, "Accept-Encoding", "gzip");
      HttpResponse<String> brotli = get(path, "Accept-Encoding", "gzip, br");
      assertThat(gzip.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      assertThat(brotli.headers().firstValue("Content-Encoding")).as(path).contains("br");
      assertThat(brotli.headers().firstValue("ETag"))
          .isNotEqualTo(gzip.headers().firstValue("ETag"));
      assertThat(brotli.headers().firstValueAsLong("Content-Length").orElseThrow())
          .isLessThan(get(path).body().length());
    }
  }

  private List<String> events(String query) {
    return ids(EVENTS + "?" + query);
  }

  private double[] first(String path) {
    JsonNode position = json(path).at("/geometry/coordinates/0/0");
    return new double[] {position.get(0).asDouble(), position.get(1).asDouble()};
  }

  private static void assertNear(double[] position, double first, double second) {
    assertThat(position[0]).isCloseTo(first, within(0.01));
    assertThat(position[1]).isCloseTo(second, within(0.01));
  }

  private void assertType(String path, String type, String accept) {
    assertThat(get(path, "Accept", accept).headers().firstValue("Content-Type").orElseThrow())
        .as(path + " as " + accept)
        .startsWith(type);
  }
}
