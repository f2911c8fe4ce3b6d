import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../core/testing/aras';
import { parseWhen } from '../../core/when';
import { Axis } from './axis';
import { spanText } from './brush';

const decades = new Axis(day('1987-01-01'), day('2023-12-31'));

test('decades are brushed by months, a year by days, centuries by years', () => {
  expect(spanText(decades, day('1992-05-08'), day('1993-09-20'))).toBe('1992-05/1993-09');
  expect(spanText(new Axis(day('1992-01-01'), day('1992-12-31')), day('1992-05-08'), day('1992-05-09'))).toBe(
    '1992-05-08/1992-05-09',
  );
  expect(spanText(new Axis(day('-0100'), day('1500')), day('-0043'), day('0014'))).toBe('-0043/0014');
});

test('one month is written once', () => {
  expect(spanText(decades, day('1992-05-08'), day('1992-05-20'))).toBe('1992-05');
});

test('an end at the end of the axis stays open, and the whole axis is no span', () => {
  expect(spanText(decades, decades.first, day('1993-09-20'))).toBe('../1993-09');
  expect(spanText(decades, day('1993-09-20'), decades.last)).toBe('1993-09/..');
  expect(spanText(decades, decades.first, decades.last)).toBeNull();
});

test('whatever is brushed can be read, and holds the days that were brushed', () => {
  const within = fc.integer({ min: decades.first, max: decades.last });
  fc.assert(
    fc.property(within, within, (a, b) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      const text = spanText(decades, first, last);
      const when = text === null ? { first: null, last: null } : parseWhen(text);
      expect(when.first ?? -Infinity).toBeLessThanOrEqual(first);
      expect(when.last ?? Infinity).toBeGreaterThanOrEqual(last);
    }),
  );
});
