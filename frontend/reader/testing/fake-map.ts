import { css } from 'lit';
import type { Visibility } from '../../core/filter';
import type { MapView } from '../../core/geography';
import type { MapEvents, MapHit, MapLabel, MapLayer, MapTooltip } from '../../map/atlas-map';

/** A map that draws nothing and remembers what it was told. */
export class FakeMap {
  static last: FakeMap;
  /** Every map made, the first one first. */
  static made: FakeMap[] = [];
  static alive = 0;
  layers: MapLayer[] = [];
  visibility: (id: string) => Visibility = () => 'shown';
  labels: (id: string) => MapLabel | null = () => null;
  spoken: (id: string) => string = () => '';
  selected: string[] = [];
  highlighted: string[] = [];
  fits: unknown[] = [];
  focused: string | null = null;
  view: MapView = { zoom: 7, lat: 39.5, lon: 46 };
  label = '';
  readonly #listeners: { [E in keyof MapEvents]?: MapEvents[E][] } = {};

  constructor() {
    FakeMap.last = this;
    FakeMap.made.push(this);
    FakeMap.alive++;
  }

  on(type: keyof MapEvents, listener: never): () => void {
    const listeners: unknown[] = this.#listeners[type] ?? [];
    listeners.push(listener);
    this.#listeners[type] = listeners as never;
    return () => listeners.splice(listeners.indexOf(listener), 1);
  }

  /** A click where these lie, the best first. */
  pick(...features: string[]): void {
    this.pickHits(features.map((feature) => ({ feature })));
  }

  pickHits(found: (Pick<MapHit, 'feature'> & Partial<MapHit>)[]): void {
    const hits = found.map((hit) => ({ layer: hit.feature.split(':')[0]!, distance: 0, ...hit }));
    for (const listener of this.#listeners.pick ?? []) listener(hits, { x: 100, y: 100 });
  }

  hover(feature: string | null): void {
    const hit = feature === null ? null : { feature, layer: feature.split(':')[0]!, distance: 0 };
    for (const listener of this.#listeners.hover ?? []) listener(hit);
  }

  moveTo(view: MapView): void {
    this.view = view;
    for (const listener of this.#listeners.move ?? []) listener(view);
    for (const listener of this.#listeners.view ?? []) listener(view);
  }

  get target(): MapView {
    return this.view;
  }
  get middle(): MapView {
    return this.view;
  }
  setMiddle(view: MapView): void {
    this.view = view;
  }
  setLayers(layers: MapLayer[]): void {
    this.layers = layers;
  }
  setVisibility(of: (id: string) => Visibility): void {
    this.visibility = of;
  }
  setLabels(of: (id: string) => MapLabel | null): void {
    this.labels = of;
  }
  setSpoken(of: (id: string) => string): void {
    this.spoken = of;
  }
  tooltips: (id: string) => MapTooltip | null = () => null;
  setTooltips(of: (id: string) => MapTooltip | null): void {
    this.tooltips = of;
  }
  ground: 'land' | 'water' | null = null;
  setGround(ground: 'land' | 'water'): void {
    this.ground = ground;
  }
  setTint(): void {}
  setLineWalks(): void {}
  setSelected(ids: string[]): void {
    this.selected = ids;
  }
  setHighlighted(ids: string[]): void {
    this.highlighted = ids;
  }
  setWords({ label }: { label: string }): void {
    this.label = label;
  }
  invalidateSize(): void {}
  setFreeArea(): void {}
  setAttribution(): void {}
  setLocator(): void {}
  setView(view: MapView): void {
    this.view = view;
  }
  glideTo(view: MapView): void {
    this.view = view;
  }
  fit(target: unknown): void {
    this.fits.push(target);
  }
  pointOf(): null {
    return null;
  }
  /** Areas that lie around every feature. */
  around: string[] = [];
  areasAround(): string[] {
    return this.around;
  }
  focusFeature(id: string): void {
    this.focused = id;
  }
  zoomIn(): void {}
  zoomOut(): void {}
  pan(): void {}
  finish(): void {}
  destroy(): void {
    FakeMap.alive--;
  }
}

// With these the file replaces the module of the map: vi.mock('…/map/atlas-map', () => import('…/fake-map')).
export { HATCH_TILES } from '../../map/svg/hatches';
export { FakeMap as AtlasMap };
export const mapStyles = css``;
export const legendSwatch = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');
