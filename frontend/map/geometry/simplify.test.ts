import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDistanceSq } from './planar-geometry';
import { importanceOf } from './simplify';

const xy = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 4, maxLength: 120 })
  .map((values) => Float64Array.from(values.slice(0, values.length & ~1)));

test('importance_ends_matterAlways', () => {
  const importance = importanceOf(Float64Array.from([0, 0, 5, 1, 10, 0]));
  expect([...importance]).toEqual([Infinity, 1, Infinity]);
});

test('importance_vertexOnTheLine_doesNotMatter', () => {
  expect(importanceOf(Float64Array.from([0, 0, 5, 0, 10, 0]))[1]).toBe(0);
});

test('importance_anyLine_droppedVerticesStayWithinTheTolerance', () => {
  fc.assert(
    fc.property(xy, fc.double({ min: 0.1, max: 30, noNaN: true }), (line, tolerance) => {
      const importance = importanceOf(line);
      const kept: number[] = [];
      importance.forEach((value, i) => {
        if (value >= tolerance ** 2) kept.push(line[2 * i]!, line[2 * i + 1]!);
      });
      const drawn = Float64Array.from(kept);
      for (let i = 0; i < line.length; i += 2) {
        const away = Math.sqrt(lineDistanceSq(line[i]!, line[i + 1]!, drawn));
        expect(away).toBeLessThanOrEqual(tolerance + 1e-9);
      }
    }),
  );
});
