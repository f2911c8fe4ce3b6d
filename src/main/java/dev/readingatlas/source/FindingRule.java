package dev.readingatlas.source;

import dev.readingatlas.source.Finding.Severity;
import java.util.Locale;

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
}
