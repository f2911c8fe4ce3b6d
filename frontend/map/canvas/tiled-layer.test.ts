import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  AtlasMap,
  type FeedStatus,
  type MapHit,
  type MapLayer,
  type TileFacts,
  TileFeed,
} from '../atlas-map';
import { worldOf } from '../geometry/mercator';
import { encodedTile } from './testing/encode-tile';

/** Plots of one degree each way from 40 E, 36 N: `p{column}-{row}`, rows from the south, odd columns dated. */
const COLUMNS = 8;
const ROWS = 6;

const plots = Array.from({ length: COLUMNS * ROWS }, (_, i) => {
  const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
  const nw = worldOf([40 + column, 37 + row]);
  const se = worldOf([41 + column, 36 + row]);
  return {
    key: `p${column}-${row}`,
    kind: 'area' as const,
    runs: [[nw.x, nw.y, se.x, nw.y, se.x, se.y, nw.x, se.y]],
    properties: {
      name: `Plot ${column}-${row}`,
      ...(column % 2 && { when: '1992', first: 8035, last: 8400 }),
    },
    label: [(nw.x + se.x) / 2, (nw.y + se.y) / 2] as [number, number],
  };
});

let host: HTMLElement;
let map: AtlasMap;
let feed: TileFeed;
let found: Map<string, TileFacts>;
let reported: FeedStatus[];
let asked: { key: string; signal: AbortSignal }[];
/** What the server answers; a test may hold it back or let it fail. */
let answer: (key: string) => Promise<Response>;

function tileOf(key: string): Response {
  const [z, x, y] = key.split('/').map(Number) as [number, number, number];
  return new Response(encodedTile({ z, x, y }, plots).slice().buffer);
}

function layer(tiles: TileFeed): MapLayer {
  const data = { type: 'FeatureCollection' as const, features: [] };
  return {
    id: 'big',
    style: 'district',
    color: null,
    pattern: null,
    basemap: false,
    label: true,
    minZoom: null,
    data,
    tiles,
  };
}

const root = () => host.querySelector<HTMLElement>('.atlas-map')!;
const press = (key: string) =>
  root().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const spoken = () => {
  const id = root().getAttribute('aria-activedescendant');
  return id === null ? null : host.querySelector(`#${id}`)!.getAttribute('aria-label');
};
/** What is picked by a click on a spot of the ground, in 800 x 600 pixels around 44 E, 39 N. */
function picked(lon: number, lat: number): string[] {
  const scale = 2 ** map.view.zoom;
  const [at, middle] = [worldOf([lon, lat]), worldOf([map.view.lon, map.view.lat])];
  let ids: string[] = [];
  const stop = map.on('pick', (hits: MapHit[]) => {
    ids = hits.map(({ feature }) => feature);
  });
  const clientX = 400 + (at.x - middle.x) * scale;
  const clientY = 300 + (at.y - middle.y) * scale;
  root().dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
  stop();
  return ids;
}
const settled = () => vi.waitFor(() => expect(reported.at(-1)).toBe('loaded'));

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  found = new Map();
  reported = [];
  asked = [];
  answer = async (key) => tileOf(key);
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    const key = new URL(url).pathname.slice('/tiles/'.length);
    asked.push({ key, signal });
    return answer(key);
  });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  feed = new TileFeed(
    'big',
    'https://atlas.test/tiles/{z}/{x}/{y}',
    0,
    6,
    (features) => {
      for (const one of features) found.set(one.id, one);
    },
    (status) => reported.push(status),
  );
  host = document.createElement('div');
  document.body.append(host);
  map = new AtlasMap(host, { bounds: [40, 36, 48, 42], reducedMotion: true });
  map.setView({ zoom: 7, lon: 44, lat: 39 });
});

afterEach(() => {
  map.destroy();
  host.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('tiles_asked_coverTheWindowOnce_andTellOfFeatures', async () => {
  map.setLayers([layer(feed)]);
  await settled();
  expect(reported).toEqual(['loading', 'loaded']);
  const keys = asked.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.startsWith('6/'))).toBe(true);
  expect(found.get('big:p3-2')).toMatchObject({ name: 'Plot 3-2', when: '1992', first: 8035, kind: 'area' });
});

test('click_onAPlot_findsIt_alsoWhereTilesMeet', async () => {
  map.setLayers([layer(feed)]);
  await settled();
  expect(picked(43.5, 38.5)).toEqual(['big:p3-2']);
  // 45 E is an edge of tiles at zoom 6.
  expect(picked(44.99, 38.5)).toEqual(['big:p4-2']);
  expect(picked(45.01, 38.5)).toEqual(['big:p5-2']);
});

test('click_onAHiddenPlot_findsNothing_andNoTileIsAskedForAgain', async () => {
  map.setLayers([layer(feed)]);
  await settled();
  const before = asked.length;
  map.setVisibility((id) => (found.get(id)?.when === '1992' ? 'hidden' : 'shown'));
  expect(picked(43.5, 38.5)).toEqual([]);
  expect(picked(42.5, 38.5)).toEqual(['big:p2-2']);
  expect(asked.length).toBe(before);
});

test('arrows_goFromPlotToPlot_pastHiddenOnes_andSayTheirNames', async () => {
  map.setSpoken((id) => found.get(id)?.name ?? id);
  map.setLayers([layer(feed)]);
  await settled();
  map.focusFeature('big:p3-2');
  expect(spoken()).toBe('Plot 3-2');
  press('ArrowRight');
  expect(map.focused).toBe('big:p4-2');
  press('ArrowUp');
  expect(spoken()).toBe('Plot 4-3');
  map.setVisibility((id) => (found.get(id)?.when === '1992' ? 'hidden' : 'shown'));
  press('ArrowRight');
  expect(map.focused).toBe('big:p6-3');
  const opened: string[] = [];
  map.on('open', (id) => opened.push(id));
  press('Enter');
  expect(opened).toEqual(['big:p6-3']);
});

test('selected_overTwoTiles_isOneOutlineWithoutTheTilesEdge', async () => {
  map.setLayers([layer(feed)]);
  await settled();
  map.setSelected(['big:p5-2']);
  const copies = host.querySelectorAll('.lifted .copy.selected');
  expect(copies).toHaveLength(1);
  const d = copies[0]!.getAttribute('d')!;
  expect(d.match(/M/g)).toHaveLength(1);
  expect(host.querySelectorAll('.over .mark.selected')).toHaveLength(1);
  map.setSelected([]);
  expect(host.querySelectorAll('.over .mark')).toHaveLength(0);
});

test('selected_beforeItsTileIsHere_standsOutWhenItComes', async () => {
  map.setSelected(['big:p3-2']);
  map.setLayers([layer(feed)]);
  expect(host.querySelectorAll('.lifted .copy')).toHaveLength(0);
  await settled();
  expect(host.querySelectorAll('.lifted .copy.selected')).toHaveLength(1);
});

test('tilesLeftBehind_areGivenUp', async () => {
  answer = () => new Promise(() => {});
  map.setLayers([layer(feed)]);
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
  const first = [...asked];
  map.setView({ zoom: 7, lon: 41, lat: 37 }, { animate: false });
  map.setView({ zoom: 8, lon: 41, lat: 37 }, { animate: false });
  expect(first.some(({ signal }) => signal.aborted)).toBe(true);
  map.setLayers([]);
  expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
});

test('tilesThatFail_areToldOf_andAskedForAgain', async () => {
  answer = async (key) => (key.startsWith('6/39/') ? new Response('', { status: 503 }) : tileOf(key));
  map.setLayers([layer(feed)]);
  await vi.waitFor(() => expect(reported.at(-1)).toBe('failed'));
  await vi.waitFor(() => expect(picked(46.5, 38.5)).toEqual(['big:p6-2']));
  expect(picked(43.5, 38.5)).toEqual([]);
  answer = async (key) => tileOf(key);
  feed.retry();
  await settled();
  expect(picked(43.5, 38.5)).toEqual(['big:p3-2']);
});

test('zoomedBeyondTheLastTiles_shapesAreStillFound', async () => {
  map.setLayers([layer(feed)]);
  await settled();
  map.setView({ zoom: 9, lon: 43.5, lat: 38.5 }, { animate: false });
  await settled();
  expect(asked.every(({ key }) => key.startsWith('6/'))).toBe(true);
  expect(picked(43.5, 38.5)).toEqual(['big:p3-2']);
});

test('zoomedIn_beforeTilesCome_theOnesAboveAreUsed', async () => {
  feed = new TileFeed('big', feed.url, 0, 14, feed.found, feed.onStatus);
  map.setLayers([layer(feed)]);
  await settled();
  answer = () => new Promise(() => {});
  map.setView({ zoom: 9, lon: 43.5, lat: 38.5 }, { animate: false });
  expect(picked(43.5, 38.5)).toEqual(['big:p3-2']);
});

test('twoMaps_ofOneFeed_askForATileOnce', async () => {
  const other = document.createElement('div');
  document.body.append(other);
  map.setLayers([layer(feed)]);
  await settled();
  const before = asked.length;
  const second = new AtlasMap(other, { bounds: [40, 36, 48, 42], reducedMotion: true });
  second.setView({ zoom: 7, lon: 44, lat: 39 });
  second.setLayers([layer(feed)]);
  expect(second.pointOf('big:p3-2')).not.toBeNull();
  expect(asked.length).toBe(before);
  second.destroy();
  other.remove();
});

test('layersBelowAndAbove_keepTheirOrderAroundTheCanvases', async () => {
  const line = (id: string): MapLayer => {
    const { tiles: _, ...rest } = layer(feed);
    return { ...rest, id, style: 'line' };
  };
  map.setLayers([line('below'), layer(feed), line('above')]);
  await settled();
  const order = [...host.querySelectorAll('.sheet .layer, .sheet .tiles')].map(
    (node) => node.getAttribute('data-layer') ?? node.className,
  );
  expect(order).toEqual(['below', 'tiles', 'big', 'above']);
});
