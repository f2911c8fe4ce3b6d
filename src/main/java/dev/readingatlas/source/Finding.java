package dev.readingatlas.source;

import java.util.Objects;

/**
 * Something that a reader of a source or a check of a document noticed. Bad data makes a finding,
 * never an exception by itself.
 *
 * @param code stable name of the rule, lower case with hyphens, such as {@code shp-truncated}
 * @param severity whether the data is unusable, was changed while reading, or is only commented on
 * @param file name of the file, relative to what is being read
 * @param record record number counted from 1, or null if the finding is not about one record
 * @param line line number counted from 1 in a text file, or null
 * @param message one plain sentence: what is wrong, what was done about it, and what to do
 * @param pointer JSON pointer (RFC 6901) to the value in a document, or null
 */
public record Finding(
    String code,
    Severity severity,
    String file,
    Long record,
    Integer line,
    String message,
    String pointer) {

  /** A finding outside of documents. */
  public Finding(
      String code, Severity severity, String file, Long record, Integer line, String message) {
    this(code, severity, file, record, line, message, null);
  }

  /** The same at a line of a file. */
  public Finding at(String file, Integer line) {
    return new Finding(code, severity, file, record, line, message, pointer);
  }

  /** How bad a finding is. */
  public enum Severity {
    /** The data is not used. */
    FATAL,
    /** A part was left out or changed; the rest is used. */
    WARNING,
    /** Nothing was lost; the message names the choice made. */
    NOTE
  }

  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Finding code is not lower case with hyphens: " + code);
    }
  }

  /** Whether nothing of the data can be used. */
  public boolean fatal() {
    return severity == Severity.FATAL;
  }

  /** The sentence with its place before it: {@code rivers.shp, record 12: …}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (record != null) {
      text.append(", record ").append(record);
    }
    if (line != null) {
      text.append(", line ").append(line);
    }
    return text.append(": ").append(message).toString();
  }
}
