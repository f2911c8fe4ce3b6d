package dev.readingatlas.atlas;

import dev.readingatlas.atlas.AtlasContent.LayerPart;
import dev.readingatlas.layer.Feature;
import dev.readingatlas.layer.LayerStore;
import dev.readingatlas.period.UnreadableDateException;
import dev.readingatlas.period.When;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceColumn;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import dev.readingatlas.source.SourceRecord;
import dev.readingatlas.source.SourceSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the records of one layer's shapefile into features, and gathers what is wrong with them.
 */
final class LayerImport implements LayerStore.Source {
  private static final int KEPT = 20;

  private final Path folder;
  private final LayerPart layer;
  private final JsonMapper json;
  private final LayerKeys keys = new LayerKeys();
  private final List<Finding> problems = new ArrayList<>();
  private int unreadableDates;
  private int repeatedKeys;

  /** How the layer's style and a shape of it do not go together, or null. */
  private Finding unfit;

  private String crs;

  /** Found with the first record: all of a table have the same columns. */
  private PackColumns.InTable columns;

  /**
   * Begins; nothing is read yet.
   *
   * @param folder of the pack
   */
  LayerImport(Path folder, LayerPart layer, JsonMapper json) {
    this.folder = folder;
    this.layer = layer;
    this.json = json;
  }

  /** What was wrong, or is worth saying. */
  List<Finding> problems() {
    return problems;
  }

  @Override
  public boolean usable() {
    return problems.stream().noneMatch(Finding::fatal);
  }

  @Override
  public String remarks() {
    return json.writeValueAsString(new LayerRemarks(problems, keys.repeated()));
  }

  @Override
  public void sendTo(Consumer<Feature> receiver) {
    if (!Files.isRegularFile(file())) {
      problems.add(NameInPack.missing(folder, layer.file()).at(layer.pointer()));
      return;
    }
    SourceSummary summary;
    try {
      summary = SourceReader.read(file(), options(), record -> receiver.accept(feature(record)));
    } catch (SourceException e) {
      problems.addAll(e.findings());
      return;
    }
    crs = summary.crs();
    problems.addAll(summary.findings());
    List<String> columns = summary.columns().stream().map(SourceColumn::name).toList();
    for (String missing : layer.columns().missingFrom(columns)) {
      problems.add(
          PackRule.COLUMN_MISSING.at(
              layer.pointer(),
              "column",
              missing,
              "file",
              layer.file(),
              "columns",
              String.join(", ", columns)));
    }
    for (SourceColumn column : layer.columns().daysWithoutDates(summary.columns())) {
      problems.add(
          PackRule.COLUMN_NO_DATE.at(
              layer.pointer(), "column", column.name(), "file", layer.file()));
    }
    if (unfit != null) {
      problems.add(unfit.at(layer.pointer()));
    }
    countLeftOut(PackRule.RECORD_UNDATED, unreadableDates);
    countLeftOut(PackRule.KEY_REPEATED, repeatedKeys);
  }

  @Override
  public String crs() {
    return crs;
  }

  private SourceOptions options() {
    SourceOptions options = SourceOptions.none();
    if (layer.encoding() != null) {
      options = options.withEncoding(layer.encoding());
    }
    return layer.crs() == null ? options : options.withCrs(layer.crs());
  }

  private Feature feature(SourceRecord record) {
    if (unfit == null && record.geometry() != null) {
      unfit = StyleFit.problem(layer.style(), record.geometry(), layer.file());
    }
    if (columns == null) {
      columns = layer.columns().in(record.attributes().keySet());
    }
    String given = columns.keyOf(record.attributes());
    if (given != null && keys.repeats(given) && ++repeatedKeys <= KEPT) {
      problems.add(PackRule.KEY_REPEATED.inRecord(layer.file(), record.number(), "key", given));
    }
    When when = null;
    try {
      when = columns.whenOf(record.attributes());
    } catch (UnreadableDateException e) {
      if (++unreadableDates <= KEPT) {
        problems.add(
            PackRule.RECORD_UNDATED.inRecord(
                layer.file(),
                record.number(),
                "date",
                e.text(),
                "rule",
                e.ruleKey(),
                "length",
                Integer.toString(e.length())));
      }
    }
    return columns.feature(
        keys.next(given, record.number()), record.geometry(), when, record.attributes());
  }

  private Path file() {
    return folder.resolve(layer.file()).normalize();
  }

  private void countLeftOut(PackRule rule, int count) {
    if (count > KEPT) {
      String more = Integer.toString(count - KEPT);
      problems.add(rule.inFile(layer.file(), null, "count", more).withVariant("more"));
    }
  }
}
