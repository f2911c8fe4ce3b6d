import type { When } from './atlas';
import { describeWhen, type WhenDate, type WhenEnd } from './when';

/**
 * A when in English words, such as "summer 1993", "about 1994" or "44 BCE to 14 CE"; the twin of the server's
 * `WhenWords`, held to the same golden cases.
 */
export function formatWhen({ edtf }: Pick<When, 'edtf'>): string {
  const { kind, begin, end } = describeWhen(edtf);
  if (begin.kind === 'date' && end.kind === 'date') {
    const era = begin.year <= 0 || end.year <= 0;
    return kind === 'date' ? date(begin, era) : `${date(begin, era)} to ${date(end, era)}`;
  }
  if (begin.kind === 'date')
    return `${isOpen(end) ? 'since ' : ''}${alone(begin)}${isOpen(end) ? '' : ' to an unknown end'}`;
  return `${isOpen(begin) ? 'until ' : 'an unknown beginning to '}${alone(end as WhenDate)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function isOpen(end: WhenEnd): boolean {
  return end.kind === 'open';
}

function alone(written: WhenDate): string {
  return date(written, written.year <= 0);
}

function date(written: WhenDate, era: boolean): string {
  const named = unqualified(written, era);
  const whole = written.missing === null ? named : `a ${written.missing} in ${named}`;
  switch (written.qualifier) {
    case 'uncertain':
      return `possibly ${whole}`;
    case 'approximate':
      return `about ${whole}`;
    case 'uncertain-approximate':
      return `possibly about ${whole}`;
    default:
      return whole;
  }
}

function unqualified({ precision, year, lastYear, month, day, season }: WhenDate, era: boolean): string {
  switch (precision) {
    case 'day':
      return `${day} ${MONTHS[month! - 1]} ${inEra(yearNumber(year), year, era)}`;
    case 'month':
      return `${MONTHS[month! - 1]} ${inEra(yearNumber(year), year, era)}`;
    case 'season':
      return `${season} ${season === 'winter' ? years(year, year + 1, era) : inEra(yearNumber(year), year, era)}`;
    case 'year':
      return inEra(yearNumber(year), year, era);
    case 'decade':
      // Only a decade that no one can take for a century has a word of its own.
      return !era && year >= 1000 && year % 100 !== 0 ? `${year}s` : years(year, lastYear, era);
    case 'century':
      return years(year, lastYear, era);
  }
}

function years(first: number, last: number, era: boolean): string {
  if (first <= 0 && last > 0)
    return `${inEra(yearNumber(first), first, true)}–${inEra(yearNumber(last), last, true)}`;
  return inEra(`${yearNumber(first)}–${yearNumber(last)}`, last, era);
}

/** A year of four digits needs no era, unless it stands beside one before the common era. */
function inEra(text: string, year: number, era: boolean): string {
  if (year <= 0) return `${text} BCE`;
  return era || year < 1000 ? `${text} CE` : text;
}

/** Astronomical year 0 is 1 BCE. */
function yearNumber(year: number): string {
  const counted = year > 0 ? year : 1 - year;
  return counted >= 10_000 ? counted.toLocaleString('en') : String(counted);
}
