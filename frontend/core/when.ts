/**
 * Spans of time written in EDTF (ISO 8601-2:2019, levels 0 and 1; Library of Congress specification of
 * 2019-02-04), without times of day. The twin of `dev.readingatlas.period.When`, whose rules hold here too;
 * when.golden.json keeps the two together. No JS `Date`: days count from 1970-01-01 in the proleptic Gregorian
 * calendar and years are astronomical, so that `0000` is 1 BCE and `-0043` is 44 BCE.
 */

import type { When } from './atlas';

export type Overlap = 'none' | 'possible' | 'certain';

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

export type Qualifier = 'uncertain' | 'approximate' | 'uncertain-approximate';

/** A date as written, with the days it may mean. */
export interface WhenDate {
  kind: 'date';
  /** The smallest unit that is named; a year for `1999-XX`. */
  precision: Precision;
  /** A smaller unit that exists but is not known; a month for `1999-XX`. */
  missing: 'month' | 'day' | null;
  /** Astronomical; the first of them for a decade or a century. */
  year: number;
  /** Astronomical; the same as `year` but for a decade or a century. */
  lastYear: number;
  /** 1 to 12. */
  month: number | null;
  /** 1 to 31. */
  day: number | null;
  /** A winter begins in December of `year` and ends with February of the next. */
  season: Season | null;
  qualifier: Qualifier | null;
  first: number;
  last: number;
}

/** One side of a span: a date, `..` (it goes on), or nothing (there is an end, and nobody knows when). */
export type WhenEnd = WhenDate | { kind: 'open' } | { kind: 'unknown' };

/** What EDTF text says; a date is its own begin and end. */
export interface WhenDescription {
  kind: 'date' | 'interval';
  begin: WhenEnd;
  end: WhenEnd;
}

/** Year, month (1 to 12) and day (1 to 31). */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The rules of writing a when. */
export type WhenRule =
  | 'empty'
  | 'slashes'
  | 'backwards'
  | 'endless'
  | 'qualifier'
  | 'time'
  | 'long'
  | 'fields'
  | 'digits'
  | 'year'
  | 'zero'
  | 'unspecified'
  | 'unknownMonth'
  | 'month'
  | 'season'
  | 'day';

/** Text that is not a when; the message names the text and the rule it breaks. */
export class WhenError extends Error {
  override name = 'WhenError';
  readonly edtf: string;
  /** The rule it breaks; `words.properties` has each in a sentence. */
  readonly rule: WhenRule;
  /** Days of the month, for the rule `day`. */
  readonly length: number;

  constructor(edtf: string, rule: WhenRule, length = 0) {
    super(`${edtf === '' ? '(empty)' : edtf}: ${rule}`);
    this.edtf = edtf;
    this.rule = rule;
    this.length = length;
  }
}

/**
 * Reads EDTF text into its first and last possible day.
 *
 * @throws WhenError if it is not EDTF of level 0 or 1, or ends before it begins
 */
export function parseWhen(edtf: string): When {
  const { begin, end } = describeWhen(edtf);
  return {
    edtf,
    first: begin.kind === 'date' ? begin.first : null,
    last: end.kind === 'date' ? end.last : null,
    firstUncertain: isUncertain(begin),
    lastUncertain: isUncertain(end),
  };
}

/**
 * Takes EDTF text apart, for those who put it into words.
 *
 * @throws WhenError as `parseWhen` does
 */
export function describeWhen(edtf: string): WhenDescription {
  if (edtf === '') {
    throw new WhenError(edtf, 'empty');
  }
  const sides = edtf.split('/');
  if (sides.length === 1) {
    const date = readDate(edtf, edtf);
    return { kind: 'date', begin: date, end: date };
  }
  if (sides.length > 2) {
    throw new WhenError(edtf, 'slashes');
  }
  const begin = readEnd(edtf, sides[0]);
  const end = readEnd(edtf, sides[1]);
  if (begin.kind === 'date' && end.kind === 'date') {
    if (begin.first > end.last) {
      throw new WhenError(edtf, 'backwards');
    }
  } else if (begin.kind !== 'date' && end.kind !== 'date') {
    throw new WhenError(edtf, 'endless');
  }
  return { kind: 'interval', begin, end };
}

/**
 * How surely two spans share a day.
 *
 * An end that is not flagged lies on its outermost day; a flagged one somewhere within the unit that names it, an
 * unknown one anywhere, and an end never before its beginning. `none` means that no such choice of ends makes the
 * two share a day, `certain` that every choice does. It is the same both ways round.
 */
export function overlap(a: When, b: When): Overlap {
  if (!meet(low(a), high(a), low(b), high(b))) {
    return 'none';
  }
  return meet(latestFirst(a), earliestLast(a), latestFirst(b), earliestLast(b)) ? 'certain' : 'possible';
}

/**
 * The order of a timeline: by first day, then by last day, an end without a day counting as infinitely far away;
 * then the certain before the uncertain, then by text.
 */
export function compareWhen(a: When, b: When): number {
  return (
    compare(low(a), low(b)) ||
    compare(high(a), high(b)) ||
    compare(a.firstUncertain, b.firstUncertain) ||
    compare(a.lastUncertain, b.lastUncertain) ||
    compare(a.edtf, b.edtf)
  );
}

/** The day's number, counted from 1970-01-01; a date that no calendar has gives nonsense. */
export function dayOf({ year, month, day }: CivilDate): number {
  // Years run from March, so that a leap day is the last of its year; 400 of them make 146,097 days.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_BEFORE_1970;
}

/** The date of a day counted from 1970-01-01. */
export function civilOf(day: number): CivilDate {
  const shifted = day + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719468;

const QUALIFIERS: Record<string, Qualifier> = {
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'uncertain-approximate',
};

/** In the order of their EDTF numbers, from 21. */
const SEASONS: Season[] = ['spring', 'summer', 'autumn', 'winter'];

function readEnd(text: string, side: string): WhenEnd {
  if (side === '') {
    return { kind: 'unknown' };
  }
  return side === '..' ? { kind: 'open' } : readDate(text, side);
}

function readDate(text: string, written: string): WhenDate {
  const qualifier = QUALIFIERS[written.slice(-1)] ?? null;
  const date = qualifier === null ? written : written.slice(0, -1);
  if (/[?~%]/.test(date)) {
    throw new WhenError(text, 'qualifier');
  }
  if (/-[0-9]{2}T/.test(date)) {
    throw new WhenError(text, 'time');
  }
  if (date.startsWith('Y')) {
    if (!/^Y-?[1-9][0-9]{4,8}$/.test(date)) {
      throw new WhenError(text, 'long');
    }
    return years('year', Number(date.slice(1)), Number(date.slice(1)), qualifier);
  }
  const negative = date.startsWith('-');
  const fields = (negative ? date.slice(1) : date).split('-');
  const [digits, monthText, dayText] = fields;
  if (fields.length > 3) {
    throw new WhenError(text, 'fields');
  }
  if (/^[0-9]{5,}$/.test(digits)) {
    throw new WhenError(text, 'digits');
  }
  if (!/^([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)$/.test(digits)) {
    throw new WhenError(text, 'year');
  }
  if (negative && digits === '0000') {
    throw new WhenError(text, 'zero');
  }
  if (digits.endsWith('X')) {
    if (fields.length > 1) {
      throw new WhenError(text, 'unspecified');
    }
    return unspecifiedYear(negative, digits, qualifier);
  }
  const year = negative ? -Number(digits) : Number(digits);
  const ofYear = years('year', year, year, qualifier);
  if (monthText === undefined) {
    return ofYear;
  }
  if (monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') {
      throw new WhenError(text, 'unknownMonth');
    }
    return { ...ofYear, missing: dayText === undefined ? 'month' : 'day' };
  }
  const month = twoDigits(monthText);
  const season = SEASONS[month - 21] ?? null;
  if (season === null && (month < 1 || month > 12)) {
    throw new WhenError(text, 'month');
  }
  if (season !== null) {
    if (dayText !== undefined) {
      throw new WhenError(text, 'season');
    }
    const firstMonth = 3 * (month - 20);
    return {
      ...ofYear,
      precision: 'season',
      season,
      first: dayOf({ year, month: firstMonth, day: 1 }),
      last: endOfMonth(year, firstMonth + 2),
    };
  }
  const first = dayOf({ year, month, day: 1 });
  const last = endOfMonth(year, month);
  const ofMonth: WhenDate = { ...ofYear, precision: 'month', month, first, last };
  if (dayText === undefined) {
    return ofMonth;
  }
  if (dayText === 'XX') {
    return { ...ofMonth, missing: 'day' };
  }
  const day = twoDigits(dayText);
  const length = last - first + 1;
  if (day < 1 || day > length) {
    throw new WhenError(text, 'day', length);
  }
  return { ...ofMonth, precision: 'day', day, first: first + day - 1, last: first + day - 1 };
}

/** A decade or a century: the years whose four digits begin as given; there is no year -0000. */
function unspecifiedYear(negative: boolean, digits: string, qualifier: Qualifier | null): WhenDate {
  const precision = digits.endsWith('XX') ? 'century' : 'decade';
  const least = Number(digits.replaceAll('X', '0'));
  const most = Number(digits.replaceAll('X', '9'));
  return negative
    ? years(precision, -most, -Math.max(least, 1), qualifier)
    : years(precision, least, most, qualifier);
}

function years(precision: Precision, year: number, lastYear: number, qualifier: Qualifier | null): WhenDate {
  return {
    kind: 'date',
    precision,
    missing: null,
    year,
    lastYear,
    month: null,
    day: null,
    season: null,
    qualifier,
    first: dayOf({ year, month: 1, day: 1 }),
    last: dayOf({ year: lastYear, month: 12, day: 31 }),
  };
}

/** The number that two digits make, or 0, which is no month and no day. */
function twoDigits(text: string): number {
  return /^[0-9]{2}$/.test(text) ? Number(text) : 0;
}

/** The last day of a month; months 13 and 14 are the first two of the next year. */
function endOfMonth(year: number, month: number): number {
  const next =
    month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: month - 11, day: 1 };
  return dayOf(next) - 1;
}

function isUncertain(end: WhenEnd): boolean {
  return end.kind === 'date' ? end.qualifier !== null : end.kind === 'unknown';
}

function meet(first: number, last: number, otherFirst: number, otherLast: number): boolean {
  return first <= otherLast && otherFirst <= last;
}

function low(when: When): number {
  return when.first ?? Number.NEGATIVE_INFINITY;
}

function high(when: When): number {
  return when.last ?? Number.POSITIVE_INFINITY;
}

/** The latest day on which it may begin. */
function latestFirst(when: When): number {
  if (!when.firstUncertain) {
    return low(when);
  }
  const { begin } = describeWhen(when.edtf);
  return begin.kind === 'date' ? Math.min(begin.last, high(when)) : high(when);
}

/** The earliest day on which it may end. */
function earliestLast(when: When): number {
  if (!when.lastUncertain) {
    return high(when);
  }
  const { end } = describeWhen(when.edtf);
  return end.kind === 'date' ? Math.max(end.first, low(when)) : low(when);
}

function compare<T extends number | string | boolean>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
