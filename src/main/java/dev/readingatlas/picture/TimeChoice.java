package dev.readingatlas.picture;

import dev.readingatlas.period.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a state shows of time: the one rule of frontend/viewer/filter.ts.
 *
 * @param spans any of these; none for all time
 * @param undated whether things without a date are shown
 */
record TimeChoice(List<When> spans, boolean undated) {
  enum Visibility {
    SHOWN,
    /** Shown, but only because an approximate or unknown end may reach the chosen time. */
    UNCERTAIN,
    HIDDEN
  }

  /** What becomes of a thing of that time; null for undated. */
  Visibility of(When when) {
    if (when == null) {
      return undated ? Visibility.SHOWN : Visibility.HIDDEN;
    }
    if (spans.isEmpty()) {
      return Visibility.SHOWN;
    }
    Set<When.Overlap> found = spans.stream().map(when::overlaps).collect(Collectors.toSet());
    if (found.contains(When.Overlap.CERTAIN)) {
      return Visibility.SHOWN;
    }
    return found.contains(When.Overlap.POSSIBLE) ? Visibility.UNCERTAIN : Visibility.HIDDEN;
  }
}
