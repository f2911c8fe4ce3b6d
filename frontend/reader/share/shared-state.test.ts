import { expect, test } from 'vitest';
import { Lookup } from '../../core/lookup';
import { smallAtlas } from '../../core/testing/aras';
import { parseState } from '../../state/link-state';
import { openingOf, type Shown, sharedOf } from './shared-state';

const QUERY =
  '?place=shusha&period=ceasefire&undated=0&layers=aras.river&order=time&lang=az&compare=lang:hy;period:first-war&view=7.5/39.5/46.25&interface=ru';

function shown(query: string, src = 'https://maps.example.org/below/api/atlases/aras'): Shown {
  const atlas = smallAtlas();
  return {
    lookup: new Lookup(atlas),
    state: parseState(query, atlas, () => true).state,
    src,
  };
}

const shared = (query: string, change = {}) => {
  const one = shown(query);
  return sharedOf(one, { ...openingOf(one), ...change });
};

test('now_isTheWholeState_inTheAtlasesOwnWords', () => {
  expect(shared(QUERY)).toEqual({
    slug: 'aras',
    revision: null,
    title: 'Shusha · Along the Aras',
    lang: 'en',
    server: 'https://maps.example.org/below/',
    query: QUERY,
  });
  expect(shared('?reading=context').title).toMatch(/ · Along the Aras$/);
});

test('firstSight_keepsTheLanguagesOnly', () => {
  expect(shared(QUERY, { from: 'first' })).toMatchObject({
    title: 'Along the Aras',
    query: '?lang=az&interface=ru',
  });
  expect(shared('', { from: 'first' }).query).toBe('');
});

test('languages_asChosen_takeThePlaceOfThoseThatAreSeen', () => {
  expect(shared('?place=shusha&lang=az&interface=ru', { lang: 'hy', interface: null }).query).toBe(
    '?place=shusha&lang=hy',
  );
  expect(shared('?place=shusha', { interface: 'fa' }).query).toBe('?place=shusha&interface=fa');
});

test('revision_isThatOfTheAddress_orTheNewest', () => {
  const revisionOf = (src: string) => {
    const one = shown('', src);
    return sharedOf(one, openingOf(one));
  };
  expect(revisionOf('/api/atlases/aras').revision).toBeNull();
  expect(revisionOf('https://maps.example.org/below/api/atlases/aras@3')).toMatchObject({
    slug: 'aras',
    revision: 3,
    server: 'https://maps.example.org/below/',
  });
});
