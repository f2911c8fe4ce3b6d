package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.Finding;
import dev.readingatlas.source.FindingRule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads the features of one shapefile one by one, in the order of their records. A feature's id
 * ends in its record number, counted from 1; records marked as deleted are passed over.
 */
final class ShapefileFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
  private final ShapefileMembers members;
  private final ShpRecords records;
  private final DbfTable table;
  private final SimpleFeatureType type;
  private final Consumer<Finding> problems;
  private final ShapeDecoder decoder = new ShapeDecoder(new GeometryFactory());
  private final MappedFile shp;
  private final MappedFile dbf;
  private int next;
  private boolean ready;

  ShapefileFeatureReader(
      ShapefileMembers members,
      ShapefileDataStore.Survey survey,
      SimpleFeatureType type,
      Consumer<Finding> problems)
      throws IOException {
    this.members = members;
    this.records = survey.records();
    this.table = survey.table();
    this.type = type;
    this.problems = problems;
    this.shp = MappedFile.open(members.shp());
    this.dbf = table == null ? null : openBeside(shp, members);
  }

  private static MappedFile openBeside(MappedFile shp, ShapefileMembers members)
      throws IOException {
    try {
      return MappedFile.open(members.dbf());
    } catch (IOException e) {
      shp.close();
      throw e;
    }
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return type;
  }

  @Override
  public boolean hasNext() throws IOException {
    while (!ready && next < records.count()) {
      if (table != null && table.deleted(dbf, next)) {
        next++;
        String message = "the record is marked as deleted and was left out";
        problems.accept(ShapefileRule.RECORD_DELETED.in(members.dbfName(), next, message));
      } else {
        ready = true;
      }
    }
    return ready;
  }

  @Override
  public SimpleFeature next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException("No record after " + next);
    }
    ready = false;
    long number = next + 1L;
    BiConsumer<FindingRule, String> findings =
        (rule, message) -> problems.accept(rule.in(members.shpName(), number, message));
    Object[] values = new Object[type.getAttributeCount()];
    values[0] = decoder.decode(records.content(shp, next), findings);
    if (table != null) {
      Object[] attributes = table.values(dbf, next, problems);
      for (int i = 0; i < attributes.length; i++) {
        boolean date = attributes[i] instanceof LocalDate;
        values[i + 1] = date ? java.sql.Date.valueOf((LocalDate) attributes[i]) : attributes[i];
      }
    }
    next++;
    return new SimpleFeatureImpl(
        values, type, new FeatureIdImpl(type.getTypeName() + "." + number), false);
  }

  @Override
  public void close() throws IOException {
    shp.close();
    if (dbf != null) {
      dbf.close();
    }
  }
}
