import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Atlas } from '../core/atlas';
import { smallAtlas } from '../core/testing/aras';
import { riverAtlas } from '../core/testing/river';
import type { AtlasViewer } from './atlas-viewer';
import { fakeSizes, settled, textsIn } from './testing/viewer-page';

vi.mock('../map/atlas-map', () => import('./testing/fake-map'));
vi.mock('../styles/fonts', () => ({ adoptFonts: () => {} }));
await import('./register');

fakeSizes(() => ({ width: 1280, height: 800 }));

let atlas: Atlas;

beforeEach(() => {
  atlas = smallAtlas();
  vi.stubGlobal('fetch', async (url: string) =>
    String(url).endsWith('/api/atlases/aras')
      ? Response.json(atlas)
      : Response.json({ type: 'FeatureCollection', features: [] }),
  );
  history.replaceState(null, '', '/');
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

async function open(query = ''): Promise<AtlasViewer> {
  history.replaceState(null, '', `/${query}`);
  const viewer = document.createElement('atlas-viewer');
  Object.assign(viewer, { src: '/api/atlases/aras', history: 'url' });
  document.body.append(viewer);
  await settled(viewer);
  return viewer;
}

const all = (viewer: AtlasViewer, selector: string) => [
  ...viewer.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** The atlas with nothing bound to time. */
function timeless(): void {
  atlas.periods = [];
  for (const { excerpts } of atlas.readings) for (const excerpt of excerpts) excerpt.when = null;
  for (const { claims } of atlas.places) for (const claim of claims) claim.when = null;
  for (const layer of atlas.layers) layer.undated = layer.features;
}

test('an atlas without a text has no tab for texts and invites to its places', async () => {
  atlas.readings = [];
  const viewer = await open();
  expect(textsIn(viewer, '[role=tab]')).toEqual(['Here', 'All places', 'Map key']);
  expect(textsIn(viewer, '.invitation')).toEqual(['Click any name on the map to see what it is.']);
  expect(textsIn(viewer, '.first-sight h3')).toEqual([]);
});

test('where nothing is dated no card says so', async () => {
  timeless();
  const viewer = await open('?place=shusha');
  expect(textsIn(viewer, 'article.excerpt').length).toBeGreaterThan(1);
  expect(textsIn(viewer, '.period-heading')).toEqual(['4 passages']);
  expect(textsIn(viewer, '.when')).toEqual([]);
});

test('without periods dated passages stand under their number, undated ones under their own heading', async () => {
  atlas.periods = [];
  const viewer = await open('?place=shusha');
  expect(textsIn(viewer, '.period-heading')).toEqual(['3 passages', 'Undated 1 passage']);
});

test("the atlas's own words run from their own side, the button that unfolds them with the interface", async () => {
  atlas.lang = 'ar';
  atlas.summary = 'هذه الجملة الأولى من ملخص الأطلس. وهذه الجملة الثانية منه.';
  const viewer = await open();
  const [summary] = all(viewer, '.summary');
  expect([summary!.lang, summary!.getAttribute('dir')]).toEqual(['ar', 'auto']);
  // A child with a direction of its own is no help in finding the paragraph's.
  expect(summary!.querySelectorAll('span[dir]')).toHaveLength(0);
  const more = summary!.querySelector('.more')!;
  expect([more.getAttribute('lang'), more.getAttribute('dir')]).toEqual(['en', 'ltr']);
});

test('names with numbers are listed in the order of the numbers', async () => {
  for (const [i, place] of atlas.places.entries())
    place.names = [{ text: `Post ${[10, 9, 100, 1][i % 4]}`, lang: 'en', script: 'Latn', variant: false }];
  const viewer = await open();
  all(viewer, '#tab-index')[0]!.click();
  await viewer.updateComplete;
  const listed = textsIn(viewer, '.places .row-name').map((name) => Number(name.replace('Post ', '')));
  expect(listed).toEqual([...listed].sort((a, b) => a - b));
});

test('the heading of a walk is a sentence of the interface with a name of another direction in it', async () => {
  atlas = riverAtlas();
  const line = atlas.places.find(({ id }) => id === 'aras')!;
  line.names = [{ text: 'دجلة', lang: 'ar', script: 'Arab', variant: false }];
  const viewer = await open('?place=aras&order=along');
  const [heading] = all(viewer, '.walk h2');
  expect(heading!.textContent!.trim()).toBe('\u2068دجلة\u2069, from source to mouth');
  expect(heading!.querySelector('[dir=rtl], [lang]')).toBeNull();
});
