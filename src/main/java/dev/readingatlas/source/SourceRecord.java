package dev.readingatlas.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A record of a source, repaired and in EPSG:4326.
 *
 * @param number of the record, counted from 1; deleted records leave gaps
 * @param geometry valid, in EPSG:4326 (lon, lat) without Z and M; null for a null shape. One of
 *     Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon
 * @param attributes in column order: String, Integer, Long, Double, Boolean, LocalDate or null; not
 *     to be changed
 */
public record SourceRecord(long number, Geometry geometry, Map<String, Object> attributes) {

  public SourceRecord {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
