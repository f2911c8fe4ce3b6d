import { expect, test } from 'vitest';
import type { Layer, Place } from '../core/atlas';
import type { FeatureFacts } from '../core/features';
import { Lookup } from '../core/lookup';
import { smallAtlas } from '../core/testing/aras';
import { parseWhen } from '../core/when';
import { countryBelow } from './basemap-country';

const iran: Place = {
  id: 'iran',
  kind: 'country',
  names: [
    { text: 'Iran', lang: 'en', script: 'Latn', variant: false },
    { text: 'ایران', lang: 'fa', script: 'Arab', variant: false },
  ],
  features: ['aras.countries:iran'],
  bounds: null,
  reach: null,
  claims: [],
  note: null,
  source: null,
};
const atlas = { ...smallAtlas(), places: [...smallAtlas().places, iran] };
const layer = (more: Partial<Layer>): Layer => ({ ...atlas.layers[0]!, ...more });
const land = layer({ id: 'basemap.land', style: 'land', basemap: true });
const own = layer({ id: 'aras.countries', style: 'country', basemap: false, label: true });
const facts = (id: string, of: Layer, name: string, when: string | null = null): [string, FeatureFacts] => [
  id,
  {
    id,
    layer: of,
    name,
    note: null,
    source: null,
    when: when === null ? null : parseWhen(when),
    hasShape: true,
  },
];
const scene = (more: { on?: string[]; when?: string; own?: Layer } = {}) => ({
  lookup: new Lookup(atlas),
  features: new Map([
    facts('basemap.land:1', land, 'Iran'),
    facts('basemap.land:2', land, 'Iraq'),
    facts('basemap.land:3', land, 'Shusha'),
    facts('aras.countries:iran', more.own ?? own, 'Iran', more.when ?? null),
  ]),
  layersOn: new Set(more.on ?? ['aras.countries']),
  choice: { spans: [], undated: true },
});

test('landOfACountryOfTheAtlas_leavesTheLabelToTheAtlassShape', () => {
  expect(countryBelow('basemap.land:1', scene())).toEqual({ place: iran, labelled: true });
});

test('whereThatShapeIsNotDrawn_theLandBearsThePlacesName', () => {
  for (const without of [{ on: [] }, { own: { ...own, label: false } }])
    expect(countryBelow('basemap.land:1', scene(without))).toEqual({ place: iran, labelled: false });
});

test('landOfTheAtlassOwn_isNoBackground', () => {
  const bare = scene();
  bare.features.set(...facts('aras.land:1', { ...land, id: 'aras.land', basemap: false }, 'Iran'));
  expect(countryBelow('aras.land:1', bare)).toBeNull();
});

test('otherLand_andShapesOfTheAtlas_areLeftAlone', () => {
  expect(countryBelow('basemap.land:2', scene())).toBeNull();
  expect(countryBelow('basemap.land:3', scene()), 'a town is no country').toBeNull();
  expect(countryBelow('aras.countries:iran', scene())).toBeNull();
  expect(countryBelow('nothing', scene())).toBeNull();
});
