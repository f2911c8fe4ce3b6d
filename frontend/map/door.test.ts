/// <reference types="vite/types/importMeta.d.ts" />
import { expect, test } from 'vitest';

const files = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts', '!../generated/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = Object.entries(files).map(([path, text]) => ({
  name: path.startsWith('./') ? path.replace('./', 'map/') : path.replace('../', ''),
  text,
}));

const namesWith = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

test('engine_isImportedBehindOneDoor', () => {
  expect(namesWith(/(?:from|import) 'leaflet/)).toEqual(['map/engine.ts']);
});

test('engine_isNotImportedWhole_butForItsTypes', () => {
  expect(namesWith(/^(?:import|export) (?!type )[^;]*from 'leaflet'/m)).toEqual([]);
});

test('engineOrder_isMadeInOnePlace', () => {
  expect(namesWith(/\blatLng\(|\bnew LatLng|\.lng\b/)).toEqual(['map/lonlat.ts']);
});

test('map_knowsNothingOfTheViewer', () => {
  expect(namesWith(/from '\.\.\/viewer/).filter((name) => name.startsWith('map/'))).toEqual([]);
});
