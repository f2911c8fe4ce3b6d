import { expect, test } from 'vitest';
import { lonLatOf } from './mercator';
import { Shape } from './shape';

test('shape_nullOrEmpty_isNone', () => {
  expect(Shape.of(null)).toBeNull();
  expect(Shape.of({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
  expect(Shape.of({ type: 'Point', coordinates: [] })).toBeNull();
  expect(Shape.of({ type: 'LineString', coordinates: [[46, 39]] })).toBeNull();
});

test('shape_point_anchorIsLonLat', () => {
  const [lon, lat] = lonLatOf(Shape.of({ type: 'Point', coordinates: [46.75, 39.76] })!.anchor);
  expect(lon).toBeCloseTo(46.75, 8);
  expect(lat).toBeCloseTo(39.76, 8);
});

test('shape_line_anchorIsHalfWayAlong', () => {
  const line = Shape.of({
    type: 'LineString',
    coordinates: [
      [40, 0],
      [41, 0],
      [44, 0],
    ],
  })!;
  expect(lonLatOf(line.anchor)[0]).toBeCloseTo(42, 6);
});

test('shape_collection_takesTheHighestDimension', () => {
  const shape = Shape.of({
    type: 'GeometryCollection',
    geometries: [
      { type: 'Point', coordinates: [46, 39] },
      {
        type: 'LineString',
        coordinates: [
          [46, 39],
          [47, 39],
        ],
      },
    ],
  })!;
  expect(shape.kind).toBe('line');
});
