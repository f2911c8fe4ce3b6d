import type { FeatureCollection, Geometry } from 'geojson';
import type { Atlas, Layer, When } from '../core/atlas';
import type { FeatureFacts, Features, LayerStatus } from '../core/features';
import { parseWhen } from '../core/when';
import { type FeedStatus, type MapLayer, type TileFacts, TileFeed } from '../map/atlas-map';
import { LoadFailure, loadFeature, loadGeneralised, loadLayer, tileAddress } from '../state/loading';

/** Milliseconds in which news of tiles are gathered. */
const GATHERED = 200;

/** Layers as they come in: what the map draws of them, and what their features are. */
export class LayerLoader {
  #whole: ReadonlyMap<string, FeatureFacts> = new Map();
  /** Those of large layers; they are many, and are added in place. */
  #tiled = new Map<string, FeatureFacts>();
  features = featuresOf(this.#whole, this.#tiled);
  status: ReadonlyMap<string, LayerStatus> = new Map();
  readonly #layers = new Map<string, MapLayer>();
  /** Those that are here generalised only. */
  readonly #rough = new Set<string>();
  #refining = false;
  readonly #layersById = new Map<string, Layer>();
  /** Features of large layers whose notes are here, or are on their way, or could not be had. */
  readonly #requestedTexts = new Set<string>();
  readonly #failedTexts = new Set<string>();
  #news: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param changed called whenever a layer has come, or has not
   * @param failing called when a part of a large layer could not be had, or can be had again
   */
  constructor(
    private readonly changed: () => void,
    private readonly failing: () => void,
  ) {}

  /** Layers that are not here, or not all of them. */
  get failed(): readonly Layer[] {
    return [...this.#layersById.values()].filter(
      ({ id }) =>
        this.status.get(id) === 'failed' ||
        [...this.#failedTexts].some((feature) => feature.startsWith(`${id}:`)),
    );
  }

  clear(): void {
    this.#tiled = new Map();
    this.#setWhole(new Map());
    this.status = new Map();
    this.#layers.clear();
    this.#rough.clear();
    this.#layersById.clear();
    this.#requestedTexts.clear();
    this.#failedTexts.clear();
    this.#refining = false;
    clearTimeout(this.#news);
  }

  /** Those of the layers that are here, ready to be drawn. */
  drawn(layers: readonly Layer[]): MapLayer[] {
    return layers.flatMap(({ id }) => this.#layers.get(id) ?? []);
  }

  /** Fetches all layers at once, generalised; none is here where that fails. */
  async fetchGeneralised({ layers, generalised }: Atlas, src: string, signal: AbortSignal): Promise<void> {
    if (!generalised || this.#layers.size > 0) return;
    this.#setStatus(layers, 'loading');
    try {
      const all = await loadGeneralised(generalised, src, signal);
      const here = layers.filter(({ id }) => all.has(id));
      for (const layer of here) {
        this.#rough.add(layer.id);
        this.#keep(layer, all.get(layer.id)!);
      }
      this.#setStatus(here, 'loaded');
    } catch (failure) {
      if (!signal.aborted) console.error(failure);
    }
  }

  /** Fetches with every point the layers that are here generalised; those that cannot be had stay as they are. */
  async refine(layers: readonly Layer[], src: string, signal: AbortSignal): Promise<void> {
    const wanted = layers.filter(({ id }) => this.#rough.has(id));
    if (this.#refining || wanted.length === 0) return;
    this.#refining = true;
    const fetched = await Promise.allSettled(
      wanted.map(async (layer) => [layer, await loadLayer(layer, src, signal)] as const),
    );
    if (signal.aborted) return;
    this.#refining = false;
    for (const result of fetched) {
      if (result.status === 'rejected') continue;
      const [layer, data] = result.value;
      this.#rough.delete(layer.id);
      this.#keep(layer, data);
    }
    this.changed();
  }

  /** Fetches in parallel, in this order, the layers that are not here yet, and asks again for what could not be had. */
  async fetch(layers: readonly Layer[], src: string, signal: AbortSignal): Promise<void> {
    for (const layer of layers) this.#layersById.set(layer.id, layer);
    for (const id of this.#failedTexts) this.#requestedTexts.delete(id);
    this.#failedTexts.clear();
    for (const layer of layers) if (layer.tiles) this.#keepTiles(layer, src);
    const missing = layers.filter(({ id }) => !this.#layers.has(id));
    this.#setStatus(missing, 'loading');
    await Promise.all(
      missing.map(async (layer) => {
        try {
          this.#keep(layer, await loadLayer(layer, src, signal));
          this.#setStatus([layer], 'loaded');
        } catch (failure) {
          if (signal.aborted) return;
          if (!(failure instanceof LoadFailure)) console.error(failure);
          this.#setStatus([layer], 'failed');
        }
      }),
    );
  }

  /**
   * Fetches what tiles do not say of features: notes and sources. Ids of other layers' features are passed over. Answers
   * when all has come, or has not.
   */
  async fetchTexts(
    ids: readonly string[],
    layers: readonly Layer[],
    src: string,
    signal: AbortSignal,
  ): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        const layer = layers.find((one) => one.tiles && id.startsWith(`${one.id}:`));
        if (!layer || this.#requestedTexts.has(id)) return;
        this.#requestedTexts.add(id);
        try {
          const { properties, geometry } = await loadFeature(
            layer,
            id.slice(layer.id.length + 1),
            src,
            signal,
          );
          const edtf = text(properties?.when);
          this.#tiled.set(id, {
            id,
            layer,
            name: text(properties?.name),
            when: edtf === null ? null : parseWhen(edtf),
            // What the tiles say holds: the map is drawn by it.
            ...this.features.get(id),
            note: text(properties?.note),
            source: text(properties?.source),
            hasShape: (geometry as Geometry | null) !== null,
          });
          this.changed();
        } catch (failure) {
          if (signal.aborted) {
            this.#requestedTexts.delete(id);
            return;
          }
          if (!(failure instanceof LoadFailure)) console.error(failure);
          this.#failedTexts.add(id);
          this.failing();
        }
      }),
    );
  }

  /** A large layer is here as soon as its tiles may be asked for; asked again, it asks for those that failed. */
  #keepTiles(layer: Layer, src: string): void {
    const known = this.#layers.get(layer.id);
    if (known) {
      if (this.status.get(layer.id) === 'failed') known.tiles!.retry();
      return;
    }
    const { id, style, look, color, pattern, basemap, label, minZoom } = layer;
    const { minZoom: first, maxZoom: last } = layer.tiles!;
    const tiles: TileFeed = new TileFeed(
      id,
      tileAddress(layer.tiles!, src),
      first,
      last,
      (features) => {
        if (this.#layers.get(id)?.tiles === tiles) this.#meet(layer, features);
      },
      (status) => {
        if (this.#layers.get(id)?.tiles === tiles) this.#hear(layer, status);
      },
    );
    const data: FeatureCollection = { type: 'FeatureCollection', features: [] };
    this.#layers.set(id, { id, style, look, color, pattern, basemap, label, minZoom, data, tiles });
    this.changed();
  }

  #hear(layer: Layer, status: FeedStatus): void {
    const before = this.status.get(layer.id);
    this.#setStatus([layer], status);
    if ((status === 'failed') !== (before === 'failed')) this.failing();
  }

  #meet(layer: Layer, features: readonly TileFacts[]): void {
    for (const { id, name, when: edtf, first, last, firstUncertain, lastUncertain } of features) {
      if (this.#tiled.has(id)) continue;
      const when = edtf === null ? null : { edtf, first, last, firstUncertain, lastUncertain };
      this.#tiled.set(id, { id, layer, name, note: null, source: null, when, hasShape: true });
    }
    clearTimeout(this.#news);
    this.#news = setTimeout(this.changed, GATHERED);
  }

  #setWhole(features: ReadonlyMap<string, FeatureFacts>): void {
    this.#whole = features;
    this.features = featuresOf(features, this.#tiled);
  }

  #keep(layer: Layer, data: FeatureCollection): void {
    const { id, style, look, color, pattern, basemap, label, minZoom } = layer;
    const rough = this.#rough.has(id);
    this.#layers.set(id, { id, style, look, color, pattern, basemap, label, minZoom, data, rough });
    const features = new Map(this.#whole);
    for (const { id: featureId, properties, geometry } of data.features) {
      features.set(String(featureId), {
        id: String(featureId),
        layer,
        name: text(properties?.name),
        note: text(properties?.note),
        source: text(properties?.source),
        when: (properties?.when as When | null | undefined) ?? null,
        hasShape: (geometry as Geometry | null) !== null,
      });
    }
    this.#setWhole(features);
  }

  #setStatus(layers: readonly Layer[], status: LayerStatus): void {
    const all = new Map(this.status);
    for (const { id } of layers) all.set(id, status);
    this.status = all;
    this.changed();
  }
}

function featuresOf(
  whole: ReadonlyMap<string, FeatureFacts>,
  tiled: ReadonlyMap<string, FeatureFacts>,
): Features {
  return {
    get: (id) => whole.get(id) ?? tiled.get(id),
    values: () => [...whole.values(), ...tiled.values()].values(),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
