import { expect, test, vi } from 'vitest';
import type { Visibility } from '../../core/filter';
import type { MapTint } from '../map-model';
import { decodeTile } from './decode-tile';
import { FeatureStates } from './feature-states';
import type { Looks } from './looks';
import { type Drawn, encodedTile } from './testing/encode-tile';
import { TileData } from './tile-data';

const address = { z: 2, x: 1, y: 1 };
const square = (key: string): Drawn => ({ key, kind: 'area', runs: [[72, 72, 80, 72, 80, 80, 72, 80]] });

function tile(): TileData {
  const drawn = [square('a'), square('b'), square('c'), square('d')];
  const steps = decodeTile(address, 'l', encodedTile(address, drawn));
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return new TileData(step.value);
}

const visibility: Record<string, Visibility> = { 'l:b': 'hidden', 'l:c': 'uncertain' };
const red: MapTint = { color: '#f00', pattern: 'solid' };

test('features of one state have one number, and hidden ones 0', () => {
  const states = new FeatureStates(
    (id) => visibility[id] ?? 'shown',
    (id) => (id === 'l:d' ? red : null),
  );
  expect([...states.of(tile())]).toEqual([1, 0, 2, 3]);
  const of = vi.fn((...asked: unknown[]) => asked);
  expect(states.looks({ of } as unknown as Looks)).toEqual([
    null,
    ['area', false, null],
    ['area', true, null],
    ['area', false, red],
  ]);
});

test('a tile is asked for once, whatever the zooms it is painted at', () => {
  const visibilityOf = vi.fn((): Visibility => 'shown');
  const states = new FeatureStates(visibilityOf, () => null);
  const one = tile();
  states.of(one);
  states.of(one);
  expect(visibilityOf).toHaveBeenCalledTimes(4);
});
