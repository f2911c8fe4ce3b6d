package dev.readingatlas.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * The result of reading a source.
 *
 * @param geometryType in the words of the format, such as {@code PolygonZ}
 * @param crs {@code EPSG:…}, or the name of a system without a code
 * @param encoding canonical name of the encoding the attributes were read with
 * @param columns in the order of the file
 * @param records features given to the caller; deleted records are not counted
 * @param nullShapes records that have no shape in the file
 * @param envelope of all geometries in EPSG:4326 (lon, lat); a null envelope of JTS if there are
 *     none
 * @param findings in the order found, at most {@value SourceReader#KEPT_PER_CODE} for each code;
 *     none is fatal
 * @param findingCounts how often each code was met, kept or not
 */
public record SourceSummary(
    String geometryType,
    String crs,
    String encoding,
    List<SourceColumn> columns,
    long records,
    long nullShapes,
    Envelope envelope,
    List<Finding> findings,
    Map<String, Long> findingCounts) {

  public SourceSummary {
    columns = List.copyOf(columns);
    findings = List.copyOf(findings);
    findingCounts = Collections.unmodifiableMap(new LinkedHashMap<>(findingCounts));
  }
}
