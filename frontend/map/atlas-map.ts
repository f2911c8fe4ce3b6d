import type { Visibility } from '../core/filter';
import type { Bounds, LonLat, MapView } from '../core/geography';
import { Camera, type FitOptions, isWithin, NO_PADDING } from './camera';
import { type LeafletMap, type LeafletMouseEvent, map, type ZoomAnimEvent } from './engine';
import { ZOOM_STEP } from './fit-view';
import { Furniture } from './furniture';
import { lonLatOf, scaleOf, union, type WorldBox, worldBoxOf, worldOf } from './geometry/mercator';
import { leavePageItsScrolling } from './input/cooperative-gestures';
import { FeatureTooltip, type TooltipTarget } from './input/feature-tooltip';
import { hitTest, NO_REACH } from './input/hit-test';
import { KeyboardFocus } from './input/keyboard-focus';
import { ENGLISH_WORDS, MapAnnouncer } from './input/map-announcer';
import { commandOf, type MapCommand } from './input/map-keys';
import type { LineWalk } from './input/nearest-in-direction';
import { hitsAt } from './input/pointer-hits';
import { LabelSchedule } from './labels/label-schedule';
import { Labels } from './labels/labels';
import { fromEngine, toEngine } from './lonlat';
import type {
  Direction,
  MapEvents,
  MapHit,
  MapLabel,
  MapLayer,
  MapOptions,
  MapTint,
  MapTooltip,
  MapWords,
  Padding,
} from './map-model';
import { adoptMapStyles, OwnStyles } from './style/adopted-styles';
import { detailZoom } from './style/detail-zoom';
import { Drawing } from './svg/drawing';
import { SvgRenderer } from './svg/svg-renderer';

export type * from './map-model';
export { legendSwatch } from './style/legend-swatch';
export { mapStyles } from './style/map-styles';
export { HATCH_TILES } from './svg/hatches';
export { type FeedStatus, type TileFacts, TileFeed } from './tile-feed';

const MAX_ZOOM = 13;
/** The zoom of a fit to a single point. */
const POINT_ZOOM = 9;

let count = 0;

/**
 * Everything the viewer may ask of a map, and nothing of how it is drawn. Coordinates are lon, lat.
 * Ids of features that the map does not have are ignored.
 */
export class AtlasMap {
  readonly #root = document.createElement('div');
  readonly #engine: LeafletMap;
  readonly #camera: Camera;
  readonly #renderer: SvgRenderer;
  readonly #drawing: Drawing;
  readonly #labels: Labels;
  readonly #labelSchedule: LabelSchedule;
  readonly #furniture: Furniture;
  readonly #announcer: MapAnnouncer;
  readonly #focus: KeyboardFocus;
  readonly #tooltip: FeatureTooltip;
  readonly #options: MapOptions;
  readonly #resize: ResizeObserver;
  readonly #ended = new AbortController();
  readonly #dropStyles: () => void;
  readonly #ownStyles: OwnStyles;
  readonly #listeners: { [E in keyof MapEvents]: Set<MapEvents[E]> } = {
    pick: new Set(),
    hover: new Set(),
    view: new Set(),
    move: new Set(),
    zoom: new Set(),
    focus: new Set(),
    open: new Set(),
    gestureBlocked: new Set(),
  };
  #visibilityOf: (featureId: string) => Visibility = () => 'shown';
  #tintOf: (featureId: string) => MapTint | null = () => null;
  #selected: string[] = [];
  #hovered: string | null = null;
  #hoverDue = 0;

  /** @param host an element with a size of its own; the map fills it and cleans up after itself */
  constructor(host: HTMLElement, options: MapOptions) {
    this.#options = options;
    const key = `atlas-map-${++count}`;
    this.#root.className = 'atlas-map ground';
    const root = host.getRootNode() as Document | ShadowRoot;
    this.#dropStyles = adoptMapStyles(root);
    this.#ownStyles = new OwnStyles(root);
    host.append(this.#root);
    this.#announcer = new MapAnnouncer(this.#root, key);
    const words = options.words ?? ENGLISH_WORDS;
    this.#announcer.words = words;

    const calm = this.#calm;
    this.#engine = map(this.#root, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      boxZoom: false,
      fadeAnimation: false,
      zoomAnimation: !calm,
      inertia: !calm,
      zoomSnap: ZOOM_STEP,
      zoomDelta: 1,
      wheelPxPerZoomLevel: 120,
      scrollWheelZoom: !options.cooperativeGestures,
      maxZoom: options.maxZoom ?? MAX_ZOOM,
    });
    this.#camera = new Camera(
      this.#engine,
      options.bounds,
      () => this.#calm,
      () => this.#renderer.frame !== null,
    );
    this.#furniture = new Furniture(this.#root, this.#camera, words, options);
    this.#renderer = new SvgRenderer(key, () => this.#onTiles());
    this.#drawing = new Drawing(this.#engine, this.#camera, this.#renderer);
    this.#labels = new Labels(this.#renderer, key);
    this.#labelSchedule = new LabelSchedule(this.#labels, (steady) => this.#placeLabels(steady));
    this.#focus = new KeyboardFocus(this.#renderer, this.#camera, this.#announcer, (changed) =>
      this.#onFocus(changed),
    );
    this.#tooltip = new FeatureTooltip(this.#engine, this.#renderer, this.#camera, (id) => this.pointOf(id));
    this.#root.append(this.#tooltip.element);
    this.#camera.fit(this.#camera.home, { animate: false });
    this.#listen();
    this.#resize = new ResizeObserver(() => this.invalidateSize());
    this.#resize.observe(host);
    this.#settle();
  }

  /** Draws these layers, in this order, and no others. A layer whose `data` is the same object as before is kept. */
  setLayers(layers: MapLayer[]): void {
    this.#ownStyles.set(layers);
    this.#renderer.setLayers(layers);
    this.#renderer.setVisibility(this.#visibilityOf);
    this.#renderer.setTint(this.#tintOf);
    this.#camera.setFeatures(this.#renderer.featuresBox);
    this.#furniture.setLand(
      [...this.#renderer.marks()].filter((mark) => mark.basemap && mark.style === 'land'),
    );
    this.#limitDetail(layers);
    this.#furniture.update();
    this.#focus.check();
    this.#labelSchedule.soon();
  }

  /** The zoom ends where the data's detail does; what is rough says nothing of it, and large layers have enough. */
  #limitDetail(layers: readonly MapLayer[]): void {
    const { zoomNeeded, maxZoom = MAX_ZOOM } = this.#options;
    if (zoomNeeded === undefined || layers.length === 0) return;
    const isOpen = layers.some(({ rough, tiles }) => rough || tiles);
    const detail = isOpen ? null : detailZoom(this.#renderer.marks());
    this.#camera.setMaxZoom(Math.min(maxZoom, detail === null ? maxZoom : Math.max(detail, zoomNeeded)));
  }

  /** Water is the ground of a map whose land is drawn; else it is land. */
  setGround(ground: 'land' | 'water'): void {
    this.#root.classList.toggle('dry', ground === 'land');
  }

  #onTiles(): void {
    this.#camera.setFeatures(this.#renderer.featuresBox);
    this.#labelSchedule.afterTiles();
  }

  /** Which features are shown; applies to layers that come later, too. Scenery always is. */
  setVisibility(of: (featureId: string) => Visibility): void {
    this.#visibilityOf = of;
    this.#renderer.setVisibility(of);
    this.#labels.dropHidden();
    this.#focus.check();
    this.#labelSchedule.soon();
  }

  /** The text on each feature; null for none. */
  setLabels(of: (featureId: string) => MapLabel | null): void {
    this.#labels.source = of;
    this.#labelSchedule.soon();
  }

  /** The name a screen reader hears for the feature in keyboard focus. */
  setSpoken(of: (featureId: string) => string): void {
    this.#focus.spokenOf = of;
  }

  /** The line that is shown beside a feature at the pointer or in keyboard focus; null for none. */
  setTooltips(of: (featureId: string) => MapTooltip | null): void {
    this.#tooltip.tooltipOf = of;
  }

  /** Which features lie along a line one after the other, and where: arrow keys follow it. */
  setLineWalks(of: (featureId: string) => LineWalk | null): void {
    this.#focus.lineWalkOf = of;
  }

  /** The period colour and pattern of each feature; null leaves it to the layer. */
  setTint(of: (featureId: string) => MapTint | null): void {
    this.#tintOf = of;
    this.#renderer.setTint(of);
  }

  /** Emphasises features above all others, which step back a little. */
  setSelected(featureIds: string[]): void {
    this.#selected = featureIds;
    this.#renderer.emphasise('selected', featureIds);
    this.#labelSchedule.soon();
  }

  /** Highlights features for as long as the text about them is pointed at. */
  setHighlighted(featureIds: string[]): void {
    this.#renderer.emphasise('highlighted', featureIds);
  }

  /** Short names of the sources of what is drawn, and a button to those that there is no room for. */
  setAttribution(sources: string[], more: { label: string; open: () => void } | null = null): void {
    this.#furniture.setAttribution(sources, more);
  }

  setWords(words: MapWords): void {
    this.#announcer.words = words;
    this.#furniture.words = words;
  }

  /** With or without the overview; it needs room besides. */
  setLocator(on: boolean): void {
    if (this.#furniture.setLocator(on)) this.#labelSchedule.soon();
  }

  /**
   * Sets how much panels cover. Moves the map only when that hides a selected feature. A map at rest reports its view
   * again, since its free part has another middle now.
   */
  setFreeArea(padding: Padding): void {
    const camera = this.#camera;
    camera.covered = padding;
    for (const edge of ['top', 'right', 'bottom', 'left'] as const) {
      this.#root.style.setProperty(`--free-${edge}`, `${padding[edge]}px`);
    }
    this.#furniture.update();
    this.#labelSchedule.soon();
    const box = this.#boxOf(this.#selected);
    if (this.#renderer.frame && !camera.flying && !camera.zooming) this.#emit('view', this.view);
    if (!box || camera.waiting) return;
    const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
    const wasFree = isWithin(middle, camera.screen(NO_PADDING));
    if (wasFree && !isWithin(middle, camera.screen(padding))) camera.bring(middle);
  }

  /**
   * Shows features or a box as large as fits into the free part; features without geometry change nothing.
   *
   * @param options.unlessWithin leaves a map alone that shows the whole box so many pixels from the edges of its free part
   */
  fit(target: string[] | Bounds, options: FitOptions & { unlessWithin?: number } = {}): void {
    if (isBounds(target)) {
      const box = worldBoxOf(target);
      if (options.unlessWithin === undefined || !this.#camera.shows(box, options.unlessWithin))
        this.#camera.fit(box, options);
    } else {
      const box = this.#boxOf(target);
      if (!box) return;
      const isPoint = box.minX === box.maxX && box.minY === box.maxY;
      this.#camera.fit(box, { ...options, maxZoom: options.maxZoom ?? (isPoint ? POINT_ZOOM : undefined) });
    }
  }

  /** The middle of the whole map, panels or not, and the zoom. */
  get view(): MapView {
    return this.#camera.view;
  }

  /** Shows a view; the current view is left alone, so two maps may follow each other. */
  setView(view: MapView, options: { animate?: boolean } = {}): void {
    this.#camera.setView(view, options);
  }

  /** The view, or the view at the end of a flight under way. */
  get target(): MapView {
    return this.#camera.target;
  }

  /** The middle of the part that no panel covers, now or after a flight, and the zoom. */
  get middle(): MapView {
    return this.#camera.middle;
  }

  /** Shows a spot in the middle of the part that no panel covers, without flight. */
  setMiddle(middle: MapView): void {
    this.#camera.setMiddle(middle);
  }

  /** Glides to a view as the wheel does, without flight: beside another map that zooms. */
  glideTo(view: MapView): void {
    this.#camera.glideTo(view);
  }

  zoomIn(): void {
    this.#engine.zoomIn(1);
  }

  zoomOut(): void {
    this.#engine.zoomOut(1);
  }

  pan(direction: Direction): void {
    this.#camera.pan(direction);
  }

  /** Gives the map keyboard focus with the ring on a feature; does nothing for a feature that is hidden or unknown. */
  focusFeature(featureId: string): void {
    if (this.#renderer.mark(featureId)?.basemap || !this.#renderer.isShown(featureId)) return;
    this.#root.focus({ preventScroll: true });
    this.#focus.on(featureId);
  }

  /** The feature in keyboard focus. */
  get focused(): string | null {
    return this.#focus.id;
  }

  /** Where a feature's anchor is, in pixels from the map's corner; null for one without geometry. */
  pointOf(featureId: string): { x: number; y: number } | null {
    const anchor = this.#renderer.mark(featureId)?.shape.anchor;
    if (!anchor) return null;
    const { x, y } = this.#engine.latLngToContainerPoint(toEngine(lonLatOf(anchor)));
    return { x, y };
  }

  /**
   * Areas a reader can act on in which a place of these features lies, the smallest first: around its point, or around
   * its area, smaller ones within that left out. None for a line, which lies in one area here and in another there.
   */
  areasAround(featureIds: readonly string[]): string[] {
    const own = featureIds.map((id) => this.#renderer.mark(id)).filter((mark) => mark !== undefined);
    const shape = (own.find((mark) => mark.shape.kind === 'point') ?? own[0])?.shape;
    if (!shape || shape.kind === 'line') return [];
    const { anchor: at, size } = shape;
    const scale = scaleOf(this.#engine.getZoom());
    const areas = [...this.#renderer.actable(at, scale, NO_REACH)].filter(
      (mark) => mark.shape.kind === 'area' && (mark.shape.size > size || featureIds.includes(mark.id)),
    );
    return hitTest(areas, at, scale, NO_REACH).map(({ feature }) => feature);
  }

  /** The spot of the ground at so many pixels from the map's corner. */
  groundAt(x: number, y: number): LonLat {
    return fromEngine(this.#engine.containerPointToLatLng([x, y]));
  }

  /** Listens; returns what stops it. */
  on<E extends keyof MapEvents>(type: E, listener: MapEvents[E]): () => void {
    const listeners = this.#listeners[type];
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** For when the host's size has changed; the map notices most of the time by itself. */
  invalidateSize(): void {
    this.#engine.invalidateSize({ animate: false, pan: true });
    this.#camera.resized();
    this.#settle();
  }

  /** Draws and places labels at once, without waiting for the next frame: a page that is printed has none. */
  finish(): void {
    this.#engine.invalidateSize({ animate: false, pan: false });
    this.#settle();
    this.#renderer.finish();
    this.#labelSchedule.now();
  }

  /** Removes everything the map has added; it is of no use afterwards. */
  destroy(): void {
    this.#ended.abort();
    this.#resize.disconnect();
    this.#labelSchedule.destroy();
    cancelAnimationFrame(this.#hoverDue);
    for (const listeners of Object.values(this.#listeners)) listeners.clear();
    this.#renderer.destroy();
    this.#engine.remove();
    this.#root.remove();
    this.#dropStyles();
    this.#ownStyles.drop();
  }

  get #calm(): boolean {
    return this.#options.reducedMotion ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #emit<E extends keyof MapEvents>(type: E, ...values: Parameters<MapEvents[E]>): void {
    for (const listener of this.#listeners[type]) {
      (listener as (...args: Parameters<MapEvents[E]>) => void)(...values);
    }
  }

  #listen(): void {
    const engine = this.#engine;
    engine.on('zoomstart', () => {
      this.#tooltip.hide();
      this.#renderer.element.classList.add('zooming');
    });
    engine.on('zoomanim', (event: ZoomAnimEvent) => {
      const center = fromEngine(event.center);
      this.#drawing.follow(worldOf(center), event.zoom);
      this.#emit('zoom', { zoom: event.zoom, lat: center[1], lon: center[0] });
    });
    engine.on('zoom', () => this.#drawing.follow(this.#camera.center, engine.getZoom()));
    engine.on('move', () => {
      if (!this.#camera.zooming && !this.#drawing.isCovering) this.#drawing.draw();
      this.#furniture.follow();
      if (this.#tooltip.shown) this.#tooltip.update();
      this.#emit('move', this.view);
    });
    engine.on('moveend', () => this.#rest());
    engine.on('click', (event: LeafletMouseEvent) => this.#click(event));

    const { signal } = this.#ended;
    const root = this.#root;
    root.addEventListener('pointermove', (event) => this.#point(event), { signal });
    root.addEventListener('pointerleave', () => this.#hover(null), { signal });
    root.addEventListener('blur', () => this.#showFocus(), { signal });
    root.addEventListener('focus', () => this.#showFocus(), { signal });
    // Wherever the focus is: a tooltip at the pointer can be put away without moving either.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') this.#tooltip.hide();
      },
      { signal, capture: true },
    );
    root.addEventListener('keydown', (event) => this.#key(event), { signal });
    if (this.#options.cooperativeGestures)
      leavePageItsScrolling(root, engine, (by) => this.#emit('gestureBlocked', by), signal);
  }

  /** The map has come to rest: draws sharply, places the labels, reports the view. */
  #rest(): void {
    if (!this.#camera.arrive()) return;
    this.#settle();
    if (this.#tooltip.isAtFocus) this.#tooltip.update();
    this.#emit('view', this.view);
  }

  #settle(): void {
    if (!this.#camera.hasSize) return;
    this.#renderer.element.classList.remove('zooming');
    this.#drawing.draw();
    this.#furniture.update();
    this.#labelSchedule.soon();
  }

  #placeLabels(steady: boolean): boolean {
    const camera = this.#camera;
    if (camera.zooming || !camera.hasSize) return false;
    this.#labels.place(
      this.#renderer.pixelsOf(camera.screen(NO_PADDING)),
      this.#renderer.pixelsOf(camera.screen(camera.covered)),
      this.#furniture.boxes(this.#renderer, [...(this.#options.furniture?.() ?? [])]),
      steady,
    );
    return true;
  }

  #boxOf(ids: string[]): WorldBox | null {
    return union(ids.flatMap((id) => this.#renderer.mark(id)?.shape.box ?? []));
  }

  #click(event: LeafletMouseEvent): void {
    const { x, y } = event.containerPoint;
    this.#tooltip.hide();
    const { hits } = hitsAt(event.originalEvent, this.#engine, this.#renderer, this.#labels);
    this.#emit('pick', hits, { x, y });
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    cancelAnimationFrame(this.#hoverDue);
    this.#hoverDue = requestAnimationFrame(() => {
      if (this.#camera.zooming) return;
      const { hits, label } = hitsAt(event, this.#engine, this.#renderer, this.#labels);
      const { x, y } = this.#engine.mouseEventToContainerPoint(event);
      this.#hover(hits[0] ?? null, { at: { x, y }, label });
    });
  }

  /** @param pointer where it is, and the label under it */
  #hover(hit: MapHit | null, pointer?: Omit<TooltipTarget, 'id'>): void {
    cancelAnimationFrame(this.#hoverDue);
    const feature = hit?.feature ?? null;
    const isNew = feature !== this.#hovered;
    // Put away by Escape or a click, the tooltip comes back with the next feature.
    if (isNew || this.#tooltip.shown)
      this.#tooltip.show(feature !== null && pointer ? { id: feature, ...pointer } : null);
    if (!isNew) return;
    this.#hovered = feature;
    this.#root.classList.toggle('pickable', hit !== null);
    const isScenery = feature !== null && this.#renderer.mark(feature)?.basemap;
    this.#renderer.emphasise('hovered', feature === null || isScenery ? [] : [feature]);
    this.#labels.hover(feature ?? this.focused);
    this.#emit('hover', hit);
  }

  #onFocus(changed: boolean): void {
    this.#showFocus();
    if (changed) this.#emit('focus', this.focused);
  }

  /** The keyboard's tooltip shows while its focus can be seen. */
  #showFocus(): void {
    const id = this.#root.matches(':focus-visible') ? this.focused : null;
    if (id === null && this.#tooltip.isAtPointer) return;
    this.#labels.hover(id ?? this.#hovered);
    this.#tooltip.show(id === null ? null : { id, at: null, label: null });
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#root) return;
    const command = commandOf(event);
    if (!command || !this.#obey(command)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** False when the key is of no use here and the page may have it. */
  #obey(command: MapCommand): boolean {
    switch (command.do) {
      case 'pan':
        this.pan(command.direction);
        return true;
      case 'zoomIn':
        this.zoomIn();
        return true;
      case 'zoomOut':
        this.zoomOut();
        return true;
      case 'open':
        if (this.focused === null) return false;
        this.#emit('open', this.focused);
        return true;
      case 'leave':
        if (this.focused === null) return false;
        this.#focus.on(null);
        return true;
      default:
        this.#focus.walk(command);
        return true;
    }
  }
}

function isBounds(target: string[] | Bounds): target is Bounds {
  return target.length === 4 && target.every((value) => typeof value === 'number');
}
