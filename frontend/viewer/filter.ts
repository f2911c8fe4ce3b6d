import type { Visibility } from '../map/atlas-map';
import type { When } from './atlas';
import { overlap } from './when';

/** A stretch of days, inclusive at both ends; `null` is an open end. */
export type TimeSpan = Pick<When, 'first' | 'last'>;

/** What a reader has chosen to see of time. */
export interface TimeChoice {
  /** Any of these; none at all means all time. */
  spans: readonly When[];
  /** Whether things without a date are shown. */
  undated: boolean;
}

/**
 * The one rule of time, for excerpts and features alike: a thing is visible when its when overlaps the choice.
 * It is `uncertain` when only an approximate or unknown end makes it reach the chosen time.
 */
export function visibilityOf(when: When | null, choice: TimeChoice): Visibility {
  if (when === null) return choice.undated ? 'shown' : 'hidden';
  if (choice.spans.length === 0) return 'shown';
  const found = choice.spans.map((span) => overlap(when, span));
  if (found.includes('certain')) return 'shown';
  return found.includes('possible') ? 'uncertain' : 'hidden';
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
