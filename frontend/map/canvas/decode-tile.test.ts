import { expect, test } from 'vitest';
import { decodeTile } from './decode-tile';
import { type Drawn, encodedTile } from './testing/encode-tile';
import { TileData } from './tile-data';

const address = { z: 2, x: 1, y: 1 };

function decoded(...features: Drawn[]): TileData {
  const steps = decodeTile(address, 'aras.plots', encodedTile(address, features));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return new TileData(step.value);
}

const square = (key: string, west: number, north: number, side: number): Drawn => ({
  key,
  kind: 'area',
  runs: [[west, north, west + side, north, west + side, north + side, west, north + side]],
});

test('areas, lines and points come with ids, facts and boxes', () => {
  const tile = decoded(
    {
      ...square('a', 72, 72, 8),
      properties: { name: 'Plot', when: '1993~/2001', first: 8401, last: 11687, firstUncertain: true },
      label: [76, 76],
    },
    { key: 'b', kind: 'line', runs: [[70, 70, 90, 90]] },
    { key: 'c', kind: 'point', runs: [[100, 100]] },
  );
  expect(tile.features.map(({ id, kind }) => [id, kind])).toEqual([
    ['aras.plots:a', 'area'],
    ['aras.plots:b', 'line'],
    ['aras.plots:c', 'point'],
  ]);
  expect(tile.features[0]).toMatchObject({
    name: 'Plot',
    when: '1993~/2001',
    first: 8401,
    last: 11687,
    firstUncertain: true,
    lastUncertain: false,
  });
  expect(tile.features[1]).toMatchObject({ name: null, when: null, first: null, last: null });
  expect([...tile.boxes.slice(0, 4)]).toEqual([512, 512, 1024, 1024]);
  expect(tile.labels).toEqual([{ id: 'aras.plots:a', x: 768, y: 768, size: 1000, feature: 0, order: 0 }]);
});

test('a ring comes without its first vertex repeated, and a hole as a second run', () => {
  const plot = square('a', 72, 72, 8);
  plot.runs.push([74, 74, 74, 76, 76, 76, 76, 74]);
  const { runStarts, vertexStarts, xy } = decoded(plot);
  expect([...runStarts]).toEqual([0, 2]);
  expect([...vertexStarts]).toEqual([0, 4, 8]);
  expect([...xy.slice(0, 8)]).toEqual([512, 512, 1024, 512, 1024, 1024, 512, 1024]);
});

test('what reaches beyond the tile is cut beyond its edge', () => {
  const { boxes } = decoded(square('a', 60, 60, 8));
  expect([...boxes]).toEqual([-128, -128, 256, 256]);
});

test('features are found by box, in drawing order', () => {
  const all = Array.from({ length: 200 }, (_, i) =>
    square(`${i}`, 64 + (i % 20) * 3, 64 + Math.floor(i / 20) * 6, 2),
  );
  const tile = decoded(...all);
  const unit = 4096 / 64;
  const found = tile.touching(2.5 * unit, 0, 4 * unit, 7 * unit);
  expect(found.map((i) => tile.features[i]!.id)).toEqual(['aras.plots:1', 'aras.plots:21']);
  expect(tile.find('aras.plots:77')).toBe(77);
  expect(tile.find('aras.plots:none')).toBeUndefined();
});

test('an empty tile has nothing, and bytes that are none are refused', () => {
  const tile = decoded();
  expect(tile.features).toEqual([]);
  expect(tile.touching(0, 0, 4096, 4096)).toEqual([]);
  const junk = new Uint8Array([0x1a, 0x7f, 1, 2, 3]);
  expect(() => [...decodeTile(address, 'x', junk)]).toThrow();
});
