import { expect, test } from 'vitest';
import { neighbourStop, restingStop, stopHeight, stops } from './bottom-sheet-stops';

test('stops grow from peek to full in every height', () => {
  for (const available of [120, 400, 844]) {
    const heights = stops.map((stop) => stopHeight(stop, available));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(heights[2]).toBeLessThan(available);
  }
});

test('a sheet let go rests at the nearest stop', () => {
  expect(restingStop(90, 0, 800)).toBe('peek');
  expect(restingStop(430, 0, 800)).toBe('half');
  expect(restingStop(700, 0, 800)).toBe('full');
});

test('a fling carries it on', () => {
  expect(restingStop(430, 1.5, 800)).toBe('full');
  expect(restingStop(430, -1.5, 800)).toBe('peek');
});

test('neighbours end at the ends', () => {
  expect(neighbourStop('half', 1)).toBe('full');
  expect(neighbourStop('full', 1)).toBe('full');
  expect(neighbourStop('peek', -1)).toBe('peek');
});
