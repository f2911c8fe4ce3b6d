import { expect, test } from 'vitest';
import { candidatesOf } from './candidates';
import { Lookup } from './lookup';
import { riverAtlas } from './testing/river';

const atlas = riverAtlas();
const lookup = new Lookup(atlas);
const layerOf = (id: string) => atlas.layers.find((layer) => layer.id === id);
const names = (hits: [feature: string, distance: number][]) =>
  candidatesOf(
    hits.map(([feature, distance]) => ({ feature, layer: feature.split(':')[0]!, distance })),
    lookup,
    layerOf,
  ).map(({ place, feature }) => place?.id ?? feature);

test('two features of one place are one entry', () => {
  expect(
    names([
      ['aras.districts:1', 0],
      ['aras.districts:2', 0],
    ]),
  ).toEqual(['nakhchivan']);
});

test('a town comes before a line, a line before an area, shapes without a place last', () => {
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
