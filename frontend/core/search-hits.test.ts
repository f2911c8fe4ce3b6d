import { expect, test } from 'vitest';
import { Lookup } from './lookup';
import { nameOf } from './names';
import { excerptAround, hitsIn, nameFound, termsOf } from './search-hits';
import { smallAtlas } from './testing/aras';

const marked = (text: string, query: string) =>
  hitsIn(text, termsOf(query)).map(([begin, end]) => text.slice(begin, end));

test.each([
  ['the occupation of Shusha on May 8', 'shu may', ['Shu', 'May']],
  ['Şuşa, ŞUŞANIN', 'susa', ['Şuşa', 'ŞUŞA']],
  ['A\u0301ras and Aras', 'aras', ['A\u0301ras', 'Aras']],
  ['Shushi’s road', 'shushis', ['Shushi’s']],
  ['شوشا', 'شوشا', ['شوشا']],
  ['Karabakh', 'bakh', []],
  ['anything', ' ', []],
])('in %j, %j marks %j', (text, query, expected) => {
  expect(marked(text, query)).toEqual(expected);
});

test('a long text is shown around its first hit, cut between words', () => {
  const text = `${'word '.repeat(60)}bridge ${'word '.repeat(60)}`.trim();
  const shown = excerptAround(text, ['bridge'], 90);
  expect(shown).toMatch(/^… word .*bridge.* word …$/);
  expect(shown.length).toBeLessThan(100);
  expect(excerptAround('a short text', ['text'], 90)).toBe('a short text');
});

test('a place says by which other name it was found', () => {
  const shusha = new Lookup(smallAtlas()).place('shusha')!;
  const shown = nameOf(shusha, 'en');
  expect(nameFound(shusha, shown, termsOf('susa'))?.text).toBe('Şuşa');
  expect(nameFound(shusha, shown, termsOf('shusha'))).toBeNull();
  expect(nameFound(shusha, shown, termsOf('town'))).toBeNull();
});
