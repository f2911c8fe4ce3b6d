import { expect, test, vi } from 'vitest';
import { englishMessages as t } from './messages';
import { isSpan, problemOf, ruleOf } from './span-problem';
import { typedSpan } from './typed-span';
import * as written from './written-dates';

const typed = (from: string, to: string, changed: 'from' | 'to' = 'to') =>
  typedSpan({ from, to, changed }, 'en');

test('two dates are a span, one and an open side as well, and nothing is all time', () => {
  expect(typed('1992', '1994')).toEqual({ edtf: '1992/1994' });
  expect(typed('1992', '')).toEqual({ edtf: '1992/..' });
  expect(typed('', ' 1994 ')).toEqual({ edtf: '../1994' });
  expect(typed('', ' ')).toEqual({ edtf: null });
});

test('a span typed into one field stands for both', () => {
  expect(typed('1990/1991', '2000', 'from')).toEqual({ edtf: '1990/1991' });
  expect(typed('1980', '1990/1991')).toEqual({ edtf: '1990/1991' });
});

test('what is no date is a problem of the field it is in', () => {
  expect(typed('then', '1994', 'from')).toEqual({ problem: { field: 'from', broken: null } });
  expect(typed('1992', 'then', 'to')).toEqual({ problem: { field: 'to', broken: null } });
  expect(typed('then', '1994', 'to')).toEqual({ problem: { field: 'from', broken: null } });
  expect(typed('1992', 'then', 'from')).toEqual({ problem: { field: 'to', broken: null } });
});

test('a date against the calendar names the rule it breaks', () => {
  const read = typed('1992', '1993-02-30');
  expect(read).toMatchObject({ problem: { field: 'to', broken: { rule: 'day', length: 28 } } });
  expect(ruleOf(problemOf('1993-02-30')!, t)).toBe(t('when.rule.day', { length: '28' }));
  const month = problemOf('1993-13')!;
  expect(ruleOf(month, t)).toBe(t(`when.rule.${month.rule}` as 'when.rule.month'));
  expect([isSpan('1992/1994'), isSpan('1993-02-30')]).toEqual([true, false]);
});

test('a fault of the program is not taken for one of the reader', () => {
  vi.spyOn(written, 'readDates').mockImplementation(() => {
    throw new TypeError('broken');
  });
  expect(() => typed('1992', '1994')).toThrow('broken');
  vi.restoreAllMocks();
});
