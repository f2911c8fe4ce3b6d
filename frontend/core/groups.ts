import type { Period } from './atlas';
import { type TimeChoice, visibilityOf } from './filter';
import type { Lookup, Passage } from './lookup';
import { compareWhen, overlap } from './when';

export interface GroupedPassage extends Passage {
  /** Visible only because an uncertain end may reach the chosen time. */
  uncertain: boolean;
}

export interface PeriodGroup {
  /** A period; `undated`; or `other` for dates outside every period. */
  key: Period | 'undated' | 'other';
  count: number;
  /** By first day; of one day in the order of the atlas. */
  passages: GroupedPassage[];
}

export interface Grouping {
  groups: PeriodGroup[];
  visible: number;
  /** Hidden because their dates lie outside the chosen time. */
  outside: number;
  /** Hidden because they carry no date and the undated are off. */
  undatedHidden: number;
}

/**
 * A place's passages under the periods in order, each once: under the first chosen period that its when reaches, those
 * of one period by date.
 * Undated ones stand last. `offered` are the periods a reader can choose, `chosen` those chosen; empty for all.
 */
export function groupPassages(
  passages: readonly Passage[],
  offered: readonly Period[],
  chosen: readonly Period[],
  choice: TimeChoice,
): Grouping {
  const periods = chosen.length > 0 ? chosen : offered;
  const buckets = new Map<Period | 'undated' | 'other', GroupedPassage[]>();
  const grouping: Grouping = { groups: [], visible: 0, outside: 0, undatedHidden: 0 };
  for (const passage of passages) {
    const { when } = passage.excerpt;
    const visibility = visibilityOf(when, choice);
    if (visibility === 'hidden') {
      if (when === null) grouping.undatedHidden++;
      else grouping.outside++;
      continue;
    }
    grouping.visible++;
    const key =
      when === null
        ? 'undated'
        : (periods.find((period) => overlap(when, period.when) !== 'none') ?? 'other');
    const bucket = buckets.get(key);
    const grouped = { ...passage, uncertain: visibility === 'uncertain' };
    if (bucket) bucket.push(grouped);
    else buckets.set(key, [grouped]);
  }
  for (const key of [...periods, 'other', 'undated'] as const) {
    const bucket = buckets.get(key);
    if (bucket) grouping.groups.push({ key, count: bucket.length, passages: bucket.sort(compareDates) });
  }
  return grouping;
}

/** The first period, of those chosen or of all, that a passage's when reaches. */
export function periodOf(
  { excerpt: { when } }: Passage,
  { chosen, lookup }: { chosen: readonly Period[]; lookup: Lookup },
): Period | null {
  if (when === null) return null;
  const periods = chosen.length > 0 ? chosen : lookup.atlas.periods;
  return periods.find((period) => overlap(when, period.when) !== 'none') ?? null;
}

/** The order in which a reading is followed; or `along`: all readings along a line, from its beginning to its end. */
export type Order = 'text' | 'time' | 'along';

/** A reading's passages in the text's order, or by first day with the undated last. */
export function inOrder(passages: readonly Passage[], order: Order): Passage[] {
  const sorted = [...passages];
  if (order !== 'time') return sorted.sort((a, b) => a.excerpt.paragraph - b.excerpt.paragraph);
  return sorted.sort((a, b) => compareDates(a, b) || a.excerpt.paragraph - b.excerpt.paragraph);
}

function compareDates({ excerpt: { when: a } }: Passage, { excerpt: { when: b } }: Passage): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareWhen(a, b);
}
