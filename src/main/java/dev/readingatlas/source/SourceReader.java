package dev.readingatlas.source;

import dev.readingatlas.crs.CrsResolver;
import dev.readingatlas.crs.LonLatTransform;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFactorySpi;
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
public final class SourceReader {
  /** Findings of one code that are kept; further ones are only counted. */
  public static final int KEPT_PER_CODE = 100;

  /** Digits that fit into a long. */
  private static final int MOST_DIGITS = 18;

  private SourceReader() {}

  /**
   * Reads all records of a source, one at a time, in the order of the file.
   *
   * @param path a file of the source
   * @param options what the caller knows better than the files
   * @param sink receives each record; its exceptions are passed on unchanged
   * @throws SourceException if the source cannot be used: fatal findings, and failures of the file
   *     system
   */
  public static SourceSummary read(Path path, SourceOptions options, Consumer<SourceRecord> sink)
      throws SourceException {
    String file = path.getFileName().toString();
    FindingList findings = new FindingList();
    try {
      FileDataStore store = open(path);
      try {
        if (store instanceof SourceStore ours) {
          ours.setFindingListener(findings);
          if (options.encoding() != null) {
            ours.setCharset(options.encoding());
          }
        }
        return new Pass(store, file, options, findings).run(sink);
      } finally {
        store.dispose();
      }
    } catch (SourceException e) {
      throw findings.fatal(e.finding(), e);
    } catch (IOException e) {
      String message = "the file cannot be read: " + e.getMessage();
      throw findings.fatal(SourceRule.READ_FAILED.in(file, message), e);
    }
  }

  /**
   * Passes on what a plug-in throws; {@code FileDataStoreFinder.getDataStore} would log it only.
   */
  private static FileDataStore open(Path path) throws IOException {
    URL url = path.toUri().toURL();
    for (Iterator<FileDataStoreFactorySpi> formats = FileDataStoreFinder.getAvailableDataStores();
        formats.hasNext(); ) {
      FileDataStoreFactorySpi format = formats.next();
      if (format.canProcess(url)) {
        return format.createDataStore(url);
      }
    }
    throw new IOException("no GeoTools plug-in for " + path.getFileName());
  }

  /** Keeps findings, and counts those it no longer keeps. */
  private static final class FindingList implements Consumer<Finding> {
    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    @Override
    public void accept(Finding finding) {
      if (counts.merge(finding.code(), 1L, Long::sum) <= KEPT_PER_CODE) {
        kept.add(finding);
      }
    }

    long count(FindingRule rule) {
      return counts.getOrDefault(rule.code(), 0L);
    }

    SourceException fatal(Finding finding, Exception cause) {
      accept(finding);
      return new SourceException(finding, kept, cause);
    }
  }

  /** One pass over a source. */
  private static final class Pass {
    private final FileDataStore store;
    private final String file;
    private final SourceOptions options;
    private final FindingList findings;

    Pass(FileDataStore store, String file, SourceOptions options, FindingList findings) {
      this.store = store;
      this.file = file;
      this.options = options;
      this.findings = findings;
    }

    SourceSummary run(Consumer<SourceRecord> sink) throws IOException {
      if (store instanceof SourceStore ours) {
        ours.examine(); // GeoTools would wrap what this throws
      }
      SimpleFeatureSource source = store.getFeatureSource();
      SimpleFeatureType schema = source.getSchema();
      long expected = source.getCount(Query.ALL);
      CrsResolver.Resolved crs = crs(source);
      ShapeCleaner cleaner = new ShapeCleaner(transform(crs));
      List<SourceColumn> columns = columns(schema);
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
                    shape, (rule, message) -> findings.accept(rule.in(file, number, message)));
            if (geometry == null) {
              lost++;
            } else {
              envelope.expandToInclude(geometry.getEnvelopeInternal());
            }
          }
          sink.accept(new SourceRecord(number, geometry, attributes(feature, columns)));
          records++;
        }
      }
      // GeoTools' iterators take a failure while looking ahead for the end.
      if (expected >= 0 && records != expected) {
        throw new IOException("reading stopped after " + records + " of " + expected + " records");
      }
      if (shapes > 0 && lost == shapes && findings.count(SourceRule.SHAPE_OUTSIDE) >= shapes) {
        String message =
            "in "
                + crs.label()
                + " none of its "
                + shapes
                + " shapes lies on the earth; give the right CRS";
        throw new SourceException(SourceRule.CRS_WRONG.in(file, message));
      }
      return new SourceSummary(
          store instanceof SourceStore ours ? ours.geometryType() : geometryType(schema),
          crs.label(),
          store instanceof SourceStore ours ? ours.getCharset().name() : "",
          columns,
          records,
          findings.count(SourceRule.SHAPE_NULL),
          envelope,
          findings.kept,
          findings.counts);
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
                  return new SourceException(SourceRule.CRS_UNKNOWN.in(file, message));
                });
      }
      if (store instanceof SourceStore ours) {
        return ours.crs();
      }
      String name = source.getSchema().getCoordinateReferenceSystem().getName().getCode();
      return new CrsResolver.Resolved(
          source.getSchema().getCoordinateReferenceSystem(), name, null, null);
    }

    private LonLatTransform transform(CrsResolver.Resolved crs) throws SourceException {
      LonLatTransform transform =
          LonLatTransform.from(crs)
              .orElseThrow(
                  () -> {
                    String message =
                        "there is no way from "
                            + crs.label()
                            + " to longitude and latitude; give another CRS";
                    return new SourceException(SourceRule.CRS_UNKNOWN.in(file, message));
                  });
      switch (transform.accuracy()) {
        case FULL -> {}
        case OWN_PARAMETERS -> {
          String message =
              "its projection, " + crs.label() + ", has no EPSG code; its own parameters were used";
          findings.accept(SourceRule.CRS_CUSTOM.in(file, message));
        }
        case NO_DATUM_SHIFT -> {
          String why =
              crs.code() != null
                  ? "no datum shift is known for " + crs.label()
                  : "the datum of "
                      + crs.label()
                      + " is not known; give the EPSG code if you have it";
          String message = why + "; places may be off by up to some hundred metres";
          findings.accept(SourceRule.CRS_LENIENT.in(file, message));
        }
      }
      return transform;
    }

    private static List<SourceColumn> columns(SimpleFeatureType schema) {
      List<SourceColumn> columns = new ArrayList<>();
      for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
        if (attribute != schema.getGeometryDescriptor()) {
          Class<?> binding = attribute.getType().getBinding();
          boolean date = java.util.Date.class.isAssignableFrom(binding);
          columns.add(new SourceColumn(attribute.getLocalName(), date ? LocalDate.class : binding));
        }
      }
      return columns;
    }

    private static Map<String, Object> attributes(
        SimpleFeature feature, List<SourceColumn> columns) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      for (SourceColumn column : columns) {
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
