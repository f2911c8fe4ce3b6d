import type { Feature } from 'geojson';
import { Hatches } from './hatches';
import type { MapLayer, MapTint, Visibility } from './map-model';
import { type Emphasis, Mark, type Origin } from './mark';
import { intersects, scaleOf, type WorldBox } from './mercator';
import { Shape } from './shape';
import { svg } from './svg';
import { symbolRadius, weightsAt } from './zoom-sizes';

/** The part of the world that is drawn: pixels from the world's north-west corner at a zoom. */
export interface Frame {
  zoom: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface SheetLayer {
  given: MapLayer;
  group: SVGGElement;
  marks: Mark[];
}

/**
 * The drawn sheet: one SVG that holds scenery, features, what is lifted above them, the focus ring and the labels.
 *
 * SVG rather than canvas: states are classes, colours are custom properties (so light, dark and forced colours are
 * style sheets, not code), and print stays sharp. Paths are not clipped to the frame: dashes then keep their place
 * when the map is panned, and panning draws nothing anew but features that come into the frame.
 */
export class Sheet {
  readonly element = svg('svg', { class: 'sheet', 'aria-hidden': 'true' });
  readonly labels = svg('g', { class: 'labels' });
  readonly #scenery = svg('g', { class: 'scenery' });
  readonly #features = svg('g', { class: 'features' });
  readonly #lifted = svg('g', { class: 'lifted' });
  readonly #points = svg('g', { class: 'features' });
  readonly #liftedPoints = svg('g', { class: 'lifted' });
  readonly #ring = svg('g', { class: 'ring' });
  readonly #hatches: Hatches;
  readonly #key: string;
  #layers: SheetLayer[] = [];
  #marks = new Map<string, Mark>();
  #emphasised: Record<Emphasis, string[]> = { selected: [], lit: [], hovered: [] };
  #focused: string | null = null;
  #origin: Origin | null = null;
  #frame: Frame | null = null;
  #count = 0;

  /** @param key unique on the page */
  constructor(key: string) {
    this.#key = key;
    this.#hatches = new Hatches(key);
    this.element.append(
      this.#hatches.element,
      this.#scenery,
      this.#features,
      this.#lifted,
      this.#ring,
      this.#points,
      this.#liftedPoints,
      this.labels,
    );
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  /** Where the drawing's pixels are counted from. */
  get origin(): Origin | null {
    return this.#origin;
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
    for (const gone of before.values()) gone.group.remove();
    for (const { given, group, marks } of this.#layers) {
      if (given.color) group.style.setProperty('--layer-color', given.color);
      else group.style.removeProperty('--layer-color');
      // Points stay above lines and areas, lifted ones included: a chosen river does not bury its towns.
      const features = marks[0]?.shape.kind === 'point' ? this.#points : this.#features;
      (given.basemap ? this.#scenery : features).append(group);
    }
    this.#marks = new Map(this.#layers.flatMap(({ marks }) => marks.map((mark) => [mark.id, mark])));
    for (const emphasis of ['selected', 'lit', 'hovered'] as const) {
      this.emphasise(emphasis, this.#emphasised[emphasis]);
    }
    if (this.#frame) this.draw(this.#frame);
  }

  /** Every mark, in drawing order. */
  *marks(): Generator<Mark> {
    for (const layer of this.#layers) yield* layer.marks;
  }

  mark(id: string): Mark | undefined {
    return this.#marks.get(id);
  }

  /** The marks a reader can act on now, in drawing order: no scenery, nothing hidden. */
  *actable(): Generator<Mark> {
    for (const layer of this.#layers) {
      if (layer.given.basemap || !this.#inZoom(layer)) continue;
      for (const mark of layer.marks) if (mark.visibility !== 'hidden') yield mark;
    }
  }

  /** The marks that may carry labels now, with their layers' wish for it. */
  *labelled(): Generator<{ mark: Mark; wanted: boolean }> {
    for (const layer of this.#layers) {
      if (!this.#inZoom(layer)) continue;
      for (const mark of layer.marks) {
        if (mark.visibility !== 'hidden') yield { mark, wanted: layer.given.label };
      }
    }
  }

  setVisibility(of: (featureId: string) => Visibility): void {
    for (const mark of this.#marks.values()) if (!mark.basemap) mark.visibility = of(mark.id);
    this.#lift();
  }

  setTint(of: (featureId: string) => MapTint | null): void {
    for (const mark of this.#marks.values()) {
      if (mark.basemap) continue;
      const tint = of(mark.id);
      mark.setTint(tint, tint && this.#hatches.fillOf(tint));
    }
    this.#lift();
  }

  emphasise(emphasis: Emphasis, ids: string[]): void {
    for (const id of this.#emphasised[emphasis]) this.#marks.get(id)?.emphasise(emphasis, false);
    for (const id of ids) this.#marks.get(id)?.emphasise(emphasis, true);
    this.#emphasised[emphasis] = ids;
    if (emphasis === 'selected') {
      const some = ids.some((id) => this.#marks.has(id));
      this.#features.classList.toggle('muted', some);
      this.#points.classList.toggle('muted', some);
    }
    this.#lift();
  }

  /** The colour a mark is given by its period or its layer; null when the style decides. */
  colorOf(mark: Mark): string | null {
    return mark.tint?.color ?? this.#layers.find(({ given }) => given.id === mark.layer)?.given.color ?? null;
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
      for (const [name, weight] of Object.entries(weightsAt(frame.zoom)))
        this.element.style.setProperty(name, weight);
    }
    const { x, y } = this.#origin!;
    this.element.setAttribute('viewBox', `${frame.x - x} ${frame.y - y} ${frame.width} ${frame.height}`);
    this.element.setAttribute('width', String(frame.width));
    this.element.setAttribute('height', String(frame.height));
    for (const layer of this.#layers) {
      const inZoom = this.#inZoom(layer);
      layer.group.classList.toggle('hidden', !inZoom);
      if (inZoom) this.#drawLayer(layer, frame);
    }
    this.#lift();
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
    return { given, group, marks };
  }

  /** Copies of the emphasised marks' outlines, above all else, so that nothing crosses them. */
  #lift(): void {
    this.#lifted.replaceChildren();
    this.#liftedPoints.replaceChildren();
    if (!this.#origin) return;
    const seen = new Set<string>();
    for (const emphasis of ['hovered', 'lit', 'selected'] as const) {
      for (const id of this.#emphasised[emphasis]) {
        const mark = this.#marks.get(id);
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

  #drawRing(): void {
    this.#ring.replaceChildren();
    const mark = this.#focused === null ? undefined : this.#marks.get(this.#focused);
    if (!mark || !this.#origin) return;
    let d: string;
    if (mark.shape.kind === 'point') {
      const { scale, x, y, zoom } = this.#origin;
      const r = symbolRadius(mark.style, zoom) + 6;
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

/** A frame in world units. */
export function frameBox(frame: Frame): WorldBox {
  const scale = scaleOf(frame.zoom);
  return {
    minX: frame.x / scale,
    minY: frame.y / scale,
    maxX: (frame.x + frame.width) / scale,
    maxY: (frame.y + frame.height) / scale,
  };
}

function sameDrawing(a: MapLayer, b: MapLayer): boolean {
  return a.data === b.data && a.style === b.style && a.pattern === b.pattern && a.basemap === b.basemap;
}

function idOf(feature: Feature, layer: string): string {
  if (feature.id === undefined || feature.id === '') {
    throw new Error(`Feature without id in layer ${layer}: every feature of a layer has one`);
  }
  return String(feature.id);
}
