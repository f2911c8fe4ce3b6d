package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceOptions;
import dev.readingatlas.source.SourceReader;
import dev.readingatlas.source.SourceRecord;
import dev.readingatlas.source.SourceSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one reading of a shapefile gave. */
record ShapefileReading(SourceSummary summary, List<SourceRecord> records) {

  static ShapefileReading of(Path shp) throws SourceException {
    return of(shp, SourceOptions.none());
  }

  static ShapefileReading of(Path shp, SourceOptions options) throws SourceException {
    List<SourceRecord> records = new ArrayList<>();
    return new ShapefileReading(SourceReader.read(shp, options, records::add), records);
  }

  List<String> codes() {
    return summary.findings().stream().map(Finding::code).distinct().toList();
  }

  List<Object> values(String column) {
    return new ArrayList<>(records.stream().map(r -> r.attributes().get(column)).toList());
  }

  /** The geometry of the only record, as text. */
  String shape() {
    return String.valueOf(records.get(0).geometry());
  }
}
