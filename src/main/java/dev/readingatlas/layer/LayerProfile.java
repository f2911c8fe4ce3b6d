package dev.readingatlas.layer;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What a layer's file had, and how far its features reach.
 *
 * @param crs the coordinate reference system of the file, {@code EPSG:…} or its name; null when it
 *     had none, as a derived layer
 * @param columns in the order of the file
 * @param largest positions of the largest shape
 * @param box around all shapes in lon, lat; null when there are none
 * @param firstDay earliest first day of a dated feature, counted from 1970-01-01; null when one has
 *     no known beginning, or none is dated
 * @param lastDay latest last day of a dated feature; null when one has no known end, or none is
 *     dated
 */
public record LayerProfile(
    String crs, List<Column> columns, int largest, Envelope box, Long firstDay, Long lastDay) {

  /** What the values of a column are, as JSON Schema calls it. */
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    /** A day, written {@code 1992-05-18}. */
    DATE
  }

  /** A column of the file's table. */
  public record Column(String name, Type type) {}

  public LayerProfile {
    columns = List.copyOf(columns);
  }
}
