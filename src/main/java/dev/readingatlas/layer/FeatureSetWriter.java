package dev.readingatlas.layer;

import dev.readingatlas.period.When;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the features of one layer under a new number, a few hundred in one transaction (in the
 * caller's, if there is one), and counts them. They are read and encoded in a thread of their own.
 */
final class FeatureSetWriter {
  /** Numbers that rows of one set may have. */
  static final long ROOM = 1L << 32;

  /** SRID of every stored shape: EPSG:4326, in lon, lat order. */
  static final int SRID = 4326;

  /** A batch is whole with so many features, or so many bytes of shapes. */
  private static final int BATCH = 500;

  private static final int BATCH_BYTES = 2 << 20;

  private static final String INSERT =
      """
      insert into feature (id, feature_set, feature_key, name, note, source, edtf, first_day, last_day, properties,
        west, south, east, north)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_SHAPE = "insert into feature_shape (id, ewkb) values (?, ?)";

  private static final String SEAL =
      """
      update feature_set set checksum = ?, features = ?, undated = ?, file_crs = ?, file_columns = ?, largest = ?,
        west = ?, south = ?, east = ?, north = ?, first_day = ?, last_day = ?, positions = ?, spacing = ?, remarks = ?
      where number = ?
      """;

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final long set;
  private final LayerSurvey survey = new LayerSurvey();
  private final DensityCount density = new DensityCount();
  private int features;
  private int undated;

  FeatureSetWriter(
      JdbcTemplate template, TransactionTemplate transaction, JsonMapper json, long set) {
    this.template = template;
    this.transaction = transaction;
    this.json = json;
    this.set = set;
  }

  /** A feature as it is written. */
  private record Row(long id, Feature feature, String properties, Envelope box, byte[] shape) {}

  /** Rows in the order of the file. */
  private static final class Batch {
    private final List<Row> rows = new ArrayList<>(BATCH);
    private long bytes;

    boolean isWhole() {
      return rows.size() == BATCH || bytes >= BATCH_BYTES;
    }
  }

  /**
   * Writes all features of a source, and then their counts. Exceptions of the source are thrown
   * unchanged.
   *
   * @param layer for messages, and for the checksum of its content
   */
  StagedLayer write(Layer layer, LayerStore.Source source) {
    ReadAhead.<Batch>run("reading " + layer.id(), whole -> encode(source, whole), this::write);
    if (source.usable()) {
      seal(layer.content(), survey.profile(source.crs()), source.remarks());
    }
    return new StagedLayer(layer.withCounts(features, undated), set, source.remarks());
  }

  /** Makes the set one that later layers of the same content use. */
  private void seal(String content, LayerProfile profile, String remarks) {
    Envelope box = profile.box();
    template.update(
        SEAL,
        content,
        features,
        undated,
        profile.crs(),
        json.writeValueAsString(profile.columns()),
        profile.largest(),
        box == null ? null : box.getMinX(),
        box == null ? null : box.getMinY(),
        box == null ? null : box.getMaxX(),
        box == null ? null : box.getMaxY(),
        profile.firstDay(),
        profile.lastDay(),
        density.positions(),
        density.spacing(),
        remarks,
        set);
  }

  private void encode(LayerStore.Source source, Consumer<Batch> whole) {
    Batch[] batch = {new Batch()};
    source.sendTo(
        feature -> {
          Row row = row(feature);
          batch[0].rows.add(row);
          batch[0].bytes += row.shape == null ? 0 : row.shape.length;
          if (batch[0].isWhole()) {
            whole.accept(batch[0]);
            batch[0] = new Batch();
          }
        });
    whole.accept(batch[0]);
  }

  private Row row(Feature feature) {
    Geometry shape = feature.geometry();
    boolean drawn = shape != null && !shape.isEmpty();
    survey.add(feature);
    density.add(shape);
    if (feature.when() == null) {
      undated++;
    }
    return new Row(
        set * ROOM + features++,
        feature,
        json.writeValueAsString(feature.properties()),
        drawn ? shape.getEnvelopeInternal() : null,
        drawn ? ewkb(shape) : null);
  }

  private void write(Batch batch) {
    transaction.executeWithoutResult(
        status -> {
          template.batchUpdate(
              INSERT,
              batch.rows,
              BATCH,
              (statement, row) -> {
                Feature feature = row.feature;
                When when = feature.when();
                statement.setLong(1, row.id);
                statement.setLong(2, set);
                statement.setString(3, feature.key());
                statement.setString(4, feature.name());
                statement.setString(5, feature.note());
                statement.setString(6, feature.source());
                statement.setString(7, when == null ? null : when.edtf());
                statement.setObject(8, when == null ? null : when.first());
                statement.setObject(9, when == null ? null : when.last());
                statement.setString(10, row.properties);
                statement.setObject(11, row.box == null ? null : row.box.getMinX());
                statement.setObject(12, row.box == null ? null : row.box.getMinY());
                statement.setObject(13, row.box == null ? null : row.box.getMaxX());
                statement.setObject(14, row.box == null ? null : row.box.getMaxY());
              });
          template.batchUpdate(
              INSERT_SHAPE,
              batch.rows.stream().filter(row -> row.shape != null).toList(),
              BATCH,
              (statement, row) -> {
                statement.setLong(1, row.id);
                statement.setBytes(2, row.shape);
              });
        });
  }

  private static byte[] ewkb(Geometry shape) {
    shape.setSRID(SRID);
    return new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true).write(shape);
  }
}
