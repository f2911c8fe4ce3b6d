package dev.readingatlas.source;

import dev.readingatlas.source.Finding.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A rule that data may break; each enum of rules belongs to a format or to all formats. The code of
 * a rule is its name in lower case with hyphens and never changes; its severity is the same
 * wherever the rule is reported.
 */
public interface FindingRule {
  /** Name of the enum constant. */
  String name();

  /** How bad it is when this rule is broken. */
  Severity severity();

  /** The code that a {@link Finding} carries, such as {@code shp-truncated}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A finding about a whole file. */
  default Finding in(String file, String message) {
    return new Finding(code(), severity(), file, null, null, message);
  }

  /** A finding about one record, counted from 1. */
  default Finding in(String file, long record, String message) {
    return new Finding(code(), severity(), file, record, null, message);
  }

  /**
   * A finding whose sentence is in the message files.
   *
   * @param line counted from 1, or null
   * @param parameters names and values for the sentence, one after the other
   */
  default Finding inFile(String file, Integer line, String... parameters) {
    return finding(file, null, line, null, parameters);
  }

  /**
   * A finding about one record whose sentence is in the message files.
   *
   * @param record counted from 1
   * @param parameters names and values for the sentence, one after the other
   */
  default Finding inRecord(String file, long record, String... parameters) {
    return finding(file, record, null, null, parameters);
  }

  /**
   * A finding about a value of a document whose sentence is in the message files.
   *
   * @param document name to report in place of a file name
   * @param pointer to the value
   * @param parameters names and values for the sentence, one after the other
   */
  default Finding inDocument(String document, String pointer, String... parameters) {
    return finding(document, null, null, pointer, parameters);
  }

  private Finding finding(
      String file, Long record, Integer line, String pointer, String... parameters) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(parameters[i], parameters[i + 1]);
    }
    return new Finding(code(), null, severity(), file, record, line, pointer, values, null);
  }
}
