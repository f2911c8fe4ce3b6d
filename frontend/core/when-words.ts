import type { When } from './atlas';
import type { Words } from './messages';
import { describeWhen, type WhenDate } from './when';

/**
 * A when in words, such as "summer 1993", "about 1994" or "44 BCE to 14 CE"; the twin of the server's `WhenWords`: both
 * read the same messages and are held to the same golden cases.
 */
export function formatWhen({ edtf }: Pick<When, 'edtf'>, words: Words): string {
  const { kind, begin, end } = describeWhen(edtf);
  const say = new WhenSentence(words);
  if (begin.kind === 'date' && end.kind === 'date') {
    const era = begin.year <= 0 || end.year <= 0;
    return kind === 'date'
      ? say.date(begin, era)
      : words('when.interval', { begin: say.date(begin, era), end: say.date(end, era) });
  }
  if (begin.kind === 'date')
    return words(end.kind === 'open' ? 'when.open.end' : 'when.unknown.end', say.bothForms(begin));
  return words(
    begin.kind === 'open' ? 'when.open.begin' : 'when.unknown.begin',
    say.bothForms(end as WhenDate),
  );
}

/** A year, such as `1992` or `44 BCE`; with its era where it is asked for or not plain. */
export function formatYear(year: number, words: Words, era = false): string {
  return inEra(yearNumber(year, words), year, era, words);
}

class WhenSentence {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  bothForms(written: WhenDate): { date: string; 'date:of': string } {
    const era = written.year <= 0;
    return { date: this.date(written, era), 'date:of': this.date(written, era, true) };
  }

  date(written: WhenDate, era: boolean, of = false): string {
    const words = this.#words;
    const named = this.#unqualified(written, era, of);
    const date = written.missing === null ? named : words(`when.missing.${written.missing}`, { date: named });
    return written.qualifier === null ? date : words(`when.${written.qualifier}`, { date });
  }

  #unqualified(written: WhenDate, era: boolean, of: boolean): string {
    const { precision, year, lastYear, month, day, season } = written;
    const words = this.#words;
    switch (precision) {
      case 'day':
        return words('when.day', {
          day: words.number(day!),
          month: this.#month(month!, true),
          year: formatYear(year, words, era),
        });
      case 'month':
        return words('when.month', { month: this.#month(month!, of), year: formatYear(year, words, era) });
      case 'season': {
        // A winter lies in two years, and says so.
        const years = season === 'winter' ? this.#years(year, year + 1, era) : formatYear(year, words, era);
        const key = `when.${season!}` as const;
        return words('when.season', { season: of ? words.formOf(key) : words(key), year: years });
      }
      case 'year':
        return formatYear(year, words, era);
      case 'decade':
        // Only a decade that no one can take for a century has a word of its own.
        return !era && year >= 1000 && year % 100 !== 0
          ? words('when.decade', { first: words.number(year), last: words.number(lastYear) })
          : this.#years(year, lastYear, era);
      case 'century':
        return this.#years(year, lastYear, era);
    }
  }

  #month(month: number, of: boolean): string {
    const key = `when.month.${month}` as 'when.month.1';
    return of ? this.#words.formOf(key) : this.#words(key);
  }

  #years(first: number, last: number, era: boolean): string {
    const words = this.#words;
    if (first <= 0 && last > 0)
      return words('when.years', {
        first: formatYear(first, words, true),
        last: formatYear(last, words, true),
      });
    const both = words('when.years', { first: yearNumber(first, words), last: yearNumber(last, words) });
    return inEra(both, last, era, words);
  }
}

/** A year of four digits needs no era, unless it stands beside one before the common era. */
function inEra(year: string, last: number, era: boolean, words: Words): string {
  if (last <= 0) return words('when.bce', { year });
  return era || last < 1000 ? words('when.ce', { year }) : year;
}

/** Astronomical year 0 is 1 BCE. */
function yearNumber(year: number, words: Words): string {
  return words.number(year > 0 ? year : 1 - year);
}
