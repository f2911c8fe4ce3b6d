import type { Visibility } from '../core/filter';
import type { Bounds, LonLat, MapView } from '../core/geography';
import { DomUtil, type LeafletMap, type LeafletMouseEvent, map, type ZoomAnimEvent } from './engine';
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
import { leavePageItsScrolling } from './input/cooperative-gestures';
import { hitTest, MOUSE_REACH, NO_REACH, TOUCH_REACH } from './input/hit-test';
import { ENGLISH_WORDS, MapAnnouncer } from './input/map-announcer';
import { commandOf, type MapCommand } from './input/map-keys';
import {
  inReadingOrder,
  type LineWalk,
  nearestInDirection,
  nearestTo,
  nextAlong,
  type Stop,
} from './input/nearest-in-direction';
import { Tooltip } from './input/tooltip';
import type { Box } from './labels/label-placement';
import { type LabelHit, Labels } from './labels/labels';
import { Locator } from './locator';
import { fromEngine, toEngine } from './lonlat';
import type {
  Direction,
  MapHit,
  MapLabel,
  MapLayer,
  MapOptions,
  MapTint,
  MapTooltip,
  MapWords,
  Padding,
} from './map-model';
import { ScaleBar } from './scale-bar';
import { detailZoom } from './style/detail-zoom';
import { adoptMapStyles, OwnStyles } from './style/map-styles';
import { symbolRadius } from './style/zoom-sizes';
import { frameBox } from './svg/map-frame';
import { SvgRenderer } from './svg/svg-renderer';

export type * from './map-model';
export { legendSwatch } from './style/legend-swatch';
export { mapStyles } from './style/map-styles';
export { INK as hatchInk } from './svg/hatches';
export { type FeedStatus, type TileFacts, TileFeed } from './tile-feed';

/** What the map tells, and with what. */
export interface MapEvents {
  /** A click or tap: what lies under it, best first (none on empty ground), and where in pixels from the map's corner. */
  pick: (hits: MapHit[], at: { x: number; y: number }) => void;
  /** The feature under the mouse has changed. */
  hover: (hit: MapHit | null) => void;
  /** The map has come to rest. */
  view: (view: MapView) => void;
  /** The map moves: once a frame, for a second map that follows. */
  move: (view: MapView) => void;
  /** The map sets out to glide to another zoom, for a second map that glides along. */
  zoom: (target: MapView) => void;
  /** The feature in keyboard focus has changed. */
  focus: (featureId: string | null) => void;
  /** Enter or Space on the feature in focus. */
  open: (featureId: string) => void;
  /** The wheel, or a single finger, was left to the page that the map stands in. */
  gestureBlocked: (by: 'wheel' | 'finger') => void;
}

/** Milliseconds a view change by the program takes. */
const FLIGHT = 350;
/** How much of the view's size is drawn beyond each edge. */
const BEYOND = 0.35;
const PAN_SHARE = 0.3;
const MAX_ZOOM = 13;
/** Milliseconds without a further tile after which labels are set. */
const QUIET = 120;
/** Milliseconds that labels wait for a typeface. */
const PATIENCE = 1500;
/** A map narrower than this many pixels has a scale bar of so many at most. */
const SLIM = 420;
const SHORT_BAR = 64;
/** Pixels of map that an overview needs beside it. */
const ROOM = { width: 560, height: 420 };
const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

let count = 0;

/**
 * The one door to the map engine: everything the viewer may ask of a map, and nothing of how it is drawn.
 * Coordinates are lon, lat. Asked with ids of features it does not have, it ignores them.
 */
export class AtlasMap {
  readonly #root = document.createElement('div');
  readonly #attribution = document.createElement('div');
  readonly #engine: LeafletMap;
  readonly #renderer: SvgRenderer;
  readonly #labels: Labels;
  readonly #scale: ScaleBar;
  readonly #locator: Locator;
  readonly #announcer: MapAnnouncer;
  readonly #tooltip = new Tooltip();
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
  #spokenOf: (featureId: string) => string = (id) => id;
  #tooltipOf: (featureId: string) => MapTooltip | null = () => null;
  #lineWalkOf: (featureId: string) => LineWalk | null = () => null;
  #covered = NO_PADDING;
  #home: WorldBox;
  #all: WorldBox;
  /** What was to be shown so far; its features may not be here yet. */
  #visited: WorldBox | null = null;
  #selected: string[] = [];
  #focused: string | null = null;
  #hovered: string | null = null;
  /** What the tooltip is about, and where the pointer that asked for it is; null for the keyboard. */
  #told: { id: string; at: { x: number; y: number } | null; label: LabelHit | null } | null = null;
  /** The fit asked for while the host had no size yet. */
  #waiting: (() => void) | null = null;
  #zooming = false;
  #hasLocator: boolean;
  /** Where a flight under way will end. */
  #aim: MapView | null = null;
  #labelsDue = 0;
  /** Typefaces with texts that labels have waited for. */
  readonly #awaited = new Set<string>();
  /** A typeface came after the labels were set: they stay where they are. */
  #steady = false;
  #hoverDue = 0;
  #tilesDue: ReturnType<typeof setTimeout> | undefined;

  /** @param host an element with a size of its own; the map fills it and cleans up after itself */
  constructor(host: HTMLElement, options: MapOptions) {
    this.#options = options;
    this.#home = worldBoxOf(options.bounds);
    this.#all = this.#home;
    const key = `atlas-map-${++count}`;
    this.#root.className = 'atlas-map ground';
    const root = host.getRootNode() as Document | ShadowRoot;
    this.#dropStyles = adoptMapStyles(root);
    this.#ownStyles = new OwnStyles(root);
    host.append(this.#root);
    this.#announcer = new MapAnnouncer(this.#root, key);
    const words = options.words ?? ENGLISH_WORDS;
    this.#announcer.words = words;
    this.#scale = new ScaleBar(words);
    this.#locator = new Locator(words);
    this.#hasLocator = options.locator ?? true;

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
    const corner = document.createElement('div');
    corner.className = 'corner';
    corner.append(this.#locator.element, this.#scale.element);
    this.#root.append(corner);
    this.#attribution.className = 'attribution';
    this.setAttribution(options.attribution ?? []);
    this.#root.append(this.#attribution, this.#tooltip.element);

    this.#renderer = new SvgRenderer(key, () => this.#tilesCame());
    this.#labels = new Labels(this.#renderer, key);
    this.#renderer.element.classList.add('leaflet-zoom-animated');
    this.#engine.getPane('overlayPane')!.append(this.#renderer.element);
    this.#fitBox(this.#home, { animate: false });
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
    this.#spread();
    this.#locator.setLand(
      [...this.#renderer.marks()].filter((mark) => mark.basemap && mark.style === 'land'),
    );
    this.#limitDetail(layers);
    this.#furnish();
    this.#checkFocus();
    this.#dueLabels();
  }

  /** The zoom ends where the data's detail does; what is rough says nothing of it, and large layers have enough. */
  #limitDetail(layers: readonly MapLayer[]): void {
    const { zoomNeeded, maxZoom = MAX_ZOOM } = this.#options;
    if (zoomNeeded === undefined || layers.length === 0) return;
    const isOpen = layers.some(({ rough, tiles }) => rough || tiles);
    const detail = isOpen ? null : detailZoom(this.#renderer.marks());
    const wanted = Math.min(maxZoom, detail === null ? maxZoom : Math.max(detail, zoomNeeded));
    const limit = Math.round(wanted / ZOOM_STEP) * ZOOM_STEP;
    if (limit !== this.#engine.getMaxZoom()) this.#engine.setMaxZoom(limit);
  }

  /** Water is the ground of a map whose land is drawn; else it is land. */
  setGround(ground: 'land' | 'water'): void {
    this.#root.classList.toggle('dry', ground === 'land');
  }

  /** The map may be moved to wherever there are features, and where the program has sent it. */
  #spread(): void {
    const features = this.#renderer.featuresBox;
    this.#all = union([
      this.#home,
      ...(this.#visited ? [this.#visited] : []),
      ...(features ? [features] : []),
    ])!;
  }

  /** Tiles come many at a time: labels wait for the last of them. */
  #tilesCame(): void {
    this.#spread();
    clearTimeout(this.#tilesDue);
    this.#tilesDue = setTimeout(() => this.#dueLabels(), QUIET);
  }

  /** Which features are shown; applies to layers that come later, too. Scenery always is. */
  setVisibility(of: (featureId: string) => Visibility): void {
    this.#visibilityOf = of;
    this.#renderer.setVisibility(of);
    this.#labels.dropHidden();
    this.#checkFocus();
    this.#dueLabels();
  }

  /** The text on each feature; null for none. */
  setLabels(of: (featureId: string) => MapLabel | null): void {
    this.#labels.source = of;
    this.#dueLabels();
  }

  /** The name a screen reader hears for the feature in keyboard focus. */
  setSpoken(of: (featureId: string) => string): void {
    this.#spokenOf = of;
    if (this.#focused !== null) this.#announcer.say(of(this.#focused));
  }

  /** The line that is shown beside a feature at the pointer or in keyboard focus; null for none. */
  setTooltips(of: (featureId: string) => MapTooltip | null): void {
    this.#tooltipOf = of;
    this.#tell();
  }

  /** Which features lie along a line one after the other, and where: arrow keys follow it. */
  setLineWalks(of: (featureId: string) => LineWalk | null): void {
    this.#lineWalkOf = of;
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
    this.#dueLabels();
  }

  /** Lights features up for as long as the text about them is pointed at. */
  setHighlighted(featureIds: string[]): void {
    this.#renderer.emphasise('highlighted', featureIds);
  }

  /** Short names of the sources of what is drawn, and a button to those that there is no room for. */
  setAttribution(sources: string[], more: { label: string; open: () => void } | null = null): void {
    this.#attribution.textContent = sources.join(' · ');
    if (!more) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = more.label;
    button.addEventListener('click', more.open);
    this.#attribution.append(sources.length > 0 ? ' · ' : '', button);
  }

  setWords(words: MapWords): void {
    this.#announcer.words = words;
    this.#scale.words = words;
    this.#locator.words = words;
    this.#furnish();
  }

  /** With or without the overview; it needs room besides. */
  setLocator(on: boolean): void {
    if (on === this.#hasLocator) return;
    this.#hasLocator = on;
    this.#furnish();
    this.#dueLabels();
  }

  /**
   * Says what panels cover. Moves the map only when that hides a selected feature. A map at rest tells of its view again,
   * since something else stands in the middle now.
   */
  setFreeArea(padding: Padding): void {
    this.#covered = padding;
    for (const edge of ['top', 'right', 'bottom', 'left'] as const) {
      this.#root.style.setProperty(`--free-${edge}`, `${padding[edge]}px`);
    }
    this.#furnish();
    this.#dueLabels();
    const box = this.#boxOf(this.#selected);
    if (this.#renderer.frame && !this.#aim && !this.#zooming) this.#emit('view', this.view);
    if (!box || this.#waiting) return;
    const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
    const wasFree = this.#isIn(middle, this.#screen(NO_PADDING));
    if (wasFree && !this.#isIn(middle, this.#screen(padding))) this.#bring(middle);
  }

  /**
   * Shows features or a box as large as fits into the free part; features without geometry change nothing.
   *
   * @param options.unlessWithin leaves a map alone that shows the whole box so many pixels from the edges of its free part
   */
  fit(
    target: string[] | Bounds,
    options: { animate?: boolean; maxZoom?: number; unlessWithin?: number } = {},
  ): void {
    if (isBounds(target)) {
      const box = worldBoxOf(target);
      if (options.unlessWithin === undefined || !this.#shows(box, options.unlessWithin))
        this.#fitBox(box, options);
    } else {
      const box = this.#boxOf(target);
      if (!box) return;
      const isSpot = box.minX === box.maxX && box.minY === box.maxY;
      this.#fitBox(box, { ...options, maxZoom: options.maxZoom ?? (isSpot ? 9 : undefined) });
    }
  }

  #shows(box: WorldBox, margin: number): boolean {
    if (!this.#hasSize) return false;
    const { top, right, bottom, left } = this.#covered;
    const inner = { top: top + margin, right: right + margin, bottom: bottom + margin, left: left + margin };
    const { minX, minY, maxX, maxY } = this.#screen(inner);
    return box.minX >= minX && box.minY >= minY && box.maxX <= maxX && box.maxY <= maxY;
  }

  /** The middle of the whole map, panels or not, and the zoom. */
  get view(): MapView {
    const [lon, lat] = fromEngine(this.#engine.getCenter());
    return { zoom: this.#engine.getZoom(), lat, lon };
  }

  /** Shows a view; the one shown already is left alone, so two maps may follow each other. */
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
    if (options.animate === false || this.#calm) {
      this.#engine.setView(center, zoom, { animate: false });
      return;
    }
    this.#aim = { ...view, zoom };
    if (zoom === now.zoom && away < Math.min(x, y)) this.#engine.panTo(center, { duration: FLIGHT / 1000 });
    else this.#engine.flyTo(center, zoom, { duration: FLIGHT / 1000 });
  }

  /** The view, or the one that a flight under way will end at. */
  get target(): MapView {
    return this.#aim ?? this.view;
  }

  /** What stands, or after a flight will stand, in the middle of the part that no panel covers, and the zoom. */
  get middle(): MapView {
    return uncoveredMiddle(this.target, this.#covered);
  }

  /** Shows a spot in the middle of the part that no panel covers, without flight. */
  setMiddle(middle: MapView): void {
    this.setView(aroundCover(middle, this.#covered), { animate: false });
  }

  /** Glides to a view as the wheel does, without flight: beside another map that zooms. */
  glideTo(view: MapView): void {
    this.#waiting = null;
    this.#engine.setView(toEngine([view.lon, view.lat]), view.zoom);
  }

  zoomIn(): void {
    this.#engine.zoomIn(1);
  }

  zoomOut(): void {
    this.#engine.zoomOut(1);
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
    this.#engine.panBy([dx * PAN_SHARE, dy * PAN_SHARE], { animate: !this.#calm, duration: FLIGHT / 1000 });
  }

  /** Gives the map keyboard focus with the ring on a feature; does nothing for one that is hidden or unknown. */
  focusFeature(featureId: string): void {
    if (this.#renderer.mark(featureId)?.basemap || !this.#renderer.isShown(featureId)) return;
    this.#root.focus({ preventScroll: true });
    this.#focusOn(featureId);
  }

  /** The feature in keyboard focus. */
  get focused(): string | null {
    return this.#focused;
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
    this.#limitZoom();
    if (this.#hasSize) this.#waiting?.();
    this.#settle();
  }

  /** Draws and sets labels at once, without waiting for the next frame: a page that is printed has none. */
  finish(): void {
    this.#engine.invalidateSize({ animate: false, pan: false });
    this.#settle();
    this.#renderer.finish();
    cancelAnimationFrame(this.#labelsDue);
    this.#placeLabels();
  }

  /** Removes everything the map has added; it is of no use afterwards. */
  destroy(): void {
    this.#ended.abort();
    this.#resize.disconnect();
    clearTimeout(this.#tilesDue);
    cancelAnimationFrame(this.#labelsDue);
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

  get #hasSize(): boolean {
    const { x, y } = this.#engine.getSize();
    return x > 0 && y > 0;
  }

  #emit<E extends keyof MapEvents>(type: E, ...values: Parameters<MapEvents[E]>): void {
    for (const listener of this.#listeners[type]) {
      (listener as (...args: Parameters<MapEvents[E]>) => void)(...values);
    }
  }

  #listen(): void {
    const engine = this.#engine;
    engine.on('zoomstart', () => {
      this.#zooming = true;
      this.#tooltip.hide();
      this.#renderer.element.classList.add('zooming');
    });
    engine.on('zoomanim', (event: ZoomAnimEvent) => {
      const center = fromEngine(event.center);
      this.#follow(worldOf(center), event.zoom);
      this.#emit('zoom', { zoom: event.zoom, lat: center[1], lon: center[0] });
    });
    engine.on('zoom', () => this.#follow(this.#center, engine.getZoom()));
    engine.on('zoomend', () => {
      this.#zooming = false;
    });
    engine.on('move', () => {
      if (!this.#zooming && !this.#isFramed()) this.#draw();
      this.#locator.frame(this.#screen(this.#covered, this.view));
      if (this.#tooltip.shown) this.#tell();
      this.#emit('move', this.view);
    });
    engine.on('moveend', () => this.#rest());
    engine.on('click', (event: LeafletMouseEvent) => this.#click(event));

    const { signal } = this.#ended;
    const root = this.#root;
    root.addEventListener('pointermove', (event) => this.#point(event), { signal });
    root.addEventListener('pointerleave', () => this.#hover(null), { signal });
    root.addEventListener('blur', () => this.#tellFocus(), { signal });
    root.addEventListener('focus', () => this.#tellFocus(), { signal });
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
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener?.(
      'loadingdone',
      () => {
        this.#labels.forgetSizes();
        this.#steady = true;
        this.#dueLabels();
      },
      { signal },
    );
  }

  get #center(): WorldPoint {
    return worldOf(fromEngine(this.#engine.getCenter()));
  }

  /** Moves and stretches the drawing as it is, while a zoom is under way. */
  #follow(center: WorldPoint, zoom: number): void {
    const { frame } = this.#renderer;
    if (!frame) return;
    const size = this.#engine.getSize();
    const pane = DomUtil.getPosition(this.#engine.getPane('mapPane')!);
    const scale = scaleOf(zoom);
    const stretch = scale / scaleOf(frame.zoom);
    const left = Math.round(center.x * scale - size.x / 2 + pane.x);
    const top = Math.round(center.y * scale - size.y / 2 + pane.y);
    const position = size.multiplyBy(0);
    position.x = frame.x * stretch - left;
    position.y = frame.y * stretch - top;
    DomUtil.setTransform(this.#renderer.element, position, stretch);
  }

  /** The map has come to rest: draws sharply, sets the labels, tells the viewer. */
  #rest(): void {
    this.#aim = null;
    // Until there are features nobody knows how far the map may go.
    const kept = this.#renderer.featuresBox ? keepWithin(this.view, this.#all, this.#covered) : this.view;
    const here = worldOf([this.view.lon, this.view.lat]);
    const there = worldOf([kept.lon, kept.lat]);
    if (Math.hypot(here.x - there.x, here.y - there.y) * scaleOf(kept.zoom) > 2) {
      this.#engine.panTo(toEngine([kept.lon, kept.lat]), { animate: !this.#calm, duration: 0.2 });
      return;
    }
    this.#settle();
    if (this.#told && !this.#told.at) this.#tell();
    this.#emit('view', this.view);
  }

  #settle(): void {
    if (!this.#hasSize) return;
    this.#renderer.element.classList.remove('zooming');
    this.#draw();
    this.#furnish();
    this.#dueLabels();
  }

  /** Scale bar and overview follow what is seen, once it has come to rest. */
  #furnish(): void {
    if (!this.#hasSize) return;
    const { zoom } = this.view;
    const free = this.#screen(this.#covered, this.view);
    const middle = lonLatOf({ x: (free.minX + free.maxX) / 2, y: (free.minY + free.maxY) / 2 });
    this.#scale.show(middle[1], zoom, this.#engine.getSize().x < SLIM ? SHORT_BAR : undefined);
    // What the credits must leave free.
    this.#root.style.setProperty('--scale-room', `${this.#scale.element.offsetWidth + 24}px`);
    const scale = scaleOf(zoom);
    const isRoomy =
      (free.maxX - free.minX) * scale >= ROOM.width && (free.maxY - free.minY) * scale >= ROOM.height;
    const isShown = this.#hasLocator && isRoomy && this.#locator.isOfUseFor(free);
    this.#locator.element.hidden = !isShown;
    if (!isShown) return;
    this.#locator.frame(free);
    this.#locator.name(free);
  }

  #draw(): void {
    const zoom = this.#engine.getZoom();
    const size = this.#engine.getSize();
    const scale = scaleOf(zoom);
    const { x, y } = this.#center;
    const width = Math.ceil(size.x * (1 + 2 * BEYOND));
    const height = Math.ceil(size.y * (1 + 2 * BEYOND));
    const frame = this.#renderer.frame;
    if (frame?.zoom !== zoom || frame.width !== width || frame.height !== height || !this.#isFramed()) {
      const left = Math.round(x * scale - width / 2);
      const top = Math.round(y * scale - height / 2);
      this.#renderer.draw({ zoom, x: left, y: top, width, height });
    }
    const origin = this.#engine.getPixelOrigin();
    const drawn = this.#renderer.frame!;
    DomUtil.setTransform(this.#renderer.element, origin.multiplyBy(-1).add([drawn.x, drawn.y]), 1);
  }

  /** Whether what is on the screen lies within what is drawn. */
  #isFramed(): boolean {
    const { frame } = this.#renderer;
    if (!frame || frame.zoom !== this.#engine.getZoom()) return false;
    const drawn = frameBox(frame);
    const { minX, minY, maxX, maxY } = this.#screen(NO_PADDING, this.view);
    return minX >= drawn.minX && minY >= drawn.minY && maxX <= drawn.maxX && maxY <= drawn.maxY;
  }

  /** The part of the world on the screen, or soon to be, that nothing covers. */
  #screen(covered: Padding, view = this.#aim ?? this.view): WorldBox {
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

  #isIn(point: WorldPoint, box: WorldBox): boolean {
    return point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY;
  }

  /** Labels wait until the next frame is painted: what has changed on the map shows first. */
  #dueLabels(): void {
    if (this.#labelsDue) return;
    this.#labelsDue = requestAnimationFrame(() => {
      this.#labelsDue = requestAnimationFrame(() => {
        this.#labelsDue = 0;
        if (!this.#awaitsTypefaces()) this.#placeLabels();
      });
    });
  }

  /**
   * Whether typefaces of labels are on their way. Labels wait for them, for they would be set for letters of another
   * width; but not for long, and for each but once.
   */
  #awaitsTypefaces(): boolean {
    const fonts = document.fonts as FontFaceSet | undefined;
    if (!fonts?.check) return false;
    const missing = [...this.#labels.texts()].filter(
      ([font, text]) => !this.#awaited.has(font + text) && !fonts.check(font, text),
    );
    if (missing.length === 0) return false;
    for (const [font, text] of missing) this.#awaited.add(font + text);
    const all = Promise.allSettled(missing.map(([font, text]) => fonts.load(font, text)));
    void Promise.race([all, new Promise((late) => setTimeout(late, PATIENCE))]).then(() => {
      if (this.#ended.signal.aborted) return;
      this.#labels.forgetSizes();
      this.#dueLabels();
    });
    return true;
  }

  #placeLabels(): void {
    this.#labelsDue = 0;
    if (!this.#zooming && this.#hasSize) {
      this.#labels.place(
        this.#sheetPixels(this.#screen(NO_PADDING)),
        this.#sheetPixels(this.#screen(this.#covered)),
        this.#furniture(),
        this.#steady,
      );
      this.#steady = false;
    }
  }

  /** Boxes of what stands on the map, in the sheet's pixels. */
  #furniture(): Box[] {
    const { left, top } = this.#root.getBoundingClientRect();
    const { minX, minY } = this.#sheetPixels(this.#screen(NO_PADDING));
    const own = this.#root.querySelectorAll('.scale, .locator, .attribution');
    return [...own, ...(this.#options.furniture?.() ?? [])].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return [];
      return {
        minX: box.left - left + minX,
        minY: box.top - top + minY,
        maxX: box.right - left + minX,
        maxY: box.bottom - top + minY,
      };
    });
  }

  #sheetPixels(box: WorldBox): Box {
    const origin = this.#renderer.origin ?? { scale: 1, x: 0, y: 0 };
    return {
      minX: box.minX * origin.scale - origin.x,
      minY: box.minY * origin.scale - origin.y,
      maxX: box.maxX * origin.scale - origin.x,
      maxY: box.maxY * origin.scale - origin.y,
    };
  }

  #boxOf(ids: string[]): WorldBox | null {
    return union(ids.flatMap((id) => this.#renderer.mark(id)?.shape.box ?? []));
  }

  #fitBox(box: WorldBox, options: { animate?: boolean; maxZoom?: number }): void {
    this.#waiting = null;
    this.#visited = union([box, ...(this.#visited ? [this.#visited] : [])]);
    this.#all = union([this.#all, box])!;
    this.#limitZoom();
    const { x: width, y: height } = this.#engine.getSize();
    const limits = {
      minZoom: this.#engine.getMinZoom(),
      maxZoom: Math.min(options.maxZoom ?? Infinity, this.#engine.getMaxZoom()),
    };
    const view = fitView(box, { width, height, covered: this.#covered }, limits);
    if (this.#renderer?.frame) this.setView(view, options);
    else this.#engine.setView(toEngine([view.lon, view.lat]), view.zoom, { animate: false });
    if (!this.#hasSize) this.#waiting = () => this.#fitBox(box, { ...options, animate: false });
  }

  /** Out to where the atlas fills about a third of the map. */
  #limitZoom(): void {
    if (!this.#hasSize) return;
    const { x: width, y: height } = this.#engine.getSize();
    const whole = fitView(
      this.#home,
      { width, height, covered: NO_PADDING },
      { minZoom: 0, maxZoom: this.#engine.getMaxZoom() },
    );
    this.#engine.setMinZoom(Math.max(1, whole.zoom - 1.5));
  }

  /** What lies under a pointer, the best first; a label stands for its feature. */
  #hitsAt(event: MouseEvent): { hits: MapHit[]; label: LabelHit | null } {
    const point = this.#engine.mouseEventToContainerPoint(event);
    const [lon, lat] = fromEngine(this.#engine.containerPointToLatLng(point));
    const touch = (event as PointerEvent).pointerType === 'touch';
    const scale = scaleOf(this.#engine.getZoom());
    const at = worldOf([lon, lat]);
    const reach = touch ? TOUCH_REACH : MOUSE_REACH;
    const hits = hitTest(this.#renderer.actable(at, scale, reach), at, scale, reach);
    const { minX: x, minY: y } = this.#sheetPixels({ minX: at.x, minY: at.y, maxX: at.x, maxY: at.y });
    const label = this.#labels.at(x, y, touch ? LABEL_SLACK : 0);
    if (!label) return { hits, label };
    const { mark, distance } = label;
    const hit: MapHit = { feature: mark.id, layer: mark.layer, distance, label: true };
    // A mark that a chosen place's label covers, or that is nearer than the label beside it, is meant itself.
    const aimed = hits[0] && this.#renderer.mark(hits[0].feature);
    const isAimed =
      aimed?.shape.kind === 'point' &&
      aimed !== mark &&
      hits[0]!.distance <= (distance > 0 ? MOUSE_REACH.point : symbolRadius(aimed.look, this.view.zoom));
    return isAimed ? { hits, label: null } : { hits: [hit, ...hits], label };
  }

  #click(event: LeafletMouseEvent): void {
    const { x, y } = event.containerPoint;
    this.#tooltip.hide();
    this.#emit('pick', this.#hitsAt(event.originalEvent).hits, { x, y });
  }

  #point(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    cancelAnimationFrame(this.#hoverDue);
    this.#hoverDue = requestAnimationFrame(() => {
      if (this.#zooming) return;
      const { hits, label } = this.#hitsAt(event);
      const { x, y } = this.#engine.mouseEventToContainerPoint(event);
      this.#hover(hits[0] ?? null, { at: { x, y }, label });
    });
  }

  /** @param pointer where it is, and the label under it */
  #hover(hit: MapHit | null, pointer?: { at: { x: number; y: number }; label: LabelHit | null }): void {
    cancelAnimationFrame(this.#hoverDue);
    const feature = hit?.feature ?? null;
    const isNews = feature !== this.#hovered;
    const moved = feature !== null && pointer ? { id: feature, ...pointer } : null;
    // Put away by Escape or a click, the tooltip comes back with the next feature.
    if (isNews || this.#tooltip.shown) {
      this.#told = moved;
      this.#tell();
    }
    if (!isNews) return;
    this.#hovered = feature;
    this.#root.classList.toggle('pickable', hit !== null);
    const isScenery = feature !== null && this.#renderer.mark(feature)?.basemap;
    this.#renderer.emphasise('hovered', feature === null || isScenery ? [] : [feature]);
    this.#labels.hover(feature ?? this.#focused);
    this.#emit('hover', hit);
  }

  /** The keyboard's tooltip shows while its focus can be seen. */
  #tellFocus(): void {
    const id = this.#root.matches(':focus-visible') ? this.#focused : null;
    if (id === null && this.#told?.at) return;
    this.#told = id === null ? null : { id, at: null, label: null };
    this.#labels.hover(id ?? this.#hovered);
    this.#tell();
  }

  /** Shows the tooltip, or takes it away: at a label or a point beside it, over a line or an area at the pointer. */
  #tell(): void {
    const told = this.#told;
    const mark = told && this.#renderer.mark(told.id);
    const tooltip = mark && mark.visibility !== 'hidden' ? this.#tooltipOf(told.id) : null;
    if (!told || !mark || !tooltip || this.#zooming) {
      this.#tooltip.hide();
      return;
    }
    let spot = told.at && { x: told.at.x, top: told.at.y - 6, bottom: told.at.y + 16 };
    if (told.label) {
      const { minX, minY } = this.#sheetPixels(this.#screen(NO_PADDING, this.view));
      const { box } = told.label;
      spot = { x: (box.minX + box.maxX) / 2 - minX, top: box.minY - minY, bottom: box.maxY - minY };
      // A long label along a line: beside the pointer rather than in its middle.
      if (told.at && mark.shape.kind === 'line') spot = { ...spot, x: told.at.x };
    } else if (!spot || (mark.shape.kind === 'point' && mark.shape.parts.length === 1)) {
      const { x, y } = this.pointOf(told.id)!;
      const r = mark.shape.kind === 'point' ? symbolRadius(mark.look, this.view.zoom) + 2 : 2;
      spot = { x, top: y - r, bottom: y + r };
    }
    this.#tooltip.show(tooltip, spot, this.#engine.getSize(), this.#covered);
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
        if (this.#focused === null) return false;
        this.#emit('open', this.#focused);
        return true;
      case 'leave':
        if (this.#focused === null) return false;
        this.#focusOn(null);
        return true;
      default:
        this.#walk(command);
        return true;
    }
  }

  #walk(command: MapCommand): void {
    const stops = this.#stops();
    if (stops.length === 0) return;
    const from = stops.find((stop) => stop.id === this.#focused);
    if (command.do === 'step') {
      const { minX, minY, maxX, maxY } = this.#screen(this.#covered);
      const next = from
        ? (nextAlong(stops, from, command.direction, this.#lineWalkOf) ??
          nearestInDirection(stops, from, command.direction))
        : nearestTo(stops, (minX + maxX) / 2, (minY + maxY) / 2);
      if (next) this.#focusOn(next.id);
      return;
    }
    // Rows of the atlas, not of the screen: the order stays the same at every zoom.
    const ordered = inReadingOrder(stops, (this.#home.maxY - this.#home.minY) / ROWS);
    const at = from ? ordered.findIndex((stop) => stop.id === from.id) : -1;
    const steps = { first: 0, last: -1, next: at + 1, previous: at < 0 ? -1 : at - 1 };
    const index = steps[command.do as keyof typeof steps];
    this.#focusOn(ordered.at(index % ordered.length)!.id);
  }

  #stops(): Stop[] {
    return [...this.#renderer.stops()];
  }

  #focusOn(id: string | null): void {
    const changed = id !== this.#focused;
    this.#focused = id;
    this.#renderer.ring(id);
    this.#announcer.say(id === null ? null : this.#spokenOf(id), changed);
    const mark = id === null ? undefined : this.#renderer.mark(id);
    if (mark && !this.#isIn(mark.shape.anchor, this.#screen(this.#covered))) this.#bring(mark.shape.anchor);
    this.#tellFocus();
    if (changed) this.#emit('focus', id);
  }

  /** A feature that is hidden or gone loses the focus. */
  #checkFocus(): void {
    if (this.#focused === null) return;
    if (!this.#renderer.isShown(this.#focused)) this.#focusOn(null);
  }

  /** Moves the map so that a spot is in the middle of the free part. */
  #bring(point: WorldPoint): void {
    const [lon, lat] = lonLatOf(point);
    const { zoom } = this.#aim ?? this.view;
    const size = this.#engine.getSize();
    const box = worldBoxOf([lon, lat, lon, lat]);
    const screen = { width: size.x, height: size.y, covered: this.#covered };
    this.setView(fitView(box, screen, { minZoom: zoom, maxZoom: zoom }));
  }
}

/** Pixels beside a label that a finger may miss it by. */
const LABEL_SLACK = 6;

/** Rows of the reading order from the top of the atlas to its bottom. */
const ROWS = 16;

function isBounds(target: string[] | Bounds): target is Bounds {
  return target.length === 4 && target.every((value) => typeof value === 'number');
}
