package dev.readingatlas.ogc;

import dev.readingatlas.layer.FeatureRow;
import dev.readingatlas.layer.FlatShape;
import dev.readingatlas.layer.JsonBytes;
import dev.readingatlas.layer.LayerProfile;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes features as GeoJSON (RFC 7946; in another system than CRS84, after OGC 18-058r1). The
 * properties are the columns of the file, and those of name, note, source and when that it has not.
 */
final class FeatureWriter {
  private final JsonBytes out;
  private final Crs crs;
  private final int decimals;

  /** Which of {@link #OWN} the file has no column for. */
  private final List<String> added;

  static final List<String> OWN = List.of("name", "note", "source", "when");

  FeatureWriter(JsonBytes out, LayerProfile profile, Crs crs) {
    this.out = out;
    this.crs = crs;
    this.decimals = crs.decimals();
    this.added = added(profile).toList();
  }

  /** What is added to the columns of a file. */
  static Stream<String> added(LayerProfile profile) {
    return OWN.stream().filter(name -> !ItemsRequest.has(profile, name));
  }

  /** What a feature says of one of {@link #OWN}, or null. */
  static String own(FeatureRow row, String name) {
    return switch (name) {
      case "name" -> row.name();
      case "note" -> row.note();
      case "source" -> row.source();
      default -> row.edtf();
    };
  }

  /** Writes all of a feature but its closing brace. A shape that the system cannot say is null. */
  void open(FeatureRow row) {
    out.raw("{\"type\":\"Feature\",\"id\":").string(row.key()).raw(",\"geometry\":");
    FlatShape shape = row.wkb() == null ? null : FlatShape.ofWkb(row.wkb());
    if (shape != null) {
      shape.orient();
    }
    out.shape(shape != null && project(shape) ? shape : null, decimals);
    out.raw(",\"properties\":");
    String columns = row.properties();
    if (added.isEmpty()) {
      out.raw(columns);
      return;
    }
    out.raw(columns.substring(0, columns.length() - 1));
    String between = columns.equals("{}") ? "" : ",";
    for (String name : added) {
      out.raw(between).string(name).raw(":").string(own(row, name));
      between = ",";
    }
    out.raw("}");
  }

  private boolean project(FlatShape shape) {
    for (FlatShape part : shape.parts()) {
      if (!project(part)) {
        return false;
      }
    }
    return shape.positions() == 0 || crs.fromLonLat(shape.xy(), shape.positions());
  }
}
