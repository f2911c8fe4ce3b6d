import { expect, test } from 'vitest';
import { Lookup } from '../../core/lookup';
import { riverAtlas } from '../../core/testing/river';
import type { MapHit } from '../../map/atlas-map';
import { candidatesOf, choiceOf } from './candidates';

const atlas = riverAtlas();
const lookup = new Lookup(atlas);
const layerOf = (id: string) => atlas.layers.find((layer) => layer.id === id);
const placesOf = (feature: string) => lookup.placesOf(feature);
type Found = [feature: string, distance: number, more?: Partial<MapHit>];
const hitsOf = (found: Found[]) =>
  found.map(([feature, distance, more]) => ({ feature, layer: feature.split(':')[0]!, distance, ...more }));
const names = (found: Found[]) =>
  candidatesOf(hitsOf(found), placesOf, layerOf).map(({ place, feature }) => place?.id ?? feature);
const choice = (found: Found[]) =>
  choiceOf(hitsOf(found), placesOf, layerOf).map(({ place, feature }) => place?.id ?? feature);

test('two features of one place are one entry', () => {
  expect(
    names([
      ['aras.districts:1', 0],
      ['aras.districts:2', 0],
    ]),
  ).toEqual(['nakhchivan']);
});

test('a town comes before a line, a line before an area, areas without a place last', () => {
  expect(
    names([
      ['aras.districts:9', 0],
      ['aras.districts:1', 0],
      ['aras.river:aras', 4],
      ['aras.towns:shusha', 7],
    ]),
  ).toEqual(['shusha', 'aras', 'nakhchivan', 'aras.districts:9']);
});

test('a reach and its river are one entry, the reach', () => {
  expect(
    names([
      ['aras.river:aras', 2],
      ['aras.reaches:dam', 2],
    ]),
  ).toEqual(['dam']);
  expect(
    names([
      ['aras.districts:1', 0],
      ['aras.river:aras', 0],
      ['aras.reaches:bridge', 6],
      ['aras.reaches:dam', 3],
      ['aras.towns:shusha', 7],
    ]),
  ).toEqual(['shusha', 'dam', 'nakhchivan']);
});

test('the label under the pointer comes before a point, even of the line that a stretch stands for', () => {
  expect(
    names([
      ['aras.river:aras', 0, { label: true }],
      ['aras.towns:shusha', 2],
      ['aras.reaches:dam', 0],
      ['aras.river:aras', 0],
      ['aras.districts:1', 0],
    ]),
  ).toEqual(['aras', 'shusha', 'dam', 'nakhchivan']);
});

test('a point without a place was aimed at, and comes before the area it lies in', () => {
  expect(
    names([
      ['aras.towns:nowhere', 3],
      ['aras.districts:1', 0],
    ]),
  ).toEqual(['aras.towns:nowhere', 'nakhchivan']);
});

test('only points that lie together are a choice, and none when a label was meant', () => {
  const together = { together: true };
  expect(
    choice([
      ['aras.towns:shusha', 1, together],
      ['aras.towns:nowhere', 2, together],
      ['aras.river:aras', 0],
      ['aras.districts:1', 0],
    ]),
  ).toEqual(['shusha', 'aras.towns:nowhere']);
  expect(
    choice([
      ['aras.towns:shusha', 1],
      ['aras.towns:nowhere', 9],
      ['aras.river:aras', 0],
    ]),
  ).toEqual([]);
  expect(
    choice([
      ['aras.towns:shusha', 0, { label: true }],
      ['aras.towns:shusha', 1, together],
      ['aras.towns:nowhere', 2, together],
    ]),
  ).toEqual([]);
});
