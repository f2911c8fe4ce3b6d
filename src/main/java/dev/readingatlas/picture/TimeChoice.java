package dev.readingatlas.picture;

import dev.readingatlas.period.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a state shows of shapes in time: the rule for shapes of frontend/core/filter.ts. A shape
 * without a date is ground that people stand on, and always shown.
 *
 * @param spans any of these; none for all time
 */
record TimeChoice(List<When> spans) {
  enum Visibility {
    SHOWN,
    /** Shown, but only because an approximate or unknown end may reach the chosen time. */
    UNCERTAIN,
    /**
     * Drawn dashed for orientation: outside the chosen time or of a layer that is off, but chosen.
     */
    OUTLINE,
    HIDDEN
  }

  /** What becomes of a shape of that time; null for undated. */
  Visibility of(When when) {
    if (when == null || spans.isEmpty()) {
      return Visibility.SHOWN;
    }
    Set<When.Overlap> found = spans.stream().map(when::overlaps).collect(Collectors.toSet());
    if (found.contains(When.Overlap.CERTAIN)) {
      return Visibility.SHOWN;
    }
    return found.contains(When.Overlap.POSSIBLE) ? Visibility.UNCERTAIN : Visibility.HIDDEN;
  }
}
