package dev.readingatlas.source;

import java.nio.charset.Charset;

/**
 * Choices of the caller that override the files.
 *
 * @param encoding of the attributes, or null to trust the files
 * @param crs {@code EPSG:…} code, or the text of a .prj, or null to trust the files
 */
public record SourceOptions(Charset encoding, String crs) {

  /** Trusts the files. */
  public static SourceOptions none() {
    return new SourceOptions(null, null);
  }

  /** These options with an encoding. */
  public SourceOptions withEncoding(Charset encoding) {
    return new SourceOptions(encoding, crs);
  }

  /** These options with a coordinate reference system. */
  public SourceOptions withCrs(String crs) {
    return new SourceOptions(encoding, crs);
  }
}
