package dev.readingatlas.maintenance;

import dev.readingatlas.asset.AssetStore;
import dev.readingatlas.asset.Checksum;
import dev.readingatlas.maintenance.Backup.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup into an empty store of either database: whole, or not at all. */
@Component
class Restore {
  private static final int BATCH = 500;

  private final JdbcTemplate template;
  private final TransactionTemplate transaction;
  private final AssetStore assets;
  private final JsonMapper json;

  Restore(
      JdbcTemplate template, TransactionTemplate transaction, AssetStore assets, JsonMapper json) {
    this.template = template;
    this.transaction = transaction;
    this.assets = assets;
    this.json = json;
  }

  /** Restores a backup. */
  Summary read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CommandException("There is no file " + file + ".");
    }
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(Backup.SUMMARY);
      if (entry == null) {
        throw new CommandException(file + " is no whole backup of Reading Atlas.");
      }
      Summary summary = json.readValue(zip.getInputStream(entry).readAllBytes(), Summary.class);
      if (summary.format() != Backup.FORMAT) {
        throw new CommandException(
            "%s has form %d of a backup, and this program restores form %d; restore it with the version that made it, and then start this one."
                .formatted(file, summary.format(), Backup.FORMAT));
      }
      refuseUnlessEmpty();
      zip.stream()
          .filter(one -> one.getName().startsWith(Backup.ASSETS))
          .forEach(one -> restoreAsset(zip, one));
      transaction.executeWithoutResult(status -> restoreTables(zip, summary));
      return summary;
    } catch (IOException e) {
      throw new CommandException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void refuseUnlessEmpty() {
    for (String table : Tables.ALL) {
      Long rows = template.queryForObject("select count(*) from " + table, Long.class);
      if (rows != null && rows > 0) {
        throw new CommandException(
            "The store is not empty; restore into an empty data folder (ATLAS_DATA) or an empty database (ATLAS_DB_URL).");
      }
    }
  }

  private void restoreAsset(ZipFile zip, ZipEntry entry) {
    try {
      Path copy = Files.createTempFile("asset", null);
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        String checksum = Checksum.of(copy);
        if (!entry.getName().equals(Backup.ASSETS + checksum)) {
          throw new CommandException(
              "The backup is damaged: " + entry.getName() + " has another checksum.");
        }
        assets.put(copy, checksum);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new CommandException("The backup cannot be read: " + e.getMessage(), e);
    }
  }

  private void restoreTables(ZipFile zip, Summary summary) {
    for (String table : Tables.ALL) {
      long rows = restore(zip, table);
      if (rows != summary.rows().getOrDefault(table, 0L)) {
        throw new CommandException(
            "The backup is damaged: it has " + rows + " rows of " + table + ", not all.");
      }
    }
    Long last =
        template.queryForObject(
            "select coalesce(max(" + Tables.COUNTER + "), 0) from " + Tables.COUNTED, Long.class);
    template.execute(
        "alter table %s alter column %s restart with %d"
            .formatted(Tables.COUNTED, Tables.COUNTER, last + 1));
  }

  private long restore(ZipFile zip, String table) {
    ZipEntry entry = zip.getEntry(Backup.TABLES + table + Backup.ENDING);
    if (entry == null) {
      return 0;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
      long count = 0;
      List<JsonNode> batch = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(json.readTree(line));
        count++;
        if (batch.size() == BATCH) {
          insert(table, batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        insert(table, batch);
      }
      return count;
    } catch (IOException e) {
      throw new CommandException("The backup cannot be read: " + e.getMessage(), e);
    }
  }

  private void insert(String table, List<JsonNode> rows) {
    List<String> columns = List.copyOf(rows.getFirst().propertyNames());
    int[] types = types(table, columns);
    String sql =
        "insert into %s (%s)%s values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                table.equals(Tables.COUNTED) ? " overriding system value" : "",
                String.join(", ", columns.stream().map(column -> "?").toList()));
    template.batchUpdate(
        sql,
        rows,
        rows.size(),
        (statement, row) -> {
          Iterator<String> names = columns.iterator();
          for (int i = 0; i < types.length; i++) {
            set(statement, i + 1, types[i], row.get(names.next()));
          }
        });
  }

  private int[] types(String table, List<String> columns) {
    return template.query(
        "select " + String.join(", ", columns) + " from " + table + " where 1 = 0",
        rows -> {
          int[] types = new int[columns.size()];
          for (int i = 0; i < types.length; i++) {
            types[i] = rows.getMetaData().getColumnType(i + 1);
          }
          return types;
        });
  }

  private static void set(PreparedStatement statement, int at, int type, JsonNode value)
      throws SQLException {
    if (value == null || value.isNull()) {
      statement.setNull(at, type);
      return;
    }
    switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          statement.setBytes(at, Base64.getDecoder().decode(value.asString()));
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
          statement.setObject(at, OffsetDateTime.parse(value.asString()));
      case Types.BOOLEAN, Types.BIT -> statement.setBoolean(at, value.asBoolean());
      case Types.BIGINT, Types.INTEGER -> statement.setLong(at, value.asLong());
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> statement.setDouble(at, value.asDouble());
      default -> statement.setString(at, value.asString());
    }
  }
}
