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
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps layers and their features, in the order they came in. */
@Repository
public class LayerStore {
  private static final int FETCHED = 500;

  /** Rows taken away in one transaction. */
  private static final int SWEPT = 1000;

  private static final String ROWS =
      """
      select feature.id, feature_key, ewkb, name, note, source, edtf, properties
      from feature left join feature_shape on feature_shape.id = feature.id
      """;

  /** The set of a layer, or no number that any row can be compared with. */
  private static final String SET = "(select feature_set from layer where id = :layer)";

  private static final String BY_KEY = " where feature_set = " + SET + " and feature_key = :key";

  private static final GeometryFactory SHAPES =
      new GeometryFactory(new PrecisionModel(), FeatureSetWriter.SRID);
  private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
  private static final TypeReference<List<LayerProfile.Column>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final AtomicLong changes = new AtomicLong();

  LayerStore(
      JdbcClient client, JdbcTemplate template, TransactionTemplate transaction, JsonMapper json) {
    this.client = client;
    this.template = template;
    this.transaction = transaction;
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
   * Writes the features of a layer where nobody sees them, a few hundred in one transaction, and
   * counts them. Memory does not grow with their number, and what was seen under its id stays so
   * until {@link #publish}. What is never published is taken away by {@link #sweep}.
   *
   * @return the layer with its counts
   */
  public StagedLayer stage(Layer layer, Source source) {
    Long set =
        transaction.execute(
            status -> {
              KeyHolder number = new GeneratedKeyHolder();
              client.sql("insert into feature_set default values").update(number, "number");
              return number.getKeyAs(Long.class);
            });
    return new FeatureSetWriter(template, transaction, json, set).write(layer, source);
  }

  /**
   * Puts a layer and its features in place of what stood under its id. Needs the caller's
   * transaction, so that a pack comes in whole or not at all.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(StagedLayer staged) {
    delete(staged.layer().id());
    insert(staged);
  }

  /** Stages a layer and publishes it at once, for few features. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Layer replace(Layer layer, Source source) {
    StagedLayer staged = stage(layer, source);
    publish(staged);
    return staged.layer();
  }

  /**
   * Takes away, for good, the features that no layer has any more or never had: after an import,
   * and after one that was broken off. Not while a layer is staged and not yet published.
   */
  public void sweep() {
    List<Long> sets =
        client
            .sql(
                "select number from feature_set where number not in (select feature_set from layer)")
            .query(Long.class)
            .list();
    for (long set : sets) {
      for (String delete : List.of("delete from feature_shape", "delete from feature")) {
        sweep(delete, set);
      }
      client.sql("delete from feature_set where number = :set").param("set", set).update();
    }
  }

  private void sweep(String delete, long set) {
    long from = set * FeatureSetWriter.ROOM;
    int swept;
    do {
      swept =
          client
              .sql(delete + " where id >= :from and id < :end fetch first :some rows only")
              .param("from", from)
              .param("end", from + FeatureSetWriter.ROOM)
              .param("some", SWEPT)
              .update();
    } while (swept > 0);
  }

  /**
   * Takes a layer away, and its features with the next {@link #sweep}; nothing happens if it is not
   * there.
   */
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
            "select id, feature_key, first_day, last_day, west, south, east, north"
                + " from feature use index (feature_by_key) where feature_set = "
                + SET
                + " order by feature_key")
        .param("layer", layerId)
        .withFetchSize(FETCHED)
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
        ROWS + " where feature.id = ?",
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

  /**
   * Hands on what is written of features, without their shapes, in the order of their rows.
   *
   * @param first number of the first row
   * @param last number of the last, of the same layer
   * @param receiver is given rows of which only number, name and properties are filled in
   */
  void forEachRecord(long first, long last, Consumer<FeatureRow> receiver) {
    client
        .sql(
            """
            select id, name, properties from feature where id between :first and :last order by id
            """)
        .param("first", first)
        .param("last", last)
        .query(
            row -> {
              receiver.accept(
                  new FeatureRow(
                      row.getLong(1),
                      null,
                      null,
                      row.getString(2),
                      null,
                      null,
                      null,
                      row.getString(3)));
            });
  }

  /** One feature as it lies in the store; empty if there is none of that key. */
  public Optional<FeatureRow> row(String layerId, String key) {
    return client
        .sql(ROWS + BY_KEY)
        .param("layer", layerId)
        .param("key", key)
        .query((row, number) -> row(row))
        .optional();
  }

  /**
   * Hands every feature of a layer to the receiver, in the order of the file, without holding them
   * all; none if there is no such layer.
   *
   * @throws IllegalStateException if the layer was replaced meanwhile and its features swept away
   */
  public void forEachFeature(String layerId, Consumer<Feature> receiver) {
    forEachRow(layerId, row -> receiver.accept(feature(row)));
  }

  /** The same as {@link #forEachFeature}, with rows that are not parsed. */
  public void forEachRow(String layerId, Consumer<FeatureRow> receiver) {
    client
        .sql("select feature_set, features from layer where id = :layer")
        .param("layer", layerId)
        .query((row, number) -> new long[] {row.getLong("feature_set"), row.getLong("features")})
        .optional()
        .ifPresent(
            set -> {
              if (forEachRowOfSet(set[0], receiver) != set[1]) {
                throw new IllegalStateException(
                    "Layer " + layerId + " was replaced while it was read");
              }
            });
  }

  /** Asks for some rows at a time: a whole answer would be laid down in a file before the first. */
  private long forEachRowOfSet(long set, Consumer<FeatureRow> receiver) {
    long next = set * FeatureSetWriter.ROOM;
    long end = next + FeatureSetWriter.ROOM;
    while (true) {
      List<FeatureRow> some =
          client
              .sql(
                  ROWS
                      + " where feature.id >= :next and feature.id < :end order by feature.id"
                      + " fetch first :some rows only")
              .param("next", next)
              .param("end", end)
              .param("some", FETCHED)
              .query((row, number) -> row(row))
              .list();
      some.forEach(receiver);
      next += some.size();
      if (some.size() < FETCHED) {
        return next - set * FeatureSetWriter.ROOM;
      }
    }
  }

  /** One feature of a layer; empty if there is none of that key. */
  public Optional<Feature> find(String layerId, String key) {
    return client
        .sql(ROWS + BY_KEY)
        .param("layer", layerId)
        .param("key", key)
        .query((row, number) -> feature(row(row)))
        .optional();
  }

  /**
   * The boxes around the features of a layer in lon, lat, by key; features without a shape are left
   * out.
   */
  public Map<String, Envelope> envelopes(String layerId) {
    Map<String, Envelope> envelopes = new HashMap<>();
    client
        .sql(
            "select feature_key, west, east, south, north from feature use index (feature_by_key)"
                + " where feature_set = "
                + SET
                + " and west is not null")
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

  private void insert(StagedLayer staged) {
    Layer layer = staged.layer();
    LayerProfile profile = staged.profile();
    Envelope box = profile.box();
    client
        .sql(
            """
            insert into layer (id, feature_set, title, style, look, color, pattern, label, visible, min_zoom, note, source, licence,
              checksum, features, undated, file_crs, file_columns, largest, west, east, south, north, first_day, last_day,
              positions, spacing)
            values (:id, :set, :title, :style, :look, :color, :pattern, :label, :visible, :minZoom, :note, :source, :licence,
              :checksum, :features, :undated, :crs, :columns, :largest, :west, :east, :south, :north, :first, :last,
              :positions, :spacing)
            """)
        .param("id", layer.id())
        .param("set", staged.set())
        .param("title", layer.title())
        .param("style", layer.style().code())
        .param("look", layer.style().ownLook() == null ? null : layer.style().ownLook().toString())
        .param("color", layer.color())
        .param("pattern", layer.pattern())
        .param("label", layer.label())
        .param("visible", layer.visible())
        .param("minZoom", layer.minZoom())
        .param("note", layer.note())
        .param("source", layer.source())
        .param("licence", layer.licence())
        .param("checksum", layer.checksum())
        .param("features", layer.features())
        .param("undated", layer.undated())
        .param("crs", profile.crs())
        .param("columns", json.writeValueAsString(profile.columns()))
        .param("largest", profile.largest())
        .param("west", box == null ? null : box.getMinX())
        .param("east", box == null ? null : box.getMaxX())
        .param("south", box == null ? null : box.getMinY())
        .param("north", box == null ? null : box.getMaxY())
        .param("first", profile.firstDay())
        .param("last", profile.lastDay())
        .param("positions", staged.density().positions())
        .param("spacing", staged.density().spacing())
        .update();
  }

  private static Layer layer(ResultSet row) throws SQLException {
    return new Layer(
        row.getString("id"),
        row.getString("title"),
        LayerStyle.stored(row.getString("style"), row.getString("look")),
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

  private Feature feature(FeatureRow row) {
    return new Feature(
        row.key(),
        shape(row.wkb()),
        row.name(),
        row.note(),
        row.source(),
        row.edtf() == null ? null : When.parse(row.edtf()),
        json.readValue(row.properties(), PROPERTIES));
  }

  private static Geometry shape(byte[] ewkb) {
    if (ewkb == null) {
      return null;
    }
    try {
      return new WKBReader(SHAPES).read(ewkb);
    } catch (ParseException e) {
      throw new IllegalStateException("A stored shape cannot be read", e);
    }
  }
}
