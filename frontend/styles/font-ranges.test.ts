import { expect, test } from 'vitest';
import pack from '../../geodata/aras/atlas.yaml?raw';
import english from '../../src/main/resources/words/words.properties?raw';
import { CORE, ITALIC_CORE, LATIN_BEYOND_CORE, LATIN_BEYOND_ITALIC_CORE } from './font-ranges';

/** What a Latin file of the typefaces holds, and no other of their files. */
const LATIN = [[0x00, 0xff], [0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6], [0x2da], [0x2dc]];

const points = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [from, to = from] = range.replace('U+', '').split('-') as [string, string?];
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to!, 16) - first + 1 }, (_, i) => first + i);
  });

test.each([
  [CORE, LATIN_BEYOND_CORE],
  [ITALIC_CORE, LATIN_BEYOND_ITALIC_CORE],
])('a letter is in the cut file or in the whole one, never in both', (cut, whole) => {
  const all = [...points(cut), ...points(whole)];
  expect(new Set(all).size).toBe(all.length);
  for (const [from, to = from] of LATIN)
    for (let point = from!; point <= to!; point++) expect(all).toContain(point);
});

test('what the interface says in English, and the names of the first atlas on an English map, need the cut files only', () => {
  const core = new Set(points(CORE));
  const beyond = new Set(points(LATIN_BEYOND_CORE));
  const words = english.replace(/^#.*$/gm, '');
  const names = [...pack.matchAll(/text: (.*), lang: en/g)];
  expect(names.length).toBeGreaterThan(30);
  for (const letter of words + names.map(([, name]) => name).join(''))
    expect(
      beyond.has(letter.codePointAt(0)!) && !/\s/.test(letter),
      `${letter} is not in the cut files`,
    ).toBe(false);
  const beyondItalic = new Set(points(LATIN_BEYOND_ITALIC_CORE));
  for (const letter of names.map(([, name]) => name!.replaceAll('"', '')).join(''))
    expect(beyondItalic.has(letter.codePointAt(0)!), `${letter} in italics`).toBe(false);
  expect(core.has('ı'.codePointAt(0)!)).toBe(true);
});
