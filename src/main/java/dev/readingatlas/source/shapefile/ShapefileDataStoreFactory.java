package dev.readingatlas.source.shapefile;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.FileDataStore;
import org.geotools.api.data.FileDataStoreFactorySpi;
import org.geotools.util.KVP;
import org.geotools.util.URLs;

/**
 * Lets GeoTools find {@link ShapefileDataStore}, by file extension or by the parameters {@code url}
 * and {@code charset}.
 */
public final class ShapefileDataStoreFactory implements FileDataStoreFactorySpi {
  /** Where the .shp is. */
  public static final Param URL_PARAM =
      new Param("url", URL.class, "URL of a .shp file", true, null, new KVP(Param.EXT, "shp"));

  /** The encoding of the attributes. */
  public static final Param CHARSET_PARAM =
      new Param(
          "charset", Charset.class, "Encoding of the .dbf, instead of what its files say", false) {
        @Override
        public Object parse(String text) {
          return Charset.forName(text);
        }
      };

  @Override
  public String getDisplayName() {
    return "Shapefile";
  }

  @Override
  public String getDescription() {
    return "ESRI(tm) Shapefiles (*.shp), for reading";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {URL_PARAM, CHARSET_PARAM};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public String[] getFileExtensions() {
    return new String[] {".shp"};
  }

  @Override
  public boolean canProcess(URL url) {
    return "file".equalsIgnoreCase(url.getProtocol()) && ShapefileMembers.isMember(url.getPath());
  }

  @Override
  public boolean canProcess(Map<String, ?> params) {
    try {
      return params.containsKey(URL_PARAM.key) && canProcess((URL) URL_PARAM.lookUp(params));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    ShapefileDataStore store = new ShapefileDataStore(path((URL) URL_PARAM.lookUp(params)));
    Charset charset = (Charset) CHARSET_PARAM.lookUp(params);
    if (charset != null) {
      store.setCharset(charset);
    }
    return store;
  }

  @Override
  public FileDataStore createDataStore(URL url) throws IOException {
    return new ShapefileDataStore(path(url));
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("Shapefiles are only read here");
  }

  @Override
  public String getTypeName(URL url) throws IOException {
    return ShapefileMembers.of(path(url)).stem();
  }

  private static Path path(URL url) throws IOException {
    File file = URLs.urlToFile(url);
    if (file == null) {
      throw new IOException("Not a file: " + url);
    }
    return file.toPath();
  }
}
