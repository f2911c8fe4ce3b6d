import type { Atlas, Excerpt, Layer, Place, Reading } from '../atlas';
import { parseWhen } from '../when';

export function day(iso: string): number {
  return parseWhen(iso).first!;
}

function layer(id: string, style: Layer['style'], more: Partial<Layer> = {}): Layer {
  return {
    id,
    title: id,
    style,
    color: null,
    pattern: null,
    basemap: false,
    label: true,
    visible: true,
    minZoom: null,
    note: null,
    source: 'Natural Earth 4.1',
    licence: 'public domain',
    url: `/api/layers/${id}.geojson?v=1`,
    features: 1,
    undated: 0,
    tiles: null,
    ...more,
  };
}

function place(
  id: string,
  kind: string,
  names: [text: string, lang: string, script: string][],
  features: string[],
): Place {
  return {
    id,
    kind,
    names: names.map(([text, lang, script]) => ({ text, lang, script, variant: false })),
    features,
    bounds: features.length > 0 ? [45, 39, 47, 40] : null,
    reach: null,
    claims: [],
    note: null,
    source: null,
  };
}

function excerpt(id: string, paragraph: number, exact: string, more: Partial<Excerpt>): Excerpt {
  return {
    id,
    paragraph,
    exact,
    prefix: '',
    suffix: '',
    note: `About ${id}.`,
    when: null,
    places: [],
    footnotes: [],
    ...more,
  };
}

function reading(id: string, excerpts: Excerpt[], more: Partial<Reading> = {}): Reading {
  return {
    id,
    title: `Reading ${id}`,
    author: `Author of ${id}`,
    lang: 'en',
    published: parseWhen('2022~'),
    standpoint: `Standpoint of ${id}.`,
    standpointShort: null,
    licence: 'quotation',
    source: 'the project',
    url: null,
    text: null,
    footnotes: [],
    excerpts,
    ...more,
  };
}

/** A small atlas with two periods, two readings and four places, one of them without a shape. */
export function smallAtlas(): Atlas {
  return {
    slug: 'aras',
    revision: 3,
    title: 'Along the Aras',
    summary: 'A river and what was written of it. Two readings speak.',
    lang: 'en',
    bounds: [43, 38.3, 48.6, 41],
    languages: ['en', 'az', 'hy', 'fa'],
    framing: null,
    periods: [
      {
        id: 'first-war',
        name: 'First war',
        when: parseWhen('1988-02/1994-05'),
        color: '#D55E00',
        pattern: 'solid',
        note: null,
      },
      {
        id: 'ceasefire',
        name: 'Ceasefire years',
        when: parseWhen('1994-06/2020-08'),
        color: '#0072B2',
        pattern: 'dashed',
        note: null,
      },
    ],
    generalised: null,
    layers: [
      layer('basemap.countries', 'country', { basemap: true }),
      layer('aras.river', 'river'),
      layer('aras.towns', 'town'),
      layer('aras.districts', 'district', { visible: false }),
    ],
    places: [
      place(
        'shusha',
        'town',
        [
          ['Shusha', 'en', 'Latn'],
          ['Şuşa', 'az', 'Latn'],
          ['Շուշի', 'hy', 'Armn'],
          ['شوشا', 'fa', 'Arab'],
        ],
        ['aras.towns:shusha'],
      ),
      place(
        'aras',
        'river',
        [
          ['Aras', 'en', 'Latn'],
          ['Araz', 'az', 'Latn'],
        ],
        ['aras.river:aras'],
      ),
      place(
        'tehran',
        'town',
        [
          ['Tehran', 'en', 'Latn'],
          ['تهران', 'fa', 'Arab'],
        ],
        [],
      ),
      place(
        'nakhchivan',
        'region',
        [
          ['Nakhchivan', 'en', 'Latn'],
          ['Naxçıvan', 'az', 'Latn'],
        ],
        ['aras.districts:1', 'aras.districts:2'],
      ),
    ],
    readings: [
      reading(
        'article',
        [
          excerpt('talks', 1, 'in March 1992, Iran initiated a mediation role in Tehran[4]', {
            when: parseWhen('1992-03'),
            places: ['tehran'],
            footnotes: [4],
          }),
          excerpt('shusha-may', 1, 'the occupation of Shusha on May 8, 1992', {
            when: parseWhen('1992-05-08'),
            places: ['shusha'],
          }),
          excerpt('partner', 4, 'one of its main trading partners', {
            when: parseWhen('2020~'),
            places: ['aras', 'shusha'],
          }),
          excerpt('interests', 5, 'in Iran’s interests', { places: ['shusha'] }),
        ],
        {
          standpointShort: 'on one side',
          footnotes: [{ number: 4, text: 'Vaezi, https://www.isrjournals.com/x.html. Accessed.' }],
        },
      ),
      reading(
        'context',
        [
          excerpt('c-shusha', 2, 'Shusha stands on a height', {
            when: parseWhen('1992-05'),
            places: ['shusha'],
          }),
        ],
        {
          text: [
            { text: 'A first paragraph.', mentions: [] },
            {
              text: 'Shusha stands on a height above the Aras.',
              mentions: [
                { start: 0, end: 6, place: 'shusha' },
                { start: 36, end: 40, place: 'aras' },
              ],
            },
          ],
        },
      ),
    ],
  };
}
