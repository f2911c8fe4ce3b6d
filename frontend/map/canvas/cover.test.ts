import { expect, test } from 'vitest';
import { coverOf } from './cover';
import { keyOf, type TileAddress, tilesOver } from './tile-address';

const cell = { z: 3, x: 4, y: 2 };

function cover(here: TileAddress[], maxZoom = 8): string[] {
  const known = new Set(here.map(keyOf));
  const find = (tile: TileAddress) => (known.has(keyOf(tile)) ? keyOf(tile) : undefined);
  return coverOf(cell, find, maxZoom).map(({ part, from }) => `${keyOf(part)} from ${from}`);
}

test('its own tile, whatever else there is', () => {
  expect(cover([cell, { z: 2, x: 2, y: 1 }, { z: 4, x: 8, y: 4 }])).toEqual(['3/4/2 from 3/4/2']);
});

test('beyond the last zoom the tile it lies in', () => {
  expect(cover([{ z: 1, x: 1, y: 0 }], 1)).toEqual(['3/4/2 from 1/1/0']);
});

test('after zooming in the nearest above', () => {
  expect(
    cover([
      { z: 0, x: 0, y: 0 },
      { z: 2, x: 2, y: 1 },
    ]),
  ).toEqual(['3/4/2 from 2/2/1']);
});

test('after zooming out those below, and for the rest what is above', () => {
  expect(
    cover([
      { z: 4, x: 8, y: 4 },
      { z: 5, x: 18, y: 8 },
      { z: 0, x: 0, y: 0 },
    ]),
  ).toEqual([
    '4/8/4 from 4/8/4',
    '5/18/8 from 5/18/8',
    '5/19/8 from 0/0/0',
    '5/18/9 from 0/0/0',
    '5/19/9 from 0/0/0',
    '4/8/5 from 0/0/0',
    '4/9/5 from 0/0/0',
  ]);
});

test('nothing where there is nothing', () => {
  expect(cover([{ z: 3, x: 5, y: 2 }])).toEqual([]);
});

test('tiles are asked for within the world alone', () => {
  expect(tilesOver({ minX: -300, minY: -10, maxX: 300, maxY: 10 }, 1).map(keyOf)).toEqual(['1/0/0', '1/1/0']);
  expect(tilesOver({ minX: 300, minY: 0, maxX: 400, maxY: 10 }, 1)).toEqual([]);
});
