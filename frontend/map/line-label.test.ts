import { expect, test } from 'vitest';
import { lineSpots } from './line-label';

const text = { width: 60, ascent: 11, descent: 4 };
const view = { minX: 0, minY: 0, maxX: 1000, maxY: 600 };

test('line_long_carriesTheTextAboveItself', () => {
  const [spot] = lineSpots([100, 300, 500, 300], text, view, 4);
  expect(spot!.box.maxY).toBeLessThanOrEqual(300);
  expect(spot!.box.maxX - spot!.box.minX).toBeGreaterThanOrEqual(text.width);
});

test('line_leftwards_carriesTheTextUpright', () => {
  const [spot] = lineSpots([500, 300, 100, 250], text, view, 4);
  expect(spot!.baseline.at(-2)!).toBeGreaterThan(spot!.baseline[0]!);
});

test('line_tooShort_carriesNone', () => {
  expect(lineSpots([100, 300, 140, 300], text, view, 4)).toEqual([]);
});

test('line_zigzag_carriesItWhereItIsCalm', () => {
  const zigzag: number[] = [];
  for (let i = 0; i < 20; i++) zigzag.push(i * 20, i % 2 ? 250 : 350);
  const [spot] = lineSpots([...zigzag, 400, 300, 700, 310], text, view, 4);
  expect(spot!.box.minX).toBeGreaterThan(380);
});

test('line_outOfView_carriesNone', () => {
  expect(lineSpots([100, 900, 500, 900], text, view, 4)).toEqual([]);
});

test('line_long_offersPlacesApartFromEachOther', () => {
  const spots = lineSpots([0, 300, 900, 300], text, view, 4);
  const starts = spots
    .filter(({ box }) => box.maxY <= 300)
    .map((spot) => spot.box.minX)
    .sort((a, b) => a - b);
  expect(starts.length).toBeGreaterThanOrEqual(3);
  for (let i = 1; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBeGreaterThan(20);
});

test('line_blockedAbove_offersThePlaceBelow', () => {
  const below = lineSpots([100, 300, 500, 300], text, view, 4, 40).filter(({ box }) => box.minY >= 300);
  expect(below.length).toBeGreaterThan(0);
});
