import { describe, expect, test } from 'vitest';
import type { Period } from './atlas';
import { type Cited, kindOf } from './cited-work';
import { drawnAlike } from './legend-groups';
import { lookOf, priorityAt, STYLES } from './looks';
import { Lookup } from './lookup';
import { englishMessages as t } from './messages';
import { kindOf as kindOfPlace } from './place-kind';
import { smallAtlas } from './testing/aras';

const lookup = () => new Lookup(smallAtlas());
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the lookup', () => {
  test('finds places, periods and readings by id, and nothing by another', () => {
    const { place, period, reading } = {
      place: lookup().place('shusha'),
      period: lookup().period('ceasefire'),
      reading: lookup().reading('context'),
    };
    expect(ids([place!, period as Period, reading!])).toEqual(['shusha', 'ceasefire', 'context']);
    expect([lookup().place('x'), lookup().period('x'), lookup().reading('x')]).toEqual([null, null, null]);
    expect([lookup().place(null), lookup().reading(null), lookup().passage(null, 'article')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('finds passages in the order of the atlas, all and those of a place', () => {
    const all = ['talks', 'shusha-may', 'partner', 'interests', 'c-shusha'];
    expect(lookup().passages.map(({ excerpt }) => excerpt.id)).toEqual(all);
    expect(
      lookup()
        .passagesOf('shusha')
        .map(({ excerpt, reading }) => `${reading.id} ${excerpt.id}`),
    ).toEqual(['article shusha-may', 'article partner', 'article interests', 'context c-shusha']);
    expect(lookup().passagesOf('nakhchivan')).toEqual([]);
  });

  test('of two excerpts with one id finds that of the reading, else the first', () => {
    const atlas = smallAtlas();
    atlas.readings[1]!.excerpts[0]!.id = 'talks';
    const both = new Lookup(atlas);
    const readingOf = (reading: string | null) => both.passage('talks', reading)?.reading.id;
    expect(['article', 'context', 'x', null].map(readingOf)).toEqual([
      'article',
      'context',
      'article',
      'article',
    ]);
    expect(both.passage('nothing')).toBeNull();
  });

  test('finds the places of a feature, the most particular first', () => {
    const atlas = smallAtlas();
    const [shusha, , , nakhchivan] = atlas.places;
    shusha!.features = ['aras.districts:1'];
    nakhchivan!.features = ['aras.districts:1', 'aras.districts:2'];
    atlas.places.reverse();
    const districts = new Lookup(atlas);
    expect(ids(districts.placesOf('aras.districts:1'))).toEqual(['shusha', 'nakhchivan']);
    expect(ids(districts.placesOf('aras.districts:2'))).toEqual(['nakhchivan']);
    expect(districts.placesOf('aras.districts:3')).toEqual([]);
  });

  test('finds places by a name in any language, each once', () => {
    const atlas = smallAtlas();
    atlas.places[0]!.names.push({ text: 'Shusha', lang: 'de', script: 'Latn', variant: false });
    const named = (text: string) => ids(new Lookup(atlas).placesNamed(text));
    expect([named('Shusha'), named('Շուշի'), named('shusha')]).toEqual([['shusha'], ['shusha'], []]);
  });

  test('finds the features of an excerpt, of places that the atlas has', () => {
    const partner = lookup().passage('partner')!.excerpt;
    expect(lookup().featuresOf(partner)).toEqual(['aras.river:aras', 'aras.towns:shusha']);
    expect(lookup().featuresOf({ ...partner, places: ['x', 'tehran'] })).toEqual([]);
  });
});

test('layers with the same sign are one entry of the legend', () => {
  const { layers } = smallAtlas();
  const [land, river, towns] = layers;
  const more = [
    { ...towns!, id: 'villages' },
    { ...towns!, id: 'red', color: '#ff0000' },
    { ...towns!, id: 'striped', pattern: 'dashed' as const },
    { ...towns!, id: 'behind', basemap: true },
  ];
  expect(drawnAlike([land!, river!, towns!, ...more]).map(ids)).toEqual([
    ['basemap.countries'],
    ['aras.river'],
    ['aras.towns', 'villages'],
    ['red'],
    ['striped'],
    ['behind'],
  ]);
});

test('a work that is cited is of the kind that it names', () => {
  const works: Cited[] = [
    {},
    { place: 'aras' },
    { reading: 'article' },
    { reading: 'article', excerpt: 'talks' },
  ];
  expect(works.map(kindOf)).toEqual(['atlas', 'place', 'reading', 'excerpt']);
});

test('a look is that of the pack, else of the style, else of a line', () => {
  const own = { ...STYLES.town!, color: '#ff0000' };
  expect(lookOf({ style: 'town', look: own })).toBe(own);
  expect(lookOf({ style: 'town' })).toBe(STYLES.town);
  expect(lookOf({ style: 'railway to be' })).toBe(STYLES.line);
});

test('a label has another priority only above its zoom', () => {
  const label = { ...STYLES.town!.label, priority: 5, near: { zoom: 8, priority: 1 } };
  expect([7, 8, 8.25].map((zoom) => priorityAt(label, zoom))).toEqual([5, 5, 1]);
  const { near: _, ...everywhere } = label;
  expect(priorityAt(everywhere, 12)).toBe(5);
});

test('a kind is in the reader’s words, or in those of the atlas', () => {
  const [shusha] = smallAtlas().places;
  expect(kindOfPlace(shusha!, t)).toBe('town');
  expect(kindOfPlace({ ...shusha!, kind: 'ropeway' }, t)).toBe('ropeway');
});
