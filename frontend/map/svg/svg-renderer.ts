import type { Feature } from 'geojson';
import type { Visibility } from '../../core/filter';
import { lookOf } from '../../core/looks';
import type { TiledLayer } from '../canvas/tiled-layer';
import { intersects, scaleOf, union, type WorldBox, type WorldPoint } from '../geometry/mercator';
import { Shape } from '../geometry/shape';
import type { Reach } from '../input/hit-test';
import type { Stop } from '../input/nearest-in-direction';
import type { Box } from '../labels/label-placement';
import type { MapLayer, MapTint } from '../map-model';
import { nearness, symbolRadius } from '../style/zoom-sizes';
import { Hatches } from './hatches';
import { LayerStack } from './layer-stack';
import { type Frame, frameBox } from './map-frame';
import { type Emphasis, Mark, type Origin } from './mark';
import { svg } from './svg-element';

interface SheetLayer {
  given: MapLayer;
  group: SVGGElement;
  marks: Mark[];
  /** In place of marks, once its script has come. */
  tiled: TiledLayer | null;
}

/** What draws large layers comes with the first of them. */
let tiles: typeof import('../canvas/tiled-layer') | null = null;

/**
 * The drawn sheet: scenery, features, what is lifted above them, the focus ring and the labels, in one SVG; large layers
 * are canvases, with an SVG below and one above.
 *
 * SVG rather than canvas: states are classes, colours are custom properties (so light, dark and forced colours are
 * style sheets, not code), and print stays sharp. Paths are not clipped to the frame: dashes then keep their place
 * when the map is panned, and panning draws nothing anew but features that come into the frame.
 */
export class SvgRenderer {
  readonly labels = svg('g', { class: 'labels' });
  readonly #stack = new LayerStack();
  readonly #lifted = svg('g', { class: 'lifted' });
  readonly #liftedPoints = svg('g', { class: 'lifted' });
  readonly #ring = svg('g', { class: 'ring' });
  readonly #hatches: Hatches;
  readonly #key: string;
  readonly #changed: () => void;
  #layers: SheetLayer[] = [];
  #marks = new Map<string, Mark>();
  #emphasised: Record<Emphasis, string[]> = { selected: [], highlighted: [], hovered: [] };
  #visibilityOf: (featureId: string) => Visibility = () => 'shown';
  #tintOf: (featureId: string) => MapTint | null = () => null;
  #focused: string | null = null;
  #origin: Origin | null = null;
  #frame: Frame | null = null;
  #count = 0;
  /** All but water, as a mask. */
  readonly #dryLand = svg('mask', {});
  #masked: SVGPathElement[] = [];

  /**
   * @param key unique on the page
   * @param changed called when a part of a large layer has come
   */
  constructor(key: string, changed: () => void) {
    this.#key = key;
    this.#changed = changed;
    this.#hatches = new Hatches(key);
    this.#dryLand.id = `${key}-dry-land`;
    this.#hatches.element.append(this.#dryLand);
    this.#arrange();
  }

  get element(): HTMLElement {
    return this.#stack.element;
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  /** Where the drawing's pixels are counted from. */
  get origin(): Origin | null {
    return this.#origin;
  }

  /** A box of the world in the pixels of the drawing. */
  pixelsOf(box: WorldBox): Box {
    const origin = this.#origin ?? { scale: 1, x: 0, y: 0 };
    return {
      minX: box.minX * origin.scale - origin.x,
      minY: box.minY * origin.scale - origin.y,
      maxX: box.maxX * origin.scale - origin.x,
      maxY: box.maxY * origin.scale - origin.y,
    };
  }

  /** Draws these layers and no others; a layer whose data is the same object keeps its marks. */
  setLayers(layers: MapLayer[]): void {
    const before = new Map(this.#layers.map((layer) => [layer.given.id, layer]));
    this.#layers = layers.map((given) => {
      const old = before.get(given.id);
      if (old && sameDrawing(old.given, given)) {
        before.delete(given.id);
        old.given = given;
        return old;
      }
      return this.#build(given);
    });
    for (const gone of before.values()) gone.tiled?.destroy();
    for (const { given, group } of this.#layers) {
      if (given.color) group.style.setProperty('--layer-color', given.color);
      else group.style.removeProperty('--layer-color');
    }
    this.#arrange();
    this.#marks = new Map(this.#layers.flatMap(({ marks }) => marks.map((mark) => [mark.id, mark])));
    for (const emphasis of ['selected', 'highlighted', 'hovered'] as const) {
      this.emphasise(emphasis, this.#emphasised[emphasis]);
    }
    if (this.#frame) this.draw(this.#frame);
  }

  /** Every mark, in drawing order. */
  *marks(): Generator<Mark> {
    for (const layer of this.#layers) yield* layer.marks;
  }

  mark(id: string): Mark | undefined {
    return this.#marks.get(id) ?? this.#tiledOf(id)?.mark(id);
  }

  /** Whether a feature is one of the sheet's and not hidden; one of a large layer may be out of sight. */
  isShown(id: string): boolean {
    const mark = this.#marks.get(id);
    const visibility = mark ? mark.visibility : (this.#tiledOf(id)?.visibilityOf(id) ?? 'hidden');
    return visibility !== 'hidden';
  }

  /** Around the features that are here; null for none. */
  get featuresBox(): WorldBox | null {
    return union(
      this.#layers
        .filter(({ given }) => !given.basemap)
        .flatMap(({ marks, tiled }) => (tiled ? (tiled.box ?? []) : marks.map(({ shape }) => shape.box))),
    );
  }

  /**
   * The marks a reader can act on now, in drawing order: no scenery, nothing hidden. Of large layers those within reach.
   *
   * @param at in world units
   * @param scale pixels a world unit
   */
  *actable(at: WorldPoint, scale: number, reach: Reach): Generator<Mark> {
    for (const layer of this.#actableLayers()) {
      if (layer.tiled) yield* layer.tiled.near(at, scale, reach);
      for (const mark of layer.marks) if (mark.visibility !== 'hidden') yield mark;
    }
  }

  /** Where the keyboard finds what a reader can act on; of large layers what is in and around the window. */
  *stops(): Generator<Stop> {
    for (const layer of this.#actableLayers()) {
      if (layer.tiled) yield* layer.tiled.stops();
      for (const { id, visibility, shape } of layer.marks)
        if (visibility !== 'hidden') yield { id, x: shape.anchor.x, y: shape.anchor.y };
    }
  }

  #actableLayers(): SheetLayer[] {
    return this.#layers.filter((layer) => !layer.given.basemap && this.#inZoom(layer));
  }

  /** The marks that may carry labels now, with their layers' wish for it. */
  *labelled(): Generator<{ mark: Mark; wanted: boolean }> {
    for (const layer of this.#layers) {
      if (!this.#inZoom(layer)) continue;
      for (const mark of layer.tiled?.labelled() ?? layer.marks) {
        if (mark.visibility !== 'hidden') yield { mark, wanted: layer.given.label };
      }
    }
  }

  setVisibility(of: (featureId: string) => Visibility): void {
    this.#visibilityOf = of;
    for (const mark of this.#marks.values()) if (!mark.basemap) mark.visibility = of(mark.id);
    for (const tiled of this.#tiled()) if (!tiled.given.basemap) tiled.setVisibility(of);
    this.#lift();
  }

  setTint(of: (featureId: string) => MapTint | null): void {
    this.#tintOf = of;
    for (const mark of this.#marks.values()) {
      if (mark.basemap) continue;
      const tint = of(mark.id);
      mark.setTint(tint, tint && this.#hatches.fillOf(tint));
    }
    for (const tiled of this.#tiled()) if (!tiled.given.basemap) tiled.setTint(of);
    this.#lift();
  }

  emphasise(emphasis: Emphasis, ids: string[]): void {
    for (const id of this.#emphasised[emphasis]) this.#marks.get(id)?.emphasise(emphasis, false);
    for (const id of ids) this.#marks.get(id)?.emphasise(emphasis, true);
    this.#emphasised[emphasis] = ids;
    this.#stack.muted = this.#isMuted;
    this.#lift();
  }

  /** The colour a mark is given by its period or its layer; null when the style decides. */
  colorOf(mark: Mark): string | null {
    return mark.tint?.color ?? this.#layers.find(({ given }) => given.id === mark.layer)?.given.color ?? null;
  }

  get #isMuted(): boolean {
    return this.#emphasised.selected.some((id) => this.#marks.has(id) || this.#tiledOf(id) !== undefined);
  }

  isSelected(id: string): boolean {
    return this.#emphasised.selected.includes(id);
  }

  /** Draws the focus ring around a feature; null takes it away. */
  ring(id: string | null): void {
    this.#focused = id;
    this.#drawRing();
  }

  draw(frame: Frame): void {
    this.#frame = frame;
    const origin = this.#origin;
    if (
      origin?.zoom !== frame.zoom ||
      Math.abs(frame.x - origin.x) > FAR ||
      Math.abs(frame.y - origin.y) > FAR
    ) {
      this.#origin = {
        zoom: frame.zoom,
        scale: scaleOf(frame.zoom),
        x: Math.round(frame.x),
        y: Math.round(frame.y),
      };
      this.element.style.setProperty('--near', `${nearness(frame.zoom)}`);
    }
    this.#stack.frame(frame, this.#origin!);
    for (const layer of this.#layers) {
      const inZoom = this.#inZoom(layer);
      layer.group.classList.toggle('hidden', !inZoom);
      layer.tiled?.draw(frame, this.#origin!, inZoom);
      if (inZoom) this.#drawLayer(layer, frame);
    }
    this.#lift();
  }

  /** Draws all that is due at once, for paper. */
  finish(): void {
    for (const tiled of this.#tiled()) tiled.finish();
    this.#lift();
  }

  /** For when the map is gone. */
  destroy(): void {
    for (const tiled of this.#tiled()) tiled.destroy();
  }

  #tiled(): TiledLayer[] {
    return this.#layers.flatMap(({ tiled }) => tiled ?? []);
  }

  #tiledOf(id: string): TiledLayer | undefined {
    return this.#tiled().find((tiled) => tiled.has(id));
  }

  /** Points stay above lines and areas, lifted ones included: a chosen river does not bury its towns. */
  #arrange(): void {
    const scenery = this.#layers.filter(({ given }) => given.basemap);
    const features = this.#layers.filter(({ given }) => !given.basemap);
    const paneAndGroup = ({ group, tiled }: SheetLayer) => ({ group, pane: tiled?.pane ?? null });
    this.#stack.arrange([
      this.#hatches.element,
      { class: 'scenery', layers: scenery.map(paneAndGroup) },
      { class: 'features', layers: features.filter((layer) => !isOfPoints(layer)).map(paneAndGroup) },
      this.#lifted,
      this.#ring,
      { class: 'features', layers: features.filter(isOfPoints).map(paneAndGroup) },
      this.#liftedPoints,
      this.labels,
    ]);
    this.#stack.muted = this.#isMuted;
    if (this.#frame && this.#origin) this.#stack.frame(this.#frame, this.#origin);
  }

  /** Makes the layer draw tiles, now or as soon as the script for it has come. */
  #raise(layer: SheetLayer): void {
    if (!layer.given.tiles) return;
    if (tiles) {
      const key = `${this.#key}-${this.#count++}`;
      layer.tiled = new tiles.TiledLayer(layer.given, layer.group, this.#hatches, key, () =>
        this.#tilesCame(),
      );
      return;
    }
    import('../canvas/tiled-layer').then(
      (loaded) => {
        tiles = loaded;
        if (!this.#layers.includes(layer) || layer.tiled) return;
        this.#raise(layer);
        this.#arrange();
        this.setVisibility(this.#visibilityOf);
        this.setTint(this.#tintOf);
        if (this.#frame) this.draw(this.#frame);
        this.#changed();
      },
      (failure) => {
        console.error(failure);
        layer.given.tiles!.onStatus('failed');
        layer.given.tiles!.onRetry = () => this.#raise(layer);
      },
    );
  }

  #tilesCame(): void {
    this.#lift();
    this.#changed();
  }

  #drawLayer(layer: SheetLayer, frame: Frame): void {
    const box = frameBox(frame);
    const slack = 20 / scaleOf(frame.zoom);
    box.minX -= slack;
    box.minY -= slack;
    box.maxX += slack;
    box.maxY += slack;
    for (const mark of layer.marks) {
      if (intersects(mark.shape.box, box)) mark.draw(this.#origin!);
      else mark.clearUnless(this.#origin!);
    }
  }

  #inZoom({ given }: SheetLayer): boolean {
    return given.minZoom === null || this.#frame === null || this.#frame.zoom >= given.minZoom;
  }

  #build(given: MapLayer): SheetLayer {
    const group = svg('g', { class: `layer s-${given.style}`, 'data-layer': given.id });
    const marks: Mark[] = [];
    for (const feature of given.data.features) {
      const shape = Shape.of(feature.geometry);
      if (!shape) continue;
      const mark = new Mark(idOf(feature, given.id), given, shape, `${this.#key}-${this.#count++}`);
      marks.push(mark);
      group.append(...mark.nodes);
    }
    const layer: SheetLayer = { given, group, marks, tiled: null };
    this.#raise(layer);
    return layer;
  }

  /** Copies of the emphasised marks' outlines, above all else, so that nothing crosses them. */
  #lift(): void {
    this.#lifted.replaceChildren();
    this.#liftedPoints.replaceChildren();
    if (!this.#origin) return;
    for (const tiled of this.#tiled()) tiled.show(this.#emphasised, this.#isMuted);
    this.#spareWater();
    const seen = new Set<string>();
    for (const emphasis of ['hovered', 'highlighted', 'selected'] as const) {
      for (const id of this.#emphasised[emphasis]) {
        const mark = this.mark(id);
        if (!mark || seen.has(id) || mark.visibility === 'hidden') continue;
        // The pointer is nearly always over some country; outlining it would flicker all over the map.
        if (emphasis === 'hovered' && mark.style === 'country') continue;
        seen.add(id);
        mark.draw(this.#origin);
        const halo = svg('path', {
          class: `halo ${mark.shape.kind} s-${mark.style} ${emphasis}`,
          d: mark.path.getAttribute('d') ?? '',
        });
        const copy = mark.path.cloneNode() as SVGPathElement;
        copy.classList.add('copy');
        copy.style.removeProperty('fill');
        this.#keepColor(mark, copy);
        (mark.shape.kind === 'point' ? this.#liftedPoints : this.#lifted).append(halo, copy);
      }
    }
    this.#drawRing();
  }

  /** The fill of a chosen area leaves out lakes and seas: they keep their colour. */
  #spareWater(): void {
    for (const path of this.#masked) path.style.removeProperty('mask');
    this.#masked = [];
    const chosen = this.#emphasised.selected
      .map((id) => this.mark(id))
      .filter((mark) => mark?.shape.kind === 'area' && mark.style !== 'water');
    const frame = this.#frame;
    const origin = this.#origin;
    if (chosen.length === 0 || !frame || !origin) return;
    const box = frameBox(frame);
    const water: string[] = [];
    for (const mark of this.marks()) {
      if (!mark.basemap || mark.style !== 'water' || mark.shape.kind !== 'area') continue;
      if (!intersects(mark.shape.box, box)) continue;
      mark.draw(origin);
      water.push(mark.path.getAttribute('d') ?? '');
    }
    if (water.length === 0) return;
    const edges = {
      x: `${frame.x - origin.x}`,
      y: `${frame.y - origin.y}`,
      width: `${frame.width}`,
      height: `${frame.height}`,
    };
    for (const [name, value] of Object.entries({ ...edges, maskUnits: 'userSpaceOnUse' }))
      this.#dryLand.setAttribute(name, value);
    this.#dryLand.replaceChildren(
      svg('rect', { ...edges, fill: '#fff' }),
      svg('path', { d: water.join(''), fill: '#000', 'fill-rule': 'evenodd' }),
    );
    for (const mark of chosen) {
      mark!.path.style.setProperty('mask', `url(#${this.#dryLand.id})`);
      this.#masked.push(mark!.path);
    }
  }

  #drawRing(): void {
    this.#ring.replaceChildren();
    const mark = this.#focused === null ? undefined : this.mark(this.#focused);
    if (!mark || !this.#origin) return;
    let d: string;
    if (mark.shape.kind === 'point') {
      const { scale, x, y, zoom } = this.#origin;
      const r = symbolRadius(mark.look, zoom) + 6;
      d = mark.shape.parts
        .map(([run]) => {
          const cx = run!.xy[0]! * scale - x;
          const cy = run!.xy[1]! * scale - y;
          return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
        })
        .join('');
    } else {
      mark.draw(this.#origin);
      d = mark.path.getAttribute('d') ?? '';
    }
    this.#ring.append(
      svg('path', { class: `ring-outer ${mark.shape.kind}`, d }),
      svg('path', { class: `ring-inner ${mark.shape.kind}`, d }),
    );
    if (mark.shape.kind === 'line') {
      const copy = mark.path.cloneNode() as SVGPathElement;
      copy.classList.add('copy');
      this.#keepColor(mark, copy);
      this.#ring.append(copy);
    }
  }

  /** A copy outside its layer's group takes the layer's colour along. */
  #keepColor(mark: Mark, copy: SVGElement): void {
    const color = this.#layers.find(({ given }) => given.id === mark.layer)?.given.color;
    if (color) copy.style.setProperty('--layer-color', color);
  }
}

const FAR = 200_000;

function isOfPoints({ given, marks }: SheetLayer): boolean {
  return given.tiles ? lookOf(given).shape === 'point' : marks[0]?.shape.kind === 'point';
}

function sameDrawing(a: MapLayer, b: MapLayer): boolean {
  return (
    a.data === b.data &&
    a.tiles === b.tiles &&
    a.style === b.style &&
    a.look === b.look &&
    a.pattern === b.pattern &&
    a.basemap === b.basemap
  );
}

function idOf(feature: Feature, layer: string): string {
  if (feature.id === undefined || feature.id === '') {
    throw new Error(`Feature without id in layer ${layer}: every feature of a layer has one`);
  }
  return String(feature.id);
}
