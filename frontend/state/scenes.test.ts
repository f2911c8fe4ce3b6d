import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadMessages } from '../core/languages';
import { smallAtlas } from '../core/testing/aras';
import { parseWhen } from '../core/when';
import { dismiss, notify } from './notices';
import { isFrameWide, isNarrow, isTight, visibleParts } from './selectors';
import { sideTitle } from './side-title';
import { acting } from './testing/acting';

const wide = (width: number) => ({ size: { width, height: 700 } });
const compare = { lang: 'hy', periods: ['ceasefire'], span: null, undated: false };

describe('the width', () => {
  test('of a page turns the panel to a sheet under 800 pixels, that of a frame under 560', () => {
    const at = (width: number, embedded = false) =>
      isNarrow(acting({}, wide(width), { options: { embedded } }).store);
    expect([at(0), at(1), at(799), at(800)]).toEqual([false, true, true, false]);
    expect([at(0, true), at(559, true), at(560, true)]).toEqual([false, true, false]);
  });

  test('has room for two maps from 800 pixels, and for words in the header from 1200', () => {
    expect([799, 800].map((width) => isFrameWide(acting({}, wide(width)).store))).toEqual([true, false]);
    expect([1199, 1200].map((width) => isTight(acting({}, wide(width)).store))).toEqual([true, false]);
  });
});

test('an atlas without dates has no time to choose', () => {
  const atlas = smallAtlas();
  atlas.periods = [];
  for (const layer of atlas.layers) layer.undated = layer.features;
  for (const { excerpts } of atlas.readings) for (const excerpt of excerpts) excerpt.when = null;
  expect([...visibleParts(acting({}, {}, { atlas }).store)]).toEqual(['map', 'panel', 'index', 'title']);
  expect([...visibleParts(acting().store)]).toContain('time');
});

describe('the scene', () => {
  test('is made once for each state, and again when an option changes', () => {
    const { scenes, store } = acting();
    const first = scenes.left;
    expect(scenes.left).toBe(first);
    store.set({ zoom: 9 });
    expect(scenes.left).not.toBe(first);
    expect(scenes.left).toMatchObject({ zoom: 9, side: 'left', src: '/api/atlases/aras', embedded: false });
    const second = scenes.left;
    Object.assign(store.options, { ui: 'map' });
    expect(scenes.left).not.toBe(second);
    expect([...scenes.left!.parts]).toEqual(['map']);
  });

  test('needs an atlas, its search and a link', () => {
    for (const missing of ['lookup', 'search', 'link']) {
      const { scenes } = acting({}, { [missing]: null });
      expect([scenes.left, scenes.right, scenes.all]).toEqual([null, null, []]);
    }
  });

  test('has the names of the interface where the atlas has its language, else of the atlas', async () => {
    const { scenes, store } = acting();
    expect(scenes.left!.state.lang).toBe('en');
    store.set({ t: await loadMessages('hy') });
    expect(scenes.left!.state.lang).toBe('hy');
    store.set({ t: await loadMessages('ru') });
    expect(scenes.left!.state.lang).toBe('en');
  });

  test('shows a tab that there is: that of the time only on a phone', () => {
    expect(acting({}, { tab: 'time' }).scenes.left!.tab).toBe('place');
    expect(acting({}, { tab: 'time', ...wide(390) }).scenes.left!.tab).toBe('time');
    const atlas = smallAtlas();
    atlas.readings = [];
    expect(acting({}, { tab: 'reading' }, { atlas }).scenes.left!.tab).toBe('place');
    expect(acting({}, { tab: 'index' }, { options: { ui: 'map' } }).scenes.left!.tab).toBe('index');
  });

  test('has the overview of one map beside a panel only', () => {
    const overview = (...args: Parameters<typeof acting>) => acting(...args).scenes.left!.overview;
    expect(overview()).toBe(true);
    expect(overview({}, { overview: false })).toBe(false);
    expect(overview({}, wide(390))).toBe(false);
    expect(overview({ compare })).toBe(false);
  });

  test('names the other places where the chosen one lies, as far as the atlas has them', () => {
    const { scenes } = acting({}, { around: ['nakhchivan', 'atlantis', 'aras'] });
    expect(scenes.left!.alsoHere.map(({ id }) => id)).toEqual(['nakhchivan', 'aras']);
  });

  test('has the chosen periods and the choice of time, the same one while it stays', () => {
    const { scenes, store, act } = acting({ periods: ['ceasefire'] });
    const { choice, chosen } = scenes.left!;
    expect(chosen.map(({ id }) => id)).toEqual(['ceasefire']);
    expect(choice).toMatchObject({ undated: true, spans: [{ edtf: '1994-06/2020-08' }] });
    store.set({ zoom: 9 });
    expect(scenes.left!.choice).toBe(choice);
    act.toggleUndated();
    expect(scenes.left!.choice).toMatchObject({ undated: false });
  });
});

describe('two scenes', () => {
  test('differ in names, time and the fields for dates', () => {
    const problem = { field: 'from' as const, broken: null };
    const spanForms = { left: { open: true, problem: null }, right: { open: false, problem } };
    const { scenes, store } = acting({ compare, place: 'shusha' }, { spanForms });
    const { left, right } = scenes;
    expect(scenes.all).toEqual([left, right]);
    expect(left).toMatchObject({ side: 'left', spanOpen: true, spanProblem: null });
    expect(right).toMatchObject({
      side: 'right',
      spanOpen: false,
      spanProblem: problem,
      state: { lang: 'hy', place: 'shusha', undated: false },
      choice: { undated: false },
    });
    expect(right!.chosen.map(({ id }) => id)).toEqual(['ceasefire']);
    expect(
      [sideTitle(left!), sideTitle(right!)].map((title) => title.replaceAll(/[\u2068\u2069]/g, '')),
    ).toEqual(['names in English, all time', 'names in Armenian, Ceasefire years']);
    expect(scenes.ofPanel?.side).toBe('left');
    store.set({ panelSide: 'right' });
    expect(scenes.ofPanel?.side).toBe('right');
  });

  test('need room and a map', () => {
    for (const [state, options] of [
      [wide(799), {}],
      [wide(700), { embedded: true }],
      [wide(1280), { ui: 'panel' }],
    ] as const) {
      const { scenes, store } = acting({ compare }, state, { options });
      store.set({ panelSide: 'right' });
      expect([scenes.right, scenes.ofPanel?.side]).toEqual([null, 'left']);
    }
  });
});

test('a title of a map says its span, several periods, or that names are in all languages', () => {
  const title = (link: Parameters<typeof acting>[0]) =>
    sideTitle(acting(link).scenes.left!).replaceAll(/[\u2068\u2069]/g, '');
  expect(title({ span: '1992/1994' })).toBe('names in English, 1992 to 1994');
  expect(title({ periods: ['first-war', 'ceasefire'] })).toBe(
    'names in English, First war + Ceasefire years',
  );
  expect(title({ lang: 'all' })).toMatch(/^names in all languages|^all names/i);
});

describe('the store', () => {
  test('tells its listeners of what is new, and of nothing else', () => {
    const { store } = acting();
    const drawn = vi.fn();
    const stop = store.subscribe(drawn);
    store.set({ toast: 'Copied' });
    store.set({ toast: 'Copied', zoom: store.state.zoom });
    expect(drawn).toHaveBeenCalledTimes(1);
    store.set({ toast: 'Copied', zoom: 3 });
    store.after({ focus: 'map' });
    store.touch();
    expect(drawn).toHaveBeenCalledTimes(4);
    expect(store.pending.focus).toBe('map');
    stop();
    store.touch();
    expect(drawn).toHaveBeenCalledTimes(4);
  });
});

test('a notice takes the place of an earlier one with its key, until it is dismissed', () => {
  const { store } = acting();
  const notice = (key: string, text: string) => ({ key, text: () => text });
  notify(store, notice('a', 'first'));
  notify(store, notice('b', 'second'));
  notify(store, notice('a', 'third'));
  expect(store.state.notices.map(({ text }) => text(store.t))).toEqual(['second', 'third']);
  dismiss(store, 'b');
  expect(store.state.notices.map(({ key }) => key)).toEqual(['a']);
});

describe('the live region', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test('counts the drawn shapes of layers that are on, without the basemap', () => {
    const { announcer, store } = acting({ periods: ['ceasefire'], undated: false });
    const shape = (layer: string, when: string | null) => ({
      layer: store.state.lookup!.atlas.layers.find(({ id }) => id === layer)!,
      when: when === null ? null : parseWhen(when),
    });
    const shapes = [
      shape('basemap.countries', null),
      shape('aras.districts', null),
      shape('aras.towns', '1990'),
      shape('aras.towns', '2000'),
      shape('aras.river', '1850/1860'),
    ];
    store.set({ features: { get: () => undefined, values: () => shapes.values() } as never });
    announcer.sayFilter('left');
    expect(store.state.announcement).toBe('1 of 5 passages, 1 of 3 shapes; 1 undated');
  });

  test('says the last of many choices only, and nothing once stopped or before an atlas is here', () => {
    const { announcer, store } = acting();
    const say = vi.spyOn(announcer, 'say');
    announcer.sayFilterSoon('left');
    announcer.sayFilterSoon('left');
    vi.advanceTimersByTime(400);
    expect(say).toHaveBeenCalledTimes(1);
    announcer.sayFilterSoon('left');
    announcer.stop();
    vi.advanceTimersByTime(400);
    announcer.sayFilter('right');
    store.set({ lookup: null });
    announcer.sayFilter('left');
    expect(say).toHaveBeenCalledTimes(1);
  });
});
