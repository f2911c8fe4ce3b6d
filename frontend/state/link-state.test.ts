import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallAtlas } from '../core/testing/aras';
import { riverAtlas } from '../core/testing/river';
import { initialState, mergeQuery, parseState, printState, type ViewerState } from './link-state';

const atlas = smallAtlas();
const isSpan = (text: string) => /^[\d/-]+$/.test(text);
const parse = (query: string) => parseState(query, atlas, isSpan);

describe('parseState', () => {
  test('emptyQuery_isTheFirstSight', () => {
    expect(parse('')).toEqual({ state: initialState(), bad: [] });
    expect(printState(initialState())).toBe('');
  });

  test('everyPart_isRead', () => {
    const query =
      '?place=shusha&excerpt=talks&period=ceasefire&undated=0&layers=aras.river&reading=context&order=time&lang=az&compare=lang:hy;period:first-war;undated:0&view=7.5/39.5/-46.25&interface=ru';
    expect(parse(query)).toEqual({
      state: {
        place: 'shusha',
        excerpt: 'talks',
        periods: ['ceasefire'],
        span: null,
        undated: false,
        layers: ['aras.river'],
        reading: 'context',
        order: 'time',
        lang: 'az',
        compare: { lang: 'hy', periods: ['first-war'], span: null, undated: false },
        view: { zoom: 7.5, lat: 39.5, lon: -46.25 },
        interface: 'ru',
      },
      bad: [],
    });
    expect(printState(parse(query).state)).toBe(query);
  });

  test('unknownNames_areLeftOutAndListed', () => {
    const { state, bad } = parse(
      '?place=atlantis&period=first-war,bronze-age&lang=xx&view=99/0/0&reading=%00&order=up&interface=xx',
    );
    expect(state).toEqual({ ...initialState(), periods: ['first-war'] });
    expect(bad).toEqual([
      { part: 'place', value: 'atlantis' },
      { part: 'reading', value: '\0' },
      { part: 'period', value: 'bronze-age' },
      { part: 'lang', value: 'xx' },
      { part: 'order', value: 'up' },
      { part: 'view', value: '99/0/0' },
      { part: 'interface', value: 'xx' },
    ]);
  });

  test('the edges of the world and the closest zoom are views', () => {
    expect(parse('?view=18/85/-180').state.view).toEqual({ zoom: 18, lat: 85, lon: -180 });
    expect(parse('?view=0/-85/180').state.view).toEqual({ zoom: 0, lat: -85, lon: 180 });
    expect(printState({ ...initialState(), view: { zoom: 7, lat: -0.00001, lon: 46 } })).toBe('?view=7/0/46');
  });

  test('an excerpt must be one of the atlas', () => {
    expect(parse('?excerpt=partner').state.excerpt).toBe('partner');
    expect(parse('?excerpt=atlantis')).toEqual({
      state: initialState(),
      bad: [{ part: 'excerpt', value: 'atlantis' }],
    });
  });

  test.each(['7/39.5', '7/x/46', '7/86/46', '7/39/181', '-1/39/46', '7/39/46/1', '1e1/3/4'])(
    'view %s is refused',
    (view) => {
      expect(parse(`?view=${view}`)).toEqual({
        state: initialState(),
        bad: [{ part: 'view', value: view }],
      });
    },
  );

  test('onlyUnknownPeriods_meansAllTime', () => {
    expect(parse('?period=nothing').state.periods).toEqual([]);
  });

  test('noLayers_isNotTheSameAsTheDefault', () => {
    expect(parse('?layers=').state.layers).toEqual([]);
    expect(parse('').state.layers).toBeNull();
  });

  test('everyPeriod_isAllTime', () => {
    expect(parse('?period=first-war,ceasefire').state.periods).toEqual([]);
  });

  test('orderAlong_needsALineWithReaches', () => {
    const river = riverAtlas();
    const query = '?place=aras&excerpt=both&order=along';
    const read = parseState(query, river, isSpan);
    expect(read).toMatchObject({ state: { place: 'aras', excerpt: 'both', order: 'along' }, bad: [] });
    expect(printState(read.state)).toBe(query);
    for (const place of ['dam', 'shusha', '']) {
      expect(parseState(`?place=${place}&order=along`, river, isSpan)).toMatchObject({
        state: { order: 'text' },
        bad: [{ part: 'order', value: 'along' }],
      });
    }
  });

  test('span_takesThePlaceOfPeriods', () => {
    expect(parse('?span=1992/1993&period=first-war').state).toMatchObject({ span: '1992/1993', periods: [] });
    expect(parse('?span=soon').bad).toEqual([{ part: 'span', value: 'soon' }]);
  });
});

describe('compare', () => {
  test('aSecondMap_isReadWithItsOwnSpan', () => {
    const { state, bad } = parse('?compare=lang:all;span:1992/1993;period:first-war');
    expect(state.compare).toEqual({ lang: 'all', periods: [], span: '1992/1993', undated: true });
    expect(bad).toEqual([]);
    expect(printState(state)).toBe('?compare=lang:all;span:1992/1993');
  });

  test('whatIsNotHere_fallsBackAndIsListedAsGiven', () => {
    const { state, bad } = parse('?compare=lang:xx;period:first-war,bronze-age;zoom:3;lang');
    expect(state.compare).toEqual({ lang: null, periods: ['first-war'], span: null, undated: true });
    expect(bad).toEqual([
      { part: 'compare', value: 'zoom:3' },
      { part: 'compare', value: 'lang' },
      { part: 'compare', value: 'period:bronze-age' },
      { part: 'compare', value: 'lang:xx' },
    ]);
  });

  test.each(['', 'nonsense', ';;', 'colour:red'])('"%s" is one map', (text) => {
    expect(parse(`?compare=${text}`).state.compare).toBeNull();
  });

  test('anEncodedLink_isTheSame', () => {
    expect(parse('?compare=lang%3Ahy%3Bperiod%3Afirst-war').state.compare).toMatchObject({
      lang: 'hy',
      periods: ['first-war'],
    });
  });
});

const id = (list: readonly { id: string }[]) => fc.constantFrom(...list.map((item) => item.id));
const anyState: fc.Arbitrary<ViewerState> = fc.record({
  place: fc.option(id(atlas.places)),
  excerpt: fc.option(id(atlas.readings.flatMap((reading) => reading.excerpts))),
  periods: fc.constantFrom([], ['first-war'], ['ceasefire']),
  span: fc.constant(null),
  undated: fc.boolean(),
  layers: fc.option(fc.subarray(atlas.layers.map((layer) => layer.id))),
  reading: fc.option(id(atlas.readings)),
  order: fc.constantFrom('text', 'time'),
  lang: fc.constantFrom(null, 'en', 'az', 'hy', 'fa', 'all'),
  compare: fc.option(
    fc.record({
      lang: fc.constantFrom(null, 'en', 'az', 'hy', 'fa', 'all'),
      periods: fc.constantFrom([], ['first-war'], ['ceasefire']),
      span: fc.constant(null),
      undated: fc.boolean(),
    }),
  ),
  view: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 1800 }).map((n) => n / 100),
      lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
      lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
    }),
  ),
  interface: fc.option(fc.constantFrom('en', 'az', 'hy', 'fa', 'ru', 'tr')),
});

test('a printed state reads back as itself', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const query = printState(state);
      const back = parse(query);
      expect(back.bad).toEqual([]);
      expect(printState(back.state)).toBe(
        printState({ ...state, layers: sameAsFirst(state.layers) ? null : state.layers }),
      );
      expect({ ...back.state, layers: null }).toEqual({ ...state, layers: null });
    }),
  );
});

test('no query throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (query) => void parse(`?view=${query}&place=${query}&compare=${query}&${query}`),
    ),
  );
  // The generator needs seconds to set up.
}, 30_000);

test('foreign parts of the address stay', () => {
  expect(mergeQuery('?place=old&utm=1', '?place=shusha')).toBe('?place=shusha&utm=1');
  expect(mergeQuery('?place=old', '')).toBe('');
  expect(mergeQuery('?a=b', '')).toBe('?a=b');
});

function sameAsFirst(layers: string[] | null): boolean {
  const first = ['basemap.countries', 'aras.river', 'aras.towns'];
  return layers !== null && layers.length === first.length && first.every((id) => layers.includes(id));
}
