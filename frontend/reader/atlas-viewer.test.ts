import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Atlas } from '../core/atlas';
import { smallAtlas } from '../core/testing/aras';
import { parseWhen } from '../core/when';
import type { AtlasViewer } from './atlas-viewer';
import { FakeMap } from './testing/fake-map';
import { fakeSizes, settled, textsIn } from './testing/viewer-page';

vi.mock('../map/atlas-map', () => import('./testing/fake-map'));
vi.mock('../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('./register');

let size = { width: 1280, height: 800 };
fakeSizes(() => size);

const shapes: Record<string, unknown[]> = {
  'basemap.countries': [feature('basemap.countries:1')],
  'aras.river': [feature('aras.river:aras')],
  'aras.towns': [
    feature('aras.towns:shusha'),
    feature('aras.towns:lost', { name: 'Lost post', when: parseWhen('2001') }),
  ],
  'aras.districts': [
    feature('aras.districts:1', { when: parseWhen('1993/2020') }),
    feature('aras.districts:2'),
  ],
};

function feature(id: string, properties: Record<string, unknown> = {}) {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [46.75, 39.76] },
    properties: { name: null, note: null, source: null, when: null, ...properties },
  };
}

let atlas: Atlas;
let answers: (url: string) => Response;
let events: CustomEvent[];

beforeEach(() => {
  atlas = smallAtlas();
  size = { width: 1280, height: 800 };
  events = [];
  answers = (url) => {
    if (url.endsWith('/api/atlases/aras')) return Response.json(atlas);
    const layer = /layers\/(.+)\.geojson/.exec(url)?.[1];
    return layer && shapes[layer]
      ? Response.json({ type: 'FeatureCollection', features: shapes[layer] })
      : new Response('{}', { status: 404 });
  };
  vi.stubGlobal('fetch', async (url: string) => answers(String(url)));
  history.replaceState(null, '', '/');
});

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  localStorage.clear();
});

async function open(attributes: Partial<AtlasViewer> = {}): Promise<AtlasViewer> {
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras', ...attributes });
  for (const type of [
    'place-selected',
    'excerpt-selected',
    'state-changed',
    'atlas-loaded',
    'atlas-failed',
  ]) {
    viewer.addEventListener(type, (event) => events.push(event as CustomEvent));
  }
  document.body.append(viewer);
  await settled(viewer);
  return viewer;
}

const root = (viewer: AtlasViewer) => viewer.renderRoot as ShadowRoot;
const press = async (viewer: AtlasViewer, selector: string, text = '') => {
  const button = [...root(viewer).querySelectorAll<HTMLElement>(selector)].find((one) =>
    one.textContent!.includes(text),
  );
  if (!button) throw new Error(`No ${selector} with "${text}" in ${root(viewer).textContent}`);
  button.click();
  await settled(viewer);
};
const detail = (type: string) => events.filter((event) => event.type === type).map((event) => event.detail);

describe('first sight', () => {
  test('title, summary, texts with their points of view and an invitation, and every layer that is on', async () => {
    const viewer = await open();
    expect(textsIn(viewer, '.panel h2')).toEqual(['Along the Aras']);
    expect(textsIn(viewer, '.reading-card p.fine')).toEqual([
      'Author of article, 2022 · 4 passages',
      'Author of context, 2022 · 1 passage',
    ]);
    expect(textsIn(viewer, '.reading-card .point-of-view')).toEqual(['on one side']);
    expect(textsIn(viewer, '.invitation')[0]).toContain('Click any name on the map');
    expect(FakeMap.last.layers.map(({ id }) => id)).toEqual([
      'basemap.countries',
      'aras.river',
      'aras.towns',
    ]);
    expect(detail('atlas-loaded')).toEqual([{ slug: 'aras', revision: 3 }]);
  });

  test('an atlas that is not there is said to be missing, and tried again', async () => {
    const good = answers;
    answers = () => new Response('{}', { status: 404 });
    const viewer = await open();
    expect(textsIn(viewer, '[role=alert] h1')).toEqual(['There is no atlas at this address.']);
    expect(detail('atlas-failed')).toEqual([{ status: 404 }]);
    answers = good;
    await press(viewer, 'button', 'Try again');
    expect(textsIn(viewer, '.panel h2')).toEqual(['Along the Aras']);
  });

  test('a layer that fails is named and does not keep the others away', async () => {
    const good = answers;
    answers = (url) => (url.includes('river') ? new Response('', { status: 500 }) : good(url));
    const viewer = await open();
    expect(textsIn(viewer, '.notice p')).toEqual(['One layer could not be loaded: aras.river.']);
    expect(FakeMap.last.layers.map(({ id }) => id)).toEqual(['basemap.countries', 'aras.towns']);
    answers = good;
    await press(viewer, '.notice button', 'Try again');
    expect(FakeMap.last.layers).toHaveLength(3);
    expect(textsIn(viewer, '.notice p')).toEqual([]);
  });
});

describe('choosing', () => {
  test('a click on one place opens its passages by period and date', async () => {
    const viewer = await open({ history: 'url' });
    FakeMap.last.pick('aras.towns:shusha');
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Shusha']);
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['4 passages']);
    expect(textsIn(viewer, '.period-heading > span:first-child')).toEqual([
      'First war 1988–1994',
      'Ceasefire years 1994–2020',
      'Undated',
    ]);
    expect(textsIn(viewer, '.period-heading > .fine')).toEqual(['2 passages', '1 passage', '1 passage']);
    expect(textsIn(viewer, 'blockquote')[1]).toBe('“the occupation of Shusha on May 8, 1992”');
    expect(textsIn(viewer, '.excerpt-head')[1]).toBe('8 May 1992 on one side');
    expect(textsIn(viewer, 'figcaption')[1]).toBe('Author of article, 2022, paragraph 1');
    expect(FakeMap.last.selected).toEqual(['aras.towns:shusha']);
    expect(location.search).toBe('?place=shusha');
    expect(detail('place-selected')).toEqual([{ place: 'shusha' }]);
    expect(root(viewer).activeElement?.textContent?.trim()).toBe('Shusha');
  });

  test('names are folded, and carry language and direction', async () => {
    const viewer = await open({ query: '?place=shusha' });
    expect(textsIn(viewer, '.fold')).toEqual(['Names 4', 'Sources 1']);
    expect(root(viewer).querySelector('.names')).toBeNull();
    await press(viewer, '.fold', 'Names');
    expect(root(viewer).querySelector('.fold')!.getAttribute('aria-expanded')).toBe('true');
    const names = [...root(viewer).querySelectorAll('.names dd span')].map((dd) => [
      dd.getAttribute('lang'),
      dd.getAttribute('dir'),
      dd.textContent,
    ]);
    expect(names).toEqual([
      ['en-Latn', 'ltr', 'Shusha'],
      ['az-Latn', 'ltr', 'Şuşa'],
      ['hy-Armn', 'ltr', 'Շուշի'],
      ['fa-Arab', 'rtl', 'شوشا'],
    ]);
  });

  test('what a reader folds out stays open at the next place and at the next visit', async () => {
    const viewer = await open({ query: '?place=shusha' });
    await press(viewer, '.fold', 'Names');
    viewer.actions.choosePlace('aras');
    await settled(viewer);
    expect(textsIn(viewer, '.names dd')).toEqual(['Aras', 'Araz']);
    const again = await open({ query: '?place=shusha' });
    expect(textsIn(again, '.names dd')).toHaveLength(4);
    await press(again, '.fold', 'Names');
    expect(textsIn(again, '.names dd')).toEqual([]);
  });

  test('a page that may not keep anything folds all the same', async () => {
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refused);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refused);
    const viewer = await open({ query: '?place=shusha' });
    await press(viewer, '.fold', 'Names');
    expect(textsIn(viewer, '.names dd')).toHaveLength(4);
  });

  test('of a note the first sentence is shown, and the rest on request', async () => {
    atlas.places[0]!.note = 'A hill town above the river. It has a wall.';
    const viewer = await open({ query: '?place=shusha' });
    expect(textsIn(viewer, '.place-note')).toEqual(['A hill town above the river. More']);
    await press(viewer, '.place-note .more');
    expect(textsIn(viewer, '.place-note')).toEqual(['A hill town above the river. It has a wall. Less']);
  });

  test('points that lie together: a menu of them alone, closed by a click on empty ground', async () => {
    const viewer = await open();
    FakeMap.last.pickHits([
      { feature: 'aras.towns:lost', together: true },
      { feature: 'aras.towns:shusha', together: true },
      { feature: 'aras.river:aras' },
    ]);
    await settled(viewer);
    expect(textsIn(viewer, '.chooser .row-name')).toEqual(['Shusha', 'Lost post']);
    FakeMap.last.pick();
    await settled(viewer);
    expect(textsIn(viewer, '.chooser')).toEqual([]);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Along the Aras']);
  });

  test('the most specific thing opens, and the others are named as also here', async () => {
    const viewer = await open();
    FakeMap.last.pick('aras.districts:1', 'aras.river:aras', 'aras.towns:shusha');
    await settled(viewer);
    expect(textsIn(viewer, '.chooser')).toEqual([]);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Shusha']);
    expect(textsIn(viewer, '.also-here button')).toEqual(['Aras', 'Nakhchivan']);
    await press(viewer, '.also-here button');
    expect(textsIn(viewer, '.panel h2')).toEqual(['Aras']);
    expect(textsIn(viewer, '.also-here')).toEqual([]);
  });

  test('of a place that a link opens, the areas around it are also here', async () => {
    const viewer = await open({ query: '?place=shusha' });
    expect(textsIn(viewer, '.also-here')).toEqual([]);
    FakeMap.last.around = ['aras.districts:1'];
    viewer.requestUpdate();
    await settled(viewer);
    expect(textsIn(viewer, '.also-here button')).toEqual(['Nakhchivan']);
  });

  test('the tooltip says a name and its passages in the chosen time; of a shape without a place, its layer', async () => {
    const viewer = await open();
    const tooltip = (id: string) => {
      const { name, detail } = FakeMap.last.tooltips(id)!;
      return `${name} ${detail}`;
    };
    expect(tooltip('aras.towns:shusha')).toMatch(/^Shusha: [1-9]\d* \p{L}+$/u);
    expect(tooltip('aras.towns:lost')).toBe('Lost post: aras.towns');
    const all = tooltip('aras.towns:shusha');
    viewer.actions.togglePeriod('ceasefire');
    await settled(viewer);
    expect(tooltip('aras.towns:shusha')).not.toBe(all);
  });

  test('the ground is water only where land is drawn', async () => {
    await open();
    expect(FakeMap.last.ground).toBe('water');
    atlas.layers = atlas.layers.filter(({ basemap }) => !basemap);
    await open();
    expect(FakeMap.last.ground).toBe('land');
  });

  test('a shape without a place shows its own name', async () => {
    const viewer = await open();
    FakeMap.last.pick('aras.towns:lost');
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Lost post']);
    expect(FakeMap.last.selected).toEqual(['aras.towns:lost']);
  });

  test('Escape closes the panel and goes back to the feature', async () => {
    const viewer = await open({ query: '?place=shusha' });
    root(viewer)
      .querySelector('.panel-heading')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(viewer);
    expect(root(viewer).querySelector('.panel')).toBeNull();
    expect(FakeMap.last.focused).toBe('aras.towns:shusha');
  });
});

describe('footnotes', () => {
  test('a mark opens its footnote in place, as printed and with its link', async () => {
    const viewer = await open({ query: '?place=tehran' });
    const mark = root(viewer).querySelector<HTMLElement>('[role=doc-noteref]')!;
    expect(mark.getAttribute('aria-label')).toBe('Footnote 4');
    expect(mark.getAttribute('aria-expanded')).toBe('false');
    mark.click();
    await settled(viewer);
    expect(mark.getAttribute('aria-expanded')).toBe('true');
    const note = root(viewer).querySelector(`#${mark.getAttribute('aria-controls')}`)!;
    expect(note.getAttribute('role')).toBe('doc-footnote');
    expect(note.querySelector('a')!.href).toBe('https://www.isrjournals.com/x.html');
    expect(note.querySelector('a')!.rel).toContain('noopener');
    mark.click();
    await settled(viewer);
    expect(root(viewer).querySelector('[role=doc-footnote]')).toBeNull();
  });
});

describe('time', () => {
  test('a period filters excerpts and features together, and says how many are left', async () => {
    const viewer = await open({ query: '?place=shusha&layers=aras.towns,aras.districts', history: 'none' });
    await press(viewer, '.chip.period', 'First war');
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['3 of 4 passages']);
    expect(textsIn(viewer, '.beyond span')).toEqual(['1 more outside the chosen dates']);
    expect(FakeMap.last.visibility('aras.towns:lost')).toBe('hidden');
    expect(FakeMap.last.visibility('aras.districts:1')).toBe('shown');
    expect(FakeMap.last.visibility('aras.towns:shusha')).toBe('shown');
    expect(textsIn(viewer, '.root > .visually-hidden')).toEqual([
      '4 of 5 passages, 3 of 4 shapes; 1 undated',
    ]);
    await press(viewer, '.beyond button');
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['4 passages']);
  });

  test('both periods, or "all time", are the same', async () => {
    const viewer = await open();
    await press(viewer, '.chip.period', 'First war');
    await press(viewer, '.chip.period', 'Ceasefire');
    expect(viewer.query).toBe('');
    await press(viewer, '.chip.period', 'Ceasefire');
    expect(viewer.query).toBe('?period=ceasefire');
    await press(viewer, '.chip', 'All time');
    expect(viewer.query).toBe('');
  });

  test('undated passages are counted beside a chosen time, and hidden only when asked; shapes stay', async () => {
    const viewer = await open({ query: '?place=shusha' });
    expect(textsIn(viewer, '.undated'), 'all time leaves nothing out').toEqual([]);
    await press(viewer, '.chip.period', 'First war');
    expect(textsIn(viewer, '.undated')[0]).toMatch(/^Undated passages \(1\)/);
    root(viewer).querySelector<HTMLInputElement>('.undated input')!.click();
    await settled(viewer);
    expect(textsIn(viewer, '.beyond span')).toEqual([
      '1 more outside the chosen dates; 1 more without a date',
    ]);
    expect(FakeMap.last.visibility('aras.river:aras')).toBe('shown');
  });
});

describe('any span', () => {
  const field = (viewer: AtlasViewer, name: string) =>
    root(viewer).querySelector<HTMLInputElement>(`.span-form [name=${name}]`)!;
  const type = async (viewer: AtlasViewer, name: string, text: string) => {
    field(viewer, name).value = text;
    field(viewer, name).dispatchEvent(new Event('change', { bubbles: true }));
    // What reads dates comes when it is first needed.
    await import('../core/typed-span');
    await settled(viewer);
  };
  const key = async (viewer: AtlasViewer, label: string, ...keys: string[]) => {
    for (const name of keys) {
      root(viewer)
        .querySelector(`[role=slider][aria-label="${label}"]`)!
        .dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      await settled(viewer);
    }
  };

  test('keys move the ends, by months and by years', async () => {
    const viewer = await open({ query: '?span=1992-05/1993-03' });
    await key(viewer, 'Chosen time begins', 'ArrowLeft');
    expect(viewer.query).toBe('?span=1992-04/1993-03');
    await key(viewer, 'Chosen time ends', 'PageUp');
    expect(viewer.query).toBe('?span=1992-04/1994-04');
    await key(viewer, 'Chosen time begins', 'Home');
    expect(viewer.query).toBe('?span=../1994-04');
    await key(viewer, 'Chosen time ends', 'End');
    expect(viewer.query).toBe('');
  });

  test('typed dates are taken, and what is wrong with others is said', async () => {
    const viewer = await open({ query: '?place=shusha' });
    await type(viewer, 'from', 'spring-ish 92');
    expect(textsIn(viewer, '.span-form [role=alert]')).toEqual([
      'Not a date we can read. Try 1992 or May 1992.',
    ]);
    expect(field(viewer, 'from').value, 'what was typed stays').toBe('spring-ish 92');
    expect(viewer.query).toBe('?place=shusha');
    await type(viewer, 'from', '30 Feb 1992');
    expect(textsIn(viewer, '.span-form [role=alert]')[0]).toContain('01 to 29');
    await type(viewer, 'from', 'May 1992');
    expect(viewer.query).toBe('?place=shusha&span=1992-05/..');
    expect(textsIn(viewer, '.understood [role=status]')).toEqual(['From 1 May 1992 · read as a month']);
    await type(viewer, 'to', 'summer 1993');
    expect(viewer.query).toBe('?place=shusha&span=1992-05/1993-22');
    expect(textsIn(viewer, '.understood [role=status] p')[1]).toBe('To 31 August 1993 · read as a season');
    await type(viewer, 'to', '');
    expect(viewer.query, 'an empty end is open').toBe('?place=shusha&span=1992-05/..');
    await type(viewer, 'from', '1992-22');
    await type(viewer, 'to', '1992-22');
    expect(viewer.query).toBe('?place=shusha&span=1992-22');
    expect(textsIn(viewer, '.chip.dates')).toEqual(['summer 1992']);
    expect(textsIn(viewer, '.excerpt-count')).toEqual(['1 of 4 passages']);
    await press(viewer, '.chip.period', 'First war');
    expect(viewer.query).toBe('?place=shusha&period=first-war');
  });
});

describe('another atlas', () => {
  test('a new address loads it and forgets the state of the former', async () => {
    const viewer = await open({ query: '?place=shusha' });
    const good = answers;
    answers = (url) =>
      url.endsWith('/other')
        ? Response.json({ ...smallAtlas(), slug: 'other', title: 'Another' })
        : good(url);
    viewer.src = '/api/atlases/other';
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Another']);
    expect(viewer.query).toBe('');
    expect(detail('atlas-loaded').at(-1)).toEqual({ slug: 'other', revision: 3 });
  });
});

describe('names', () => {
  test('one switch changes labels, panel and index together', async () => {
    const viewer = await open({ query: '?place=shusha' });
    viewer.actions.setLanguage('az');
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Şuşa']);
    expect(FakeMap.last.labels('aras.towns:shusha')).toMatchObject({ text: 'Şuşa', lang: 'az-Latn' });
    await press(viewer, '[role=tab]', 'All places');
    expect(textsIn(viewer, '.places .row-name')).toContain('Naxçıvan');
  });

  test('a name that is missing falls back to English and says so', async () => {
    const viewer = await open({ query: '?place=aras&lang=hy' });
    expect(textsIn(viewer, '.panel h2')).toEqual(['Aras']);
    expect(textsIn(viewer, '.place > .fine')[0]).toBe('No name in Armenian is recorded; shown in English.');
  });
});

describe('the address', () => {
  test('back goes to the place before, and view changes are no steps', async () => {
    const viewer = await open({ history: 'url' });
    const length = history.length;
    viewer.reveal('shusha');
    await settled(viewer);
    FakeMap.last.moveTo({ zoom: 9, lat: 39.7, lon: 46.7 });
    await vi.waitFor(() => expect(location.search).toBe('?place=shusha&view=9/39.7/46.7'));
    expect(history.length).toBe(length + 1);
    history.replaceState(null, '', '/?place=aras&period=ceasefire');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Aras']);
    expect(textsIn(viewer, '.chip.period[aria-pressed=true]')).toEqual(['Ceasefire years']);
  });

  test('a link that names nothing says so in one line that can be dismissed', async () => {
    const viewer = await open({ query: '?place=atlantis' });
    expect(textsIn(viewer, '.notice p')).toEqual([
      'This link asks for a place that is not available: atlantis',
    ]);
    await press(viewer, '.notice button');
    expect(textsIn(viewer, '.notice')).toEqual([]);
  });

  test('a host that keeps the state hears it and sets it', async () => {
    const viewer = await open();
    viewer.reveal('aras');
    await settled(viewer);
    expect(detail('state-changed').at(-1)).toEqual({ query: '?place=aras', push: true });
    viewer.query = '?place=shusha&lang=az';
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Şuşa']);
    expect(location.search).toBe('');
  });

  test('an excerpt in the link opens its place and marks it', async () => {
    const viewer = await open({ query: '?excerpt=partner' });
    expect(textsIn(viewer, '.panel h2')).toEqual(['Aras']);
    expect(textsIn(viewer, '.excerpt.chosen blockquote')).toEqual(['“one of its main trading partners”']);
  });
});

describe('layers', () => {
  test('a toggle draws a layer and puts it into the link', async () => {
    const viewer = await open();
    await press(viewer, '[role=tab]', 'Map key');
    root(viewer).querySelectorAll<HTMLInputElement>('.layer input')[2]!.click();
    await settled(viewer);
    expect(FakeMap.last.layers.map(({ id }) => id)).toContain('aras.districts');
    expect(viewer.query).toBe('?layers=basemap.countries,aras.river,aras.towns,aras.districts');
  });
});

describe('the index', () => {
  test('lists every place with its kind and count, and why one is not on the map', async () => {
    const viewer = await open();
    await press(viewer, '[role=tab]', 'All places');
    expect(textsIn(viewer, '.places .row')).toEqual([
      'Aras 1 passage river · Araz',
      'Nakhchivan 0 passages region, not on the map: its layer is switched off · Naxçıvan',
      'Shusha 4 passages town · Şuşa · Շուշի · شوشا',
      'Tehran 1 passage town, not on the map: the atlas has no shape for it · تهران',
    ]);
  });

  test('lists an excerpt that belongs to no place, says why, and opens it in its reading', async () => {
    atlas.readings[0]!.excerpts[0]!.places = [];
    const viewer = await open();
    viewer.actions.showTab('index');
    await settled(viewer);
    expect(textsIn(viewer, '.index h3')).toEqual(['1 passage without a place']);
    expect(textsIn(viewer, '.index .found + *, .index h3 + .fine')).toEqual([
      'These passages name no place in this atlas, so the map does not show them.',
    ]);
    await press(viewer, '.found .row');
    expect(viewer.query).toBe('?excerpt=talks&reading=article');
    expect(textsIn(viewer, '.excerpt.chosen blockquote')[0]).toContain('mediation role');
  });
});

describe('search', () => {
  const box = (viewer: AtlasViewer) =>
    root(viewer).querySelector<HTMLInputElement>('.search input[role=combobox]')!;
  const type = async (viewer: AtlasViewer, text: string) => {
    box(viewer).focus();
    box(viewer).value = text;
    box(viewer).dispatchEvent(new Event('input', { bubbles: true }));
    await settled(viewer);
  };
  const key = async (viewer: AtlasViewer, name: string) => {
    box(viewer).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
    await settled(viewer);
  };
  const said = (viewer: AtlasViewer) => textsIn(viewer, '.search [role=status]')[0];

  test('one box: places with the reason first, then passages; what was typed is marked', async () => {
    const viewer = await open();
    await type(viewer, 'susa');
    expect(textsIn(viewer, '[role=option]')).toEqual(['Shusha town · Also named Şuşa · 4 passages']);
    expect(textsIn(viewer, '[role=option] mark')).toEqual(['Şuşa']);
    expect(said(viewer)).toBe('1 place, 0 passages');
    await type(viewer, 'mediation');
    expect(textsIn(viewer, '.hits [role=group] > p')).toEqual(['In the texts']);
    expect(textsIn(viewer, '[role=option] mark')).toContain('mediation');
    await press(viewer, '[role=tab]', 'All places');
    expect(root(viewer).querySelectorAll('[role=combobox]')).toHaveLength(1);
    expect(textsIn(viewer, '.places .row')).toHaveLength(4);
  });

  test('a note says that it is the note that holds the words', async () => {
    const viewer = await open();
    await type(viewer, 'about partner');
    expect(textsIn(viewer, '.hit-note')).toHaveLength(1);
    expect(textsIn(viewer, '.hit-note mark')).toEqual(['About', 'partner']);
  });

  test('arrows go through what is found, Enter opens it, Escape clears and then closes', async () => {
    const viewer = await open();
    await type(viewer, 'shusha');
    await key(viewer, 'ArrowDown');
    await key(viewer, 'ArrowDown');
    const active = root(viewer).querySelector('[role=option][aria-selected=true]')!;
    expect(box(viewer).getAttribute('aria-activedescendant')).toBe(active.id);
    expect(active.textContent).toContain('occupation of');
    await key(viewer, 'Enter');
    expect(detail('excerpt-selected')).toEqual([{ excerpt: 'shusha-may', reading: 'article' }]);
    expect(root(viewer).querySelector('[role=listbox]')).toBeNull();
    box(viewer).focus();
    await settled(viewer);
    expect(textsIn(viewer, '[role=option]').length).toBeGreaterThan(0);
    await key(viewer, 'Escape');
    expect(box(viewer).value).toBe('');
  });

  test('what is not found is said in the words that were typed', async () => {
    const viewer = await open();
    await type(viewer, 'zzz ');
    expect(textsIn(viewer, '.hits p')).toEqual(['Nothing found for “zzz”.']);
    expect(said(viewer)).toBe('Nothing found for “zzz”.');
  });

  test('a slash goes to the box on a page of its own, but not from a field', async () => {
    const viewer = await open({ history: 'url' });
    const slash = (from: EventTarget) =>
      from.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    slash(field);
    await settled(viewer);
    expect(root(viewer).activeElement).not.toBe(box(viewer));
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    slash(dialog.appendChild(document.createElement('button')));
    await settled(viewer);
    expect(root(viewer).activeElement).not.toBe(box(viewer));
    slash(document.body);
    await settled(viewer);
    expect(root(viewer).activeElement).toBe(box(viewer));
  });

  test('the slash can be switched off, and stays off', async () => {
    const viewer = await open({ history: 'url' });
    const slash = () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
    viewer.actions.toggleSlash();
    slash();
    await settled(viewer);
    expect(root(viewer).activeElement).not.toBe(box(viewer));
    expect(root(viewer).querySelector('.search kbd')).toBeNull();
    viewer.remove();
    const next = await open({ history: 'url' });
    slash();
    await settled(next);
    expect(root(next).activeElement).not.toBe(box(next));
    next.actions.toggleSlash();
    slash();
    await settled(next);
    expect(root(next).activeElement).toBe(box(next));
  });

  test('on a phone the box lies over the header and is put away again', async () => {
    size = { width: 390, height: 844 };
    const viewer = await open();
    expect(box(viewer)).toBeNull();
    await press(viewer, '.search-button');
    expect(root(viewer).activeElement).toBe(box(viewer));
    await type(viewer, 'shusha');
    await key(viewer, 'Escape');
    await key(viewer, 'Escape');
    expect(box(viewer)).toBeNull();
    expect((root(viewer).activeElement as HTMLElement).className).toContain('search-button');
  });

  test('without a title bar the box stands among all places, whose list gives way to what is found', async () => {
    const viewer = await open({ embedded: true });
    expect(box(viewer)).toBeNull();
    await press(viewer, '[role=tab]', 'All places');
    await type(viewer, 'shusha');
    expect(textsIn(viewer, '[role=option] .row-name')).toEqual(['Shusha']);
    expect(textsIn(viewer, '.places .row')).toEqual([]);
    await type(viewer, '');
    expect(textsIn(viewer, '.places .row')).toHaveLength(4);
  });
});

describe('menus', () => {
  const item = (viewer: AtlasViewer) => root(viewer).activeElement as HTMLElement | null;
  const text = (viewer: AtlasViewer) => item(viewer)?.textContent?.replace(/\s+/g, ' ').trim();
  const key = async (viewer: AtlasViewer, ...names: string[]) => {
    for (const name of names) {
      item(viewer)!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
      await settled(viewer);
    }
  };
  const menuOpen = (viewer: AtlasViewer) => root(viewer).querySelector('[role=menu]') !== null;

  test('one menu of languages: the interface, and beside it names that follow it', async () => {
    const viewer = await open({ query: '?place=shusha' });
    await press(viewer, '[data-menu=language]');
    expect(text(viewer)).toBe('English');
    await key(viewer, 'ArrowRight');
    expect(text(viewer)).toBe('Same language');
    expect(item(viewer)!.getAttribute('aria-checked')).toBe('true');
    await key(viewer, 'ArrowUp');
    expect(text(viewer)).toBe('All names');
    await key(viewer, 'Home', 'ArrowDown', 'ArrowDown');
    expect(text(viewer)).toBe('Հայերեն');
    item(viewer)!.click();
    await settled(viewer);
    expect(viewer.query).toBe('?place=shusha&lang=hy');
    expect(menuOpen(viewer)).toBe(false);
    expect(item(viewer)!.dataset['menu']).toBe('language');
  });

  test('Escape and a press elsewhere close a menu; Escape goes back to its button', async () => {
    const viewer = await open();
    await press(viewer, '[data-menu=more]');
    expect(text(viewer)).toBe('Cite this atlas');
    await key(viewer, 'Escape');
    expect(menuOpen(viewer)).toBe(false);
    expect(item(viewer)!.dataset['menu']).toBe('more');
    await key(viewer, 'ArrowDown');
    expect(menuOpen(viewer)).toBe(true);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(viewer);
    expect(menuOpen(viewer)).toBe(false);
  });

  test('the ⋯ menu holds citing, printing, data, overview and buttons that move the map', async () => {
    const viewer = await open();
    await press(viewer, '[data-menu=more]');
    expect(textsIn(viewer, '.menu [role^=menuitem]').slice(0, 5)).toEqual([
      'Cite this atlas',
      'Print a handout',
      'Download data',
      'Overview map',
      'Buttons to move the map',
    ]);
    expect(root(viewer).querySelector('.pan')).toBeNull();
    await press(viewer, '.menu [role^=menuitem]', 'Buttons to move');
    expect(root(viewer).querySelectorAll('.pan button')).toHaveLength(4);
    await press(viewer, '[data-menu=more]');
    await press(viewer, '.menu [role^=menuitem]', 'Download data');
    expect(root(viewer).querySelector('[role=tab][aria-selected=true]')!.id).toBe('tab-layers');
  });

  test('on a phone it is a sheet with the languages, from which Escape goes back step by step', async () => {
    size = { width: 390, height: 844 };
    const viewer = await open({ query: '?place=shusha' });
    await press(viewer, '[data-menu=more]');
    expect(text(viewer)).toBe('Language English');
    await key(viewer, 'ArrowDown', 'ArrowRight');
    expect(text(viewer)).toBe('Same language');
    await key(viewer, 'Escape');
    expect(text(viewer)).toBe('Language English');
    await key(viewer, 'Escape');
    expect(menuOpen(viewer)).toBe(false);
    await press(viewer, '[data-menu=more]');
    await press(viewer, '.menu [role^=menuitem]', 'Same language');
    await press(viewer, '.menu [role^=menuitem]', 'فارسی');
    expect(viewer.query).toBe('?place=shusha&lang=fa');
  });

  test('an embedded viewer without a bar has it among the buttons of the map', async () => {
    const viewer = await open({ embedded: true });
    await press(viewer, '.map-buttons [data-menu=more]');
    expect(textsIn(viewer, '.menu [role^=menuitem]').slice(0, 3)).toEqual([
      'Language English',
      'Map names Same language',
      'Copy link',
    ]);
  });
});

describe('the whole screen', () => {
  test('is a button where it can be had, pressed while it is', async () => {
    const without = await open();
    expect(root(without).querySelector('.fullscreen')).toBeNull();
    without.remove();
    Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true });
    const viewer = await open();
    const button = () => root(viewer).querySelector('.fullscreen')!;
    expect(button().getAttribute('aria-pressed')).toBe('false');
    Object.defineProperty(document, 'fullscreenElement', { value: viewer, configurable: true });
    document.dispatchEvent(new Event('fullscreenchange'));
    await settled(viewer);
    expect(button().getAttribute('aria-pressed')).toBe('true');
    for (const name of ['fullscreenEnabled', 'fullscreenElement']) Reflect.deleteProperty(document, name);
  });
});

describe('readings', () => {
  test('places in a full text light up with the map and open there', async () => {
    const viewer = await open({ query: '?reading=context' });
    expect(textsIn(viewer, '.mention')).toEqual(['Shusha', 'Aras']);
    FakeMap.last.hover('aras.towns:shusha');
    await settled(viewer);
    expect(textsIn(viewer, '.mention.highlighted')).toEqual(['Shusha']);
    root(viewer)
      .querySelectorAll<HTMLElement>('.mention')[1]!
      .dispatchEvent(new PointerEvent('pointerenter'));
    await settled(viewer);
    expect(FakeMap.last.highlighted).toEqual(['aras.river:aras']);
    await press(viewer, '.mention', 'Shusha');
    expect(viewer.query).toBe('?place=shusha&reading=context');
    expect(FakeMap.last.selected).toEqual(['aras.towns:shusha']);
  });

  test('a tour goes on by steps that are links', async () => {
    const viewer = await open({ query: '?reading=article&order=time' });
    await press(viewer, '.tour [aria-label="Next passage"]');
    expect(viewer.query).toBe('?excerpt=talks&reading=article&order=time');
    await press(viewer, '.tour [aria-label="Next passage"]');
    expect(viewer.query).toBe('?excerpt=shusha-may&reading=article&order=time');
    expect(textsIn(viewer, '.step')).toEqual(['2 of 4: About shusha-may.']);
    expect(FakeMap.last.selected).toEqual(['aras.towns:shusha']);
    expect(FakeMap.last.fits.at(-1)).toEqual([45, 39, 47, 40]);
  });
});

describe('narrow', () => {
  test('the panel is a sheet whose handle is a button with three stops', async () => {
    size = { width: 390, height: 844 };
    const viewer = await open();
    expect(textsIn(viewer, '[role=tab]')).toEqual(['Here', 'Text', 'All places', 'Map key', 'Time']);
    const handle = root(viewer).querySelector<HTMLElement>('.handle')!;
    const said = [handle.getAttribute('aria-label')];
    for (let i = 0; i < 3; i++) {
      handle.click();
      await settled(viewer);
      said.push(handle.getAttribute('aria-label'));
    }
    expect(said.map((label) => /: (\w+)/.exec(label!)![1])).toEqual(['half', 'full', 'small', 'half']);
  });
});

describe('attaching', () => {
  test('moving the element keeps its map; taking it away destroys it; bringing it back keeps the state', async () => {
    const viewer = await open({ query: '?place=shusha' });
    const map = FakeMap.last;
    const alive = FakeMap.alive;
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(viewer);
    await settled(viewer);
    expect(FakeMap.last).toBe(map);
    viewer.remove();
    await settled(viewer);
    expect(FakeMap.alive).toBe(alive - 1);
    document.body.append(viewer);
    await settled(viewer);
    expect(FakeMap.last).not.toBe(map);
    expect(FakeMap.last.selected).toEqual(['aras.towns:shusha']);
    expect(FakeMap.last.layers).toHaveLength(3);
  });
});

describe('claims', () => {
  const claimed = () => {
    atlas.places[3]!.claims = [
      { by: 'One side', says: 'One side says so.', when: parseWhen('1991/1993'), source: 'A book.' },
      {
        by: 'Another',
        says: 'Another denies it.',
        when: parseWhen('1994~/2010'),
        source: 'Paper, 2021, https://a.example/x.',
      },
      { by: 'A third', says: 'A third keeps still.', when: null, source: 'A law.' },
    ];
  };

  test('each, in the order of the alphabet, says who, of which dates and by which source', async () => {
    claimed();
    const viewer = await open({ query: '?place=nakhchivan' });
    expect(textsIn(viewer, '.fold')[1]).toBe('Disputed: 3 positions');
    expect(textsIn(viewer, '.claims')).toEqual([]);
    await press(viewer, '.fold', 'Disputed');
    expect(textsIn(viewer, '.claimant')).toEqual(['A third', 'Another', 'One side']);
    expect(textsIn(viewer, '.claims .when')).toEqual(['no date given', 'about 1994 to 2010', '1991 to 1993']);
    expect(textsIn(viewer, '.claims .says')[1]).toBe('Another denies it.');
    const link = root(viewer).querySelector('.claims a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Paper, 2021', 'https://a.example/x']);
  });

  test('time leaves those it reaches, marks the uncertain, folds the rest and drops none', async () => {
    claimed();
    const viewer = await open({ query: '?place=nakhchivan&period=first-war&undated=0' });
    await press(viewer, '.fold', 'Disputed');
    expect(textsIn(viewer, '.claimant')).toEqual(['Another', 'One side']);
    expect(textsIn(viewer, '.claims .uncertain .uncertain-note')).toEqual([
      'possibly within the chosen dates',
    ]);
    await press(viewer, '.other-times', '1 position of another time');
    expect(textsIn(viewer, '.claimant')).toEqual(['Another', 'One side', 'A third']);
  });

  test('a contested place bears a sign and a word in index, chooser and spoken name; others do not', async () => {
    claimed();
    const viewer = await open();
    await press(viewer, '[role=tab]', 'All places');
    expect(textsIn(viewer, '.places .contested')).toEqual(['disputed']);
    expect(textsIn(viewer, '.places .row').filter((row) => row.includes('disputed'))).toHaveLength(1);
    expect(root(viewer).querySelector('.contested svg')).not.toBeNull();
    FakeMap.last.pickHits([
      { feature: 'aras.towns:lost', together: true },
      { feature: 'aras.districts:1', together: true },
    ]);
    await settled(viewer);
    expect(textsIn(viewer, '.chooser .contested')).toEqual(['disputed']);
    expect(FakeMap.last.spoken('aras.districts:1')).toContain('disputed');
    expect(FakeMap.last.spoken('aras.towns:shusha')).not.toContain('disputed');
  });

  test('a place without claims has no such section', async () => {
    const viewer = await open({ query: '?place=shusha' });
    expect(root(viewer).querySelector('.claims, .contested')).toBeNull();
  });
});

describe('two maps', () => {
  const maps = () => FakeMap.made.slice(-2) as [FakeMap, FakeMap];
  const both = async (query = '?compare=lang:az;period:first-war') => {
    const viewer = await open({ query });
    return { viewer, maps: maps() };
  };

  test('each has its names, its time, its head and its label, and both the same layers', async () => {
    const {
      viewer,
      maps: [left, right],
    } = await both('?lang=hy&compare=lang:az;period:first-war');
    expect(left.labels('aras.towns:shusha')!.text).toBe('Շուշի');
    expect(right.labels('aras.towns:shusha')!.text).toBe('Şuşa');
    expect(left.visibility('aras.towns:lost')).toBe('shown');
    expect(right.visibility('aras.towns:lost')).toBe('hidden');
    expect(textsIn(viewer, '.side-head h2')).toEqual([
      'Left · names in Armenian · all time',
      'Right · names in Azerbaijani · First war',
    ]);
    expect([left.label, right.label]).toEqual([
      'Left map: names in Armenian, all time',
      'Right map: names in Azerbaijani, First war',
    ]);
    expect(right.layers).toEqual(left.layers);
    expect(root(viewer).querySelectorAll('.time-bar')).toHaveLength(2);
    await press(viewer, '[data-menu=language]');
    expect(root(viewer).querySelectorAll('.menu [role=group]')).toHaveLength(1);
  });

  test('each time bar and each language changes its own map, and says which', async () => {
    const { viewer, maps } = await both();
    await press(viewer, '.time-bar.right .chip', 'Ceasefire');
    expect(viewer.query).toBe('?compare=lang:az');
    expect(textsIn(viewer, '[role=status]').join()).toContain('Right map: ');
    await press(viewer, '.time-bar.left .chip', 'Ceasefire');
    expect(viewer.query).toBe('?period=ceasefire&compare=lang:az');
    expect(textsIn(viewer, '[role=status]').join()).toContain('Left map: ');
    const select = root(viewer).querySelector<HTMLSelectElement>('.side-head.right select')!;
    select.value = 'fa';
    select.dispatchEvent(new Event('change'));
    await settled(viewer);
    expect(maps[1].labels('aras.towns:shusha')!.text).toBe('شوشا');
    expect(maps[0].labels('aras.towns:shusha')!.text).toBe('Shusha');
    expect(viewer.query).toBe('?period=ceasefire&compare=lang:fa');
  });

  test('moved on either side, both show the same; the address has the view once', async () => {
    const {
      viewer,
      maps: [left, right],
    } = await both();
    right.moveTo({ zoom: 9, lat: 39.1, lon: 46.2 });
    expect(left.view).toEqual({ zoom: 9, lat: 39.1, lon: 46.2 });
    left.moveTo({ zoom: 8, lat: 39.2, lon: 46.3 });
    expect(right.view).toEqual({ zoom: 8, lat: 39.2, lon: 46.3 });
    await settled(viewer);
    expect(viewer.query).toBe('?compare=lang:az;period:first-war&view=8/39.2/46.3');
  });

  test('a click on either opens the one panel, with the names and dates of that side', async () => {
    const {
      viewer,
      maps: [left, right],
    } = await both();
    right.pick('aras.towns:shusha');
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Şuşa']);
    expect(textsIn(viewer, '.panel-side span')).toEqual(['Names and dates as on the right map.']);
    expect([left.selected, right.selected]).toEqual([['aras.towns:shusha'], ['aras.towns:shusha']]);
    await press(viewer, '.panel .close');
    expect([left.focused, right.focused]).toEqual([null, 'aras.towns:shusha']);
    left.pick('aras.river:aras');
    await settled(viewer);
    expect(textsIn(viewer, '.panel h2')).toEqual(['Aras']);
    await press(viewer, '.panel-side button');
    expect(textsIn(viewer, '.panel h2')).toEqual(['Araz']);
  });

  test('the button offers languages or periods, and ends it again; the second map is gone then', async () => {
    const viewer = await open();
    const alive = FakeMap.alive;
    await press(viewer, '.compare-button');
    expect(textsIn(viewer, '.menu [role=menuitem]')).toEqual(['Two languages of names', 'Two periods']);
    await press(viewer, '.menu [role=menuitem]', 'periods');
    expect(viewer.query).toBe('?period=first-war&compare=period:ceasefire');
    expect(FakeMap.alive).toBe(alive + 1);
    expect(textsIn(viewer, '[role=status]').join()).toContain(
      'Two maps. Left map: names in English, First war.',
    );
    await press(viewer, '.compare-button', 'End comparison');
    expect(viewer.query).toBe('?period=first-war');
    expect(FakeMap.alive).toBe(alive);
    expect(root(viewer).querySelectorAll('.map, .time-bar')).toHaveLength(2);
    expect(detail('state-changed').filter(({ push }) => push)).toHaveLength(2);
  });

  test('an element taken away takes both maps down, and raises both when it is back', async () => {
    const alive = FakeMap.alive;
    const { viewer } = await both();
    viewer.remove();
    await settled(viewer);
    expect(FakeMap.alive).toBe(alive);
    document.body.append(viewer);
    await settled(viewer);
    expect(FakeMap.alive).toBe(alive + 2);
  });

  test('where there is no room, there is one map and a sentence; the link stays', async () => {
    size = { width: 390, height: 800 };
    const viewer = await open({ query: '?compare=lang:az' });
    expect(root(viewer).querySelectorAll('.map')).toHaveLength(1);
    expect(textsIn(viewer, '.notice p').join()).toContain('at least 800 pixels');
    expect(viewer.query).toBe('?compare=lang:az');
    await press(viewer, '.notice button');
    expect(root(viewer).querySelector('.notice')).toBeNull();
  });

  test('a second map the link has wrong is told of', async () => {
    const viewer = await open({ query: '?compare=lang:xx' });
    expect(textsIn(viewer, '.notice p').join()).toContain('lang:xx');
    expect(textsIn(viewer, '.side-head h2')[1]).toBe('Right · names in English · all time');
  });

  test('no id stands twice', async () => {
    const { viewer } = await both();
    await press(viewer, '.time-bar.left .chip.dates');
    await press(viewer, '.time-bar.right .chip.dates');
    const ids = [...root(viewer).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toContain('span-form-right');
  });
});

test.each([
  ['en', 'Shusha', 'Shusha'],
  ['az', 'Şuşa', 'Şuşa'],
  ['hy', 'Շուշի', 'Շուշի'],
  ['fa', 'شوشا', 'شوشا'],
  ['all', 'Shusha / Şuşa / Շուշի / شوشا', 'Shusha'],
])(
  'names in %s: map, spoken name, chooser, index, search and panel change together',
  async (lang, row, heading) => {
    const viewer = await open({ query: `?lang=${lang}` });
    const breakable = (text: string) => text.replace(/\u00a0/g, ' ');
    const label = FakeMap.last.labels('aras.towns:shusha')!;
    expect(label.text).toBe(heading);
    expect(label.more?.map((name) => `${name.text} ${name.lang}`)).toEqual(
      lang === 'all' ? ['Şuşa az-Latn', 'Շուշի hy-Armn', '\u2068شوشا\u2069 fa-Arab'] : undefined,
    );
    expect(breakable(FakeMap.last.spoken('aras.towns:shusha'))).toContain(row);
    FakeMap.last.pickHits([
      { feature: 'aras.towns:shusha', together: true },
      { feature: 'aras.towns:lost', together: true },
    ]);
    await settled(viewer);
    expect(textsIn(viewer, '.chooser .row-name')).toContain(row);
    await press(viewer, '[role=tab]', 'All places');
    expect(textsIn(viewer, '.places .row-name')).toContain(row);
    const search = root(viewer).querySelector<HTMLInputElement>('#search')!;
    search.focus();
    search.value = 'shusha';
    search.dispatchEvent(new Event('input'));
    await settled(viewer);
    expect(textsIn(viewer, '.hit .row-name')).toEqual([row]);
    await press(viewer, '.hit');
    expect(textsIn(viewer, '.panel h2')).toEqual([heading]);
  },
);

describe('layers at once', () => {
  const asked: string[] = [];
  const open8 = async (query = '') => {
    atlas.generalised = {
      url: '/api/atlases/aras/generalised.topojson?v=1',
      zoom: 8,
      bounds: [42, 37, 50, 42],
    };
    asked.length = 0;
    const plain = answers;
    answers = (url) => {
      asked.push(url.replace(/.*\/(?=[^/]+$)/, ''));
      if (!url.includes('generalised')) return plain(url);
      const objects = Object.fromEntries(
        Object.keys(shapes).map((id) => [
          id,
          { geometries: [{ type: 'Point', id: `${id}:thin`, properties: {}, coordinates: [46, 39] }] },
        ]),
      );
      const transform = { scale: [1, 1], translate: [0, 0] };
      return Response.json({ type: 'Topology', transform, arcs: [], objects });
    };
    return open({ query });
  };
  const drawn = () => FakeMap.last.layers.flatMap(({ data }) => data.features.map(({ id }) => id));

  test('come in one answer, and each by itself with every point when the reader looks closely', async () => {
    const viewer = await open8();
    expect(asked).toEqual(['aras', 'generalised.topojson?v=1']);
    expect(drawn()).toContain('aras.river:thin');
    FakeMap.last.moveTo({ zoom: 9, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(asked.length).toBe(2);
    FakeMap.last.moveTo({ zoom: 10, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(asked.slice(2).sort()).toEqual(
      Object.keys(shapes)
        .map((id) => `${id}.geojson?v=1`)
        .sort(),
    );
    expect(drawn()).toContain('aras.river:aras');
    expect(drawn()).not.toContain('aras.river:thin');
  });

  test('stay thinned where the others cannot be had, and are asked for again', async () => {
    const viewer = await open8();
    const plain = answers;
    answers = (url) => (url.includes('geojson') ? new Response('', { status: 503 }) : plain(url));
    FakeMap.last.moveTo({ zoom: 11, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(drawn()).toContain('aras.river:thin');
    expect(textsIn(viewer, '.notice')).toEqual([]);
    answers = plain;
    FakeMap.last.moveTo({ zoom: 12, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(drawn()).toContain('aras.river:aras');
  });

  test('come each by itself where there is none such to be had', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    atlas.generalised = { url: '/nowhere', zoom: 8, bounds: [42, 37, 50, 42] };
    await open();
    expect(drawn()).toContain('aras.river:aras');
    complaint.mockRestore();
  });
});
