package dev.readingatlas.layer;

import dev.readingatlas.period.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps layers and their features, in the order they came in. */
@Repository
public class LayerStore {
  /** SRID of every stored geometry: EPSG:4326, in lon, lat order. */
  static final int SRID = 4326;

  private static final int BATCH = 500;
  private static final String ROW =
      "_rowid_, feature_key, geometry, name, note, source, edtf, properties";
  private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
  private static final TypeReference<List<LayerProfile.Column>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final JsonMapper json;
  private final AtomicLong changes = new AtomicLong();

  LayerStore(JdbcClient client, JdbcTemplate template, JsonMapper json) {
    this.client = client;
    this.template = template;
    this.json = json;
  }

  /** Hands out features one after the other, so that a large file is never held whole. */
  @FunctionalInterface
  public interface Source {
    void sendTo(Consumer<Feature> receiver);

    /** The file's coordinate reference system, asked for after the last feature; null for none. */
    default String crs() {
      return null;
    }
  }

  /**
   * Puts a layer and its features in place of what stood under its id, and counts them. Needs the
   * caller's transaction, so that a pack comes in whole or not at all.
   *
   * @return the layer as stored, with its counts
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Layer replace(Layer layer, Source source) {
    delete(layer.id());
    insert(layer);
    FeatureWriter writer = new FeatureWriter(layer.id());
    source.sendTo(writer::add);
    writer.flush();
    client
        .sql("update layer set features = :features, undated = :undated where id = :id")
        .param("features", writer.features)
        .param("undated", writer.undated)
        .param("id", layer.id())
        .update();
    describe(layer.id(), writer.survey.profile(source.crs()));
    client
        .sql("update layer set positions = :positions, spacing = :spacing where id = :id")
        .param("positions", writer.density.positions())
        .param("spacing", writer.density.spacing())
        .param("id", layer.id())
        .update();
    return find(layer.id()).orElseThrow();
  }

  /** Takes a layer and its features away; nothing happens if it is not there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void delete(String id) {
    countChange();
    client.sql("delete from layer where id = :id").param("id", id).update();
  }

  /**
   * How often layers were replaced or deleted since the start: as long as it stays the same, so
   * does everything that is found here. Asks no database.
   */
  public long changes() {
    return changes.get();
  }

  /** Counts at the end of the transaction: before that, others find what stood there before. */
  private void countChange() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            changes.incrementAndGet();
          }
        });
  }

  /** The ids of all layers. */
  public List<String> ids() {
    return client.sql("select id from layer order by id").query(String.class).list();
  }

  /** How much there is of a layer; empty if there is none of that id. */
  public Optional<LayerDensity> density(String id) {
    return client
        .sql("select positions, spacing from layer where id = :id")
        .param("id", id)
        .query(
            (row, number) -> new LayerDensity(row.getLong("positions"), row.getDouble("spacing")))
        .optional();
  }

  /** The layer of that id. */
  public Optional<Layer> find(String id) {
    return client
        .sql("select * from layer where id = :id")
        .param("id", id)
        .query((row, number) -> layer(row))
        .optional();
  }

  /**
   * What the file of a layer had, and how far its features reach; empty if there is no such layer.
   */
  public Optional<LayerProfile> profile(String id) {
    return client
        .sql(
            """
            select file_crs, file_columns, largest, west, east, south, north, first_day, last_day from layer where id = :id
            """)
        .param("id", id)
        .query((row, number) -> profile(row))
        .optional();
  }

  /**
   * The index of a layer's features as they stand now; empty if there is no such layer. Takes a
   * while for a large layer: {@link FeatureIndexes} keeps it.
   */
  Optional<FeatureIndex> index(String layerId) {
    Optional<Layer> layer = find(layerId);
    if (layer.isEmpty()) {
      return Optional.empty();
    }
    FeatureIndex.Builder index = new FeatureIndex.Builder(layer.get().features());
    client
        .sql(
            """
            select _rowid_ as id, feature_key, first_day, last_day, west, south, east, north
            from feature use index (feature_by_key)
            where layer_id = :layer order by feature_key
            """)
        .param("layer", layerId)
        .withFetchSize(BATCH)
        .query(
            row -> {
              index.add(
                  row.getLong("id"),
                  row.getString("feature_key"),
                  row.getObject("first_day", Long.class),
                  row.getObject("last_day", Long.class),
                  row.getObject("west", Double.class),
                  row.getObject("south", Double.class),
                  row.getObject("east", Double.class),
                  row.getObject("north", Double.class));
            });
    return Optional.of(index.build());
  }

  /**
   * Features by the numbers of their rows, in their order; those that are no longer there are left
   * out. Each is asked for by itself: H2 finds a row by its number at once, but goes through the
   * whole table for a list of numbers that is a parameter.
   */
  public List<FeatureRow> rows(long[] ids) {
    return template.execute(
        "select " + ROW + " from feature where _rowid_ = ?",
        (PreparedStatementCallback<List<FeatureRow>>)
            statement -> {
              List<FeatureRow> found = new ArrayList<>(ids.length);
              for (long id : ids) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                  if (row.next()) {
                    found.add(row(row));
                  }
                }
              }
              return found;
            });
  }

  /** One feature as it lies in the store; empty if there is none of that key. */
  public Optional<FeatureRow> row(String layerId, String key) {
    return client
        .sql("select " + ROW + " from feature where layer_id = :layer and feature_key = :key")
        .param("layer", layerId)
        .param("key", key)
        .query((row, number) -> row(row))
        .optional();
  }

  /**
   * Hands every feature of a layer to the receiver, in the order of the file, without holding them
   * all.
   */
  public void forEachFeature(String layerId, Consumer<Feature> receiver) {
    client
        .sql("select * from feature where layer_id = :layer order by position")
        .param("layer", layerId)
        .query(
            row -> {
              receiver.accept(feature(row));
            });
  }

  /** One feature of a layer; empty if there is none of that key. */
  public Optional<Feature> find(String layerId, String key) {
    return client
        .sql("select * from feature where layer_id = :layer and feature_key = :key")
        .param("layer", layerId)
        .param("key", key)
        .query((row, number) -> feature(row))
        .optional();
  }

  /** Features of a layer whose shapes meet the box (lon, lat), in the order of the file. */
  public List<Feature> within(String layerId, Envelope box) {
    Geometry probe = new GeometryFactory().toGeometry(box);
    return client
        .sql(
            """
            select * from feature
            where layer_id = :layer and south <= :north and north >= :south and west <= :east and east >= :west
            order by position
            """)
        .param("layer", layerId)
        .param("west", box.getMinX())
        .param("east", box.getMaxX())
        .param("south", box.getMinY())
        .param("north", box.getMaxY())
        .query((row, number) -> feature(row))
        .list()
        .stream()
        .filter(feature -> feature.geometry().intersects(probe))
        .toList();
  }

  /**
   * The boxes around the features of a layer in lon, lat, by key; features without a shape are left
   * out.
   */
  public Map<String, Envelope> envelopes(String layerId) {
    Map<String, Envelope> envelopes = new HashMap<>();
    client
        .sql(
            """
            select feature_key, west, east, south, north from feature
            where layer_id = :layer and west is not null
            """)
        .param("layer", layerId)
        .query(
            row -> {
              envelopes.put(
                  row.getString("feature_key"),
                  new Envelope(
                      row.getDouble("west"),
                      row.getDouble("east"),
                      row.getDouble("south"),
                      row.getDouble("north")));
            });
    return envelopes;
  }

  private void insert(Layer layer) {
    client
        .sql(
            """
            insert into layer (id, title, style, color, pattern, label, visible, min_zoom, note, source, licence, checksum,
              features, undated)
            values (:id, :title, :style, :color, :pattern, :label, :visible, :minZoom, :note, :source, :licence, :checksum,
              0, 0)
            """)
        .param("id", layer.id())
        .param("title", layer.title())
        .param("style", layer.style().code())
        .param("color", layer.color())
        .param("pattern", layer.pattern())
        .param("label", layer.label())
        .param("visible", layer.visible())
        .param("minZoom", layer.minZoom())
        .param("note", layer.note())
        .param("source", layer.source())
        .param("licence", layer.licence())
        .param("checksum", layer.checksum())
        .update();
  }

  private void describe(String id, LayerProfile profile) {
    Envelope box = profile.box();
    client
        .sql(
            """
            update layer set file_crs = :crs, file_columns = :columns, largest = :largest, west = :west, east = :east,
              south = :south, north = :north, first_day = :first, last_day = :last
            where id = :id
            """)
        .param("crs", profile.crs())
        .param("columns", json.writeValueAsString(profile.columns()))
        .param("largest", profile.largest())
        .param("west", box == null ? null : box.getMinX())
        .param("east", box == null ? null : box.getMaxX())
        .param("south", box == null ? null : box.getMinY())
        .param("north", box == null ? null : box.getMaxY())
        .param("first", profile.firstDay())
        .param("last", profile.lastDay())
        .param("id", id)
        .update();
  }

  /** Writes features in batches and counts them. */
  private final class FeatureWriter {
    private final String layerId;
    private final List<Feature> batch = new ArrayList<>(BATCH);
    private final LayerSurvey survey = new LayerSurvey();
    private int features;
    private int undated;
    private final DensityCount density = new DensityCount();

    FeatureWriter(String layerId) {
      this.layerId = layerId;
    }

    void add(Feature feature) {
      batch.add(feature);
      survey.add(feature);
      density.add(feature.geometry());
      if (feature.when() == null) {
        undated++;
      }
      if (batch.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      int first = features;
      features += batch.size();
      int[] position = {first};
      template.batchUpdate(
          """
          insert into feature (layer_id, feature_key, position, name, note, source, edtf, first_day, last_day, properties,
            geometry, west, east, south, north)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          batch,
          BATCH,
          (statement, feature) -> {
            When when = feature.when();
            Geometry geometry = withSrid(feature.geometry());
            boolean drawn = geometry != null && !geometry.isEmpty();
            Envelope envelope = drawn ? geometry.getEnvelopeInternal() : null;
            statement.setString(1, layerId);
            statement.setString(2, feature.key());
            statement.setInt(3, position[0]++);
            statement.setString(4, feature.name());
            statement.setString(5, feature.note());
            statement.setString(6, feature.source());
            statement.setString(7, when == null ? null : when.edtf());
            statement.setObject(8, when == null ? null : when.first());
            statement.setObject(9, when == null ? null : when.last());
            statement.setString(10, json.writeValueAsString(feature.properties()));
            statement.setObject(11, drawn ? geometry : null);
            statement.setObject(12, drawn ? envelope.getMinX() : null);
            statement.setObject(13, drawn ? envelope.getMaxX() : null);
            statement.setObject(14, drawn ? envelope.getMinY() : null);
            statement.setObject(15, drawn ? envelope.getMaxY() : null);
          });
      batch.clear();
    }
  }

  private static Geometry withSrid(Geometry geometry) {
    if (geometry != null) {
      geometry.setSRID(SRID);
    }
    return geometry;
  }

  private static Layer layer(ResultSet row) throws SQLException {
    return new Layer(
        row.getString("id"),
        row.getString("title"),
        LayerStyle.ofCode(row.getString("style")),
        row.getString("color"),
        row.getString("pattern"),
        row.getBoolean("label"),
        row.getBoolean("visible"),
        row.getObject("min_zoom", Integer.class),
        row.getString("note"),
        row.getString("source"),
        row.getString("licence"),
        row.getString("checksum"),
        row.getInt("features"),
        row.getInt("undated"));
  }

  private LayerProfile profile(ResultSet row) throws SQLException {
    return new LayerProfile(
        row.getString("file_crs"),
        json.readValue(row.getString("file_columns"), COLUMNS),
        row.getInt("largest"),
        row.getObject("west") == null
            ? null
            : new Envelope(
                row.getDouble("west"),
                row.getDouble("east"),
                row.getDouble("south"),
                row.getDouble("north")),
        row.getObject("first_day", Long.class),
        row.getObject("last_day", Long.class));
  }

  private static FeatureRow row(ResultSet row) throws SQLException {
    return new FeatureRow(
        row.getLong(1),
        row.getString(2),
        row.getBytes(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8));
  }

  private Feature feature(ResultSet row) throws SQLException {
    String edtf = row.getString("edtf");
    return new Feature(
        row.getString("feature_key"),
        (Geometry) row.getObject("geometry"),
        row.getString("name"),
        row.getString("note"),
        row.getString("source"),
        edtf == null ? null : When.parse(edtf),
        json.readValue(row.getString("properties"), PROPERTIES));
  }
}
