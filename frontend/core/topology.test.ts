import { expect, test } from 'vitest';
import { type Topology, unfold } from './topology';

/** Two squares side by side that share an edge, a line along it, a point, and a feature without a shape. */
const topology: Topology = {
  type: 'Topology',
  transform: { scale: [0.5, 0.5], translate: [40, 30] },
  arcs: [
    [
      [2, 0],
      [0, 2],
    ],
    [
      [2, 0],
      [-2, 0],
      [0, 2],
      [2, 0],
    ],
    [
      [2, 2],
      [2, 0],
      [0, -2],
      [-2, 0],
    ],
  ],
  objects: {
    'a.land': {
      geometries: [
        { type: 'Polygon', id: 'a.land:west', properties: { name: 'West' }, arcs: [[0, ~1]] },
        { type: 'MultiPolygon', id: 'a.land:east', properties: {}, arcs: [[[0, 2]]] },
      ],
    },
    'a.border': {
      geometries: [
        { type: 'LineString', id: 'a.border:1', properties: {}, arcs: [~0] },
        { type: 'Point', id: 'a.border:post', properties: {}, coordinates: [4, 2] },
        { type: null, id: 'a.border:lost', properties: {} },
      ],
    },
  },
};

const shapes = (name: string) =>
  unfold(topology)
    .get(name)!
    .features.map(({ geometry }) => geometry);

test('unfold_arcs_joinIntoRings_forwardsAndBackwards', () => {
  expect(shapes('a.land')).toEqual([
    {
      type: 'Polygon',
      coordinates: [
        [
          [41, 30],
          [41, 31],
          [40, 31],
          [40, 30],
          [41, 30],
        ],
      ],
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [41, 30],
            [41, 31],
            [42, 31],
            [42, 30],
            [41, 30],
          ],
        ],
      ],
    },
  ]);
});

test('unfold_linesPointsAndFeaturesWithoutAShape', () => {
  expect(shapes('a.border')).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [41, 31],
        [41, 30],
      ],
    },
    { type: 'Point', coordinates: [42, 31] },
    null,
  ]);
});

test('unfold_keepsIdsAndProperties', () => {
  expect(unfold(topology).get('a.land')!.features[0]).toMatchObject({
    type: 'Feature',
    id: 'a.land:west',
    properties: { name: 'West' },
  });
});
