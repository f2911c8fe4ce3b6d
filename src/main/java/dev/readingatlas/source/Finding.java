package dev.readingatlas.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that a reader of a source or a check of a document noticed. Bad data makes a finding,
 * never an exception by itself.
 *
 * @param code stable name of the rule, lower case with hyphens, such as {@code shp-truncated}
 * @param variant names the sentence if the rule has several, else null
 * @param severity whether the data is unusable, was changed while reading, or is only commented on
 * @param file name of the file, relative to what is being read
 * @param record record number counted from 1, or null if the finding is not about one record
 * @param line line number counted from 1 in a text file, or null
 * @param pointer JSON pointer (RFC 6901) to the value in a document, or null
 * @param parameters values for the sentence, in its order
 * @param message an English sentence with the details, for findings of sources; else null
 */
public record Finding(
    String code,
    String variant,
    Severity severity,
    String file,
    Long record,
    Integer line,
    String pointer,
    Map<String, String> parameters,
    String message) {

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
    parameters =
        parameters == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("Finding code is not lower case with hyphens: " + code);
    }
  }

  /** A finding with a sentence of its own, outside of documents. */
  public Finding(
      String code, Severity severity, String file, Long record, Integer line, String message) {
    this(
        code,
        null,
        severity,
        file,
        record,
        line,
        null,
        null,
        Objects.requireNonNull(message, "message"));
  }

  /** The same with another of the sentences of its rule. */
  public Finding withVariant(String sentence) {
    return new Finding(code, sentence, severity, file, record, line, pointer, parameters, message);
  }

  /** The same with further parameters. */
  public Finding with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(more);
    return new Finding(code, variant, severity, file, record, line, pointer, all, message);
  }

  /** The same at a line of a file. */
  public Finding at(String file, Integer line) {
    return new Finding(code, variant, severity, file, record, line, pointer, parameters, message);
  }

  /** The same at another place of a document. */
  public Finding at(String pointer) {
    return new Finding(code, variant, severity, file, record, line, pointer, parameters, message);
  }

  /** Whether nothing of the data can be used. */
  public boolean fatal() {
    return severity == Severity.FATAL;
  }

  /**
   * The place and the sentence, or the code and the parameters: {@code rivers.shp, record 12: …}.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (record != null) {
      text.append(", record ").append(record);
    }
    if (line != null) {
      text.append(", line ").append(line);
    }
    text.append(": ");
    return message == null
        ? text.append(code)
            .append(variant == null ? "" : "." + variant)
            .append(' ')
            .append(parameters)
            .toString()
        : text.append(message).toString();
  }
}
