package dev.readingatlas.maintenance;

import dev.readingatlas.asset.AssetStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole store to one file while the server runs: a zip with the rows of each table as
 * lines of JSON, the assets, and last the numbers of rows. It fits either database.
 */
@Component
class Backup {
  /**
   * Raise it when a table changes: only the same program restores a backup. BackupTest fails until
   * then.
   */
  static final int FORMAT = 1;

  static final String ENDING = ".ndjson";
  static final String TABLES = "tables/";
  static final String ASSETS = "assets/";
  static final String SUMMARY = "backup.json";

  private static final int FETCHED = 500;

  private final JdbcTemplate template;
  private final TransactionTemplate snapshot;
  private final AssetStore assets;
  private final JsonMapper json;

  Backup(
      JdbcTemplate template,
      PlatformTransactionManager transactions,
      AssetStore assets,
      JsonMapper json) {
    this.template = new JdbcTemplate(template.getDataSource());
    this.template.setFetchSize(FETCHED);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.assets = assets;
    this.json = json;
  }

  /**
   * What a backup holds.
   *
   * @param format version of the form
   * @param rows number of rows by table
   * @param assets number of files
   */
  record Summary(int format, Map<String, Long> rows, int assets) {}

  /** Writes a backup; the file has its name once it is whole. */
  Summary write(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Summary summary;
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(part), StandardCharsets.UTF_8)) {
        summary = snapshot.execute(status -> write(zip));
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return summary;
    } catch (IOException e) {
      throw new CommandException(file + " cannot be written: " + e.getMessage(), e);
    } finally {
      part.toFile().delete();
    }
  }

  private Summary write(ZipOutputStream zip) {
    Map<String, Long> rows = new LinkedHashMap<>();
    TreeSet<String> files = new TreeSet<>();
    try {
      for (String table : Tables.ALL) {
        zip.putNextEntry(new ZipEntry(TABLES + table + ENDING));
        rows.put(table, write(table, zip, files));
        zip.closeEntry();
      }
      for (String asset : files) {
        zip.putNextEntry(new ZipEntry(ASSETS + asset));
        try (InputStream in = assets.open(asset)) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
      Summary summary = new Summary(FORMAT, rows, files.size());
      zip.putNextEntry(new ZipEntry(SUMMARY));
      zip.write(json.writeValueAsBytes(summary));
      zip.closeEntry();
      return summary;
    } catch (IOException e) {
      throw new CommandException("The backup cannot be written: " + e.getMessage(), e);
    }
  }

  private long write(String table, OutputStream out, TreeSet<String> files) {
    long[] count = {0};
    template.query(
        "select * from " + table,
        row -> {
          Map<String, Object> values = values(row);
          if (values.get("asset") instanceof String asset) {
            files.add(asset);
          }
          try {
            out.write(json.writeValueAsBytes(values));
            out.write('\n');
          } catch (IOException e) {
            throw new CommandException("The backup cannot be written: " + e.getMessage(), e);
          }
          count[0]++;
        });
    return count[0];
  }

  /** The row as JSON has it: bytes in Base64, times as ISO 8601. */
  private static Map<String, Object> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      Object value =
          switch (row.getObject(i)) {
            case null -> null;
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Number number -> number;
            case Boolean is -> is;
            case OffsetDateTime time -> time.toString();
            case java.sql.Timestamp time -> row.getObject(i, OffsetDateTime.class).toString();
            default -> row.getString(i);
          };
      values.put(name, value);
    }
    return values;
  }

  /** The columns of every table, to notice that the form of a backup changes. */
  List<String> columns() {
    List<String> all = new ArrayList<>();
    for (String table : Tables.ALL) {
      template.query(
          "select * from " + table + " where 1 = 0",
          (ResultSet rows) -> {
            ResultSetMetaData columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
              all.add(table + "." + columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
            return null;
          });
    }
    return all;
  }
}
