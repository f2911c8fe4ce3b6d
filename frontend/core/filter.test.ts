import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeVisibilityOf, tally, visibilityOf } from './filter';
import { parseWhen } from './when';

const war = parseWhen('1988-02-20/1994-05-11');
const after = parseWhen('2020-11-10/2022-12-12');

describe('visibilityOf', () => {
  test('noSpanChosen_everythingDated_isShown', () => {
    expect(visibilityOf(parseWhen('1992'), { spans: [], undated: false })).toBe('shown');
    expect(visibilityOf(parseWhen('1992~/'), { spans: [], undated: false })).toBe('shown');
  });

  test.each([
    ['1988-02-19', 'hidden'],
    ['1988-02-20', 'shown'],
    ['1992-03', 'shown'],
    ['1994-05-11', 'shown'],
    ['1994-05-12', 'hidden'],
    ['1994-05', 'shown'],
    ['1900/2000', 'shown'],
  ] as const)('%s against the years of the war is %s', (edtf, expected) => {
    expect(visibilityOf(parseWhen(edtf), { spans: [war], undated: true })).toBe(expected);
  });

  test('severalSpans_anyOverlap_isEnough', () => {
    expect(visibilityOf(parseWhen('2021-03'), { spans: [war, after], undated: true })).toBe('shown');
    expect(visibilityOf(parseWhen('2005'), { spans: [war, after], undated: true })).toBe('hidden');
  });

  test('approximateEnd_thatAloneReachesTheSpan_isUncertain', () => {
    expect(visibilityOf(parseWhen('1994~'), { spans: [war], undated: true })).toBe('uncertain');
    expect(visibilityOf(parseWhen('1980/1988~'), { spans: [war], undated: true })).toBe('uncertain');
    expect(visibilityOf(parseWhen('1980/1990~'), { spans: [war], undated: true })).toBe('shown');
    expect(visibilityOf(parseWhen('1992/'), { spans: [after], undated: true })).toBe('uncertain');
    expect(visibilityOf(parseWhen('1992/..'), { spans: [after], undated: true })).toBe('shown');
  });

  test('certainInOneSpan_andPossibleInAnother_isShown', () => {
    expect(visibilityOf(parseWhen('1980/1988~'), { spans: [war, parseWhen('1981')], undated: true })).toBe(
      'shown',
    );
  });

  test('undatedPassage_followsItsToggle_onceATimeIsChosen', () => {
    expect(visibilityOf(null, { spans: [war], undated: true })).toBe('shown');
    expect(visibilityOf(null, { spans: [war], undated: false })).toBe('hidden');
    expect(visibilityOf(null, { spans: [], undated: false })).toBe('shown');
  });
});

test('shapeWithoutDates_isGround_andAlwaysShown', () => {
  expect(shapeVisibilityOf(null, { spans: [war], undated: false })).toBe('shown');
  expect(shapeVisibilityOf(parseWhen('2005'), { spans: [war], undated: true })).toBe('hidden');
});

const edtf = fc
  .tuple(
    fc.integer({ min: 1000, max: 2100 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('', '~', '?'),
    fc.constantFrom('', '~'),
  )
  .map(([from, length, one, other]) => parseWhen(`${from}${one}/${from + length}${other}`));

test('choosing one more span never hides anything, nor makes it less sure', () => {
  fc.assert(
    fc.property(edtf, fc.array(edtf, { minLength: 1 }), edtf, (thing, spans, more) => {
      const rank = { hidden: 0, uncertain: 1, shown: 2 };
      const before = rank[visibilityOf(thing, { spans, undated: true })];
      expect(rank[visibilityOf(thing, { spans: [...spans, more], undated: true })]).toBeGreaterThanOrEqual(
        before,
      );
    }),
  );
});

test('a thing is visible exactly when its days and the span’s meet', () => {
  fc.assert(
    fc.property(edtf, edtf, (thing, span) => {
      const meet = thing.first! <= span.last! && span.first! <= thing.last!;
      expect(visibilityOf(thing, { spans: [span], undated: true }) !== 'hidden').toBe(meet);
    }),
  );
});

test('tally counts the visible, all, and the undated apart', () => {
  const whens = [parseWhen('1992'), parseWhen('2005'), null];
  expect(tally(whens, { spans: [war], undated: true })).toEqual({ visible: 2, total: 3, undated: 1 });
  expect(tally(whens, { spans: [war], undated: false })).toEqual({ visible: 1, total: 3, undated: 1 });
});
