package dev.readingatlas.layer.shapefile;

import java.nio.charset.Charset;

/**
 * What a caller knows better than the files.
 *
 * @param encoding of the attributes, or null to trust the files
 * @param crs {@code EPSG:…} code, or the text of a .prj, or null to trust the files
 */
public record ShapefileOptions(Charset encoding, String crs) {

  /** Trusts the files. */
  public static ShapefileOptions none() {
    return new ShapefileOptions(null, null);
  }

  /** The same, with an encoding. */
  public ShapefileOptions withEncoding(Charset encoding) {
    return new ShapefileOptions(encoding, crs);
  }

  /** The same, with a coordinate reference system. */
  public ShapefileOptions withCrs(String crs) {
    return new ShapefileOptions(encoding, crs);
  }
}
