import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerPoint } from './inner-point';
import { insideRings, lineDistanceSq } from './planar-geometry';

const ring = (...xy: number[]) => Float64Array.from(xy);

test('innerPoint_square_isItsMiddle', () => {
  const { x, y } = innerPoint([ring(0, 0, 10, 0, 10, 10, 0, 10, 0, 0)], { precision: 0.1 });
  expect(x).toBeCloseTo(5, 0);
  expect(y).toBeCloseTo(5, 0);
});

test('innerPoint_crescent_isInsideWhereTheMiddleIsNot', () => {
  const u = ring(0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30, 0, 0);
  const { x, y } = innerPoint([u], { precision: 0.1 });
  expect(insideRings(15, 20, [u])).toBe(false);
  expect(insideRings(x, y, [u])).toBe(true);
  expect(Math.sqrt(lineDistanceSq(x, y, u))).toBeGreaterThan(4.8);
});

test('innerPoint_hole_isAvoided', () => {
  const rings = [ring(0, 0, 40, 0, 40, 20, 0, 20, 0, 0), ring(2, 2, 25, 2, 25, 18, 2, 18, 2, 2)];
  const { x } = innerPoint(rings, { precision: 0.1 });
  expect(x).toBeGreaterThan(25);
});

test('innerPoint_within_staysInTheVisiblePart', () => {
  const square = ring(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
  const { x, y } = innerPoint([square], {
    precision: 0.5,
    within: { minX: 80, minY: 60, maxX: 140, maxY: 80 },
  });
  expect(x).toBeGreaterThan(82);
  expect(x).toBeLessThan(98);
  expect(y).toBeCloseTo(70, 0);
});

test('innerPoint_anyStar_isInside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 20, noNaN: true }), { minLength: 5, maxLength: 30 }),
      (radii) => {
        const xy = radii.flatMap((r, i) => {
          const angle = (2 * Math.PI * i) / radii.length;
          return [r * Math.cos(angle), r * Math.sin(angle)];
        });
        const star = ring(...xy, xy[0]!, xy[1]!);
        const { x, y } = innerPoint([star], { precision: 0.05 });
        expect(insideRings(x, y, [star])).toBe(true);
      },
    ),
  );
});
