import { expect, test } from 'vitest';
import { linePositions } from './line-label';

const text = { width: 60, ascent: 11, descent: 4 };
const view = { minX: 0, minY: 0, maxX: 1000, maxY: 600 };

test('line_long_carriesTheTextAboveItself', () => {
  const [position] = linePositions([100, 300, 500, 300], text, view, 4);
  expect(position!.box.maxY).toBeLessThanOrEqual(300);
  expect(position!.box.maxX - position!.box.minX).toBeGreaterThanOrEqual(text.width);
});

test('line_leftwards_carriesTheTextUpright', () => {
  const [position] = linePositions([500, 300, 100, 250], text, view, 4);
  expect(position!.baseline.at(-2)!).toBeGreaterThan(position!.baseline[0]!);
});

test('line_tooShort_carriesNone', () => {
  expect(linePositions([100, 300, 140, 300], text, view, 4)).toEqual([]);
});

test('line_zigzag_carriesItWhereItIsCalm', () => {
  const zigzag: number[] = [];
  for (let i = 0; i < 20; i++) zigzag.push(i * 20, i % 2 ? 250 : 350);
  const [position] = linePositions([...zigzag, 400, 300, 700, 310], text, view, 4);
  expect(position!.box.minX).toBeGreaterThan(380);
});

test('line_outOfView_carriesNone', () => {
  expect(linePositions([100, 900, 500, 900], text, view, 4)).toEqual([]);
});

test('line_long_offersPlacesApartFromEachOther', () => {
  const positions = linePositions([0, 300, 900, 300], text, view, 4);
  const starts = positions
    .filter(({ box }) => box.maxY <= 300)
    .map((position) => position.box.minX)
    .sort((a, b) => a - b);
  expect(starts.length).toBeGreaterThanOrEqual(3);
  for (let i = 1; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBeGreaterThan(20);
});

test('line_blockedAbove_offersThePlaceBelow', () => {
  const below = linePositions([100, 300, 500, 300], text, view, 4, false, 40).filter(
    ({ box }) => box.minY >= 300,
  );
  expect(below.length).toBeGreaterThan(0);
});

test('line_bending_neverCrowdsTheLettersOnTheInside', () => {
  const arc: number[] = [];
  for (let i = 0; i <= 60; i++) {
    const angle = Math.PI + (Math.PI * i) / 60;
    arc.push(400 + 45 * Math.cos(angle), 300 + 45 * Math.sin(angle));
  }
  const positions = linePositions(arc, text, view, 6, false, 40);
  for (const { baseline } of positions) {
    let length = 0;
    for (let i = 2; i < baseline.length; i += 2)
      length += Math.hypot(baseline[i]! - baseline[i - 2]!, baseline[i + 1]! - baseline[i - 1]!);
    expect(length).toBeGreaterThan(text.width);
  }
  expect(positions.length).toBeGreaterThan(0);
});

test('line_winding_runsThroughNoLetter', () => {
  const winding: number[] = [];
  for (let i = 0; i <= 200; i++) winding.push(100 + i * 4, 300 + 9 * Math.sin(i / 3));
  for (const { baseline } of linePositions(winding, text, view, 4, false, 40)) {
    for (let i = 0; i < winding.length; i += 2) {
      const [x, y] = [winding[i]!, winding[i + 1]!];
      const at = [...baseline.keys()]
        .filter((k) => k % 2 === 0 && k > 0)
        .find((k) => baseline[k - 2]! <= x && x < baseline[k]!);
      if (at === undefined) continue;
      const share = (x - baseline[at - 2]!) / (baseline[at]! - baseline[at - 2]!);
      const base = baseline[at - 1]! + (baseline[at + 1]! - baseline[at - 1]!) * share;
      expect(y < base - 8 || y > base + 1.5, `${x} ${y} on ${base}`).toBe(true);
    }
  }
});

test('line_straightText_standsOnAChordThatTheLineDoesNotReach', () => {
  const gentle: number[] = [];
  for (let i = 0; i <= 100; i++) gentle.push(100 + i * 4, 300 + 20 * Math.sin(i / 25));
  const [position] = linePositions(gentle, text, view, 4, true);
  const [x1, y1] = position!.baseline as [number, number];
  const [x2, y2] = position!.baseline.slice(-2) as [number, number];
  for (let i = 0; i < position!.baseline.length; i += 2) {
    const away = (position!.baseline[i]! - x1) * (y2 - y1) - (position!.baseline[i + 1]! - y1) * (x2 - x1);
    expect(Math.abs(away)).toBeLessThan(1e-6 * Math.hypot(x2 - x1, y2 - y1) ** 2 + 1e-6);
  }
});
