import type { Layer } from '../core/atlas';
import { joined } from '../core/count-messages';
import type { MapView } from '../core/geography';
import { asksForDetail } from '../core/level-of-detail';
import { Lookup } from '../core/lookup';
import { Search } from '../core/search';
import type { MapLayer } from '../map/atlas-map';
import type { LinkHistory } from '../state/link-history';
import { LoadFailure, loadAtlas } from '../state/loading';
import { notify } from '../state/notices';
import { layersForOutlines } from '../state/outlines';
import { revisionIn } from '../state/revision-address';
import { loadNewestRevision } from '../state/revisions';
import type { Scene } from '../state/scene';
import { layersOn } from '../state/selectors';
import { type Store, WITHOUT_ATLAS } from '../state/store';
import { LayerLoader } from './layer-loader';

interface LoaderHost {
  readonly store: Store;
  readonly link: LinkHistory;
  readonly maps: {
    readonly stage: { readonly view: MapView } | null;
    /** Takes down the maps of the former atlas. */
    drop(): void;
  };
  /** Loads the messages that the first screen needs. */
  speakFirst(): Promise<void>;
  readonly actions: { dismissNotice(key: string): void };
  emit(type: string, detail: Record<string, string | number>): void;
}

/** Loads the atlas document, then its layers: all in a simplified form, then with every point where the map is close. */
export class AtlasLoader {
  readonly #store: Store;
  readonly #link: LinkHistory;
  readonly #host: LoaderHost;
  #loads: AbortController | null = null;
  readonly #layers = new LayerLoader(
    () => this.#show(),
    () => this.#noticeFailures(),
  );

  constructor(host: LoaderHost) {
    this.#store = host.store;
    this.#link = host.link;
    this.#host = host;
  }

  /** Loads what a viewer that was taken out of the page has missed. */
  resume(): void {
    const { phase, newestRevision } = this.#store.state;
    if (phase.is !== 'loading') {
      void this.loadMissingLayers();
      if (this.#loads && newestRevision === null) void this.#findNewest(this.#loads);
    } else if (!this.#loads) void this.load();
  }

  stop(): void {
    this.#loads?.abort();
    this.#loads = null;
  }

  async load(): Promise<void> {
    const store = this.#store;
    const { src } = store.options;
    this.#loads?.abort();
    this.#host.maps.drop();
    this.#layers.clear();
    this.#link.forget();
    const { features, status: layerStatus } = this.#layers;
    store.set({ ...WITHOUT_ATLAS, features, layerStatus });
    if (src === '') return;
    const loads = new AbortController();
    this.#loads = loads;
    void this.#findNewest(loads);
    try {
      const [atlas] = await Promise.all([loadAtlas(src, loads.signal), this.#host.speakFirst()]);
      if (this.#loads !== loads) return;
      const lookup = new Lookup(atlas);
      store.set({ lookup, search: new Search(lookup), phase: { is: 'ready' } });
      this.#link.open();
      this.#host.emit('atlas-loaded', { slug: atlas.slug, revision: atlas.revision });
      void this.loadMissingLayers();
    } catch (failure) {
      if (loads.signal.aborted) return;
      const status = failure instanceof LoadFailure ? failure.status : 0;
      if (!(failure instanceof LoadFailure)) console.error(failure);
      store.set({ phase: { is: 'failed', status } });
      this.#host.emit('atlas-failed', { status });
    }
  }

  /** Where the address names a revision, finds out whether that is the newest. */
  async #findNewest(loads: AbortController): Promise<void> {
    const { src } = this.#store.options;
    if (revisionIn(src) === null) return;
    const newestRevision = await loadNewestRevision(src, loads.signal).catch(() => 'unknown' as const);
    if (this.#loads === loads && !loads.signal.aborted) this.#store.set({ newestRevision });
  }

  /**
   * Loads the missing layers: all of them simplified in one answer or, if that fails, one by one. Basemap layers come
   * first, and layers that are off at first come last.
   */
  async loadMissingLayers(): Promise<void> {
    const { src } = this.#store.options;
    const atlas = this.#store.state.lookup?.atlas;
    if (!atlas) return;
    this.#loads ??= new AbortController();
    const { signal } = this.#loads;
    await this.#layers.fetchGeneralised(atlas, src, signal);
    if (signal.aborted) return;
    const { stage } = this.#host.maps;
    if (stage) this.refine(stage.view);
    const on = layersOn(this.#store);
    const rank = (layer: Layer) => (on.has(layer.id) ? 0 : 2) + (layer.basemap ? 0 : 1);
    const layers = [...atlas.layers].sort((a, b) => rank(a) - rank(b));
    await this.#layers.fetch(layers, src, signal);
    if (!signal.aborted) this.#noticeFailures();
  }

  /** Tiles leave out the texts of features; what is open in the panel gets them. */
  loadTexts({ lookup, state, feature, src }: Scene): void {
    const open = feature === null ? (lookup.place(state.place)?.features ?? []) : [feature];
    if (this.#loads) void this.#layers.fetchTexts(open, lookup.atlas.layers, src, this.#loads.signal);
  }

  /** Loads layers with every point, for a map that is close. */
  refine(view: MapView): void {
    const atlas = this.#store.state.lookup?.atlas;
    if (atlas?.generalised && this.#loads && asksForDetail(view, atlas.generalised))
      void this.#layers.refine(atlas.layers, this.#store.options.src, this.#loads.signal);
  }

  /** The layers to draw for these scenes: those that are on, and those of which a chosen shape is outlined. */
  layersOf(scenes: readonly Scene[]): MapLayer[] {
    const [first] = scenes;
    if (!first) return [];
    const outlined = scenes.map(layersForOutlines);
    return this.#layers.drawn(
      first.lookup.atlas.layers.filter(
        ({ id }) => first.layersOn.has(id) || outlined.some((layers) => layers.has(id)),
      ),
    );
  }

  #show(): void {
    const { features, status } = this.#layers;
    this.#store.set({ features, layerStatus: status });
    // Those of large layers are added in place.
    this.#store.touch();
  }

  #noticeFailures(): void {
    const { failed } = this.#layers;
    if (failed.length === 0) {
      if (this.#store.state.notices.some(({ key }) => key === 'layers'))
        this.#host.actions.dismissNotice('layers');
      return;
    }
    notify(this.#store, {
      key: 'layers',
      text: (t) =>
        t('layersFailed', {
          count: failed.length,
          titles: joined(
            failed.map(({ title }) => title),
            t,
          ),
        }),
      action: {
        label: 'tryAgain',
        run: () => {
          this.#host.actions.dismissNotice('layers');
          void this.loadMissingLayers();
        },
      },
    });
  }
}
