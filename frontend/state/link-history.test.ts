import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadMessages } from '../core/languages';
import { smallAtlas } from '../core/testing/aras';
import { riverAtlas } from '../core/testing/river';
import type { Screen } from './screen';
import { acting } from './testing/acting';

const SCREEN: Screen = {
  tab: 'index',
  feature: null,
  others: null,
  beyondTime: false,
  panelOpen: false,
  stop: 'full',
  language: 'en',
  view: null,
};

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a change', () => {
  test('is told to the host as a query: a choice as a step, and what is not one as none', () => {
    const { history, store, host, events } = acting();
    history.open();
    history.change({ place: 'shusha' });
    expect(events('state-changed')).toEqual([{ query: '?place=shusha', push: true }]);
    expect(store.options.query).toBe('?place=shusha');
    history.change({ layers: ['aras.river'] });
    expect(events('state-changed').at(-1)).toEqual({
      query: '?place=shusha&layers=aras.river',
      push: false,
    });
    expect(host.addressed).toHaveBeenCalledTimes(3);
  });

  test('to the same is told no second time', () => {
    const { history, events } = acting();
    history.open();
    history.change({ place: 'shusha' });
    history.change({ place: 'shusha' });
    expect(events('state-changed')).toHaveLength(1);
    expect(events('place-selected')).toEqual([{ place: 'shusha' }]);
  });

  test('before an atlas is loaded is none', () => {
    const { history, store } = acting({}, { lookup: null });
    history.change({ place: 'shusha' });
    expect(store.state.link!.place).toBeNull();
  });

  test('of a brush is one step with those before it, until a second has passed or something else is chosen', () => {
    const { history, events } = acting();
    const steps = () => events('state-changed').map(({ push }) => push);
    history.open();
    vi.advanceTimersByTime(5000);
    history.change({ span: '1990' }, true);
    vi.advanceTimersByTime(999);
    history.change({ span: '1990/1991' }, true);
    expect(steps()).toEqual([true, false]);
    vi.advanceTimersByTime(1000);
    history.change({ span: '1990/1992' }, true);
    expect(steps()).toEqual([true, false, true]);
    history.change({ place: 'shusha' });
    history.change({ span: '1990/1993' }, true);
    expect(steps()).toEqual([true, false, true, true, true]);
  });

  test('ends the walk along a line only where it names a place', () => {
    const { history, link } = acting({ place: 'aras', order: 'along' }, {}, { atlas: riverAtlas() });
    history.change({ excerpt: 'late' });
    expect(link().order).toBe('along');
    history.change({ place: 'dam', order: 'along' });
    expect(link().order).toBe('along');
    history.change({ place: 'bridge' });
    expect(link().order).toBe('text');
  });

  test('after another atlas was loaded is no step away from the old one', () => {
    const { history, events } = acting();
    history.open();
    history.forget();
    history.change({ place: 'shusha' });
    expect(events('state-changed')).toEqual([{ query: '?place=shusha', push: false }]);
  });
});

describe('a query', () => {
  test('of a place opens it, and brings it into view', () => {
    const { history, store, link, events } = acting(
      {},
      { tab: 'index' },
      { options: { query: '?place=shusha' } },
    );
    history.open();
    expect([link().place, store.state.tab]).toEqual(['shusha', 'place']);
    expect(store.pending.camera).toMatchObject({ to: [45, 39, 47, 40] });
    expect(events('place-selected')).toEqual([{ place: 'shusha' }]);
    expect(events('state-changed')).toEqual([]);
  });

  test('of a passage opens its place at any time, and scrolls to it', () => {
    const { history, store, link } = acting();
    history.follow('?excerpt=shusha-may&period=ceasefire');
    expect(link()).toMatchObject({ place: 'shusha', excerpt: 'shusha-may' });
    expect(store.state.beyondTime).toBe(true);
    expect(store.pending.scrollTo).toBe('excerpt-article-shusha-may');
    expect(store.pending.camera).toMatchObject({ to: [45, 39, 47, 40] });
  });

  test('of a passage in its reading opens the reading', () => {
    const { history, store, link } = acting();
    history.follow('?reading=article&excerpt=shusha-may');
    expect(link()).toMatchObject({ place: null, reading: 'article' });
    expect(store.state.tab).toBe('reading');
  });

  test('of neither keeps the tab, but for that of readings', () => {
    const { history, store } = acting({}, { tab: 'layers', feature: 'x:1', beyondTime: true });
    history.follow('?period=ceasefire');
    expect(store.state).toMatchObject({ tab: 'layers', feature: null, beyondTime: false });
    store.set({ tab: 'reading' });
    history.follow('?period=first-war');
    expect(store.state.tab).toBe('place');
  });

  test('with a view shows that one, which stays in the middle at the start only', () => {
    const view = { zoom: 8, lat: 39.5, lon: 46 };
    const { history, store } = acting({}, {}, { options: { query: '?place=shusha&view=8/39.5/46' } });
    history.open();
    expect(store.pending).toMatchObject({ camera: { middle: view }, linkView: view });
    history.follow('?place=aras&view=8/39.5/46');
    expect(store.pending).toMatchObject({ camera: { middle: view }, linkView: null });
  });

  test('from the host is told back in the spelling of links; the own one is not opened again', () => {
    const { history, host, events } = acting();
    history.follow('?undated=0&place=shusha');
    expect(events('state-changed')).toEqual([{ query: '?place=shusha&undated=0', push: false }]);
    history.follow('?place=shusha&undated=0');
    expect(host.addressed).toHaveBeenCalledTimes(1);
    expect(events('place-selected')).toHaveLength(1);
  });

  test('with parts that name nothing says so once, options of the host among them', () => {
    const { history, store } = acting({}, {}, { options: { query: '?place=atlantis', ui: 'map,moon' } });
    history.open();
    expect(store.state.notices.map(({ key }) => key)).toEqual(['link']);
    const text = store.state.notices[0]!.text(store.t);
    expect(text).toContain('atlantis');
    expect(text).toContain('moon');
    history.follow('?place=shusha');
    expect(store.state.notices[0]!.text(store.t)).not.toContain('atlantis');
  });

  test('without bad parts takes the notice away', () => {
    const { history, store } = acting();
    history.follow('?place=atlantis');
    expect(store.state.notices).toHaveLength(1);
    history.follow('?place=shusha');
    expect(store.state.notices).toEqual([]);
  });

  test('with a language has it spoken, before and after the atlas is here', () => {
    const { history, host } = acting({}, {}, { options: { query: '?interface=fa' } });
    expect(history.languageAsked).toBe('fa');
    history.open();
    expect(host.speak).toHaveBeenCalledWith('fa');
    history.follow('?place=shusha');
    expect(host.speak).toHaveBeenCalledTimes(1);
  });

  test('before an atlas is loaded is not read', () => {
    const { history, store } = acting({}, { lookup: null });
    history.follow('?place=shusha');
    expect(store.state.link!.place).toBeNull();
  });
});

describe('a screen that Back shows again', () => {
  test('is as it was left', () => {
    const { history, store, host, link } = acting({}, { chooser: { x: 1, y: 2, candidates: [], under: [] } });
    const view = { zoom: 7.123, lat: 39.123, lon: 46.123 };
    history.restore('?place=shusha', 'push', {
      ...SCREEN,
      others: ['aras'],
      feature: 'x:1',
      beyondTime: true,
      view,
    });
    expect(link().place).toBe('shusha');
    expect(store.state).toMatchObject({
      tab: 'index',
      feature: 'x:1',
      clicked: { place: 'shusha', others: ['aras'] },
      beyondTime: true,
      panelOpen: false,
      stop: 'full',
      chooser: null,
    });
    expect(store.pending).toMatchObject({ camera: { middle: view }, linkView: null });
    expect(host.showAll).not.toHaveBeenCalled();
    expect(host.speak).not.toHaveBeenCalled();
  });

  test('of the whole atlas fits the map to it', () => {
    const { history, store, host } = acting();
    history.restore('', 'push', { ...SCREEN, others: ['aras'] });
    expect(host.showAll).toHaveBeenCalledTimes(1);
    expect(store.pending.camera).toBeNull();
    expect(store.state.clicked).toBeNull();
  });

  test('of a passage without a place opens none', () => {
    const { history, link } = acting();
    history.restore('?excerpt=shusha-may', 'push', SCREEN);
    expect(link().place).toBeNull();
  });

  test('in another language speaks it again, and for the next visit', () => {
    const { history, host } = acting();
    history.restore('', 'push', { ...SCREEN, language: 'hy' });
    expect(host.speak).toHaveBeenCalledWith('hy');
    expect(history.language).toBe('hy');
    expect(acting().history.languageAsked).toBe('hy');
  });
});

describe('of the page', () => {
  const asPage = () => {
    const viewer = acting({}, {}, { options: { history: 'url' } });
    viewer.history.listenToAddress();
    viewer.history.open();
    return viewer;
  };
  beforeEach(() => history.replaceState(null, '', '/?place=aras'));
  afterEach(() => history.replaceState(null, '', '/'));

  test('the address is opened and kept, until the viewer is taken out', () => {
    const { history: own, link, store } = asPage();
    expect([own.ownsAddress, link().place]).toEqual([true, 'aras']);
    expect(own.languageAsked).toBe('en');
    own.change({ layers: ['aras.river'] });
    vi.advanceTimersByTime(250);
    expect(location.search).toBe('?place=aras&layers=aras.river');
    own.release();
    expect(own.ownsAddress).toBe(false);
    own.change({ place: 'shusha' });
    expect(location.search).toBe('?place=aras&layers=aras.river');
    expect(store.options.query).toBe('?place=shusha&layers=aras.river');
  });

  test('a step leaves an entry with the screen and the view it had', () => {
    const { history: own, store, host } = asPage();
    const entries: unknown[] = [];
    vi.spyOn(history, 'replaceState').mockImplementation((state, _, url) => void entries.push([url, state]));
    vi.spyOn(history, 'pushState').mockImplementation((state, _, url) => void entries.push([url, state]));
    host.viewNow = { zoom: 8, lat: 39.5, lon: 46 };
    store.set({ panelOpen: false, clicked: { place: 'aras', others: ['shusha'] } });
    own.settle();
    own.change({ place: 'tehran' });
    vi.restoreAllMocks();
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries[0])).toContain('view=8/39.5/46');
    expect(JSON.stringify(entries[0])).toContain('"others":["shusha"]');
    expect(JSON.stringify(entries[0])).toContain('"panelOpen":false');
    expect(JSON.stringify(entries[1])).toContain('place=tehran');
    expect(JSON.stringify(entries[1])).toContain('"others":null');
  });

  test('the language on its way counts as spoken', async () => {
    const { history: own, store } = asPage();
    const pushed = vi.spyOn(history, 'pushState').mockImplementation(() => {});
    vi.spyOn(history, 'replaceState').mockImplementation(() => {});
    own.language = 'hy';
    own.change({});
    expect(pushed).toHaveBeenCalledTimes(1);
    store.set({ t: await loadMessages('hy') });
    own.language = null;
    own.change({});
    expect(pushed).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});

test('without an address there is nothing to settle', () => {
  const { history, store } = acting({}, {}, { atlas: smallAtlas() });
  history.settle();
  history.release();
  expect([history.ownsAddress, store.state.link!.place]).toEqual([false, null]);
});
