package dev.readingatlas.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The store in a database file of its own, which some tests copy as a crash would leave it. */
class LayerStoreTest {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @TempDir Path folder;

  private Path file;
  private JdbcClient client;
  private LayerStore store;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() {
    file = folder.resolve("atlas.mv.db");
    var source = new DriverManagerDataSource(address("atlas") + ";DB_CLOSE_DELAY=-1", "sa", "");
    Flyway.configure().dataSource(source).load().migrate();
    client = JdbcClient.create(source);
    store = new LayerStore(client, new JdbcTemplate(source), new JsonMapper());
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @Test
  void file_asACrashInTheMiddleOfAnImportLeavesIt_opensWithWhatStoodBefore() throws Exception {
    put("test.first", points(3));
    transaction.executeWithoutResult(
        status -> {
          store.replace(layer("test.second"), receiver -> points(2_000).forEach(receiver));
          client.sql("checkpoint sync").update();
          copyFileTo("crashed");
          status.setRollbackOnly();
        });
    JdbcClient crashed =
        JdbcClient.create(new DriverManagerDataSource(address("crashed"), "sa", ""));
    assertThat(crashed.sql("select id from layer").query(String.class).list())
        .containsExactly("test.first");
    assertThat(crashed.sql("select count(*) from feature").query(Integer.class).single())
        .isEqualTo(3);
  }

  @Test
  void within_findsByTheShapeItselfInTheOrderOfTheFile_edgesIncluded() {
    Feature diagonal =
        feature(
            "diagonal",
            SHAPES.createLineString(
                new Coordinate[] {new Coordinate(0, 0), new Coordinate(10, 10)}));
    Feature shapeless = feature("shapeless", null);
    put("test.mixed", List.of(point("late", 5, 5), diagonal, shapeless, point("edge", 6, 2)));
    assertThat(store.within("test.mixed", new Envelope(4, 6, 2, 6)))
        .extracting(Feature::key)
        .containsExactly("late", "diagonal", "edge");
    assertThat(store.within("test.mixed", new Envelope(6, 8, 1, 3)))
        .as("the line's box meets this one, the line does not")
        .extracting(Feature::key)
        .containsExactly("edge");
    assertThat(store.within("test.other", new Envelope(-180, 180, -90, 90))).isEmpty();
  }

  private void put(String id, List<Feature> features) {
    transaction.executeWithoutResult(
        status -> store.replace(layer(id), receiver -> features.forEach(receiver)));
  }

  private static Layer layer(String id) {
    return new Layer(
        id,
        "Test",
        LayerStyle.TOWN,
        null,
        null,
        true,
        true,
        null,
        null,
        "made here",
        "CC0",
        "0",
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
