import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapView } from '../core/geography';
import { loadMessages } from '../core/languages';
import { riverAtlas } from '../core/testing/river';
import type { AtlasViewer } from './atlas-viewer';
import { FakeMap } from './testing/fake-map';
import { fakeSizes, settled, textsIn } from './testing/viewer-page';

/** A map that goes where it is told, and says so. */
class MovingMap extends FakeMap {
  override fit(target: unknown): void {
    const box = target as number[];
    super.fit(target);
    this.moveTo({ zoom: 6 + (box[0]! % 3), lon: (box[0]! + box[2]!) / 2, lat: (box[1]! + box[3]!) / 2 });
  }
  override setMiddle(view: MapView): void {
    this.moveTo(view);
  }
}

vi.mock('../map/atlas-map', async () => ({ ...(await import('./testing/fake-map')), AtlasMap: MovingMap }));
vi.mock('../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('./register');
// At hand, so that a language is spoken at once.
for (const language of ['en', 'ru', 'fa'] as const) await loadMessages(language);

fakeSizes(() => ({ width: 1280, height: 800 }));

/** The browser's history, which the test's document has not: entries, and a way back. */
class Entries {
  readonly #replace = history.replaceState.bind(history);
  #entries: { state: unknown; url: string }[] = [{ state: null, url: '/' }];

  constructor() {
    this.#replace(null, '', '/');
    vi.spyOn(history, 'pushState').mockImplementation((state, _, url) => {
      this.#entries.push({ state: structuredClone(state), url: String(url) });
      this.#replace(state, '', url);
    });
    vi.spyOn(history, 'replaceState').mockImplementation((state, _, url) => {
      this.#entries[this.#entries.length - 1] = { state: structuredClone(state), url: String(url) };
      this.#replace(state, '', url);
    });
  }

  get length(): number {
    return this.#entries.length;
  }

  back(): void {
    this.#entries.pop();
    const { state, url } = this.#entries.at(-1)!;
    this.#replace(state, '', url);
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
  }
}

// Twenty actions and twenty Backs take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let entries: Entries;

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(
      String(url).endsWith('/api/atlases/aras') ? riverAtlas() : { type: 'FeatureCollection', features: [] },
    ),
  );
  entries = new Entries();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function open(): Promise<AtlasViewer> {
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras', history: 'url' });
  document.body.append(viewer);
  await settled(viewer);
  await settled(viewer);
  return viewer;
}

const all = (viewer: AtlasViewer, selector: string) => [
  ...viewer.renderRoot.querySelectorAll<HTMLElement>(selector),
];

/** What a person would say is on the screen. */
function screenOf(viewer: AtlasViewer): unknown {
  const text = (selector: string) => textsIn(viewer, selector);
  return {
    query: viewer.query,
    map: FakeMap.last.view,
    heading: text('.panel-heading'),
    alsoHere: text('.also-here button'),
    tab: text('[role=tab][aria-selected=true]'),
    time: text('.chip[aria-pressed=true]'),
    undated: all(viewer, '.undated input').map((one) => (one as HTMLInputElement).checked),
    bounds: all(viewer, '.time-bar [role=slider]').map((one) => one.getAttribute('aria-valuenow')),
    names: FakeMap.last.labels('aras.towns:shusha')?.text,
    language: viewer.renderRoot.querySelector('.root')!.getAttribute('lang'),
    panel: all(viewer, '.panel').length,
    selected: FakeMap.last.selected,
  };
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Things a reader does; those that make no step among them. */
function actions(viewer: AtlasViewer, chance: () => number): (() => void)[] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
  const atlas = riverAtlas();
  const click = (selector: string) => {
    const found = all(viewer, selector);
    if (found.length > 0) one(found).click();
  };
  return [
    () => viewer.actions.choosePlace(one(atlas.places).id),
    () => click('.chip.period'),
    () => viewer.actions.showAllTime(),
    () => click('.undated input'),
    () => click('[role=tab]'),
    () => viewer.actions.openReading(one(atlas.readings).id),
    () => {
      const reading = one(atlas.readings);
      viewer.actions.step({ reading, excerpt: one(reading.excerpts) });
    },
    () => viewer.actions.setLanguage(one(atlas.languages)),
    () => viewer.actions.setInterface(one(['en', 'ru', 'fa'] as const)),
    () => viewer.actions.setSpan(one(['1992', '1993-05/..', '2001/2003'])),
    () => FakeMap.last.pick('aras.towns:lost'),
    () => FakeMap.last.pick('aras.towns:shusha', 'aras.river:aras', 'aras.districts:1'),
    () => FakeMap.last.pick('aras.river:aras', 'aras.districts:1'),
    // No steps: the map is moved, the panel folded, a place highlighted, words typed.
    () => FakeMap.last.moveTo({ zoom: 8 + chance(), lat: 39 + chance(), lon: 46 + chance() }),
    () => click('.map-buttons button:nth-of-type(3)'),
    () => click('.close, .open-panel'),
    () => viewer.actions.highlight(['shusha']),
    () => viewer.actions.setSearch('war'),
  ];
}

test.each([1, 2, 3, 6])('twenty actions and as many times Back show equal screens, seed %i', async (seed) => {
  const viewer = await open();
  const chance = random(seed);
  let clock = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const screens: unknown[] = [];
  let before = screenOf(viewer);
  for (let i = 0; i < 20; i++) {
    const length = entries.length;
    clock += 5000;
    const possible = actions(viewer, chance);
    possible[Math.floor(chance() * possible.length)]!();
    await settled(viewer);
    expect(entries.length - length, 'one action is one step at most').toBeLessThanOrEqual(1);
    if (entries.length > length) screens.push(before);
    before = screenOf(viewer);
  }
  expect(screens.length).toBeGreaterThan(5);
  while (screens.length > 0) {
    entries.back();
    await settled(viewer);
    expect(screenOf(viewer)).toEqual(screens.pop());
  }
  expect(entries.length).toBe(1);
});

test('home, a place, Back: the whole atlas is on the map again', async () => {
  const viewer = await open();
  const home = FakeMap.last.view;
  viewer.actions.choosePlace('dam');
  await settled(viewer);
  expect(FakeMap.last.view).not.toEqual(home);
  entries.back();
  await settled(viewer);
  expect(FakeMap.last.view).toEqual(home);
});

test('drawing a stretch of time is one step, whatever comes between', async () => {
  const viewer = await open();
  for (const span of ['1992', '1992/1993', '1992/1994']) viewer.actions.setSpan(span);
  await settled(viewer);
  expect(entries.length).toBe(2);
  entries.back();
  await settled(viewer);
  expect(viewer.query).toBe('');
});

test('a period is a step, and typing in search, hovering and moving the map are none', async () => {
  const viewer = await open();
  viewer.actions.setSearch('war');
  viewer.actions.highlight(['shusha']);
  FakeMap.last.moveTo({ zoom: 9, lat: 40, lon: 46 });
  await settled(viewer);
  expect(entries.length).toBe(1);
  viewer.actions.togglePeriod('first-war');
  await settled(viewer);
  expect(entries.length).toBe(2);
  entries.back();
  await settled(viewer);
  expect(FakeMap.last.view).toEqual({ zoom: 9, lat: 40, lon: 46 });
});

test('what is chosen while the router of the page is on its way stays, and Back takes it back', async () => {
  const viewer = await open();
  viewer.actions.choosePlace('dam');
  await settled(viewer);
  // The router sets back the address that it began with, and says so.
  history.replaceState(null, '', '/');
  window.dispatchEvent(new PopStateEvent('popstate', { state: 'vaadin-router-ignore' }));
  await settled(viewer);
  expect(viewer.query).toContain('place=dam');
  expect(location.search).toContain('place=dam');
  entries.back();
  await settled(viewer);
  expect(viewer.query).toBe('');
});
