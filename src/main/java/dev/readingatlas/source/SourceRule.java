package dev.readingatlas.source;

import dev.readingatlas.source.Finding.Severity;

/** The rules of every format. */
public enum SourceRule implements FindingRule {
  /** The file system failed while reading. */
  READ_FAILED(Severity.FATAL),
  /** There is no .prj and the coordinates are not degrees. */
  CRS_MISSING(Severity.FATAL),
  /** The .prj, or the CRS that the caller gave, is not understood. */
  CRS_UNKNOWN(Severity.FATAL),
  /** No shape of the layer lies on the earth: the CRS must be wrong. */
  CRS_WRONG(Severity.FATAL),
  /**
   * No shift to WGS 84 is known for the datum; coordinates were taken without it, tens to hundreds
   * of metres off.
   */
  CRS_LENIENT(Severity.WARNING),
  /** The projection is in no EPSG entry; its parameters were used, on a datum that is known. */
  CRS_CUSTOM(Severity.NOTE),
  /** A record has a null shape, or no points: a feature without geometry. */
  SHAPE_NULL(Severity.NOTE),
  /** A geometry was not valid and was repaired. */
  SHAPE_INVALID(Severity.WARNING),
  /** Coordinates lie outside of longitude -180 to 180 or latitude -90 to 90. */
  SHAPE_OUTSIDE(Severity.WARNING);

  private final Severity severity;

  SourceRule(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
