import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = readdirSync('frontend', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('generated'))
  .map((name) => ({ name, text: readFileSync(`frontend/${name}`, 'utf8') }));

const namesWith = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

test('engine_isImportedBehindOneDoor', () => {
  expect(namesWith(/from 'leaflet/)).toEqual(['map/atlas-map.ts', 'map/lonlat.ts']);
});

test('engineOrder_isMadeInOnePlace', () => {
  expect(namesWith(/\blatLng\(|\bnew LatLng|\.lng\b/)).toEqual(['map/lonlat.ts']);
});

test('map_knowsNothingOfTheViewer', () => {
  expect(namesWith(/from '\.\.\/viewer/).filter((name) => name.startsWith('map/'))).toEqual([]);
});
