import { expect, test } from 'vitest';
import type { FeatureFacts } from '../core/features';
import { Lookup } from '../core/lookup';
import { englishMessages } from '../core/messages';
import { smallAtlas } from '../core/testing/aras';
import { parseWhen } from '../core/when';
import { initialState } from './link-state';
import { layersForOutlines, outlinedShapes, outlineSentence } from './outlines';
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
