package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The store in a database file of its own, which some tests copy as a crash would leave it. */
class LayerStoreTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private static final String[] MIGRATIONS = {"classpath:db/shared", "classpath:db/h2"};

  private static int contents;

  @TempDir Path folder;

  private Path file;
  private JdbcClient client;
  private LayerStore store;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() {
    file = folder.resolve("atlas.mv.db");
    open("atlas");
  }

  private void open(String name) {
    var source = new DriverManagerDataSource(address(name) + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
    client = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    store = new LayerStore(client, new JdbcTemplate(source), transaction, new JsonMapper());
  }

  @Test
  void file_asACrashInTheMiddleOfStagingLeavesIt_opensWithWhatStoodBefore() {
    put("test.layer", points(3));
    store.stage(
        layer("test.layer"),
        receiver -> {
          points(2_000).forEach(receiver);
          assertThat(awaitFeatures(500)).as("batches are in the store").isGreaterThan(500);
          client.sql("checkpoint sync").update();
          copyFileTo("crashed");
        });
    open("crashed");
    assertThat(keys("test.layer")).containsExactly("p0", "p1", "p2");
    store.sweep();
    assertThat(rows("feature")).isEqualTo(3);
    assertThat(rows("feature_shape")).isEqualTo(3);
    assertThat(rows("feature_set")).isEqualTo(1);
  }

  @Test
  void stagedLayer_isSeenWhenItIsPublished_andTheOneBeforeStays() {
    put("test.layer", points(3));
    StagedLayer staged =
        store.stage(layer("test.layer"), receiver -> points(1_200).forEach(receiver));
    assertThat(keys("test.layer")).hasSize(3);
    long before = store.changes();
    transaction.executeWithoutResult(status -> store.publish(staged));
    assertThat(store.changes()).isGreaterThan(before);
    assertThat(keys("test.layer"))
        .as("all, in the order of the file")
        .isEqualTo(points(1_200).stream().map(Feature::key).toList());
    assertThat(store.find("test.layer").orElseThrow().features()).isEqualTo(1_200);
    assertThat(store.envelopes(layerOf("test.layer"))).hasSize(1_200);
    store.sweep();
    assertThat(rows("feature")).isEqualTo(1_203);
    assertThat(keys("test.layer")).hasSize(1_200);
  }

  @Test
  void source_thatFails_endsTheStaging_andNothingIsSeenOrLeft() {
    put("test.layer", points(3));
    assertThatThrownBy(
            () ->
                store.stage(
                    layer("test.layer"),
                    receiver -> {
                      points(1_700).forEach(receiver);
                      throw new IllegalArgumentException("the file ends");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the file ends");
    store.sweep();
    assertThat(keys("test.layer")).hasSize(3);
    assertThat(rows("feature")).isEqualTo(3);
  }

  @Test
  void store_thatCannotWrite_endsTheSource() throws InterruptedException {
    Thread[] reader = new Thread[1];
    Feature noKeyOfThisLength = point("k".repeat(300), 1, 1);
    assertThatThrownBy(
            () ->
                store.stage(
                    layer("test.layer"),
                    receiver -> {
                      reader[0] = Thread.currentThread();
                      for (int i = 0; i < 1_000_000; i++) {
                        receiver.accept(noKeyOfThisLength);
                      }
                    }))
        .isInstanceOf(DataAccessException.class);
    assertThat(reader[0].isAlive()).isFalse();
  }

  @Test
  void shape_ofAHundredThousandPositions_comesBackAsItWas() {
    Coordinate[] line =
        IntStream.range(0, 100_000)
            .mapToObj(i -> new Coordinate(i / 1000.0, Math.sin(i)))
            .toArray(Coordinate[]::new);
    Feature feature = feature("long", SHAPES.createLineString(line));
    put("test.layer", List.of(feature, feature("shapeless", null)));
    assertThat(store.find(layerOf("test.layer"), "long").orElseThrow().geometry().getCoordinates())
        .isEqualTo(line);
    assertThat(store.find(layerOf("test.layer"), "long").orElseThrow().geometry().getSRID())
        .isEqualTo(4326);
    assertThat(store.find(layerOf("test.layer"), "shapeless").orElseThrow().geometry()).isNull();
    assertThat(store.row(layerOf("test.layer"), "shapeless").orElseThrow().wkb()).isNull();
  }

  @Test
  void storeOfTheVersionBefore_isEmptied_andTakesLayersAgain() {
    var source = new DriverManagerDataSource(address("before") + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(source).locations(MIGRATIONS).target("11").load().migrate();
    JdbcClient before = JdbcClient.create(source);
    for (String id : List.of("test.one", "test.two")) {
      before
          .sql(
              """
              insert into layer (id, title, style, label, visible, source, licence, checksum, features, undated)
              values (:id, 'Test', 'town', true, true, 'made here', 'CC0', '0', 2, 2)
              """)
          .param("id", id)
          .update();
      before
          .sql(
              """
              insert into feature (layer_id, feature_key, position, name, edtf, properties, geometry, west, east, south, north)
              values (:id, 'b', 0, 'B', '1988', '{"n":1}', 'SRID=4326;POINT (45 39)', 45, 45, 39, 39),
                (:id, 'a', 1, 'A', null, '{}', null, null, null, null, null)
              """)
          .param("id", id)
          .update();
    }
    open("before");
    assertThat(store.newest()).isEmpty();
    put("test.three", points(2));
    store.sweep();
    assertThat(rows("feature")).isEqualTo(2);
  }

  @Test
  void sweep_ofASetWithManyFeaturesWithoutShape_leavesNothing() {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      features.add(feature("f" + i, i < 1_700 ? null : point("p", 1, 1).geometry()));
    }
    store.stage(layer("test.layer"), receiver -> features.forEach(receiver));
    assertThat(rows("feature_shape")).isEqualTo(800);
    store.sweep();
    assertThat(rows("feature_shape")).isZero();
    assertThat(rows("feature")).isZero();
    assertThat(rows("feature_set")).isZero();
  }

  @Test
  void layer_ofTheSameContent_isNotReadAgain() {
    Layer layer = layer("test.layer");
    StagedLayer first = store.stage(layer, receiver -> points(3).forEach(receiver));
    transaction.executeWithoutResult(status -> store.publish(first));
    Layer renamed = layer(layer.id(), layer.content(), "another title");
    StagedLayer second =
        store.stage(
            renamed,
            receiver -> {
              throw new AssertionError("The source is read again");
            });
    transaction.executeWithoutResult(status -> store.publish(second));
    assertThat(store.find("test.layer").orElseThrow().title()).isEqualTo("another title");
    assertThat(keys("test.layer")).hasSize(3);
    assertThat(store.ofChecksum("test.layer", layer.checksum()).orElseThrow().features())
        .as("of the revision before")
        .isEqualTo(3);
    store.sweep();
    assertThat(rows("feature")).isEqualTo(3);
  }

  private Layer layerOf(String id) {
    return store.find(id).orElseThrow();
  }

  private List<String> keys(String id) {
    List<String> keys = new ArrayList<>();
    store
        .find(id)
        .ifPresent(layer -> store.forEachFeature(layer, feature -> keys.add(feature.key())));
    return keys;
  }

  private int rows(String table) {
    return client.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** Waits until more features than that can be seen in the table; returns how many there are. */
  private int awaitFeatures(int more) {
    int rows = rows("feature");
    for (long end = System.nanoTime() + 30_000_000_000L;
        rows <= more && System.nanoTime() < end;
        rows = rows("feature")) {
      Thread.onSpinWait();
    }
    return rows;
  }

  private void put(String id, List<Feature> features) {
    transaction.executeWithoutResult(
        status -> store.replace(layer(id), receiver -> features.forEach(receiver)));
  }

  /** Of a content that no other has. */
  private static Layer layer(String id) {
    return layer(id, "content " + ++contents, "Test");
  }

  private static Layer layer(String id, String content, String title) {
    return new Layer(
        id,
        title,
        LayerStyle.named("town"),
        null,
        null,
        true,
        true,
        null,
        null,
        "made here",
        "CC0",
        content,
        content + title,
        0,
        0);
  }

  private static List<Feature> points(int count) {
    return IntStream.range(0, count).mapToObj(i -> point("p" + i, i % 180, i % 90)).toList();
  }

  private static Feature point(String key, double lon, double lat) {
    return feature(key, SHAPES.createPoint(new Coordinate(lon, lat)));
  }

  private static Feature feature(String key, org.locationtech.jts.geom.Geometry geometry) {
    return new Feature(key, geometry, key, null, null, null, Map.of());
  }

  private String address(String name) {
    return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath();
  }

  private void copyFileTo(String name) {
    try {
      Files.copy(file, folder.resolve(name + ".mv.db"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
