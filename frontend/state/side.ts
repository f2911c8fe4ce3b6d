import type { Atlas, Period } from '../core/atlas';
import type { TimeChoice } from '../core/filter';
import { parseWhen } from '../core/when';

/** What one map shows in a way of its own: the language of names, and the time. Two of them can be compared. */
export interface Side {
  /** The language of names; null for that of the interface. */
  lang: string | null;
  /** Ids of chosen periods in the atlas's order; none for all time. */
  periods: string[];
  /** Any span of time instead of periods: EDTF text, such as `1992-05/1993`. */
  span: string | null;
  undated: boolean;
}

/** A side whose language of names is known. */
export type NamedSide = Side & { lang: string };

/** Which of two maps; a single map is the left one. */
export type SideName = 'left' | 'right';

/** Any atlas as it is at first sight: names as the interface, all time. */
export const FIRST_SIDE: Side = { lang: null, periods: [], span: null, undated: true };

/** The language of names: the one asked for, else the interface's where the atlas has it, else the atlas's first. */
export function languageOfNames(
  { lang }: Pick<Side, 'lang'>,
  spoken: string,
  { languages }: Pick<Atlas, 'languages'>,
): string {
  return lang ?? (languages.includes(spoken) ? spoken : (languages[0] ?? 'en'));
}

/** Turns a period on or off; all of them together are all time. */
export function withPeriodToggled(side: Side, period: string, atlas: Pick<Atlas, 'periods'>): Partial<Side> {
  const periods = new Set(side.periods);
  if (!periods.delete(period)) periods.add(period);
  const all = atlas.periods.map(({ id }) => id);
  const inOrder = all.filter((id) => periods.has(id));
  return { periods: inOrder.length === all.length ? [] : inOrder, span: null };
}

/** Chosen periods in order; none for all time or for a free span. */
export function periodsOf(side: Side, atlas: Pick<Atlas, 'periods'>): Period[] {
  return atlas.periods.filter(({ id }) => side.periods.includes(id));
}

/** The choice of time, one object as long as it is the same, so that a map is filtered only when it changes. */
export class ChoiceKeeper {
  #choice: TimeChoice = { spans: [], undated: true };
  #key = '';

  of(side: Side, atlas: Pick<Atlas, 'periods' | 'slug'>): TimeChoice {
    const key = JSON.stringify([atlas.slug, side.periods, side.span, side.undated]);
    if (key !== this.#key) {
      this.#key = key;
      this.#choice = {
        spans: side.span === null ? periodsOf(side, atlas).map(({ when }) => when) : [parseWhen(side.span)],
        undated: side.undated,
      };
    }
    return this.#choice;
  }
}

/** Two languages of names beside each other: the one shown now and, of the atlas's, the one after it. */
export function compareNames(left: NamedSide, atlas: Pick<Atlas, 'languages'>): { right: Side } {
  const { languages } = atlas;
  const next = languages[(languages.indexOf(left.lang) + 1) % languages.length] ?? left.lang;
  return { right: { ...sideOf(left), lang: next } };
}

/** Two periods beside each other: the one chosen now, else the first, and the one after it. */
export function comparePeriods(
  left: Side,
  atlas: Pick<Atlas, 'periods'>,
): { left: Partial<Side>; right: Side } {
  const ids = atlas.periods.map(({ id }) => id);
  const at = Math.max(0, ids.indexOf(left.periods[0] ?? ''));
  const from = Math.min(at, Math.max(0, ids.length - 2));
  const one = ids.slice(from, from + 1);
  const other = ids.slice(from + 1, from + 2);
  const time = { span: null, periods: one };
  return { left: time, right: { ...sideOf(left), span: null, periods: other } };
}

/** Only what a side is made of. */
export function sideOf({ lang, periods, span, undated }: Side): Side {
  return { lang, periods, span, undated };
}

/** A side as one part of a link: `lang:hy;period:after-2020;undated:0`, what is as at first sight left out. */
export function printSide(side: Side): string {
  const parts: string[] = [];
  if (side.lang !== null) parts.push(`lang:${side.lang}`);
  if (side.periods.length > 0) parts.push(`period:${side.periods.join(',')}`);
  if (side.span !== null) parts.push(`span:${side.span}`);
  if (!side.undated) parts.push('undated:0');
  // A side that is as at first sight is a second map all the same.
  return parts.join(';') || 'undated:1';
}
