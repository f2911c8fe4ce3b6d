import type { When } from './atlas';
import { overlap } from './when';

/** A stretch of days, inclusive at both ends; `null` is an open end. */
export type TimeSpan = Pick<When, 'first' | 'last'>;

/**
 * `uncertain`: shown, but only because an approximate or unknown end of its when may reach the chosen time. `outline`:
 * outside the chosen time or of a layer that is off, and drawn dashed for orientation, because it is chosen.
 */
export type Visibility = 'shown' | 'uncertain' | 'outline' | 'hidden';

/** What the chosen time makes of a thing. */
export type InTime = Exclude<Visibility, 'outline'>;

/** What a reader has chosen to see of time. */
export interface TimeChoice {
  /** Any of these; none at all means all time. */
  spans: readonly When[];
  /** Whether passages without a date are shown beside those of the chosen time. */
  undated: boolean;
}

/**
 * The rule of time for passages: one is visible when its when overlaps the choice, an undated one when the undated are
 * on. It is `uncertain` when only an approximate or unknown end makes it reach the chosen time. All time hides nothing.
 */
export function visibilityOf(when: When | null, choice: TimeChoice): InTime {
  if (choice.spans.length === 0) return 'shown';
  if (when === null) return choice.undated ? 'shown' : 'hidden';
  const found = choice.spans.map((span) => overlap(when, span));
  if (found.includes('certain')) return 'shown';
  return found.includes('possible') ? 'uncertain' : 'hidden';
}

/** The same rule for shapes; but one without a date is ground that people stand on, and always shown. */
export function shapeVisibilityOf(when: When | null, choice: TimeChoice): InTime {
  return when === null ? 'shown' : visibilityOf(when, choice);
}

/** Counts of things by what the choice makes of them. */
export interface Tally {
  visible: number;
  total: number;
  undated: number;
}

export function tally(whens: Iterable<When | null>, choice: TimeChoice): Tally {
  const counts = { visible: 0, total: 0, undated: 0 };
  for (const when of whens) {
    counts.total++;
    if (when === null) counts.undated++;
    if (visibilityOf(when, choice) !== 'hidden') counts.visible++;
  }
  return counts;
}
