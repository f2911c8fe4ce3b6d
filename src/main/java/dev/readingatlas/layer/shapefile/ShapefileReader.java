package dev.readingatlas.layer.shapefile;

import dev.readingatlas.layer.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a shapefile into EPSG:4326, repairing what can be repaired and telling every problem.
 *
 * <p>Problems that leave the data usable are in the summary. A fatal one is thrown as {@link
 * ShapefileException}, nearly always before the first record is given out; a caller that has
 * already stored records rolls them back, as for any exception. {@link ShapefileRule} lists the
 * codes.
 */
public final class ShapefileReader {
  /** Problems of one code that are kept; further ones are only counted. */
  public static final int KEPT_PER_CODE = 100;

  /** Digits that fit into a long. */
  private static final int MOST_DIGITS = 18;

  private ShapefileReader() {}

  /**
   * Reads all records of a shapefile, in their order, one at a time.
   *
   * @param shp the .shp, or any other member
   * @param options what the caller knows better than the files
   * @param sink given each record; what it throws comes through unchanged
   * @throws ShapefileException when the shapefile cannot be used: fatal problems, and failures of
   *     the file system
   */
  public static ShapefileSummary read(
      Path shp, ShapefileOptions options, Consumer<ShapefileRecord> sink)
      throws ShapefileException {
    String file = shp.getFileName().toString();
    ProblemList problems = new ProblemList();
    try {
      FileDataStore store = open(shp);
      try {
        if (store instanceof ShapefileDataStore ours) {
          ours.setProblemListener(problems);
          if (options.encoding() != null) {
            ours.setCharset(options.encoding());
          }
        }
        return new Reading(store, file, options, problems).run(sink);
      } finally {
        store.dispose();
      }
    } catch (ShapefileException e) {
      throw problems.fatal(e.problem(), e);
    } catch (IOException e) {
      String message = "the file cannot be read: " + e.getMessage();
      throw problems.fatal(ShapefileRule.READ_FAILED.in(file, message), e);
    }
  }

  private static FileDataStore open(Path shp) throws IOException {
    ShapefileMembers members = ShapefileMembers.of(shp);
    FileDataStore store = FileDataStoreFinder.getDataStore(members.shp().toFile());
    if (store == null) {
      throw new IOException("no GeoTools plug-in for " + members.shpName());
    }
    return store;
  }

  /** Keeps problems, and counts those it no longer keeps. */
  private static final class ProblemList implements Consumer<Problem> {
    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    @Override
    public void accept(Problem problem) {
      if (counts.merge(problem.code(), 1L, Long::sum) <= KEPT_PER_CODE) {
        kept.add(problem);
      }
    }

    long count(ShapefileRule rule) {
      return counts.getOrDefault(rule.code(), 0L);
    }

    ShapefileException fatal(Problem problem, Exception cause) {
      accept(problem);
      return new ShapefileException(problem, kept, cause);
    }
  }

  /** One pass over one shapefile. */
  private static final class Reading {
    private final FileDataStore store;
    private final String file;
    private final ShapefileOptions options;
    private final ProblemList problems;

    Reading(FileDataStore store, String file, ShapefileOptions options, ProblemList problems) {
      this.store = store;
      this.file = file;
      this.options = options;
      this.problems = problems;
    }

    ShapefileSummary run(Consumer<ShapefileRecord> sink) throws IOException {
      if (store instanceof ShapefileDataStore ours) {
        ours.survey(); // GeoTools would wrap what this throws
      }
      SimpleFeatureSource source = store.getFeatureSource();
      SimpleFeatureType schema = source.getSchema();
      long expected = source.getCount(Query.ALL);
      CrsResolver.Resolved crs = crs(source);
      ShapeCleaner cleaner = new ShapeCleaner(LonLatTransform.from(crs, file, problems));
      List<ShapefileColumn> columns = columns(schema);
      Envelope envelope = new Envelope();
      long records = 0;
      long shapes = 0;
      long lost = 0;
      SimpleFeatureCollection features = source.getFeatures();
      try (SimpleFeatureIterator iterator = features.features()) {
        while (iterator.hasNext()) {
          SimpleFeature feature = next(iterator);
          long number = number(feature, records + 1);
          Geometry shape = (Geometry) feature.getDefaultGeometry();
          Geometry geometry = null;
          if (shape != null) {
            shapes++;
            geometry =
                cleaner.clean(
                    shape, (rule, message) -> problems.accept(rule.in(file, number, message)));
            if (geometry == null) {
              lost++;
            } else {
              envelope.expandToInclude(geometry.getEnvelopeInternal());
            }
          }
          sink.accept(new ShapefileRecord(number, geometry, attributes(feature, columns)));
          records++;
        }
      }
      // GeoTools' iterators take a failure while looking ahead for the end.
      if (expected >= 0 && records != expected) {
        throw new IOException("reading stopped after " + records + " of " + expected + " records");
      }
      if (shapes > 0 && lost == shapes && problems.count(ShapefileRule.SHAPE_OUTSIDE) >= shapes) {
        String message =
            "in "
                + crs.label()
                + " none of its "
                + shapes
                + " shapes lies on the earth; give the right CRS";
        throw new ShapefileException(ShapefileRule.CRS_WRONG.in(file, message));
      }
      return new ShapefileSummary(
          store instanceof ShapefileDataStore ours
              ? ours.survey().records().type().label()
              : geometryType(schema),
          crs.label(),
          store instanceof ShapefileDataStore ours ? ours.getCharset().name() : "",
          columns,
          records,
          problems.count(ShapefileRule.SHAPE_NULL),
          envelope,
          problems.kept,
          problems.counts);
    }

    private static SimpleFeature next(SimpleFeatureIterator iterator) throws IOException {
      try {
        return iterator.next();
      } catch (RuntimeException e) {
        throw new IOException(e.getCause() == null ? e : e.getCause());
      }
    }

    private static String geometryType(SimpleFeatureType schema) {
      return schema.getGeometryDescriptor().getType().getBinding().getSimpleName();
    }

    private CrsResolver.Resolved crs(SimpleFeatureSource source) throws IOException {
      if (options.crs() != null) {
        return CrsResolver.ofText(options.crs())
            .orElseThrow(
                () -> {
                  String message =
                      "the CRS given, \""
                          + options.crs()
                          + "\", is not known; give one such as EPSG:4326";
                  return new ShapefileException(ShapefileRule.CRS_UNKNOWN.in(file, message));
                });
      }
      if (store instanceof ShapefileDataStore ours) {
        if (ours.survey().crs().isPresent()) {
          return ours.survey().crs().get();
        }
        if (ours.members().prj() != null) {
          String message =
              "this coordinate reference system is not understood; replace the .prj or give a code such as EPSG:4326";
          throw new ShapefileException(
              ShapefileRule.CRS_UNKNOWN.in(ours.members().prjName(), message));
        }
        return assumed(ours);
      }
      String name = source.getSchema().getCoordinateReferenceSystem().getName().getCode();
      return new CrsResolver.Resolved(
          source.getSchema().getCoordinateReferenceSystem(), name, null, null);
    }

    /** Without a .prj: EPSG:4326 when the coordinates may be degrees. */
    private CrsResolver.Resolved assumed(ShapefileDataStore ours) throws IOException {
      String prj = ours.members().prjName();
      Envelope beyond = ours.notDegrees();
      if (beyond != null) {
        String message =
            String.format(
                Locale.ROOT,
                "there is no .prj, and coordinates such as %.0f, %.0f are no degrees; add the .prj or give a code such as"
                    + " EPSG:32638",
                beyond.getMinX(),
                beyond.getMinY());
        throw new ShapefileException(ShapefileRule.CRS_MISSING.in(prj, message));
      }
      String message =
          "there is no .prj; the coordinates look like degrees and were read as EPSG:4326";
      problems.accept(ShapefileRule.PRJ_MISSING.in(prj, message));
      return CrsResolver.ofCode(4326).orElseThrow(() -> new IOException("EPSG:4326 is not there"));
    }

    private static List<ShapefileColumn> columns(SimpleFeatureType schema) {
      List<ShapefileColumn> columns = new ArrayList<>();
      for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
        if (attribute != schema.getGeometryDescriptor()) {
          Class<?> binding = attribute.getType().getBinding();
          boolean date = java.util.Date.class.isAssignableFrom(binding);
          columns.add(
              new ShapefileColumn(attribute.getLocalName(), date ? LocalDate.class : binding));
        }
      }
      return columns;
    }

    private static Map<String, Object> attributes(
        SimpleFeature feature, List<ShapefileColumn> columns) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      for (ShapefileColumn column : columns) {
        Object value = feature.getAttribute(column.name());
        attributes.put(
            column.name(), value instanceof java.util.Date date ? localDate(date) : value);
      }
      return attributes;
    }

    private static LocalDate localDate(java.util.Date date) {
      return date instanceof Date day ? day.toLocalDate() : new Date(date.getTime()).toLocalDate();
    }

    /** The number at the end of a feature's id, as this plug-in and GeoTools' own give it. */
    private static long number(SimpleFeature feature, long otherwise) {
      String id = feature.getID();
      int from = id.lastIndexOf('.') + 1;
      long number = 0;
      for (int i = from; i < id.length(); i++) {
        int digit = id.charAt(i) - '0';
        if (digit < 0 || digit > 9 || i - from >= MOST_DIGITS) {
          return otherwise;
        }
        number = 10 * number + digit;
      }
      return from == id.length() ? otherwise : number;
    }
  }
}
