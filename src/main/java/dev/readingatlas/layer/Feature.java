package dev.readingatlas.layer;

import dev.readingatlas.period.When;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * One geometry with its properties and its when.
 *
 * @param key names it within its layer; with the layer's id and a colon it makes the feature's id
 * @param geometry lon, lat in EPSG:4326, or null for a record without a shape
 * @param name what to call it, or null
 * @param note what a reader should know of it, or null
 * @param source where this one comes from, or null for the layer's source
 * @param when when it was so, or null if it is not bound to time
 * @param properties the columns of its record in the file's order; values are String, Integer,
 *     Long, Double, Boolean, LocalDate or null
 */
public record Feature(
    String key,
    Geometry geometry,
    String name,
    String note,
    String source,
    When when,
    Map<String, Object> properties) {

  public Feature {
    if (Objects.requireNonNull(key, "key").isBlank()) {
      throw new IllegalArgumentException("Feature key is blank");
    }
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}
