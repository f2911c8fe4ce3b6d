import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { scaleOf, worldOf } from '../geometry/mercator';
import { Shape } from '../geometry/shape';
import { distanceTo, type HitTarget, hitTest, MOUSE_REACH, TOUCH_REACH } from './hit-test';

const SCALE = scaleOf(8);
/** Degrees of longitude in a pixel at zoom 8. */
const PIXEL = 360 / 256 / SCALE;

function target(id: string, geometry: Geometry): HitTarget {
  return { id, layer: id.split(':')[0]!, shape: Shape.of(geometry)! };
}

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const town = target('towns:shusha', { type: 'Point', coordinates: [46.75, 39.76] });
const river = target('river:aras', {
  type: 'LineString',
  coordinates: [
    [45, 39.76],
    [48, 39.76],
  ],
});
const region = target('regions:karabakh', { type: 'Polygon', coordinates: [square(46, 39, 2)] });
const district = target('districts:shusha', { type: 'Polygon', coordinates: [square(46.5, 39.5, 0.5)] });
const ringed = target('regions:ringed', {
  type: 'MultiPolygon',
  coordinates: [[square(50, 40, 2), square(50.5, 40.5, 1)], [square(53, 40, 1)]],
});

const at = (lon: number, lat: number, targets: HitTarget[] = [region, district, river, town, ringed]) =>
  hitTest(targets, worldOf([lon, lat]), SCALE, MOUSE_REACH).map((hit) => hit.feature);

test('hits_everythingUnderThePointer_pointThenLineThenSmallAreaThenBig', () => {
  expect(at(46.75, 39.76)).toEqual(['towns:shusha', 'river:aras', 'districts:shusha', 'regions:karabakh']);
});

test('hits_anyDrawingOrder_sameBest', () => {
  expect(at(46.75, 39.76, [town, river, district, region])[0]).toBe('towns:shusha');
});

test('hits_emptyGround_none', () => {
  expect(at(44, 37)).toEqual([]);
});

test('hits_swappedAxes_none', () => {
  expect(at(39.76, 46.75)).toEqual([]);
});

test('line_zone_isAtLeastTenPixelsForMouseAndSixteenForTouch', () => {
  const beside = (pixels: number) => {
    const { x, y } = worldOf([46, 39.76]);
    return { x, y: y + pixels / SCALE };
  };
  expect(distanceTo(river.shape, beside(5), SCALE, MOUSE_REACH)).toBeCloseTo(5, 6);
  expect(distanceTo(river.shape, beside(20), SCALE, MOUSE_REACH)).toBeNull();
  expect(distanceTo(river.shape, beside(8), SCALE, TOUCH_REACH)).toBeCloseTo(8, 6);
});

test('point_zone_isAtLeastTwentyFourPixelsWide', () => {
  expect(at(46.75 + 11.9 * PIXEL, 39.76, [town])).toEqual(['towns:shusha']);
  expect(at(46.75 + 12.1 * PIXEL, 39.76, [town])).toEqual([]);
});

test('area_hole_isNotHit', () => {
  expect(at(51, 41)).toEqual([]);
  expect(at(50.2, 41)).toEqual(['regions:ringed']);
});

test('area_secondPart_isHit', () => {
  expect(at(53.5, 40.5)).toEqual(['regions:ringed']);
});

test('area_tooSmallToAimAt_hasAMargin', () => {
  const islet = target('regions:islet', { type: 'Polygon', coordinates: [square(46, 39, 4 * PIXEL)] });
  expect(at(46 - 4 * PIXEL, 39.001, [islet])).toEqual(['regions:islet']);
  expect(at(46 - 9 * PIXEL, 39.001, [islet])).toEqual([]);
});

test('nearestOfTwoLines_isFirst', () => {
  const other = target('river:other', {
    type: 'LineString',
    coordinates: [
      [45, 39.77],
      [48, 39.77],
    ],
  });
  expect(at(46, 39.7685, [river, other])[0]).toBe('river:other');
});

test('hits_anyPointOfALine_hitsIt', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.double({ min: 40, max: 50, noNaN: true }), fc.double({ min: 36, max: 43, noNaN: true })),
        {
          minLength: 2,
          maxLength: 12,
        },
      ),
      fc.nat(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (coordinates, pick, share) => {
        const line = target('l:l', { type: 'LineString', coordinates });
        const i = pick % (coordinates.length - 1);
        const a = worldOf(coordinates[i]!);
        const b = worldOf(coordinates[i + 1]!);
        const on = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
        expect(hitTest([line], on, SCALE, MOUSE_REACH)).toHaveLength(1);
      },
    ),
  );
});

test('hits_anyConvexRing_centreInsideAndFarOutside', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 40 }),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 6, noNaN: true }),
      (corners, radius, turn) => {
        const ring = Array.from({ length: corners + 1 }, (_, i) => {
          const angle = turn + (2 * Math.PI * (i % corners)) / corners;
          return [46 + radius * Math.cos(angle), 39 + radius * 0.7 * Math.sin(angle)];
        });
        const area = target('a:a', { type: 'Polygon', coordinates: [ring] });
        expect(at(46, 39, [area])).toEqual(['a:a']);
        expect(at(46 + radius * 1.01 + 8 * PIXEL, 39, [area])).toEqual([]);
      },
    ),
  );
});

test('points_within_aFewPixels_lieTogether_othersDoNot', () => {
  const near = target('towns:khankendi', { type: 'Point', coordinates: [46.75 + 2 * PIXEL, 39.76] });
  const far = target('towns:khojaly', { type: 'Point', coordinates: [46.75 + 6 * PIXEL, 39.76] });
  const together = (targets: HitTarget[]) =>
    hitTest(targets, worldOf([46.75, 39.76]), SCALE, MOUSE_REACH)
      .filter((hit) => hit.together)
      .map((hit) => hit.feature);
  expect(together([town, near, far, river, district])).toEqual(['towns:shusha', 'towns:khankendi']);
  expect(together([town, far, river, district])).toEqual([]);
});
