import type { FeatureCollection, Geometry } from 'geojson';
import type { MapLayer } from '../map/atlas-map';
import type { Atlas, Layer, When } from './atlas';
import { LoadFailure, loadGeneralised, loadLayer } from './loading';
import type { FeatureFacts, LayerStatus } from './scene';

/** Layers as they come in: what the map draws of them, and what their features are. */
export class LayerShelf {
  features: ReadonlyMap<string, FeatureFacts> = new Map();
  status: ReadonlyMap<string, LayerStatus> = new Map();
  readonly #layers = new Map<string, MapLayer>();
  /** Those that are here generalised only. */
  readonly #rough = new Set<string>();
  #refining = false;

  /** @param changed called whenever a layer has come, or has not */
  constructor(private readonly changed: () => void) {}

  clear(): void {
    this.features = new Map();
    this.status = new Map();
    this.#layers.clear();
    this.#rough.clear();
    this.#refining = false;
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

  /** Fetches in parallel, in this order, the layers that are not here yet; answers those that could not be had. */
  async fetch(layers: readonly Layer[], src: string, signal: AbortSignal): Promise<Layer[]> {
    const missing = layers.filter(({ id }) => !this.#layers.has(id));
    this.#setStatus(missing, 'loading');
    const failed: Layer[] = [];
    await Promise.all(
      missing.map(async (layer) => {
        try {
          this.#keep(layer, await loadLayer(layer, src, signal));
          this.#setStatus([layer], 'loaded');
        } catch (failure) {
          if (signal.aborted) return;
          if (!(failure instanceof LoadFailure)) console.error(failure);
          failed.push(layer);
          this.#setStatus([layer], 'failed');
        }
      }),
    );
    return failed;
  }

  #keep(layer: Layer, data: FeatureCollection): void {
    const { id, style, color, pattern, basemap, label, minZoom } = layer;
    this.#layers.set(id, { id, style, color, pattern, basemap, label, minZoom, data });
    const features = new Map(this.features);
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
    this.features = features;
  }

  #setStatus(layers: readonly Layer[], status: LayerStatus): void {
    const all = new Map(this.status);
    for (const { id } of layers) all.set(id, status);
    this.status = all;
    this.changed();
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
