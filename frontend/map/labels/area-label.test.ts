import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaPlaces } from './area-label';

const limits = { minX: 0, minY: 0, maxX: 400, maxY: 300 };
const block = { width: 80, height: 20 };
const square = (minX: number, minY: number, maxX: number, maxY: number) =>
  Float64Array.from([minX, minY, maxX, minY, maxX, maxY, minX, maxY]);
const best = (places: ReturnType<typeof areaPlaces>) => [...places].sort((a, b) => a.cost - b.cost)[0];

test('area_roomy_takesItsHeart', () => {
  const place = best(areaPlaces([square(50, 50, 350, 250)], block, limits, { x: 200, y: 150 }, 0.5));
  expect([place!.x, place!.y, place!.share]).toEqual([200, 150, 1]);
});

test('area_withAHole_keepsOutOfIt', () => {
  const rings = [square(20, 20, 380, 280), square(120, 100, 280, 200)];
  const place = best(areaPlaces(rings, block, limits, { x: 200, y: 60 }, 0.9));
  expect(place!.share).toBeGreaterThan(0.9);
  expect(place!.y < 90 || place!.y > 210 || place!.x < 80 || place!.x > 320).toBe(true);
});

test('area_tooNarrow_offersNone', () => {
  expect(areaPlaces([square(190, 20, 210, 280)], block, limits, { x: 200, y: 150 }, 0.5)).toEqual([]);
});

test('area_anyInAnyWindow_isNeverCutByItsEdge', () => {
  const number = fc.integer({ min: -300, max: 700 });
  fc.assert(
    fc.property(fc.array(number, { minLength: 6, maxLength: 40 }), number, number, (xy, x, y) => {
      const ring = Float64Array.from(xy.slice(0, xy.length - (xy.length % 2)));
      for (const place of areaPlaces([ring], block, limits, { x, y }, 0)) {
        expect(place.x - 40).toBeGreaterThanOrEqual(-1e-9);
        expect(place.x + 40).toBeLessThanOrEqual(400 + 1e-9);
        expect(place.y - 10).toBeGreaterThanOrEqual(-1e-9);
        expect(place.y + 10).toBeLessThanOrEqual(300 + 1e-9);
      }
    }),
  );
});
