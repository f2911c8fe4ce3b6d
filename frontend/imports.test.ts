/// <reference types="vite/types/importMeta.d.ts" />
import { expect, test } from 'vitest';

/** The folders that the files of a folder may import; `testing` below a folder counts as that folder. */
const ARROWS: Record<string, readonly string[]> = {
  core: [],
  state: ['core'],
  styles: [],
  map: ['core', 'styles'],
  reader: ['core', 'state', 'map', 'styles'],
  embed: ['core', 'state', 'reader', 'styles'],
  pages: ['core', 'state', 'reader', 'styles'],
};

const texts = import.meta.glob<string>(['./*/**/*.ts', '!./**/*.test.ts', '!./generated/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = new Map(Object.entries(texts).map(([path, text]) => [path.replace('./', ''), text]));

/** Every import of a file of ours: of values, of types, and of what is loaded later. */
const imports = new Map(
  [...sources].map(([file, text]) => [
    file,
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'(\.[^']+)'/g)]
      .map(([, path]) => resolved(file, path!))
      .filter((path) => sources.has(path)),
  ]),
);

function resolved(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const whole = parts.join('/');
  return whole.endsWith('.ts') ? whole : `${whole}.ts`;
}

const folderOf = (file: string) => file.slice(0, file.indexOf('/'));

const filesWith = (pattern: RegExp) =>
  [...sources]
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort();

/** The first cycle found, as a list of files; empty for none. */
function findCycle(): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const next of imports.get(file)!) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

test('sources_areAllSeen_withTheirImports', () => {
  expect([...new Set([...sources.keys()].map(folderOf))].sort()).toEqual(Object.keys(ARROWS).sort());
  expect(imports.get('reader/register.ts')).toContain('reader/page-viewer.ts');
});

test('folders_importOnlyThoseTheyMay_evenForTypes', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => ![folderOf(file), ...ARROWS[folderOf(file)]!].includes(folderOf(target)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('files_haveNoCycle_evenOfTypes', () => {
  expect(findCycle()).toEqual([]);
});

test('core_importsNoElements', () => {
  expect(filesWith(/from 'lit/).filter((file) => /^(?:core|state)\//.test(file))).toEqual([]);
});

test('engine_isImportedByOneFile', () => {
  expect(filesWith(/(?:from|import) 'leaflet/)).toEqual(['map/engine.ts']);
});

test('engine_isNotImportedWhole_butForItsTypes', () => {
  expect(filesWith(/^(?:import|export) (?!type )[^;]*from 'leaflet'/m)).toEqual([]);
});

test('engineOrder_isMadeInOnePlace', () => {
  expect(filesWith(/\blatLng\(|\bnew LatLng|\.lng\b/)).toEqual(['map/lonlat.ts']);
});
