import type { Bounds, MapView } from '../core/geography';
import type { LeafletMap } from './engine';
import { aroundCover, fitView, keepWithin, uncoveredMiddle, ZOOM_STEP } from './fit-view';
import {
  lonLatOf,
  scaleOf,
  union,
  type WorldBox,
  type WorldPoint,
  worldBoxOf,
  worldOf,
} from './geometry/mercator';
import { fromEngine, toEngine } from './lonlat';
import type { Direction, Padding } from './map-model';

/** Milliseconds a view change by the program takes. */
const FLIGHT = 350;
const PAN_SHARE = 0.3;
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

export interface FitOptions {
  animate?: boolean;
  maxZoom?: number;
}

export function isWithin(point: WorldPoint, box: WorldBox): boolean {
  return point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY;
}

/** The view of the map: its flights, its limits, and the part of it that panels leave free. */
export class Camera {
  /** The bounds of the atlas. */
  readonly home: WorldBox;
  /** Pixels at each edge that panels cover. */
  covered = NO_PADDING;
  readonly #engine: LeafletMap;
  readonly #isCalm: () => boolean;
  readonly #isDrawn: () => boolean;
  /** The box of all features that are here. */
  #features: WorldBox | null = null;
  /** The boxes the map was sent to; their features may not be here yet. */
  #visited: WorldBox | null = null;
  /** The fit asked for while the host had no size yet. */
  #waiting: (() => void) | null = null;
  /** The view at the end of a flight under way. */
  #aim: MapView | null = null;
  #zooming = false;

  /**
   * @param isCalm whether the map jumps instead of flying
   * @param isDrawn whether there is a first view to fly from
   */
  constructor(engine: LeafletMap, bounds: Bounds, isCalm: () => boolean, isDrawn: () => boolean) {
    this.#engine = engine;
    this.home = worldBoxOf(bounds);
    this.#isCalm = isCalm;
    this.#isDrawn = isDrawn;
    engine.on('zoomstart', () => {
      this.#zooming = true;
    });
    engine.on('zoomend', () => {
      this.#zooming = false;
    });
  }

  get hasSize(): boolean {
    const { x, y } = this.#engine.getSize();
    return x > 0 && y > 0;
  }

  /** Pixels of the whole map from left to right. */
  get width(): number {
    return this.#engine.getSize().x;
  }

  get zooming(): boolean {
    return this.#zooming;
  }

  get flying(): boolean {
    return this.#aim !== null;
  }

  /** Whether a fit waits until the host has a size. */
  get waiting(): boolean {
    return this.#waiting !== null;
  }

  get center(): WorldPoint {
    return worldOf(fromEngine(this.#engine.getCenter()));
  }

  /** The middle of the whole map, panels or not, and the zoom. */
  get view(): MapView {
    const [lon, lat] = fromEngine(this.#engine.getCenter());
    return { zoom: this.#engine.getZoom(), lat, lon };
  }

  /** Shows a view; the current view is left alone, so two maps may follow each other. */
  setView(view: MapView, options: { animate?: boolean } = {}): void {
    this.#waiting = null;
    const zoom = Math.max(this.#engine.getMinZoom(), Math.min(this.#engine.getMaxZoom(), view.zoom));
    const now = this.view;
    const scale = scaleOf(now.zoom);
    const here = worldOf([now.lon, now.lat]);
    const there = worldOf([view.lon, view.lat]);
    const away = Math.hypot(here.x - there.x, here.y - there.y) * scale;
    // A flight that leaves this very view is called off.
    if (!this.#aim && away < 0.5 && Math.abs(now.zoom - zoom) < ZOOM_STEP / 2) return;
    const center = toEngine([view.lon, view.lat]);
    const { x, y } = this.#engine.getSize();
    if (options.animate === false || this.#isCalm()) {
      this.#engine.setView(center, zoom, { animate: false });
      return;
    }
    this.#aim = { ...view, zoom };
    if (zoom === now.zoom && away < Math.min(x, y)) this.#engine.panTo(center, { duration: FLIGHT / 1000 });
    else this.#engine.flyTo(center, zoom, { duration: FLIGHT / 1000 });
  }

  /** The view, or the view at the end of a flight under way. */
  get target(): MapView {
    return this.#aim ?? this.view;
  }

  /** The middle of the part that no panel covers, now or after a flight, and the zoom. */
  get middle(): MapView {
    return uncoveredMiddle(this.target, this.covered);
  }

  /** Shows a spot in the middle of the part that no panel covers, without flight. */
  setMiddle(middle: MapView): void {
    this.setView(aroundCover(middle, this.covered), { animate: false });
  }

  /** Glides to a view as the wheel does, without flight: beside another map that zooms. */
  glideTo(view: MapView): void {
    this.#waiting = null;
    this.#engine.setView(toEngine([view.lon, view.lat]), view.zoom);
  }

  pan(direction: Direction): void {
    const { x, y } = this.#engine.getSize();
    const by: Record<Direction, [number, number]> = {
      left: [-x, 0],
      right: [x, 0],
      up: [0, -y],
      down: [0, y],
    };
    const [dx, dy] = by[direction];
    this.#engine.panBy([dx * PAN_SHARE, dy * PAN_SHARE], {
      animate: !this.#isCalm(),
      duration: FLIGHT / 1000,
    });
  }

  /** Shows a box as large as fits into the free part, as soon as the host has a size. */
  fit(box: WorldBox, options: FitOptions): void {
    this.#waiting = null;
    this.#visited = union([box, ...(this.#visited ? [this.#visited] : [])]);
    this.#limitZoom();
    const { x: width, y: height } = this.#engine.getSize();
    const limits = {
      minZoom: this.#engine.getMinZoom(),
      maxZoom: Math.min(options.maxZoom ?? Infinity, this.#engine.getMaxZoom()),
    };
    const view = fitView(box, { width, height, covered: this.covered }, limits);
    if (this.#isDrawn()) this.setView(view, options);
    else this.#engine.setView(toEngine([view.lon, view.lat]), view.zoom, { animate: false });
    if (!this.hasSize) this.#waiting = () => this.fit(box, { ...options, animate: false });
  }

  /** Whether the whole box is shown, so many pixels from the edges of the free part. */
  shows(box: WorldBox, margin: number): boolean {
    if (!this.hasSize) return false;
    const { top, right, bottom, left } = this.covered;
    const inner = { top: top + margin, right: right + margin, bottom: bottom + margin, left: left + margin };
    const { minX, minY, maxX, maxY } = this.screen(inner);
    return box.minX >= minX && box.minY >= minY && box.maxX <= maxX && box.maxY <= maxY;
  }

  /** Moves the map so that a spot is in the middle of the free part. */
  bring(point: WorldPoint): void {
    const [lon, lat] = lonLatOf(point);
    const { zoom } = this.target;
    const size = this.#engine.getSize();
    const box = worldBoxOf([lon, lat, lon, lat]);
    const screen = { width: size.x, height: size.y, covered: this.covered };
    this.setView(fitView(box, screen, { minZoom: zoom, maxZoom: zoom }));
  }

  /** The part of the world on the screen, or soon to be, that nothing covers. */
  screen(covered: Padding, view = this.target): WorldBox {
    const { zoom, lon, lat } = view;
    const scale = scaleOf(zoom);
    const size = this.#engine.getSize();
    const { x, y } = worldOf([lon, lat]);
    return {
      minX: x + (covered.left - size.x / 2) / scale,
      minY: y + (covered.top - size.y / 2) / scale,
      maxX: x + (size.x / 2 - covered.right) / scale,
      maxY: y + (size.y / 2 - covered.bottom) / scale,
    };
  }

  /** The map may be moved to wherever there are features, and where the program has sent it. */
  setFeatures(box: WorldBox | null): void {
    this.#features = box;
  }

  setMaxZoom(zoom: number): void {
    const limit = Math.round(zoom / ZOOM_STEP) * ZOOM_STEP;
    if (limit !== this.#engine.getMaxZoom()) this.#engine.setMaxZoom(limit);
  }

  /** The host's size has changed. */
  resized(): void {
    this.#limitZoom();
    if (this.hasSize) this.#waiting?.();
  }

  /** A movement has ended. False if the map was too far out and glides back. */
  arrive(): boolean {
    this.#aim = null;
    // Until there are features nobody knows how far the map may move.
    if (!this.#features) return true;
    const all = union([this.home, this.#features, ...(this.#visited ? [this.#visited] : [])])!;
    const kept = keepWithin(this.view, all, this.covered);
    const here = worldOf([this.view.lon, this.view.lat]);
    const there = worldOf([kept.lon, kept.lat]);
    if (Math.hypot(here.x - there.x, here.y - there.y) * scaleOf(kept.zoom) <= 2) return true;
    this.#engine.panTo(toEngine([kept.lon, kept.lat]), { animate: !this.#isCalm(), duration: 0.2 });
    return false;
  }

  /** Out to where the atlas fills about a third of the map. */
  #limitZoom(): void {
    if (!this.hasSize) return;
    const { x: width, y: height } = this.#engine.getSize();
    const whole = fitView(
      this.home,
      { width, height, covered: NO_PADDING },
      { minZoom: 0, maxZoom: this.#engine.getMaxZoom() },
    );
    this.#engine.setMinZoom(Math.max(1, whole.zoom - 1.5));
  }
}
