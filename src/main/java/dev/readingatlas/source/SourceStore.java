package dev.readingatlas.source;

import dev.readingatlas.crs.CrsResolver;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.geotools.api.data.FileDataStore;

/** A data store that reports findings. GeoTools' own stores do not. */
public interface SourceStore extends FileDataStore {
  /**
   * Sets the receiver of findings. A finding about the whole file is reported once, when the file
   * is first examined; a finding about a record is reported each time the record is read. To be
   * called before anything is read.
   */
  void setFindingListener(Consumer<Finding> listener);

  /** Sets the encoding of the attributes, whatever the files state. To be called before reading. */
  void setCharset(Charset charset);

  /** The encoding that the attributes are read with. */
  Charset getCharset() throws IOException;

  /**
   * Examines the headers of the files, if that was not done before.
   *
   * @throws SourceException if the source cannot be used
   */
  void examine() throws IOException;

  /** The geometry type in the format's own words, such as {@code PolygonZ}. */
  String geometryType() throws IOException;

  /**
   * The CRS that the files state, or the CRS assumed without a statement.
   *
   * @throws SourceException if the statement is not understood, or nothing can be assumed
   */
  CrsResolver.Resolved crs() throws IOException;
}
