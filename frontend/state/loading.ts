import type { Feature, FeatureCollection } from 'geojson';
import type { Atlas, Generalised, Layer, Tiles } from '../core/atlas';
import { type Topology, unfold } from '../core/topology';

/** An answer that is not the one asked for; `status` is 0 where there was no answer at all. */
export class LoadFailure extends Error {
  constructor(
    readonly url: string,
    readonly status: number,
  ) {
    super(`${url} answered ${status === 0 ? 'nothing' : `with status ${status}`}`);
    this.name = 'LoadFailure';
  }
}

/** Fetches an atlas document. Throws {@link LoadFailure}, or what `signal` was aborted with. */
export async function loadAtlas(src: string, signal: AbortSignal): Promise<Atlas> {
  const atlas = (await loadJson(src, signal)) as Partial<Atlas> | null;
  const lists = atlas && [
    atlas.periods,
    atlas.layers,
    atlas.places,
    atlas.readings,
    atlas.bounds,
    atlas.languages,
  ];
  if (!lists?.every(Array.isArray)) throw new LoadFailure(src, 200);
  return atlas as Atlas;
}

/** Fetches a layer's features; its address may be relative to that of the atlas. */
export async function loadLayer(layer: Layer, src: string, signal: AbortSignal): Promise<FeatureCollection> {
  const url = new URL(layer.url, new URL(src, document.baseURI)).href;
  const data = (await loadJson(url, signal)) as Partial<FeatureCollection> | null;
  if (!Array.isArray(data?.features)) throw new LoadFailure(url, 200);
  return data as FeatureCollection;
}

/** The whole address of a layer's tiles, its places for numbers kept. */
export function tileAddress({ url }: Tiles, src: string): string {
  const whole = new URL(url, new URL(src, document.baseURI)).href;
  return whole.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/** Fetches all that is said of one feature of a large layer, by OGC API - Features. */
export async function loadFeature(
  { id }: Layer,
  key: string,
  src: string,
  signal: AbortSignal,
): Promise<Feature> {
  const item = key.split('/').map(encodeURIComponent).join('/');
  const path = `../../ogc/collections/${encodeURIComponent(id)}/items/${item}`;
  const url = new URL(path, new URL(src, document.baseURI)).href;
  const feature = (await loadJson(url, signal)) as Feature | null;
  if (feature?.type !== 'Feature') throw new LoadFailure(url, 200);
  return feature;
}

/** Fetches all layers of an atlas at once, thinned, by their ids. */
export async function loadGeneralised(
  { url }: Generalised,
  src: string,
  signal: AbortSignal,
): Promise<Map<string, FeatureCollection>> {
  const address = new URL(url, new URL(src, document.baseURI)).href;
  const topology = (await loadJson(address, signal)) as Topology;
  try {
    return unfold(topology);
  } catch {
    throw new LoadFailure(address, 200);
  }
}

/** Fetches JSON. Throws {@link LoadFailure}, or what `signal` was aborted with. */
export async function loadJson(url: string, signal?: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...(signal && { signal }),
      credentials: 'same-origin',
      headers: { accept: 'application/json, */*;q=0.5' },
    });
  } catch {
    signal?.throwIfAborted();
    throw new LoadFailure(url, 0);
  }
  if (!response.ok) throw new LoadFailure(url, response.status);
  try {
    return await response.json();
  } catch {
    signal?.throwIfAborted();
    throw new LoadFailure(url, response.status);
  }
}
