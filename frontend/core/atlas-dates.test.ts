import { expect, test } from 'vitest';
import type { Atlas } from './atlas';
import { hasDates } from './atlas-dates';
import { smallAtlas } from './testing/aras';

function undatedAtlas(): Atlas {
  const atlas = smallAtlas();
  return {
    ...atlas,
    periods: [],
    layers: atlas.layers.map((layer) => ({ ...layer, undated: layer.features })),
    places: atlas.places.map((place) => ({ ...place, claims: [] })),
    readings: atlas.readings.map((reading) => ({
      ...reading,
      excerpts: reading.excerpts.map((excerpt) => ({ ...excerpt, when: null })),
    })),
  };
}

test('atlasWithoutAnyDate_hasNone', () => {
  expect(hasDates(undatedAtlas())).toBe(false);
});

test('periodOrPassageOrShapeWithADate_isEnough', () => {
  const { periods, readings } = smallAtlas();
  const atlas = undatedAtlas();
  expect(hasDates({ ...atlas, periods })).toBe(true);
  expect(hasDates({ ...atlas, readings })).toBe(true);
  const [first, ...others] = atlas.layers;
  expect(hasDates({ ...atlas, layers: [{ ...first!, basemap: false, undated: 0 }, ...others] })).toBe(true);
});
