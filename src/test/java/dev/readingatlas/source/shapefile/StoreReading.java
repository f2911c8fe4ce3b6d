package dev.readingatlas.source.shapefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFinder;
import org.geotools.api.data.Query;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.locationtech.jts.geom.Geometry;

/** Reads a shapefile as any GeoTools program would. */
final class StoreReading {
  private StoreReading() {}

  /** Geometries as stored, with Z and M, in the file's own coordinates. */
  static List<Geometry> geometries(Path shp) throws IOException {
    List<Geometry> geometries = new ArrayList<>();
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    try (SimpleFeatureIterator features = store.getFeatureSource().getFeatures().features()) {
      while (features.hasNext()) {
        geometries.add((Geometry) features.next().getDefaultGeometry());
      }
    } finally {
      store.dispose();
    }
    return geometries;
  }

  static int count(Path shp) throws IOException {
    FileDataStore store = FileDataStoreFinder.getDataStore(shp.toFile());
    try {
      return store.getFeatureSource().getCount(Query.ALL);
    } finally {
      store.dispose();
    }
  }
}
