import { expect, test } from 'vitest';
import type { FeatureFacts } from '../core/features';
import { Lookup } from '../core/lookup';
import { englishMessages } from '../core/messages';
import { smallAtlas } from '../core/testing/aras';
import { riverAtlas } from '../core/testing/river';
import { parseWhen } from '../core/when';
import { initialState } from './link-state';
import { chosenPlaces, layersForOutlines, outlinedShapes, outlineSentence } from './outlines';
import type { Scene } from './scene';

const TIMES: Record<string, string | null> = {
  'aras.towns:shusha': null,
  'aras.districts:old': '1923-07-07/1991-11-26',
};

/** An atlas with a place of its own time, on a layer that is off at first sight. */
function scene(patch: { place?: string; now?: string; on?: string[]; feature?: string } = {}): Scene {
  const atlas = smallAtlas();
  atlas.places.push({ ...atlas.places[0]!, id: 'oblast', features: ['aras.districts:old'] });
  atlas.places.push({
    ...atlas.places[0]!,
    id: 'both',
    features: ['aras.towns:shusha', 'aras.districts:old'],
  });
  const facts = Object.entries(TIMES).map(([id, when]) => [
    id,
    { id, when: when && parseWhen(when), hasShape: true, note: null } as unknown as FeatureFacts,
  ]) as [string, FeatureFacts][];
  return {
    lookup: new Lookup(atlas),
    state: { ...initialState(), place: patch.place ?? null },
    tab: 'place',
    feature: patch.feature ?? null,
    features: new Map(facts),
    layersOn: new Set(patch.on ?? ['aras.towns', 'aras.districts']),
    layerStatus: new Map(),
    choice: { spans: patch.now ? [parseWhen(patch.now)] : [], undated: true },
    t: englishMessages,
  } as unknown as Scene;
}

test('placeOutsideItsTime_isOutlined_andSaysItsDates', () => {
  const later = scene({ place: 'oblast', now: '2020' });
  expect(outlinedShapes(later)).toEqual(['aras.districts:old']);
  expect(outlineSentence(later)).toMatch(/^7 July 1923 to 26 November 1991: outside the chosen dates/);
  expect(outlinedShapes(scene({ place: 'oblast', now: '1990' }))).toEqual([]);
  expect(outlineSentence(scene({ place: 'oblast', now: '1990' }))).toBeNull();
});

test('placeOnALayerThatIsOff_isOutlined_andItsLayerIsNeeded', () => {
  const off = scene({ place: 'oblast', on: ['aras.towns'] });
  expect(outlinedShapes(off)).toEqual(['aras.districts:old']);
  expect([...layersForOutlines(off)]).toEqual(['aras.districts']);
  expect(outlineSentence(off)).toContain('“aras.districts” is switched off');
});

test('placeThatHasAnotherShapeOnTheMap_needsNoOutline', () => {
  expect(outlinedShapes(scene({ place: 'both', now: '2020' }))).toEqual([]);
  expect(outlinedShapes(scene({ place: 'both', on: ['aras.towns'] }))).toEqual([]);
});

test('shapeOfNoPlace_isOutlinedAsWell_andOnlyWhatIsChosenIs', () => {
  expect(outlinedShapes(scene({ feature: 'aras.districts:old', now: '2020' }))).toEqual([
    'aras.districts:old',
  ]);
  expect(outlinedShapes(scene({ now: '2020', on: [] }))).toEqual([]);
});

test('anOutlineOfTheScenery_needsNoLayer', () => {
  const scenery = scene({ place: 'oblast', on: ['aras.towns'] });
  scenery.lookup.atlas.layers.find(({ id }) => id === 'aras.districts')!.basemap = true;
  expect([...layersForOutlines(scenery)]).toEqual([]);
});

test('aLayerThatIsOn_isNotNeededAgain', () => {
  expect([...layersForOutlines(scene({ place: 'oblast', now: '2020' }))]).toEqual([]);
});

test('chosenPlaces_areThoseOfThePassage_onlyWhereItsTextIsOpen', () => {
  const lookup = new Lookup(riverAtlas());
  const chosen = (tab: string, state: object) =>
    chosenPlaces({ lookup, tab, state: { ...initialState(), ...state } } as unknown as Scene).map(
      ({ id }) => id,
    );
  const partner = { excerpt: 'partner', reading: 'article' };
  expect(chosen('reading', partner)).toEqual(['aras', 'shusha']);
  expect(chosen('place', { ...partner, place: 'tehran' })).toEqual(['tehran']);
  expect(chosen('reading', { place: 'tehran' })).toEqual(['tehran']);
  expect(chosen('reading', {})).toEqual([]);
  lookup.passage('partner')!.excerpt.places.push('atlantis');
  expect(chosen('reading', partner)).toEqual(['aras', 'shusha']);
});

test('chosenPlaces_onTheWalk_areTheStretchesOfItsStep', () => {
  const lookup = new Lookup(riverAtlas());
  const chosen = (state: object) =>
    chosenPlaces({ lookup, tab: 'place', state: { ...initialState(), ...state } } as unknown as Scene).map(
      ({ id }) => id,
    );
  expect(chosen({ place: 'aras', order: 'along', excerpt: 'early' }).sort()).toEqual(['bridge', 'dam']);
  expect(chosen({ place: 'aras', order: 'text', excerpt: 'early' })).toEqual(['aras']);
  expect(chosen({ place: 'aras', order: 'along' })).toEqual(['aras']);
});
