package dev.readingatlas.source.shapefile;

import dev.readingatlas.source.Finding.Severity;
import dev.readingatlas.source.FindingRule;

/**
 * The rules of shapefiles; {@link dev.readingatlas.source.SourceRule} has those of every format.
 */
public enum ShapefileRule implements FindingRule {
  /** There is no .shp: nothing can be drawn. */
  SHP_MISSING(Severity.FATAL),
  /** The .shp does not begin with the file code 9994, or names a shape type that does not exist. */
  SHP_NOT_A_SHAPEFILE(Severity.FATAL),
  /**
   * The .shp ends in the middle of a record, or before the records that its header or the .shx
   * count.
   */
  SHP_TRUNCATED(Severity.FATAL),
  /**
   * A record in the middle of the .shp has a header that cannot be right; records after it would be
   * lost.
   */
  SHP_DAMAGED(Severity.FATAL),
  /** Bytes after the last record are no record and were left out. */
  SHP_GARBAGE_AFTER_END(Severity.WARNING),
  /** The length in the .shp's header is not the file's; the records say otherwise and were used. */
  SHP_HEADER_LENGTH(Severity.WARNING),
  /** The .shx points elsewhere than the records stand, or counts fewer or more of them. */
  SHX_MISMATCH(Severity.WARNING),
  /** There is no .shx; the .shp was walked from record to record. */
  SHX_MISSING(Severity.NOTE),
  /** There is no .dbf; features have no attributes. */
  DBF_MISSING(Severity.WARNING),
  /** The .dbf's header cannot be read; features have no attributes. */
  DBF_UNREADABLE(Severity.WARNING),
  /** The .dbf ends before the rows its header counts. */
  DBF_TRUNCATED(Severity.WARNING),
  /** The .dbf and the .shp do not hold the same number of records. */
  DBF_RECORD_COUNT(Severity.WARNING),
  /** There is no .prj; the coordinates look like degrees and are taken as EPSG:4326. */
  PRJ_MISSING(Severity.WARNING),
  /** The encoding named by .cpg or by the code page byte is not known here. */
  ENCODING_UNKNOWN(Severity.WARNING),
  /** No encoding is named (or only "ANSI"); the text is valid UTF-8 and was read so. */
  ENCODING_GUESSED(Severity.NOTE),
  /** No encoding is named and the text is not UTF-8; it was read as windows-1252. */
  ENCODING_FALLBACK(Severity.NOTE),
  /** A text holds bytes that the encoding does not have; they were replaced by U+FFFD. */
  TEXT_UNDECODABLE(Severity.WARNING),
  /** A text fills its field and ends in half a character, which was left out. */
  TEXT_CUT(Severity.NOTE),
  /** A column's name was empty or taken and was changed. */
  COLUMN_RENAMED(Severity.NOTE),
  /** A column's type is not read (memo, binary); its values are null. */
  COLUMN_UNSUPPORTED(Severity.NOTE),
  /** A number, date or logical value cannot be read as such and is null, or lost its fraction. */
  VALUE_UNREADABLE(Severity.WARNING),
  /** A record is marked as deleted in the .dbf and was left out. */
  RECORD_DELETED(Severity.NOTE),
  /**
   * A record's shape cannot be read; the feature is kept without geometry, or without its broken
   * parts.
   */
  SHAPE_UNREADABLE(Severity.WARNING),
  /**
   * A polygon's rings turn the wrong way, are not closed or are too short; what they mean was kept.
   */
  SHAPE_RINGS(Severity.NOTE);

  private final Severity severity;

  ShapefileRule(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
