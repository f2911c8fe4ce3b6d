package dev.readingatlas.source.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

class ShapefileDataStoreTest {
  @TempDir Path folder;

  @Test
  void finder_givenShp_findsThisPlugIn() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "towns");
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    assertThat(store).isInstanceOf(ShapefileDataStore.class);
    assertThat(store.getTypeNames()).containsExactly("towns");
    assertThat(store.getSchema().getGeometryDescriptor().getType().getBinding())
        .isEqualTo(Point.class);
    assertThat(store.getSchema().getDescriptor(0).getLocalName()).isEqualTo("the_geom");
    assertThat(CRS.lookupEpsgCode(store.getSchema().getCoordinateReferenceSystem(), false))
        .isEqualTo(4326);
    store.dispose();
  }

  @Test
  void finder_givenParameters_findsThisPlugIn() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "towns");
    Map<String, Object> params = Map.of("url", shp.toUri().toURL(), "charset", "UTF-8");
    DataStore store = DataStoreFinder.getDataStore(params);
    assertThat(store).isInstanceOf(ShapefileDataStore.class);
    assertThat(((ShapefileDataStore) store).getCharset()).isEqualTo(StandardCharsets.UTF_8);
    store.dispose();
  }

  @Test
  void bounds_areThoseOfTheHeader() throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "towns");
    assertThat(bounds(shp)).isEqualTo(new Envelope(-180, 180, -90, 90));
  }

  /** By the offset of an ordinate in the header. */
  @ParameterizedTest
  @CsvSource({
    "36, 200",
    "44, 100",
    "52, -200",
    "60, -100",
    "36, -1e39",
    "60, 1e39",
    "36, NaN",
    "60, NaN"
  })
  void bounds_areThoseOfTheShapes_whenTheHeaderCannotBeRight(int at, double wrong)
      throws Exception {
    Path shp = ShapefileFixture.points().write(folder, "towns");
    byte[] bytes = Files.readAllBytes(shp);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(at, wrong);
    Files.write(shp, bytes);
    assertThat(bounds(shp)).isEqualTo(new Envelope(44, 46, 38, 40));
  }

  private static Envelope bounds(Path shp) throws IOException {
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    try {
      return new Envelope(store.getFeatureSource().getFeatures().getBounds());
    } finally {
      store.dispose();
    }
  }

  @Test
  void features_withCqlFilter_areFiltered() throws Exception {
    FileDataStore store =
        FileDataStoreFinder.getDataStore(ShapefileFixture.points().write(folder, "towns").toFile());
    SimpleFeatureSource source = store.getFeatureSource();
    assertThat(source.getFeatures(CQL.toFilter("NAME = 'two'")).size()).isEqualTo(1);
    assertThat(source.getFeatures(CQL.toFilter("BBOX(the_geom, 44.5, 37, 47, 39.5)")).size())
        .isEqualTo(2);
    Query query = new Query("towns", CQL.toFilter("NAME LIKE 't%'"));
    query.setMaxFeatures(1);
    query.setPropertyNames("NAME");
    try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
      assertThat(features.next().getID()).isEqualTo("towns.2");
      assertThat(features.hasNext()).isFalse();
    }
    assertThat(source.getFeatures(CQL.toFilter("NAME = 'two'")).getBounds().getMinX())
        .isEqualTo(45);
    store.dispose();
  }

  @Test
  void schema_ofPolygons_isMultiPolygon() throws Exception {
    Path shp = new ShapefileFixture(ShapeType.POLYGON).column("D", 'D', 8, 0).write(folder, "p");
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    assertThat(store.getSchema().getGeometryDescriptor().getType().getBinding())
        .isEqualTo(MultiPolygon.class);
    assertThat(store.getSchema().getDescriptor("D").getType().getBinding())
        .isEqualTo(java.util.Date.class);
    store.dispose();
  }

  @Test
  void store_whenWrittenTo_refuses() throws Exception {
    FileDataStore store =
        FileDataStoreFinder.getDataStore(ShapefileFixture.points().write(folder, "towns").toFile());
    assertThatThrownBy(() -> store.updateSchema(store.getSchema()))
        .isInstanceOf(UnsupportedOperationException.class);
    store.dispose();
  }
}
