package dev.readingatlas.period;

import java.util.Objects;
import java.util.Set;

/**
 * A named, coloured span of time of an atlas.
 *
 * @param id lower case with hyphens, unique in its atlas, such as {@code first-war}
 * @param name what readers see
 * @param when the days it covers
 * @param color {@code #RRGGBB}; never the only sign of a period
 * @param pattern how its lines are drawn: {@code solid}, {@code dashed}, {@code dotted} or {@code
 *     dashdot}
 * @param note why it begins and ends where it does, with the source, in Markdown, or null
 */
public record Period(String id, String name, When when, String color, String pattern, String note) {

  private static final Set<String> PATTERNS = Set.of("solid", "dashed", "dotted", "dashdot");

  /**
   * Checks each value by itself; that ids are unique is for the atlas to check.
   *
   * @throws IllegalArgumentException if one has the wrong form; the message names it and the rule
   */
  public Period {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(color, "color");
    Objects.requireNonNull(pattern, "pattern");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          id + ": a period's id must be lower case letters and digits with single hyphens");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(id + ": a period needs a name");
    }
    if (!color.matches("#[0-9A-Fa-f]{6}")) {
      throw new IllegalArgumentException(color + ": a period's colour must be #RRGGBB");
    }
    if (!PATTERNS.contains(pattern)) {
      throw new IllegalArgumentException(
          pattern + ": a period's pattern must be solid, dashed, dotted or dashdot");
    }
  }
}
