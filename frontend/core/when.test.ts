import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json from '../../src/test/resources/period/when.golden.json';
import type { When } from './atlas';
import { englishMessages } from './messages';
import { problemOf, ruleOf } from './span-problem';
import {
  type CivilDate,
  civilOf,
  compareWhen,
  dayOf,
  describeWhen,
  type Overlap,
  overlap,
  parseWhen,
  WhenError,
} from './when';

interface Golden {
  cases: (When & { words: string })[];
  errors: { edtf: string; error: string }[];
  overlaps: { a: string; b: string; overlap: Overlap }[];
  order: string[];
}

/** The file that the Java tests read too. */
const golden = json as Golden;

describe('golden cases', () => {
  it('are there', () => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(80);
    expect(golden.errors.length).toBeGreaterThanOrEqual(40);
    expect(golden.overlaps.length).toBeGreaterThanOrEqual(40);
  });

  it.each(golden.cases)('parseWhen reads $edtf', ({ words: _, ...when }) => {
    expect(parseWhen(when.edtf)).toStrictEqual(when);
  });

  it.each(golden.errors)('parseWhen refuses $error', ({ edtf, error }) => {
    const parse = () => parseWhen(edtf);
    expect(parse).toThrow(WhenError);
    expect(parse).toThrow(expect.objectContaining({ name: 'WhenError', edtf }));
    expect(`${edtf || '(empty)'}: ${ruleOf(problemOf(edtf)!, englishMessages)}`).toBe(error);
  });

  it.each(golden.overlaps)('overlap of $a and $b is $overlap', ({ a, b, overlap: expected }) => {
    expect(overlap(parseWhen(a), parseWhen(b))).toBe(expected);
    expect(overlap(parseWhen(b), parseWhen(a))).toBe(expected);
  });

  it('compareWhen puts them in the order of a timeline', () => {
    const sorted = golden.order.toReversed().map(parseWhen).sort(compareWhen);
    expect(sorted.map((when) => when.edtf)).toEqual(golden.order);
  });
});

describe('describeWhen', () => {
  it('gives a day its parts', () => {
    const { kind, begin, end } = describeWhen('-0043-03-15~');
    expect(kind).toBe('date');
    expect(end).toBe(begin);
    expect(begin).toStrictEqual({
      kind: 'date',
      precision: 'day',
      missing: null,
      year: -43,
      lastYear: -43,
      month: 3,
      day: 15,
      season: null,
      qualifier: 'approximate',
      first: -735160,
      last: -735160,
    });
  });

  it('gives each end of an interval its own', () => {
    const { kind, begin, end } = describeWhen('199X?/2020-24%');
    expect(kind).toBe('interval');
    expect(begin).toMatchObject({
      precision: 'decade',
      year: 1990,
      lastYear: 1999,
      qualifier: 'uncertain',
      month: null,
    });
    expect(end).toMatchObject({
      precision: 'season',
      season: 'winter',
      year: 2020,
      month: null,
      qualifier: 'uncertain-approximate',
    });
  });

  it('tells an open end from an unknown one', () => {
    expect(describeWhen('1994/..').end).toStrictEqual({ kind: 'open' });
    expect(describeWhen('/1994').begin).toStrictEqual({ kind: 'unknown' });
  });

  it('says what is missing', () => {
    expect(describeWhen('1999-XX').begin).toMatchObject({ precision: 'year', missing: 'month' });
    expect(describeWhen('1999-XX-XX').begin).toMatchObject({ precision: 'year', missing: 'day' });
    expect(describeWhen('1999-02-XX').begin).toMatchObject({ precision: 'month', missing: 'day', month: 2 });
    expect(describeWhen('19XX').begin).toMatchObject({ precision: 'century', missing: null });
  });
});

describe('days', () => {
  it('are LocalDate.toEpochDay of known dates', () => {
    expect(dayOf({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayOf({ year: 1969, month: 12, day: 31 })).toBe(-1);
    expect(dayOf({ year: 0, month: 1, day: 1 })).toBe(-719528);
    expect(dayOf({ year: -4, month: 2, day: 29 })).toBe(-720930);
    expect(dayOf({ year: -999999999, month: 1, day: 1 })).toBe(-365243219162);
    expect(dayOf({ year: 999999999, month: 12, day: 31 })).toBe(365241780471);
  });

  it('agree with what the engine counts, over all years it has', () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        const date = new Date(day * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilOf(day)).toStrictEqual(civil);
        expect(dayOf(civil)).toBe(day);
      }),
      { numRuns: 3000 },
    );
  });

  it('go there and back one by one across the turn of the eras and across 1970', () => {
    for (const centre of [-719528, -719162, 0]) {
      for (let day = centre - 800; day <= centre + 800; day++) {
        expect(dayOf(civilOf(day))).toBe(day);
        expect(compareCivil(civilOf(day), civilOf(day + 1))).toBeLessThan(0);
      }
    }
  });
});

describe('any when', () => {
  it('begins no later than it ends and keeps its text', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const when = parseWhen(text);
        expect(when.edtf).toBe(text);
        expect(when.first ?? -Infinity).toBeLessThanOrEqual(when.last ?? Infinity);
        expect(when.first === null && when.last === null).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the flags that its ends ask for', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const sides = text.split('/');
        const uncertain = (side: string) => side === '' || /[?~%]$/.test(side);
        const when = parseWhen(text);
        expect(when.firstUncertain).toBe(uncertain(sides[0]));
        expect(when.lastUncertain).toBe(uncertain(sides.at(-1)!));
      }),
      { numRuns: 2000 },
    );
  });

  it('of a year, month, day or decade covers just the days whose ISO text begins with it', () => {
    fc.assert(
      fc.property(prefixDate, (text) => {
        const prefix = text.replace(/-?X.*$/, '');
        const { first, last } = parseWhen(text);
        expect(iso(first!).startsWith(prefix)).toBe(true);
        expect(iso(last!).startsWith(prefix)).toBe(true);
        expect(iso(first! - 1).startsWith(prefix)).toBe(false);
        expect(iso(last! + 1).startsWith(prefix)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('of two days has these days, and is written as they are', () => {
    fc.assert(
      fc.property(writtenDay, writtenDay, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(parseWhen(`${iso(first)}/${iso(last)}`)).toMatchObject({ first, last });
      }),
      { numRuns: 2000 },
    );
  });

  it('overlaps another the same both ways round, and itself', () => {
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        expect(overlap(parseWhen(a), parseWhen(b))).toBe(overlap(parseWhen(b), parseWhen(a)));
        expect(overlap(parseWhen(a), parseWhen(a))).not.toBe('none');
      }),
      { numRuns: 2000 },
    );
  });

  it('overlaps another as trying all their ends day by day says', () => {
    const seen = new Set<Overlap>();
    fc.assert(
      fc.property(windowEdtf, windowEdtf, (a, b) => {
        const expected = tryAllEnds(a, b);
        seen.add(expected);
        expect(overlap(parseWhen(a), parseWhen(b))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(seen).toEqual(new Set(['none', 'possible', 'certain']));
  });

  it('has one place in the order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        const [x, y, z] = [a, b, c].map(parseWhen).sort(compareWhen);
        expect(compareWhen(x, y)).toBeLessThanOrEqual(0);
        expect(compareWhen(y, z)).toBeLessThanOrEqual(0);
        expect(compareWhen(x, z)).toBeLessThanOrEqual(0);
        expect(compareWhen(x, y) + compareWhen(y, x)).toBe(0);
        expect(compareWhen(x, y) === 0).toBe(x.edtf === y.edtf);
        expect(x.first ?? -Infinity).toBeLessThanOrEqual(y.first ?? -Infinity);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  it('is read or refused by name, never anything else', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789-/.XY?~%T '), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        try {
          const when = parseWhen(text);
          expect(when.first === null && when.last === null).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(WhenError);
          expect((error as WhenError).message).toBe(`${text || '(empty)'}: ${(error as WhenError).rule}`);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

// What the properties draw from.

/** Days of the years that JS dates have, often around the year 0 and around 1970. */
const dayNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -721000, max: -718000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }),
);

/** Days of the years -9999 to 9999. */
const writtenDay = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -721000, max: -718000 }),
  fc.integer({ min: -4371587, max: 2932896 }),
);

const yearText = fc
  .oneof(
    fc.integer({ min: -12, max: 12 }),
    fc.integer({ min: 1890, max: 2030 }),
    fc.integer({ min: -9999, max: 9999 }),
  )
  .map((year) => isoYear(year));

const prefixDate = fc.oneof(
  yearText,
  writtenDay.map(iso),
  writtenDay.map((day) => iso(day).slice(0, -3)),
  writtenDay.map((day) => `${iso(day).slice(0, -2)}XX`),
  yearText.map((year) => `${year.slice(0, -1)}X`),
  yearText.map((year) => `${year.slice(0, -2)}XX`),
  yearText.map((year) => `${year}-XX`),
);

const seasonDate = fc
  .tuple(yearText, fc.integer({ min: 21, max: 24 }))
  .map(([year, season]) => `${year}-${season}`);

const longYear = fc
  .tuple(fc.integer({ min: 10_000, max: 999_999_999 }), fc.boolean())
  .map(([year, bce]) => `Y${bce ? '-' : ''}${year}`);

const qualifier = fc.constantFrom('', '', '', '?', '~', '%');

const date = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: prefixDate }, seasonDate, longYear), qualifier)
  .map((parts) => parts.join(''));

const edtf = spans(date);

/** Spans within the 59 days of January and February 1993. */
const windowEdtf = spans(
  fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: 58 }).map((day) => iso(day + WINDOW)) },
        fc.constantFrom('1993-01', '1993-02', '1993-01-XX'),
      ),
      qualifier,
    )
    .map((parts) => parts.join('')),
);

const WINDOW = dayOf({ year: 1993, month: 1, day: 1 });

function spans(dates: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const interval = fc
    .tuple(dates, dates)
    .map(([a, b]) => (parseWhen(a).first! <= parseWhen(b).last! ? `${a}/${b}` : `${b}/${a}`));
  const half = fc
    .tuple(dates, fc.constantFrom('', '..'), fc.boolean())
    .map(([a, end, begins]) => (begins ? `${a}/${end}` : `${end}/${a}`));
  return fc.oneof(dates, interval, half);
}

/** An oracle that knows nothing of intervals: it makes every set of days that the text allows, and intersects them. */
function tryAllEnds(a: string, b: string): Overlap {
  let met = false;
  let missed = false;
  for (const x of daySets(a)) {
    for (const y of daySets(b)) {
      if ((x & y) !== 0n) {
        met = true;
      } else {
        missed = true;
      }
      if (met && missed) {
        return 'possible';
      }
    }
  }
  return met ? 'certain' : 'none';
}

/** Each possible set of days as bits; bit 0 stands for all before the window, bit 60 for all after it. */
function daySets(text: string): bigint[] {
  const sides = text.split('/');
  const begins = ends(sides[0], 0);
  const finishes = ends(sides.at(-1)!, 1);
  return begins.flatMap((begin) =>
    finishes
      .filter((end) => end >= begin)
      .map((end) => ((1n << BigInt(end - begin + 1)) - 1n) << BigInt(begin)),
  );
}

/** Where an end may lie: on its outermost day, or anywhere in its month when it is qualified. */
function ends(side: string, which: 0 | 1): number[] {
  if (side === '') {
    return range(0, 60);
  }
  if (side === '..') {
    return [which * 60];
  }
  const [, month, day] = side.replace(/[?~%]$/, '').split('-');
  const outer =
    day !== undefined && day !== 'XX'
      ? [Number(day) + (month === '01' ? 0 : 31), Number(day) + (month === '01' ? 0 : 31)]
      : month === '01'
        ? [1, 31]
        : [32, 59];
  return /[?~%]$/.test(side) ? range(outer[0], outer[1]) : [outer[which]];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function iso(day: number): string {
  const civil = civilOf(day);
  return `${isoYear(civil.year)}-${String(civil.month).padStart(2, '0')}-${String(civil.day).padStart(2, '0')}`;
}

function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : year > 9999 ? `+${digits}` : digits;
}

function compareCivil(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
