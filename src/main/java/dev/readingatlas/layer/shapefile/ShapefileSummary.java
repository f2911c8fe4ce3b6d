package dev.readingatlas.layer.shapefile;

import dev.readingatlas.layer.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * What was read from a shapefile.
 *
 * @param geometryType as the .shp names it, such as {@code PolygonZ}
 * @param crs {@code EPSG:…}, or the name of one that has no code
 * @param encoding canonical name of the encoding the attributes were read with
 * @param columns in the order of the .dbf
 * @param records features given to the caller; deleted records are not counted
 * @param nullShapes records that have no shape in the file
 * @param envelope of all geometries in EPSG:4326 (lon, lat); null (as JTS says) when there are none
 * @param problems in the order found, at most {@value ShapefileReader#KEPT_PER_CODE} for each code;
 *     none is fatal
 * @param problemCounts how often each code was met, kept or not
 */
public record ShapefileSummary(
    String geometryType,
    String crs,
    String encoding,
    List<ShapefileColumn> columns,
    long records,
    long nullShapes,
    Envelope envelope,
    List<Problem> problems,
    Map<String, Long> problemCounts) {

  public ShapefileSummary {
    columns = List.copyOf(columns);
    problems = List.copyOf(problems);
    problemCounts = Collections.unmodifiableMap(new LinkedHashMap<>(problemCounts));
  }
}
