package dev.readingatlas.layer;

import dev.readingatlas.period.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.ConnectionCallback;
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

  /** Digits that tell versions of a layer apart in addresses. */
  private static final int VERSION_DIGITS = 12;

  /** Rows taken away in one transaction. */
  private static final int SWEPT = 1000;

  private static final String ROWS =
      """
      select feature.id, feature_key, ewkb, name, note, source, edtf, properties
      from feature left join feature_shape on feature_shape.id = feature.id
      """;

  /** A layer with the counts of its features. */
  private static final String LAYERS =
      """
      select layer.*, feature_set.checksum as content, feature_set.features, feature_set.undated
      from layer join feature_set on feature_set.number = layer.feature_set
      """;

  /** The set of a layer, or no number that any row can be compared with. */
  private static final String SET =
      "(select feature_set from layer where id = :layer and checksum = :checksum)";

  private static final String SET_OF_LAYER =
      " from feature_set where number = (select feature_set from layer where id = :layer and checksum = :checksum)";

  private static final String WHERE = " where id = :layer and checksum = :checksum";
  private static final String BY_KEY = " where feature_set = " + SET + " and feature_key = :key";

  private static final GeometryFactory SHAPES =
      new GeometryFactory(new PrecisionModel(), FeatureSetWriter.SRID);
  private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};
  private static final TypeReference<List<LayerProfile.Column>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final boolean h2;
  private final AtomicLong changes = new AtomicLong();

  /** Sets that this server began. */
  private final Set<Long> staged = ConcurrentHashMap.newKeySet();

  LayerStore(
      JdbcClient client, JdbcTemplate template, TransactionTemplate transaction, JsonMapper json) {
    this.client = client;
    this.template = template;
    this.transaction = transaction;
    this.json = json;
    this.h2 =
        Boolean.TRUE.equals(
            template.execute(
                (ConnectionCallback<Boolean>)
                    database -> database.getMetaData().getDatabaseProductName().equals("H2")));
  }

  /** Whether several servers may use the database. */
  public boolean isShared() {
    return !h2;
  }

  /** H2 reads the whole table without this hint; PostgreSQL has no hints and finds the index. */
  private String useIndex(String name) {
    return h2 ? " use index (" + name + ")" : "";
  }

  /** Hands out features one after the other, so that a large file is never held whole. */
  @FunctionalInterface
  public interface Source {
    void sendTo(Consumer<Feature> receiver);

    /** The file's coordinate reference system, asked for after the last feature; null for none. */
    default String crs() {
      return null;
    }

    /** Whether the features can be used, asked for after the last one. */
    default boolean usable() {
      return true;
    }

    /** JSON to keep with the features, asked for after the last one; null for none. */
    default String remarks() {
      return null;
    }
  }

  /**
   * Writes the features of a layer where nobody sees them, a few hundred in one transaction, and
   * counts them. Memory does not grow with their number. If features of the same content are in the
   * store, the source is not read. Features that are never published are deleted by {@link #sweep}.
   *
   * @return the layer with its counts
   */
  public StagedLayer stage(Layer layer, Source source) {
    return stored(layer).orElseGet(() -> read(layer, source));
  }

  private Optional<StagedLayer> stored(Layer layer) {
    return client
        .sql(
            // Only of a published layer: no other server deletes its features meanwhile.
            "select number, features, undated, remarks from feature_set where checksum = :content"
                + " and number in (select feature_set from layer) order by number")
        .param("content", layer.content())
        .query(
            (row, number) ->
                new StagedLayer(
                    layer.withCounts(row.getInt(2), row.getInt(3)),
                    row.getLong(1),
                    row.getString(4)))
        .list()
        .stream()
        .findFirst();
  }

  private StagedLayer read(Layer layer, Source source) {
    Long set =
        transaction.execute(
            status -> {
              KeyHolder number = new GeneratedKeyHolder();
              client.sql("insert into feature_set default values").update(number, "number");
              return number.getKeyAs(Long.class);
            });
    staged.add(set);
    return new FeatureSetWriter(template, transaction, json, set).write(layer, source);
  }

  /**
   * Makes a staged layer the newest of its id. Needs the caller's transaction, so that a pack comes
   * in whole or not at all.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publish(StagedLayer staged) {
    Layer layer = staged.layer();
    retire(layer.id());
    if (update("update layer set newest = true" + WHERE, layer) == 0) {
      insert(staged);
    }
  }

  /**
   * Makes a layer of an earlier revision the newest of its id again. Needs the caller's
   * transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void publishAgain(Layer layer) {
    retire(layer.id());
    update("update layer set newest = true" + WHERE, layer);
  }

  private int update(String sql, Layer layer) {
    return client.sql(sql).param("layer", layer.id()).param("checksum", layer.checksum()).update();
  }

  /** Stages a layer and publishes it at once, for few features. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Layer replace(Layer layer, Source source) {
    StagedLayer staged = stage(layer, source);
    publish(staged);
    return staged.layer();
  }

  /** Leaves an id without a newest layer; its earlier ones stay. Needs the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void retire(String id) {
    countChange();
    client
        .sql("update layer set newest = false where id = :id and newest")
        .param("id", id)
        .update();
  }

  /**
   * Deletes the features that no layer has: after an import, and after one that was broken off.
   * Sets that another server on the same database began are left for a day. Not while a layer is
   * staged and not yet published.
   */
  public void sweep() {
    OffsetDateTime dayAgo = OffsetDateTime.now(ZoneOffset.UTC).minusDays(1);
    List<Long> sets = new ArrayList<>();
    client
        .sql(
            "select number, begun from feature_set where number not in (select feature_set from layer)")
        .query(
            row -> {
              long set = row.getLong(1);
              boolean isOld = row.getObject(2, OffsetDateTime.class).isBefore(dayAgo);
              // Only one server at a time has an H2 file open.
              if (h2 || isOld || staged.contains(set)) {
                sets.add(set);
              }
            });
    for (long set : sets) {
      for (String table : List.of("from feature_shape", "from feature")) {
        sweep(table, set);
      }
      client.sql("delete from feature_set where number = :set").param("set", set).update();
    }
    staged.clear();
  }

  /** Deletes the rows of a set from a table, some in each transaction. */
  private void sweep(String table, long set) {
    long from = set * FeatureSetWriter.ROOM;
    Long last =
        client
            .sql("select max(id) " + table + " where id >= :from and id < :end")
            .param("from", from)
            .param("end", from + FeatureSetWriter.ROOM)
            .query((row, number) -> row.getObject(1, Long.class))
            .list()
            .getFirst();
    for (; last != null && from <= last; from += SWEPT) {
      client
          .sql("delete " + table + " where id >= :from and id < :end")
          .param("from", from)
          .param("end", from + SWEPT)
          .update();
    }
  }

  /**
   * How often layers were published or retired since the start: as long as it stays the same, so
   * does everything that is found here. Asks no database.
   */
  public long changes() {
    return changes.get();
  }

  /** Counts a change by another server. */
  public void forget() {
    changes.incrementAndGet();
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

  /** The newest layer of each id, by id. */
  public List<Layer> newest() {
    return client
        .sql(LAYERS + " where newest order by id")
        .query((row, number) -> layer(row))
        .list();
  }

  /** The layers of all revisions, by id. */
  public List<Layer> all() {
    return client.sql(LAYERS + " order by id").query((row, number) -> layer(row)).list();
  }

  /** How much there is of a layer; empty if there is no such layer. */
  public Optional<LayerDensity> density(Layer layer) {
    return of(layer, "select positions, spacing" + SET_OF_LAYER)
        .query(
            (row, number) -> new LayerDensity(row.getLong("positions"), row.getDouble("spacing")))
        .optional();
  }

  /** The newest layer of that id. */
  public Optional<Layer> find(String id) {
    return client
        .sql(LAYERS + " where id = :id and newest")
        .param("id", id)
        .query((row, number) -> layer(row))
        .optional();
  }

  /**
   * The layer of that id with features of a version: the newest if it has them, else one of an
   * earlier revision.
   *
   * @param version first digits of the checksum of its content, at least 12; null for the newest
   */
  public Optional<Layer> find(String id, String version) {
    Optional<Layer> newest = find(id);
    if (version == null
        || version.length() < VERSION_DIGITS
        || newest.filter(layer -> layer.content().startsWith(version)).isPresent()) {
      return newest;
    }
    return ofId(id).stream()
        .filter(layer -> layer.content().startsWith(version))
        .findFirst()
        .or(() -> newest);
  }

  /** The layers of that id in all revisions. */
  public List<Layer> ofId(String id) {
    return client
        .sql(LAYERS + " where id = :id order by layer.checksum")
        .param("id", id)
        .query((row, number) -> layer(row))
        .list();
  }

  /** The layer of that id and checksum. */
  public Optional<Layer> ofChecksum(String id, String checksum) {
    return client
        .sql(LAYERS + " where id = :id and layer.checksum = :checksum")
        .param("id", id)
        .param("checksum", checksum)
        .query((row, number) -> layer(row))
        .optional();
  }

  /** The keys of a layer's features, in the order of the file. */
  public List<String> keys(Layer layer) {
    return of(layer, "select feature_key from feature where feature_set = " + SET + " order by id")
        .query(String.class)
        .list();
  }

  /** Whether a layer has a feature of that key. */
  public boolean has(Layer layer, String key) {
    return of(layer, "select 1 from feature" + BY_KEY)
        .param("key", key)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private JdbcClient.StatementSpec of(Layer layer, String sql) {
    return client.sql(sql).param("layer", layer.id()).param("checksum", layer.checksum());
  }

  /**
   * What the file of a layer had, and how far its features reach; empty if there is no such layer.
   */
  public Optional<LayerProfile> profile(Layer layer) {
    return of(
            layer,
            "select file_crs, file_columns, largest, west, east, south, north, first_day, last_day"
                + SET_OF_LAYER)
        .query((row, number) -> profile(row))
        .optional();
  }

  /**
   * The index of a layer's features. Takes a while for a large layer: {@link FeatureIndexes} keeps
   * it.
   */
  FeatureIndex index(Layer layer) {
    // PostgreSQL sends rows as they are read only within a transaction; else it sends all at once.
    return transaction.execute(status -> readIndex(layer));
  }

  private FeatureIndex readIndex(Layer layer) {
    FeatureIndex.Builder index = new FeatureIndex.Builder(layer.features());
    of(
            layer,
            "select id, feature_key, first_day, last_day, west, south, east, north from feature"
                + useIndex("feature_by_key")
                + " where feature_set = "
                + SET
                + " order by feature_key")
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
    return index.build();
  }

  /**
   * Features by the numbers of their rows, in their order; unknown numbers are left out. H2 is
   * asked for each row by itself: it finds a row by its number at once, but reads the whole table
   * for a list of numbers that is a parameter.
   */
  public List<FeatureRow> rows(long[] ids) {
    return h2 ? rowsOneByOne(ids) : rowsAtOnce(ids);
  }

  private List<FeatureRow> rowsAtOnce(long[] ids) {
    return client
        .sql(ROWS + " where feature.id = any (:ids) order by feature.id")
        .param("ids", ids)
        .query((row, number) -> row(row))
        .list();
  }

  private List<FeatureRow> rowsOneByOne(long[] ids) {
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
  public Optional<FeatureRow> row(Layer layer, String key) {
    return of(layer, ROWS + BY_KEY).param("key", key).query((row, number) -> row(row)).optional();
  }

  /**
   * Hands every feature of a layer to the receiver, in the order of the file, without holding them
   * all; none if there is no such layer.
   */
  public void forEachFeature(Layer layer, Consumer<Feature> receiver) {
    forEachRow(layer, row -> receiver.accept(feature(row)));
  }

  /** The same as {@link #forEachFeature}, with rows that are not parsed. */
  public void forEachRow(Layer layer, Consumer<FeatureRow> receiver) {
    of(layer, "select feature_set from layer" + WHERE)
        .query(Long.class)
        .optional()
        .ifPresent(set -> forEachRowOfSet(set, receiver));
  }

  /** Asks for some rows at a time: a whole answer would be laid down in a file before the first. */
  private void forEachRowOfSet(long set, Consumer<FeatureRow> receiver) {
    long next = set * FeatureSetWriter.ROOM;
    long end = next + FeatureSetWriter.ROOM;
    while (true) {
      List<FeatureRow> some =
          client
              .sql(
                  ROWS
                      + " where feature.id >= :next and feature.id < :end order by feature.id"
                      + " limit :some")
              .param("next", next)
              .param("end", end)
              .param("some", FETCHED)
              .query((row, number) -> row(row))
              .list();
      some.forEach(receiver);
      next += some.size();
      if (some.size() < FETCHED) {
        return;
      }
    }
  }

  /** One feature of a layer; empty if there is none of that key. */
  public Optional<Feature> find(Layer layer, String key) {
    return of(layer, ROWS + BY_KEY)
        .param("key", key)
        .query((row, number) -> feature(row(row)))
        .optional();
  }

  /**
   * The boxes around the features of a layer in lon, lat, by key; features without a shape are left
   * out.
   */
  public Map<String, Envelope> envelopes(Layer layer) {
    Map<String, Envelope> envelopes = new HashMap<>();
    of(
            layer,
            "select feature_key, west, east, south, north from feature"
                + useIndex("feature_by_key")
                + " where feature_set = "
                + SET
                + " and west is not null")
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
    client
        .sql(
            """
            insert into layer (id, checksum, newest, feature_set, title, style, look, color, pattern, label, visible, min_zoom,
              note, source, licence)
            values (:id, :checksum, true, :set, :title, :style, :look, :color, :pattern, :label, :visible, :minZoom,
              :note, :source, :licence)
            """)
        .param("id", layer.id())
        .param("checksum", layer.checksum())
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
        row.getString("content"),
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
