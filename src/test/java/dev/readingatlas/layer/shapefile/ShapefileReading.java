package dev.readingatlas.layer.shapefile;

import dev.readingatlas.layer.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one reading of a shapefile gave. */
record ShapefileReading(ShapefileSummary summary, List<ShapefileRecord> records) {

  static ShapefileReading of(Path shp) throws ShapefileException {
    return of(shp, ShapefileOptions.none());
  }

  static ShapefileReading of(Path shp, ShapefileOptions options) throws ShapefileException {
    List<ShapefileRecord> records = new ArrayList<>();
    return new ShapefileReading(ShapefileReader.read(shp, options, records::add), records);
  }

  List<String> codes() {
    return summary.problems().stream().map(Problem::code).distinct().toList();
  }

  List<Object> values(String column) {
    return new ArrayList<>(records.stream().map(r -> r.attributes().get(column)).toList());
  }

  /** The geometry of the only record, as text. */
  String shape() {
    return String.valueOf(records.get(0).geometry());
  }
}
