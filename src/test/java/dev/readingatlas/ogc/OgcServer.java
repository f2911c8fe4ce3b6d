package dev.readingatlas.ogc;

import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.Layer;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.layer.LayerStyle;
import dev.readingatlas.period.When;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real server over the real packs and an atlas of its own, {@code test}: layers {@code events}
 * (every kind of time), {@code edge} (on both sides of the antimeridian), {@code odd} (keys and
 * columns of all sorts), {@code grid} (1,200 squares of half a degree) and {@code cells} (3,000
 * points).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class OgcServer {
  static final GeometryFactory SHAPES = new GeometryFactory();
  static final int GRID = 1_200;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @LocalServerPort int port;
  @Autowired LayerStore layers;
  @Autowired JdbcClient client;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void publish() {
    if (client.sql("select count(*) from atlas where slug = 'test'").query(Integer.class).single()
        > 0) {
      return;
    }
    client
        .sql("insert into document (checksum, content) values ('test', :none)")
        .param("none", new byte[0])
        .update();
    client
        .sql(
            """
            insert into revision (slug, number, document, checksum, pack, published, found, kind, title, summary, lang, readings, places)
            values ('test', 1, 'test', '000000000000', 'x', current_timestamp, :none, 'atlas', 'Test', '', 'en', 0, 0)
            """)
        .param("none", new byte[0])
        .update();
    client.sql("insert into atlas (slug, newest) values ('test', 1)").update();
    int position = 0;
    for (String layer :
        List.of("test.events", "test.edge", "test.odd", "test.grid", "test.cells")) {
      client
          .sql(
              "insert into revision_layer (slug, number, position, layer_id, layer_checksum) values ('test', 1, ?, ?, '1')")
          .param(position++)
          .param(layer)
          .update();
    }
    put("test.events", "1", events());
    put("test.edge", "1", edge());
    put("test.odd", "1", odd());
    put("test.grid", "1", grid());
    put("test.cells", "1", cells());
  }

  void put(String id, String checksum, List<Feature> features) {
    transaction.executeWithoutResult(
        status -> {
          client
              .sql("update revision set checksum = :checksum where slug = 'test'")
              .param("checksum", UUID.randomUUID().toString())
              .update();
          layers.replace(
              new Layer(
                  id,
                  "A test: " + id,
                  LayerStyle.named("region"),
                  null,
                  null,
                  true,
                  true,
                  null,
                  null,
                  "Made for a test",
                  "CC0-1.0",
                  id + checksum,
                  checksum,
                  0,
                  0),
              new LayerStore.Source() {
                @Override
                public void sendTo(java.util.function.Consumer<Feature> receiver) {
                  features.forEach(receiver);
                }

                @Override
                public String crs() {
                  return id.equals("test.grid") ? "EPSG:28408" : null;
                }
              });
        });
  }

  static List<Feature> events() {
    Map<String, String> times = new LinkedHashMap<>();
    times.put("ides", "-0043-03-15");
    times.put("republic", "-0508/-0026");
    times.put("khanate", "../1828-02-10");
    times.put("about", "1915~/");
    times.put("war", "1988-02-20/1994-05-11");
    times.put("shusha", "1992-05-08");
    times.put("since", "2020-11-10/..");
    times.put("timeless", null);
    List<Feature> features = new ArrayList<>();
    times.forEach(
        (key, edtf) -> features.add(feature(key, point(features.size(), 40), edtf, Map.of())));
    return features;
  }

  static List<Feature> edge() {
    return List.of(
        feature("far-east", point(179.5, 10), null, Map.of()),
        feature("far-west", point(-179.5, 10), null, Map.of()),
        feature("greenwich", point(0, 10), null, Map.of()),
        feature("on-the-line", point(180, 10), null, Map.of()));
  }

  static List<Feature> odd() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("CITY", "Şuşa \"old\", {town}");
    record.put("POP", 5);
    record.put("AREA", 2.5);
    record.put("OPEN", true);
    record.put("SINCE", LocalDate.of(1992, 5, 18));
    record.put("limit", "a column whose name is taken");
    record.put("NOTHING", null);
    Map<String, Object> other = new LinkedHashMap<>(record);
    other.put("CITY", "\"POP\":5,");
    other.put("POP", 50);
    other.put("OPEN", false);
    return List.of(
        feature("a/b c", point(1, 1), null, record),
        feature("plain", square(2, 2, 1), null, other),
        feature("shapeless", null, null, record),
        feature(
            "Şuşa?&=%",
            SHAPES.createMultiPointFromCoords(new Coordinate[] {at(3, 3), at(4, 4)}), null, other),
        feature(
            "collection",
            SHAPES.createGeometryCollection(new Geometry[] {point(5, 5), square(6, 6, 1)}),
            null,
            record));
  }

  static List<Feature> grid() {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < GRID; i++) {
      features.add(
          feature("cell-" + i, square(40 + i % 40, 20 + i / 40, 0.5), null, Map.of("NUMBER", i)));
    }
    return features;
  }

  static List<Feature> cells() {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String word = i == 1_500 ? "\",\"NUMBER\":7,\"\\" : i % 2 == 0 ? "BB" : "other";
      features.add(
          feature(
              "cell-" + i,
              point(i / 100.0, i % 100 / 2.0),
              null,
              Map.of("NUMBER", i, "WORD", word)));
    }
    return features;
  }

  static Feature feature(String key, Geometry shape, String edtf, Map<String, Object> record) {
    return new Feature(
        key, shape, "Name of " + key, null, null, edtf == null ? null : When.parse(edtf), record);
  }

  static Geometry point(double lon, double lat) {
    return SHAPES.createPoint(at(lon, lat));
  }

  static Geometry square(double west, double south, double size) {
    return SHAPES.toGeometry(new Envelope(west, west + size, south, south + size));
  }

  private static Coordinate at(double lon, double lat) {
    return new Coordinate(lon, lat);
  }

  String base() {
    return "http://localhost:" + port;
  }

  /** Asks as a program does; header names and values in turn. */
  HttpResponse<String> get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  HttpResponse<String> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return JsonMapper.shared().readTree(response.body());
  }

  /** Identifiers of the features of a page. */
  static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
    return ids;
  }

  List<String> ids(String path) {
    return ids(json(path));
  }

  /** The address of a link, or null. */
  static String link(JsonNode document, String rel) {
    for (JsonNode link : document.get("links")) {
      if (link.get("rel").asString().equals(rel)) {
        return link.get("href").asString();
      }
    }
    return null;
  }

  /** Status line, headers and body for a request line that no client would send. */
  String raw(String target) {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(target, e);
    }
  }
}
