import type { When } from './atlas';
import type { Messages } from './messages';
import { describeWhen, type WhenDate } from './when';

/**
 * A when in words, such as "summer 1993", "about 1994" or "44 BCE to 14 CE"; the twin of the server's `WhenWords`: both
 * read the same messages and are held to the same golden cases.
 */
export function formatWhen({ edtf }: Pick<When, 'edtf'>, t: Messages): string {
  const { kind, begin, end } = describeWhen(edtf);
  const say = new WhenSentence(t);
  if (begin.kind === 'date' && end.kind === 'date') {
    const era = begin.year <= 0 || end.year <= 0;
    return kind === 'date'
      ? say.date(begin, era)
      : t('when.interval', { begin: say.date(begin, era), end: say.date(end, era) });
  }
  if (begin.kind === 'date')
    return t(end.kind === 'open' ? 'when.open.end' : 'when.unknown.end', say.bothForms(begin));
  return t(begin.kind === 'open' ? 'when.open.begin' : 'when.unknown.begin', say.bothForms(end as WhenDate));
}

/** A year, such as `1992` or `44 BCE`; with its era where it is asked for or not plain. */
export function formatYear(year: number, t: Messages, era = false): string {
  return inEra(yearNumber(year, t), year, era, t);
}

class WhenSentence {
  readonly #t: Messages;

  constructor(t: Messages) {
    this.#t = t;
  }

  bothForms(written: WhenDate): { date: string; 'date:of': string } {
    const era = written.year <= 0;
    return { date: this.date(written, era), 'date:of': this.date(written, era, true) };
  }

  date(written: WhenDate, era: boolean, of = false): string {
    const t = this.#t;
    const named = this.#unqualified(written, era, of);
    const date = written.missing === null ? named : t(`when.missing.${written.missing}`, { date: named });
    return written.qualifier === null ? date : t(`when.${written.qualifier}`, { date });
  }

  #unqualified(written: WhenDate, era: boolean, of: boolean): string {
    const { precision, year, lastYear, month, day, season } = written;
    const t = this.#t;
    switch (precision) {
      case 'day':
        return t('when.day', {
          day: t.number(day!),
          month: this.#month(month!, true),
          year: formatYear(year, t, era),
        });
      case 'month':
        return t('when.month', { month: this.#month(month!, of), year: formatYear(year, t, era) });
      case 'season': {
        // A winter lies in two years, and says so.
        const years = season === 'winter' ? this.#years(year, year + 1, era) : formatYear(year, t, era);
        const key = `when.${season!}` as const;
        return t('when.season', { season: of ? t.formOf(key) : t(key), year: years });
      }
      case 'year':
        return formatYear(year, t, era);
      case 'decade':
        // Only a decade that no one can take for a century has a word of its own.
        return !era && year >= 1000 && year % 100 !== 0
          ? t('when.decade', { first: t.number(year), last: t.number(lastYear) })
          : this.#years(year, lastYear, era);
      case 'century':
        return this.#years(year, lastYear, era);
    }
  }

  #month(month: number, of: boolean): string {
    const key = `when.month.${month}` as 'when.month.1';
    return of ? this.#t.formOf(key) : this.#t(key);
  }

  #years(first: number, last: number, era: boolean): string {
    const t = this.#t;
    if (first <= 0 && last > 0)
      return t('when.years', {
        first: formatYear(first, t, true),
        last: formatYear(last, t, true),
      });
    const both = t('when.years', { first: yearNumber(first, t), last: yearNumber(last, t) });
    return inEra(both, last, era, t);
  }
}

/** A year of four digits needs no era, unless it stands beside one before the common era. */
function inEra(year: string, last: number, era: boolean, t: Messages): string {
  if (last <= 0) return t('when.bce', { year });
  return era || last < 1000 ? t('when.ce', { year }) : year;
}

/** Astronomical year 0 is 1 BCE. */
function yearNumber(year: number, t: Messages): string {
  return t.number(year > 0 ? year : 1 - year);
}
