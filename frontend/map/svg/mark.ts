import type { LayerStyle, Pattern } from '../../core/atlas';
import type { Visibility } from '../../core/filter';
import { lookOf, type StyleLook } from '../../core/looks';
import { lineLength } from '../geometry/planar-geometry';
import type { Run, Shape } from '../geometry/shape';
import type { MapTint } from '../map-model';
import { pathOf, symbolPathOf } from './path-text';
import { svg } from './svg-element';

/** What a mark takes from its layer. */
export interface MarkLayer {
  id: string;
  style: LayerStyle;
  look?: StyleLook;
  pattern: Pattern | null;
  basemap: boolean;
}

/** Where pixels are counted from, at a zoom. */
export interface Origin {
  zoom: number;
  scale: number;
  x: number;
  y: number;
}

/** How a mark stands out for the moment. */
export type Emphasis = 'selected' | 'highlighted' | 'hovered';

/** One feature as drawn: its path, for a region also the tinted inner edge, and its state as classes on both. */
export class Mark {
  readonly id: string;
  readonly layer: string;
  readonly style: LayerStyle;
  readonly look: StyleLook;
  readonly shape: Shape;
  readonly basemap: boolean;
  readonly path: SVGPathElement;
  readonly nodes: SVGElement[];
  readonly #pattern: Pattern | null;
  readonly #clip: SVGPathElement | null = null;
  readonly #edge: SVGPathElement | null = null;
  /** The lower courses of a river, each over the whole of what is below it. */
  readonly #swells: { path: SVGPathElement; course: Pick<Shape, 'kind' | 'parts'> }[] = [];
  #visibility: Visibility = 'shown';
  #tint: MapTint | null = null;
  #drawn: Origin | null = null;

  /** @param key unique on the page; names the clip path */
  constructor(id: string, layer: MarkLayer, shape: Shape, key: string) {
    this.id = id;
    this.layer = layer.id;
    this.style = layer.style;
    this.look = lookOf(layer);
    this.basemap = layer.basemap;
    this.shape = shape;
    this.#pattern = layer.pattern;
    this.path = svg('path', { class: `mark ${shape.kind} s-${layer.style} p-${layer.pattern ?? 'solid'}` });
    this.nodes = [this.path];
    if (shape.kind === 'area' && this.look.edge !== undefined) {
      const clip = svg('clipPath', { id: key });
      this.#clip = svg('path', { 'clip-rule': 'evenodd' });
      clip.append(this.#clip);
      this.#edge = svg('path', { class: `mark edge s-${layer.style}`, 'clip-path': `url(#${key})` });
      this.nodes.push(clip, this.#edge);
    }
    const courses = shape.kind === 'line' ? (this.look.courses?.length ?? 0) : 0;
    for (let i = 1; i < courses; i++) {
      const path = svg('path', {
        class: `swell swell-${i} line s-${layer.style} p-${layer.pattern ?? 'solid'}`,
      });
      this.#swells.push({
        path,
        course: { kind: 'line', parts: shape.parts.map(([run]) => [below(run!, i / courses)]) },
      });
      this.nodes.push(path);
    }
  }

  /** Paths that share the mark's state: its own, its edge, its swells. */
  get #paths(): SVGPathElement[] {
    return [this.path, ...(this.#edge ? [this.#edge] : []), ...this.#swells.map(({ path }) => path)];
  }

  get visibility(): Visibility {
    return this.#visibility;
  }

  set visibility(visibility: Visibility) {
    if (visibility === this.#visibility) return;
    this.#visibility = visibility;
    for (const node of this.#paths) {
      node.classList.toggle('hidden', visibility === 'hidden');
      node.classList.toggle('uncertain', visibility === 'uncertain');
      node.classList.toggle('outline', visibility === 'outline');
    }
  }

  get tint(): MapTint | null {
    return this.#tint;
  }

  /** @param hatch how an area is filled, as a CSS value; null for plainly */
  setTint(tint: MapTint | null, hatch: string | null): void {
    if (tint?.color === this.#tint?.color && tint?.pattern === this.#tint?.pattern) return;
    const before = this.#tint?.pattern ?? this.#pattern ?? 'solid';
    const after = tint?.pattern ?? this.#pattern ?? 'solid';
    this.#tint = tint;
    for (const node of [this.path, ...this.#swells.map(({ path }) => path)])
      node.classList.replace(`p-${before}`, `p-${after}`);
    const isHatched = hatch !== null && this.shape.kind === 'area';
    this.path.classList.toggle('hatched', isHatched);
    this.path.style.fill = isHatched ? hatch : '';
    for (const node of this.#paths) {
      node.classList.toggle('tinted', tint !== null);
      if (tint) node.style.setProperty('--tint', tint.color);
      else node.style.removeProperty('--tint');
    }
  }

  emphasise(emphasis: Emphasis, on: boolean): void {
    for (const node of this.#paths) node.classList.toggle(emphasis, on);
  }

  /** Draws the path for an origin, unless it is drawn for it already. */
  draw(origin: Origin): void {
    if (this.#drawn === origin) return;
    this.#drawn = origin;
    const { scale, x, y, zoom } = origin;
    const d =
      this.shape.kind === 'point'
        ? symbolPathOf(this.shape, this.look, zoom, scale, x, y)
        : pathOf(this.shape, scale, x, y);
    this.#setPath(d);
    for (const { path, course } of this.#swells) path.setAttribute('d', pathOf(course, scale, x, y));
  }

  /** Empties a path drawn for another origin; it would lie in the wrong place. */
  clearUnless(origin: Origin): void {
    if (this.#drawn === null || this.#drawn === origin) return;
    this.#drawn = null;
    this.#setPath('');
  }

  #setPath(d: string): void {
    this.path.setAttribute('d', d);
    this.#clip?.setAttribute('d', d);
    this.#edge?.setAttribute('d', d);
    if (d === '') for (const { path } of this.#swells) path.setAttribute('d', '');
  }
}

/** The part of a run from a share of its length on, on the same vertices. */
function below(run: Run, share: number): Run {
  const whole = lineLength(run.xy);
  let left = whole * share;
  let i = 2;
  for (; i < run.xy.length - 2 && left > 0; i += 2) {
    left -= Math.hypot(run.xy[i]! - run.xy[i - 2]!, run.xy[i + 1]! - run.xy[i - 1]!);
  }
  return { xy: run.xy.subarray(i - 2), importance: run.importance.subarray(i / 2 - 1) };
}
