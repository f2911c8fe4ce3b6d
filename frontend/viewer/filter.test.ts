import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { When } from './atlas';
import { overlaps, type TimeSpan, tally, visibilityOf } from './filter';

function when(
  first: number | null,
  last: number | null,
  uncertain: 'first' | 'last' | 'both' | '' = '',
): When {
  return {
    edtf: 'x',
    first,
    last,
    firstUncertain: uncertain === 'first' || uncertain === 'both',
    lastUncertain: uncertain === 'last' || uncertain === 'both',
  };
}

const war = { first: 100, last: 200 };
const after = { first: 300, last: 400 };

describe('visibilityOf', () => {
  test('noSpanChosen_everythingDated_isShown', () => {
    expect(visibilityOf(when(1, 2), { spans: [], undated: false })).toBe('shown');
    expect(visibilityOf(when(1, null, 'both'), { spans: [], undated: false })).toBe('shown');
  });

  test.each([
    [50, 99, 'hidden'],
    [50, 100, 'shown'],
    [150, 160, 'shown'],
    [200, 250, 'shown'],
    [201, 250, 'hidden'],
    [0, 500, 'shown'],
  ] as const)('days %i to %i against 100 to 200 are %s', (first, last, expected) => {
    expect(visibilityOf(when(first, last), { spans: [war], undated: true })).toBe(expected);
  });

  test('severalSpans_anyOverlap_isEnough', () => {
    expect(visibilityOf(when(350, 360), { spans: [war, after], undated: true })).toBe('shown');
    expect(visibilityOf(when(250, 260), { spans: [war, after], undated: true })).toBe('hidden');
  });

  test('approximateThing_overlapping_isUncertain', () => {
    expect(visibilityOf(when(150, 160, 'both'), { spans: [war], undated: true })).toBe('uncertain');
  });

  test('openEnd_reachingTheSpan_isUncertainAndItsKnownEndIsNot', () => {
    expect(visibilityOf(when(150, null, 'last'), { spans: [after], undated: true })).toBe('uncertain');
    expect(visibilityOf(when(150, null, 'last'), { spans: [war], undated: true })).toBe('shown');
    expect(visibilityOf(when(null, 350), { spans: [war], undated: true })).toBe('uncertain');
    expect(visibilityOf(when(null, 350), { spans: [after], undated: true })).toBe('shown');
  });

  test('undatedThing_followsItsOwnToggleOnly', () => {
    expect(visibilityOf(null, { spans: [war], undated: true })).toBe('shown');
    expect(visibilityOf(null, { spans: [], undated: false })).toBe('hidden');
  });
});

const day = fc.integer({ min: -800_000, max: 40_000 });
const span: fc.Arbitrary<TimeSpan> = fc
  .tuple(fc.option(day, { nil: null }), fc.option(day, { nil: null }))
  .map(([a, b]) => (a !== null && b !== null && a > b ? { first: b, last: a } : { first: a, last: b }));

describe('properties', () => {
  test('overlap is symmetric and the same as sharing a day', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const from = Math.max(one.first ?? -Infinity, other.first ?? -Infinity);
        const to = Math.min(one.last ?? Infinity, other.last ?? Infinity);
        expect(overlaps(one, other)).toBe(from <= to);
        expect(overlaps(other, one)).toBe(overlaps(one, other));
      }),
    );
  });

  test('choosing one more span never hides anything', () => {
    fc.assert(
      fc.property(
        span,
        fc.boolean(),
        fc.boolean(),
        fc.array(span, { minLength: 1 }),
        span,
        (s, a, b, spans, more) => {
          const thing = { edtf: 'x', ...s, firstUncertain: a, lastUncertain: b };
          if (visibilityOf(thing, { spans, undated: true }) !== 'hidden') {
            expect(visibilityOf(thing, { spans: [...spans, more], undated: true })).not.toBe('hidden');
          }
        },
      ),
    );
  });
});

test('tally counts the visible, all, and the undated apart', () => {
  const whens = [when(150, 160), when(250, 260), null];
  expect(tally(whens, { spans: [war], undated: true })).toEqual({ visible: 2, total: 3, undated: 1 });
  expect(tally(whens, { spans: [war], undated: false })).toEqual({ visible: 1, total: 3, undated: 1 });
});
