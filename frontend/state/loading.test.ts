import { afterEach, describe, expect, test, vi } from 'vitest';
import { smallAtlas } from '../core/testing/aras';
import {
  LoadFailure,
  loadAtlas,
  loadFeature,
  loadGeneralised,
  loadJson,
  loadLayer,
  tileAddress,
} from './loading';

const SRC = 'https://maps.example.org/deep/api/atlases/aras';
const { signal } = new AbortController();
const [layer] = smallAtlas().layers;

function answer(response: () => Response | Promise<Response>) {
  const fetch = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(async () => response());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const json = (value: unknown, status = 200) => answer(() => Response.json(value, { status }));
const failure = async (load: Promise<unknown>) => {
  const error = await load.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof LoadFailure ? [error.name, error.message, error.status] : error;
};

afterEach(() => vi.unstubAllGlobals());

describe('JSON', () => {
  test('is asked for with the cookies of its own site only, and can be called off', async () => {
    const fetch = json({ a: 1 });
    expect(await loadJson(SRC, signal)).toEqual({ a: 1 });
    expect(fetch).toHaveBeenCalledWith(SRC, {
      signal,
      credentials: 'same-origin',
      headers: { accept: 'application/json, */*;q=0.5' },
    });
    await loadJson(SRC);
    expect(fetch.mock.lastCall![1]).not.toHaveProperty('signal');
  });

  test('that does not come fails with the address and the status', async () => {
    json({}, 404);
    expect(await failure(loadJson(SRC))).toEqual(['LoadFailure', `${SRC} answered with status 404`, 404]);
    answer(() => Promise.reject(new TypeError('offline')));
    expect(await failure(loadJson(SRC))).toEqual(['LoadFailure', `${SRC} answered nothing`, 0]);
    answer(() => new Response('<p>no JSON', { status: 203 }));
    expect(await failure(loadJson(SRC))).toEqual(['LoadFailure', `${SRC} answered with status 203`, 203]);
  });

  test('that was called off fails with the reason', async () => {
    const reason = new Error('another atlas');
    const loads = new AbortController();
    loads.abort(reason);
    answer(() => Promise.reject(new TypeError('aborted')));
    expect(await failure(loadJson(SRC, loads.signal))).toBe(reason);
    answer(() => new Response('{"cut', { status: 200 }));
    expect(await failure(loadJson(SRC, loads.signal))).toBe(reason);
  });
});

describe('an atlas', () => {
  test('is a document with all its lists', async () => {
    json(smallAtlas());
    expect(await loadAtlas(SRC, signal)).toEqual(smallAtlas());
    for (const list of ['periods', 'layers', 'places', 'readings', 'bounds', 'languages']) {
      json({ ...smallAtlas(), [list]: undefined });
      expect(await failure(loadAtlas(SRC, signal)), list).toMatchObject(['LoadFailure', {}, 200]);
    }
    json(null);
    expect(await failure(loadAtlas(SRC, signal))).toMatchObject(['LoadFailure', {}, 200]);
  });
});

describe('features', () => {
  test('come from an address relative to that of the atlas', async () => {
    const features = { type: 'FeatureCollection', features: [] };
    const fetch = json(features);
    expect(await loadLayer(layer!, SRC, signal)).toEqual(features);
    expect(fetch.mock.lastCall![0]).toBe('https://maps.example.org/api/layers/basemap.countries.geojson?v=1');
    for (const wrong of [{}, null]) {
      json(wrong);
      expect(await failure(loadLayer(layer!, SRC, signal))).toMatchObject(['LoadFailure', {}, 200]);
    }
  });

  test('single ones come by OGC API, with the signs of their keys escaped', async () => {
    const feature = { type: 'Feature', id: 'x', geometry: null, properties: {} };
    const fetch = json(feature);
    expect(await loadFeature({ ...layer!, id: 'a b' }, 'k 1/ö', SRC, signal)).toEqual(feature);
    expect(fetch.mock.lastCall![0]).toBe(
      'https://maps.example.org/deep/ogc/collections/a%20b/items/k%201/%C3%B6',
    );
    for (const wrong of [{ type: 'FeatureCollection' }, null]) {
      json(wrong);
      expect(await failure(loadFeature(layer!, 'k', SRC, signal))).toMatchObject(['LoadFailure', {}, 200]);
    }
  });

  test('of all layers at once come as a topology; anything else is a failure', async () => {
    const topology = {
      type: 'Topology',
      arcs: [],
      objects: { towns: { type: 'GeometryCollection', geometries: [] } },
    };
    const fetch = json(topology);
    const layers = await loadGeneralised({ url: '../all.topojson' } as never, SRC, signal);
    expect([...layers.keys()]).toEqual(['towns']);
    expect(fetch.mock.lastCall![0]).toBe('https://maps.example.org/deep/api/all.topojson');
    json(null);
    expect(await failure(loadGeneralised({ url: '/x' } as never, SRC, signal))).toEqual([
      'LoadFailure',
      'https://maps.example.org/x answered with status 200',
      200,
    ]);
  });

  test('of tiles have an address with its numbers left open', () => {
    expect(tileAddress({ url: '/tiles/big/{z}/{x}/{y}.mvt' } as never, SRC)).toBe(
      'https://maps.example.org/tiles/big/{z}/{x}/{y}.mvt',
    );
  });
});
