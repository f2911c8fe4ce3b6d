package dev.readingatlas.source.shapefile;

import dev.readingatlas.crs.CrsResolver;
import dev.readingatlas.source.Finding;
import dev.readingatlas.source.SourceException;
import dev.readingatlas.source.SourceRule;
import dev.readingatlas.source.SourceStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.FeatureWriter;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One shapefile as a GeoTools data store, for reading. Memory-mapped and streaming: nothing but the
 * place of each record is kept in the heap.
 */
public final class ShapefileDataStore extends ContentDataStore implements SourceStore {
  /** Longitudes may run on to 360. */
  private static final Envelope DEGREES = new Envelope(-181, 361, -90.1, 90.1);

  private final ShapefileMembers members;
  private Charset charset;
  private Consumer<Finding> findings = problem -> {};
  private Survey survey;

  /**
   * Opens the shapefile that a file belongs to; the file may be any member of it.
   *
   * @throws SourceException with {@code shp-missing} when there is no .shp
   */
  public ShapefileDataStore(Path file) throws IOException {
    this.members = ShapefileMembers.of(file);
  }

  /**
   * What is found once, when first needed: where the records stand, the columns, the encoding, the
   * CRS.
   */
  record Survey(ShpRecords records, DbfTable table, Optional<CrsResolver.Resolved> crs) {}

  @Override
  public synchronized void setCharset(Charset charset) {
    this.charset = charset;
  }

  @Override
  public Charset getCharset() throws IOException {
    DbfTable table = survey().table;
    return table == null ? StandardCharsets.UTF_8 : table.charset();
  }

  @Override
  public synchronized void setFindingListener(Consumer<Finding> listener) {
    this.findings = listener;
  }

  @Override
  public void examine() throws IOException {
    survey();
  }

  @Override
  public String geometryType() throws IOException {
    return survey().records.type().label();
  }

  @Override
  public CrsResolver.Resolved crs() throws IOException {
    if (survey().crs.isPresent()) {
      return survey().crs.get();
    }
    if (members.prj() != null) {
      String message =
          "this coordinate reference system is not understood; replace the .prj or give a code such as EPSG:4326";
      throw new SourceException(SourceRule.CRS_UNKNOWN.in(members.prjName(), message));
    }
    Envelope beyond = notDegrees();
    if (beyond != null) {
      String message =
          String.format(
              Locale.ROOT,
              "there is no .prj, and coordinates such as %.0f, %.0f are no degrees; add the .prj or give a code such as"
                  + " EPSG:32638",
              beyond.getMinX(),
              beyond.getMinY());
      throw new SourceException(SourceRule.CRS_MISSING.in(members.prjName(), message));
    }
    String message =
        "there is no .prj; the coordinates look like degrees and were read as EPSG:4326";
    findings.accept(ShapefileRule.PRJ_MISSING.in(members.prjName(), message));
    return CrsResolver.ofCode(4326).orElseThrow(() -> new IOException("EPSG:4326 is not there"));
  }

  Consumer<Finding> findings() {
    return findings;
  }

  ShapefileMembers members() {
    return members;
  }

  synchronized Survey survey() throws IOException {
    if (survey == null) {
      try (MappedFile shp = MappedFile.open(members.shp())) {
        if (members.dbf() == null) {
          String message = "there is no .dbf; features have no attributes";
          findings.accept(ShapefileRule.DBF_MISSING.in(members.dbfName(), message));
          survey = new Survey(ShpRecords.survey(members, shp, -1, findings), null, prj());
        } else {
          try (MappedFile dbf = MappedFile.open(members.dbf())) {
            DbfTable.Header header = DbfTable.header(dbf, members.dbfName(), findings);
            long witness =
                header == null ? -1 : Math.min(header.declaredRows(), header.presentRows());
            ShpRecords records = ShpRecords.survey(members, shp, witness, findings);
            DbfTable table =
                header == null
                    ? null
                    : DbfTable.open(members, dbf, header, records.count(), charset, findings);
            survey = new Survey(records, table, prj());
          }
        }
      }
    }
    return survey;
  }

  /**
   * A shape outside of what longitudes and latitudes may be, when most shapes are; null when most
   * may be degrees.
   */
  private Envelope notDegrees() throws IOException {
    ShpRecords records = survey().records;
    ShapeDecoder decoder = new ShapeDecoder(new GeometryFactory());
    long within = 0;
    long beyond = 0;
    Envelope example = null;
    try (MappedFile shp = MappedFile.open(members.shp())) {
      for (int i = 0; i < records.count(); i++) {
        Geometry shape = decoder.decode(records.content(shp, i), (rule, message) -> {});
        Envelope box = shape == null ? null : shape.getEnvelopeInternal();
        if (box != null && DEGREES.covers(box)) {
          within++;
        } else if (box != null) {
          beyond++;
          example = example == null ? box : example;
        }
      }
    }
    return beyond > within ? example : null;
  }

  private Optional<CrsResolver.Resolved> prj() throws IOException {
    if (members.prj() == null || Files.size(members.prj()) > 1 << 20) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(members.prj());
    return CrsResolver.ofText(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  protected List<Name> createTypeNames() {
    return List.of(typeName());
  }

  private Name typeName() {
    return new NameImpl(getNamespaceURI(), members.stem());
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) {
    return new ShapefileFeatureSource(entry);
  }

  @Override
  public ContentFeatureSource getFeatureSource() throws IOException {
    return getFeatureSource(typeName(), Transaction.AUTO_COMMIT);
  }

  @Override
  public SimpleFeatureType getSchema() throws IOException {
    return getFeatureSource().getSchema();
  }

  @Override
  public FeatureReader<SimpleFeatureType, SimpleFeature> getFeatureReader() throws IOException {
    return getFeatureSource().getReader();
  }

  @Override
  public void updateSchema(SimpleFeatureType featureType) {
    throw readOnly();
  }

  @Override
  public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriter(
      Filter filter, Transaction transaction) {
    throw readOnly();
  }

  @Override
  public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriter(Transaction transaction) {
    throw readOnly();
  }

  @Override
  public FeatureWriter<SimpleFeatureType, SimpleFeature> getFeatureWriterAppend(
      Transaction transaction) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("Shapefiles are only read here");
  }
}
