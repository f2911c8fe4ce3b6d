package dev.readingatlas.source.shapefile;

import dev.readingatlas.crs.CrsResolver;
import java.io.IOException;
import java.time.LocalDate;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * The features of one shapefile: the geometry first, then the columns of the .dbf in their order.
 */
final class ShapefileFeatureSource extends ContentFeatureSource {
  private static final String GEOMETRY = "the_geom";

  ShapefileFeatureSource(ContentEntry entry) {
    super(entry, Query.ALL);
  }

  private ShapefileDataStore store() {
    return (ShapefileDataStore) getDataStore();
  }

  private ShapefileDataStore.Survey survey() throws IOException {
    return store().survey();
  }

  @Override
  protected SimpleFeatureType buildFeatureType() throws IOException {
    ShapefileDataStore.Survey survey = survey();
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(entry.getName());
    CoordinateReferenceSystem crs = survey.crs().map(CrsResolver.Resolved::crs).orElse(null);
    builder.setCRS(crs);
    builder.add(geometryName(survey.table()), geometryType(survey.records().type()));
    if (survey.table() != null) {
      for (DbfColumn column : survey.table().columns()) {
        builder.nillable(true);
        builder.add(
            column.name(),
            column.valueType() == LocalDate.class ? java.util.Date.class : column.valueType());
      }
    }
    return builder.buildFeatureType();
  }

  /** A column of the same name keeps it; the geometry gives way. */
  private static String geometryName(DbfTable table) {
    String name = GEOMETRY;
    while (table != null && taken(table, name)) {
      name = name + "_";
    }
    return name;
  }

  private static boolean taken(DbfTable table, String name) {
    return table.columns().stream().anyMatch(c -> c.name().equals(name));
  }

  private static Class<? extends Geometry> geometryType(ShapeType type) {
    return switch (type.flat()) {
      case POINT -> Point.class;
      case MULTIPOINT -> MultiPoint.class;
      case POLYLINE -> MultiLineString.class;
      case POLYGON, MULTIPATCH -> MultiPolygon.class;
      default -> Geometry.class;
    };
  }

  /**
   * The header's bounds for all features; null, so that GeoTools adds them up, for others or when
   * they cannot be right.
   */
  @Override
  protected ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
    Envelope declared = survey().records().declaredBounds();
    if (declared == null
        || query.getFilter() != Filter.INCLUDE
        || survey().records().count() == 0) {
      return null;
    }
    return new ReferencedEnvelope(declared, getSchema().getCoordinateReferenceSystem());
  }

  @Override
  protected int getCountInternal(Query query) throws IOException {
    if (query.getFilter() != Filter.INCLUDE) {
      return -1;
    }
    ShapefileDataStore.Survey survey = survey();
    int count = survey.records().count();
    if (survey.table() == null) {
      return count;
    }
    try (MappedFile dbf = MappedFile.open(store().members().dbf())) {
      return (int) (count - survey.table().deletedRows(dbf, count));
    }
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    ShapefileDataStore.Survey survey = survey();
    return new ShapefileFeatureReader(store().members(), survey, getSchema(), store().findings());
  }
}
