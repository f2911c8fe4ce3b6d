import { expect, test } from 'vitest';
import { Lookup } from './lookup';
import { Search } from './search';
import { smallAtlas } from './testing/aras';

const search = new Search(new Lookup(smallAtlas()));
const places = (query: string) => search.find(query).places.map(({ id }) => id);

test.each(['Susa', 'ŞUŞA', 'şuşa', 'Shush', 'Շուշի', 'շու', 'شوشا', ' shusha  town '])(
  '%s finds Shusha',
  (query) => {
    expect(places(query)).toEqual(['shusha']);
  },
);

test('an empty query lists every place and no passage', () => {
  expect(places('  ')).toHaveLength(4);
  expect(search.find('').passages).toEqual([]);
});

test('words of excerpts and notes are found', () => {
  expect(search.find('mediation').passages.map(({ excerpt }) => excerpt.id)).toEqual(['talks']);
  expect(search.find('about partner').passages.map(({ excerpt }) => excerpt.id)).toEqual(['partner']);
});

test('marks of footnotes are no words of a quotation', () => {
  expect(search.find('Tehran').passages.map(({ excerpt }) => excerpt.id)).toContain('talks');
  expect(search.find('4').passages).toEqual([]);
  expect(search.find('Tehran4').passages).toEqual([]);
});

test('a middle of a word finds a place when no word begins so', () => {
  expect(places('chivan')).toEqual(['nakhchivan']);
  expect(places('zzz')).toEqual([]);
});
