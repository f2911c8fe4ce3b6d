import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishMessages } from '../../core/messages';
import { day, smallAtlas } from '../../core/testing/aras';
import { parseWhen } from '../../core/when';
import { formatYear } from '../../core/when-words';
import { Axis, axisOf, firstDayOf, ticksOf, timeMarks, yearMarks, yearOf } from './axis';

test('January 1 of a year agrees with the calendar', () => {
  for (const year of [1600, 1900, 1969, 1970, 1971, 2000, 2024])
    expect(firstDayOf(year)).toBe(day(`${year}-01-01`));
  expect(firstDayOf(0)).toBe(day('0000-01-01'));
});

test('a day lies in its year', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000, max: 200_000 }), (d) => {
      const year = yearOf(d);
      expect(firstDayOf(year)).toBeLessThanOrEqual(d);
      expect(firstDayOf(year + 1)).toBeGreaterThan(d);
    }),
  );
});

describe('Axis', () => {
  const axis = new Axis(0, 100);
  test('days and positions are each other’s inverse within the axis', () => {
    for (const d of [0, 1, 50, 99, 100]) expect(axis.day(axis.position(d))).toBe(d);
    expect(axis.position(-5)).toBe(0);
    expect(axis.position(500)).toBe(1);
  });
  test('an open end reaches the end of the axis', () => {
    expect(axis.stretch({ first: null, last: 49 })).toEqual([0, 0.5]);
    expect(axis.stretch({ first: 50, last: null })).toEqual([0.5, 1]);
  });
  test('an axis without length is refused', () => {
    expect(() => new Axis(5, 5)).toThrow('Invalid axis: days 5 to 5');
  });
});

test('the axis of an atlas holds every period', () => {
  const { periods } = smallAtlas();
  const axis = axisOf(periods, [])!;
  expect(axis.first).toBeLessThan(day('1988-02-01'));
  expect(axis.last).toBeGreaterThan(day('2020-08-31'));
  expect(axisOf([], [])).toBeNull();
});

test('ticks count what begins together, and what lies outside', () => {
  const axis = new Axis(day('1990-01-01'), day('1999-12-31'));
  const whens = [
    parseWhen('1992-03'),
    parseWhen('1992-03'),
    parseWhen('1998~'),
    parseWhen('1920'),
    parseWhen('2022'),
  ];
  const { ticks, earlier, later } = ticksOf(axis, whens, 100);
  expect(ticks.map(({ count, uncertain }) => [count, uncertain])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect([earlier, later]).toEqual([1, 1]);
});

test('year marks are round and few', () => {
  const marks = yearMarks(new Axis(day('1987-06-01'), day('2023-06-01')), 8);
  expect(marks.map(({ year }) => year)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020]);
});

test('an axis within a year or two is marked by months', () => {
  const marks = (from: string, to: string) =>
    timeMarks(new Axis(day(from), day(to)), 8).map(({ year, month }) => [year, month]);
  expect(marks('1643-01-02', '1643-04-20')).toEqual([
    [1643, 2],
    [1643, 3],
    [1643, 4],
  ]);
  expect(marks('1642-11-20', '1643-02-10')).toEqual([
    [1642, 12],
    [1643, 1],
    [1643, 2],
  ]);
  expect(marks('1643-02-01', '1644-06-01')).toEqual([
    [1643, 4],
    [1643, 7],
    [1643, 10],
    [1644, 1],
    [1644, 4],
  ]);
  expect(marks('1987-06-01', '2023-06-01')[0]).toEqual([1990, undefined]);
});

test('years before the common era are round as people count them', () => {
  const marks = yearMarks(new Axis(day('-0299'), day('0400')), 8);
  expect(marks.map(({ year }) => year)).toEqual([-199, -99, 1, 100, 200, 300, 400]);
  expect(formatYear(marks[0]!.year, englishMessages)).toBe('200 BCE');
  expect(yearMarks(new Axis(day('-0003'), day('0003')), 8).map(({ year }) => year)).toEqual([
    -3, -2, -1, 0, 1, 2, 3,
  ]);
});
