import { beforeEach, describe, expect, test } from 'vitest';
import { smallAtlas } from '../core/testing/aras';
import { acting } from './testing/acting';

const PHONE = { size: { width: 390, height: 800 } };

beforeEach(() => localStorage.clear());

describe('the panel', () => {
  test('opened on a phone, comes up half from its edge, and stays where it is higher', () => {
    const { act, store } = acting({}, { ...PHONE, panelOpen: false, stop: 'peek' });
    act.openPanel();
    expect(store.state).toMatchObject({ panelOpen: true, stop: 'half' });
    store.set({ stop: 'full' });
    act.openPanel();
    expect(store.state.stop).toBe('full');
  });

  test('takes the whole height where half of it has no room for a line of text', () => {
    const { act, store, host } = acting({}, { ...PHONE, stop: 'peek' });
    host.available = 300;
    act.openPanel();
    expect(store.state.stop).toBe('half');
    host.available = 299;
    act.openPanel();
    expect(store.state.stop).toBe('full');
  });

  test('beside a wide map does not mind a low window', () => {
    const { act, store, host } = acting({}, { stop: 'half' });
    host.available = 100;
    act.openPanel();
    expect(store.state.stop).toBe('half');
  });
});

describe('a tab', () => {
  test('that is opened shows from its top, with the focus on its heading', () => {
    const { act, store } = acting({}, { panelOpen: false });
    act.openTab('layers');
    expect(store.state).toMatchObject({ tab: 'layers', panelOpen: true });
    expect(store.pending).toMatchObject({ focus: 'heading', panelTop: true });
  });

  test('that is open already is not scrolled', () => {
    const { act, store } = acting({}, { tab: 'index' });
    act.showTab('index');
    expect(store.pending.panelTop).toBe(false);
  });

  test('raises the sheet of a phone from its edge, even the same tab', () => {
    const { act, store } = acting({}, { ...PHONE, tab: 'index', stop: 'peek' });
    act.showTab('index');
    expect(store.state.stop).toBe('half');
    store.set({ stop: 'full' });
    act.showTab('layers');
    expect(store.state.stop).toBe('full');
  });

  test('of a wide panel leaves the stop of a sheet alone', () => {
    const { act, store } = acting({}, { stop: 'peek' });
    act.showTab('layers');
    expect(store.state.stop).toBe('peek');
  });

  test('of readings opens the reading that was open last', () => {
    const { act, store, link } = acting({ reading: 'context' }, { tab: 'reading' });
    act.showTab('index');
    expect([link().reading, store.state.lastReading]).toEqual([null, 'context']);
    act.showTab('layers');
    expect(store.state.lastReading).toBe('context');
    act.showTab('reading');
    expect(link().reading).toBe('context');
  });

  test('of readings opens the list of several, and the only one of one', () => {
    const several = acting();
    several.act.showTab('reading');
    expect(several.link().reading).toBeNull();
    const atlas = smallAtlas();
    atlas.readings.length = 1;
    const single = acting({}, {}, { atlas });
    single.act.showTab('reading');
    expect(single.link().reading).toBe('article');
  });
});

test('footnotes open and close one by one', () => {
  const { act, store } = acting();
  act.toggleFootnote('article-4');
  act.toggleFootnote('article-5');
  expect([...store.state.openFootnotes]).toEqual(['article-4', 'article-5']);
  act.toggleFootnote('article-4');
  expect([...store.state.openFootnotes]).toEqual(['article-5']);
});

test('the parts of a place stay open at the next visit, those of a single place do not', () => {
  const { act, store } = acting();
  act.toggleFold('sources');
  act.toggleFold('about-context');
  expect([...store.state.openFolds]).toEqual(['sources', 'about-context']);
  expect([...acting().store.state.openFolds]).toEqual(['sources']);
  act.toggleFold('sources');
  expect([...acting().store.state.openFolds]).toEqual([]);
});

test('where the browser keeps nothing, parts open for this visit', () => {
  const get = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new Error('no storage');
    },
  });
  try {
    const { act, store } = acting();
    act.toggleFold('names');
    expect([...store.state.openFolds]).toEqual(['names']);
  } finally {
    Object.defineProperty(globalThis, 'localStorage', get);
  }
});

test('the switches of the menu turn on and off', () => {
  const { act, store } = acting();
  const shown = () => [store.state.overview, store.state.panning, store.state.sourcesOpen];
  act.toggleOverview();
  act.togglePanning();
  act.toggleSources();
  expect(shown()).toEqual([false, true, true]);
  act.toggleOverview();
  act.togglePanning();
  act.toggleSources();
  expect(shown()).toEqual([true, false, false]);
});

describe('layers', () => {
  test('are switched in the order of the atlas, and it is said how much is left', () => {
    const { act, store, link } = acting();
    act.toggleLayer('aras.districts');
    expect(link().layers).toEqual(['basemap.countries', 'aras.river', 'aras.towns', 'aras.districts']);
    expect(store.state.announcement).toContain('5 of 5 passages');
    act.toggleLayer('aras.river');
    expect(link().layers).toEqual(['basemap.countries', 'aras.towns', 'aras.districts']);
  });

  test('as the atlas has them at first are no part of the link', () => {
    const { act, link } = acting();
    act.toggleLayer('aras.towns');
    act.toggleLayer('aras.towns');
    expect(link().layers).toBeNull();
  });

  test('as many as at first, but others, are', () => {
    const { act, link } = acting();
    act.toggleLayer('aras.towns');
    act.toggleLayer('aras.districts');
    expect(link().layers).toEqual(['basemap.countries', 'aras.river', 'aras.districts']);
  });

  test('of no atlas are not switched', () => {
    const { act, link } = acting({}, { lookup: null });
    act.toggleLayer('aras.towns');
    expect(link().layers).toBeNull();
  });
});

describe('two maps', () => {
  test('of names: the language shown and the next one of the atlas', () => {
    const { act, store, link } = acting();
    act.compareNames();
    expect(link()).toMatchObject({ lang: null, compare: { lang: 'az' } });
    expect(store.state.panelOpen).toBe(false);
    expect(store.pending.focus).toBe('compare');
    expect(store.state.announcement).toMatch(/names in English.*names in Azerbaijani/i);
  });

  test('of time: the first two periods', () => {
    const { act, link } = acting();
    act.comparePeriods();
    expect(link()).toMatchObject({ periods: ['first-war'], compare: { periods: ['ceasefire'] } });
  });

  test('leave a place or a text open in the panel', () => {
    for (const shown of [{ place: 'shusha' }, { reading: 'context' }]) {
      const { act, store } = acting(shown);
      act.compareNames();
      expect(store.state.panelOpen).toBe(true);
    }
  });

  test('end with one map, the focus where they began', () => {
    const { act, store, link } = acting();
    act.comparePeriods();
    store.pending.focus = null;
    act.endCompare();
    expect(link().compare).toBeNull();
    expect(store.state.announcement).toBe(store.t('compareEnded'));
    expect(store.pending.focus).toBe('compare');
  });

  test('of no atlas do not begin', () => {
    const { act, store } = acting({}, { lookup: null });
    act.compareNames();
    act.comparePeriods();
    expect([store.state.link!.compare, store.pending.focus]).toEqual([null, null]);
  });

  test('on a screen with room for one are kept in the link, and said by no sentence', () => {
    const { act, store, link } = acting({}, { size: { width: 600, height: 800 } });
    act.comparePeriods();
    expect(link().compare).not.toBeNull();
    expect(store.state.announcement).toBe('');
  });
});
