import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Layer } from '../core/atlas';
import type { TileFacts } from '../map/atlas-map';
import { LayerLoader } from './layer-loader';

const SRC = 'https://atlas.test/api/atlases/grid';

const plots: Layer = {
  id: 'grid.plots',
  title: 'Plots',
  style: 'district',
  color: null,
  pattern: null,
  basemap: false,
  label: true,
  visible: true,
  minZoom: null,
  note: null,
  source: '',
  licence: '',
  url: '/api/layers/grid.plots.geojson?v=1',
  tiles: { url: '/tiles/grid.plots/{z}/{x}/{y}.mvt?v=1', minZoom: 0, maxZoom: 9 },
  features: 100_000,
  undated: 0,
};

const facts: TileFacts = {
  id: 'grid.plots:a b/c',
  name: 'Plot',
  when: '1993~/2001',
  first: 8401,
  last: 11687,
  firstUncertain: true,
  lastUncertain: false,
  kind: 'area',
};

let asked: string[];
let answer: () => Response;
let changed: ReturnType<typeof vi.fn<() => void>>;
let failing: ReturnType<typeof vi.fn<() => void>>;
let shelf: LayerLoader;
const { signal } = new AbortController();

beforeEach(async () => {
  asked = [];
  answer = () =>
    Response.json({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [0, 0] },
      properties: { name: 'Plot', note: 'What is said of it.', source: 'A survey', when: '1990' },
    });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
  changed = vi.fn();
  failing = vi.fn();
  shelf = new LayerLoader(changed, failing);
  await shelf.fetch([plots], SRC, signal);
});

afterEach(() => vi.unstubAllGlobals());

const feed = () => shelf.drawn([plots])[0]!.tiles!;

test('a large layer is there to be drawn without being fetched, its address beside that of the atlas', () => {
  expect(asked).toEqual([]);
  expect(feed().url).toBe('https://atlas.test/tiles/grid.plots/{z}/{x}/{y}.mvt?v=1');
});

test('features of tiles have their names and dates', () => {
  feed().found([facts]);
  expect(shelf.features.get(facts.id)).toMatchObject({
    layer: plots,
    name: 'Plot',
    note: null,
    when: { edtf: '1993~/2001', first: 8401, last: 11687, firstUncertain: true, lastUncertain: false },
    hasShape: true,
  });
  expect([...shelf.features.values()]).toHaveLength(1);
});

test('the texts of a feature are fetched once, and leave it the date it is drawn by', async () => {
  feed().found([facts]);
  await Promise.all([1, 2].map(() => shelf.fetchTexts([facts.id, 'other:x'], [plots], SRC, signal)));
  expect(asked).toEqual(['https://atlas.test/ogc/collections/grid.plots/items/a%20b/c']);
  expect(shelf.features.get(facts.id)).toMatchObject({
    note: 'What is said of it.',
    source: 'A survey',
    when: { edtf: '1993~/2001' },
  });
  feed().found([facts]);
  expect(shelf.features.get(facts.id)?.note).toBe('What is said of it.');
});

test('of a feature whose tile is not here the texts say the date, too', async () => {
  await shelf.fetchTexts([facts.id], [plots], SRC, signal);
  expect(shelf.features.get(facts.id)).toMatchObject({ name: 'Plot', when: { edtf: '1990' } });
});

test('texts that cannot be had are told of once, and asked for again when the reader asks', async () => {
  answer = () => new Response('', { status: 503 });
  await shelf.fetchTexts([facts.id], [plots], SRC, signal);
  await shelf.fetchTexts([facts.id], [plots], SRC, signal);
  expect(asked).toHaveLength(1);
  expect(failing).toHaveBeenCalledTimes(1);
  expect(shelf.failed).toEqual([plots]);
  await shelf.fetch([plots], SRC, signal);
  expect(shelf.failed).toEqual([]);
  await shelf.fetchTexts([facts.id], [plots], SRC, signal);
  expect(asked).toHaveLength(2);
});

test('tiles that cannot be had make the layer a failed one, and are asked for again', async () => {
  const retry = vi.fn();
  feed().onRetry = retry;
  feed().onStatus('loading');
  feed().onStatus('failed');
  expect(shelf.status.get(plots.id)).toBe('failed');
  expect(failing).toHaveBeenCalledTimes(1);
  expect(shelf.failed).toEqual([plots]);
  await shelf.fetch([plots], SRC, signal);
  expect(retry).toHaveBeenCalledTimes(1);
  feed().onStatus('loaded');
  expect(failing).toHaveBeenCalledTimes(2);
  expect(shelf.failed).toEqual([]);
});
