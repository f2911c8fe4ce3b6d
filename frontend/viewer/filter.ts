import type { Visibility } from '../map/atlas-map';
import type { When } from './atlas';

/** A stretch of days, inclusive at both ends; `null` is an open end. */
export interface TimeSpan {
  first: number | null;
  last: number | null;
}

/** What a reader has chosen to see of time. */
export interface TimeChoice {
  /** Any of these; none at all means all time. */
  spans: readonly TimeSpan[];
  /** Whether things without a date are shown. */
  undated: boolean;
}

/** Whether two stretches share at least one day. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return (
    (one.first === null || other.last === null || one.first <= other.last) &&
    (one.last === null || other.first === null || other.first <= one.last)
  );
}

/**
 * The one rule of time, for excerpts and features alike: a thing is visible when its when overlaps the choice.
 * It is `uncertain` when only an approximate, unknown or open end may reach the chosen time.
 */
export function visibilityOf(when: When | null, choice: TimeChoice): Visibility {
  if (when === null) return choice.undated ? 'shown' : 'hidden';
  if (choice.spans.length === 0) return 'shown';
  if (!choice.spans.some((span) => overlaps(when, span))) return 'hidden';
  const certain = certainPart(when);
  return certain && choice.spans.some((span) => overlaps(certain, span)) ? 'shown' : 'uncertain';
}

/** The days that surely belong to a when: up to a known end, and only the known end itself where the other is not known. */
function certainPart(when: When): TimeSpan | null {
  const firstKnown = when.first !== null && !when.firstUncertain;
  const lastKnown = when.last !== null && !when.lastUncertain;
  if (firstKnown && lastKnown) return when;
  if (firstKnown) return { first: when.first, last: when.first };
  if (lastKnown) return { first: when.last, last: when.last };
  return null;
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
