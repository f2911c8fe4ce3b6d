import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallAtlas } from '../core/testing/aras';
import { FakeMap } from '../reader/testing/fake-map';
import { fakeSizes, settled } from '../reader/testing/viewer-page';
import type { SiteViewer } from './site-viewer';

vi.mock('../map/atlas-map', () => import('../reader/testing/fake-map'));
await import('./element');

fakeSizes(() => ({ width: 1000, height: 600 }));

const asked: string[] = [];
const events: CustomEvent[] = [];

beforeEach(() => {
  asked.length = 0;
  events.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (url.endsWith('/revisions')) return Response.json([{ number: 5 }]);
    return /\/aras(@3)?$/.test(url) ? Response.json(smallAtlas()) : Response.json({ features: [] });
  });
});

afterEach(() => document.body.replaceChildren());

async function open(markup: string): Promise<SiteViewer> {
  document.body.innerHTML = markup;
  const viewer = document.querySelector('atlas-viewer') as SiteViewer;
  for (const type of ['atlas-select', 'atlas-period-change'])
    viewer.addEventListener(type, (event) => events.push(event as CustomEvent));
  await settled(viewer);
  return viewer;
}

async function set(viewer: SiteViewer, name: string, value: string | null): Promise<void> {
  if (value === null) viewer.removeAttribute(name);
  else viewer.setAttribute(name, value);
  await settled(viewer);
}

const heading = (viewer: SiteViewer) =>
  viewer.renderRoot.querySelector('.panel-heading')!.textContent!.trim();

describe('<atlas-viewer atlas="…">', () => {
  test('fetches from the server that the script comes from', async () => {
    await open('<atlas-viewer atlas="aras"></atlas-viewer>');
    expect(asked[0]).toBe(new URL('../../api/atlases/aras', import.meta.url).href);
  });

  test('attributes are what is shown at first', async () => {
    const viewer = await open(
      '<atlas-viewer atlas="aras" place="shusha" period="first-war" lang="hy"></atlas-viewer>',
    );
    expect(new URLSearchParams(viewer.query).toString()).toBe('place=shusha&period=first-war&lang=hy');
    expect(events).toEqual([]);
  });

  test('every part of a link is an attribute; a view that comes with a place stays', async () => {
    const viewer = await open(
      '<atlas-viewer atlas="aras" place="shusha" undated="0" order="time" compare="lang:hy" view="9/39.7/46.7" interface="en"></atlas-viewer>',
    );
    expect(viewer.query).toBe(
      '?place=shusha&undated=0&order=time&compare=lang:hy&view=9/39.7/46.7&interface=en',
    );
    FakeMap.made.at(-2)!.moveTo({ zoom: 10, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(viewer.getAttribute('view')).toBe('10/39.5/46');
  });

  test('in the title bar there is the link to hand on, not the dialog', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    const viewer = await open('<atlas-viewer atlas="aras" place="shusha" ui="title,map"></atlas-viewer>');
    viewer.renderRoot.querySelector<HTMLElement>('.title-bar [data-menu=more]')!.click();
    await settled(viewer);
    [...viewer.renderRoot.querySelectorAll<HTMLElement>('.menu [role=menuitem]')]
      .find((item) => item.textContent!.includes('Copy link'))!
      .click();
    await settled(viewer);
    expect(written).toEqual([`${new URL('../../a/aras', import.meta.url).href}?place=shusha`]);
    expect(viewer.renderRoot.querySelector('share-dialog')).toBeNull();
    vi.unstubAllGlobals();
    fakeSizes(() => ({ width: 1000, height: 600 }));
  });

  test('attributes change what is shown, and it is told', async () => {
    const viewer = await open('<atlas-viewer atlas="aras"></atlas-viewer>');
    await set(viewer, 'place', 'shusha');
    expect(heading(viewer)).toBe('Shusha');
    expect(events.map(({ type, detail }) => [type, detail])).toEqual([
      ['atlas-select', { atlas: 'aras', place: 'shusha', excerpt: null, reading: null }],
    ]);
    await set(viewer, 'place', null);
    expect(heading(viewer)).toBe('Along the Aras');
  });

  test('a new place takes over from the excerpt and the view of the one before', async () => {
    const viewer = await open('<atlas-viewer atlas="aras" place="shusha"></atlas-viewer>');
    FakeMap.last.moveTo({ zoom: 11, lat: 39.5, lon: 46 });
    await settled(viewer);
    expect(viewer.query).toContain('view=');
    await set(viewer, 'place', 'aras');
    expect(viewer.query).toBe('?place=aras');
  });

  test('attributes follow the reader, without an echo', async () => {
    const viewer = await open('<atlas-viewer atlas="aras"></atlas-viewer>');
    viewer.reveal('shusha');
    await settled(viewer);
    expect(viewer.getAttribute('place')).toBe('shusha');
    expect(events.map(({ type }) => type)).toEqual(['atlas-select']);
    viewer.actions.togglePeriod('first-war');
    await settled(viewer);
    expect(viewer.getAttribute('period')).toBe('first-war');
    expect(events.at(-1)!.type).toBe('atlas-period-change');
    expect(events.at(-1)!.detail).toEqual({ atlas: 'aras', periods: ['first-war'], span: null });
  });

  test('a place that is not in the atlas is told in the viewer, and is not kept', async () => {
    const viewer = await open('<atlas-viewer atlas="aras" place="atlantis"></atlas-viewer>');
    expect(viewer.renderRoot.querySelector('.notice')!.textContent).toContain('atlantis');
    expect(viewer.hasAttribute('place')).toBe(false);
  });

  test('parts that are not asked for are not there; unknown ones are told', async () => {
    const viewer = await open('<atlas-viewer atlas="aras" ui="map,clock" theme="neon"></atlas-viewer>');
    expect(viewer.renderRoot.querySelector('.map.left')).not.toBeNull();
    expect(viewer.renderRoot.querySelector('.panel, .open-panel, .time-bar')).toBeNull();
    expect(viewer.renderRoot.querySelector('.notice')!.textContent).toMatch(/ui=clock.*theme=neon/);
    viewer.ui = 'panel';
    await settled(viewer);
    expect(viewer.renderRoot.querySelector('.map.left')).toBeNull();
    expect([...viewer.renderRoot.querySelectorAll('[role=tab]')].map(({ id }) => id)).toEqual([
      'tab-place',
      'tab-reading',
    ]);
  });

  test('leads to the atlas’s own page in the same state', async () => {
    const viewer = await open('<atlas-viewer atlas="aras" place="shusha"></atlas-viewer>');
    const link = viewer.renderRoot.querySelector<HTMLAnchorElement>('.full-link')!;
    expect(link.href).toBe(`${new URL('../../a/aras', import.meta.url).href}?place=shusha`);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener']);
  });

  test('a revision is named by its number, in every address', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    const viewer = await open('<atlas-viewer atlas="aras@3" place="shusha"></atlas-viewer>');
    const server = new URL('../../a/aras', import.meta.url).href.replace('a/aras', '');
    const at = (path: string) => server + path;
    expect(asked.slice(0, 2).sort()).toEqual([at('api/atlases/aras/revisions'), at('api/atlases/aras@3')]);
    expect(viewer.renderRoot.querySelector<HTMLAnchorElement>('.full-link')!.href).toBe(
      `${at('a/aras@3')}?place=shusha`,
    );
    viewer.actions.share();
    await settled(viewer);
    expect(written).toEqual([`${at('a/aras@3')}?place=shusha`]);
    const [newest, changes] = viewer.renderRoot.querySelectorAll<HTMLAnchorElement>('.revision a');
    expect(newest!.href).toBe(`${at('a/aras')}?place=shusha`);
    expect(changes!.href).toBe(at('a/aras/revisions?from=3&to=5'));
    vi.unstubAllGlobals();
    fakeSizes(() => ({ width: 1000, height: 600 }));
  });

  test('two on one page do not share what is shown', async () => {
    const first = await open(
      '<atlas-viewer atlas="aras" place="shusha"></atlas-viewer><atlas-viewer atlas="aras"></atlas-viewer>',
    );
    const second = document.querySelectorAll('atlas-viewer')[1] as SiteViewer;
    await settled(second);
    expect([heading(first), heading(second)]).toEqual(['Shusha', 'Along the Aras']);
    await set(second, 'place', 'aras');
    expect(heading(first)).toBe('Shusha');
  });
});
