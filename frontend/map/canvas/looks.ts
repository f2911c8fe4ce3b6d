import type { LayerStyle, Pattern } from '../../core/atlas';
import { lookOf as styleLookOf } from '../../core/looks';
import type { ShapeKind } from '../geometry/shape';
import type { MapLayer, MapTint } from '../map-model';
import type { Hatches } from '../svg/hatches';
import { svg } from '../svg/svg-element';

/** How one mark is painted on a canvas, in CSS pixels. */
export interface Look {
  /** Null for no fill. */
  fill: string | null;
  fillAlpha: number;
  /** A repeated picture in place of the colour. */
  hatch: { tile: HTMLCanvasElement | OffscreenCanvas; ratio: number } | null;
  stroke: string | null;
  strokeAlpha: number;
  width: number;
  dash: number[];
  cap: CanvasLineCap;
  /** A tinted band inside the outline. */
  edge: { stroke: string; alpha: number; width: number } | null;
}

/**
 * What the style sheet says of the marks of a layer, read off marks without paint in the layer's own group: so that canvas, SVG
 * and legend cannot differ. Good for one zoom and one set of colours; `forget` when either has changed.
 */
export class Looks {
  readonly #layer: MapLayer;
  readonly #group: SVGGElement;
  readonly #hatches: Hatches;
  readonly #known = new Map<string, Look>();
  readonly #fills = new Map<string, number>();

  /** @param group in the document, in the place of the layer's marks */
  constructor(layer: MapLayer, group: SVGGElement, hatches: Hatches) {
    this.#layer = layer;
    this.#group = group;
    this.#hatches = hatches;
  }

  forget(): void {
    this.#known.clear();
    this.#fills.clear();
  }

  /** How opaque a mark of the layer that stands out is filled; read once for all of the same classes. */
  fillOpacityOf(mark: SVGPathElement): number {
    const classes = mark.getAttribute('class')!;
    let opacity = this.#fills.get(classes);
    if (opacity === undefined) {
      opacity = Number.parseFloat(getComputedStyle(mark).fillOpacity);
      this.#fills.set(classes, opacity);
    }
    return opacity;
  }

  of(kind: ShapeKind, uncertain: boolean, tint: MapTint | null): Look {
    const key = `${kind} ${uncertain} ${tint?.color} ${tint?.pattern}`;
    let look = this.#known.get(key);
    if (!look) {
      look = this.#read(kind, uncertain, tint);
      this.#known.set(key, look);
    }
    return look;
  }

  #read(kind: ShapeKind, uncertain: boolean, tint: MapTint | null): Look {
    const { style, pattern } = this.#layer;
    const hatch = tint && kind === 'area' ? this.#hatches.fillOf(tint) : null;
    const mark = svg('path', {
      class: classesOf(kind, style, tint?.pattern ?? pattern, uncertain, tint, hatch),
    });
    const edge = svg('path', { class: `mark edge s-${style}${uncertain ? ' uncertain' : ''}` });
    for (const node of [mark, edge]) if (tint) node.style.setProperty('--tint', tint.color);
    this.#group.append(mark, edge);
    const look = lookOf(getComputedStyle(mark));
    if (hatch) look.hatch = this.#hatchOf(tint!);
    if (kind === 'area' && styleLookOf(this.#layer).edge !== undefined) {
      const band = getComputedStyle(edge);
      look.edge = {
        stroke: band.stroke,
        alpha: Number.parseFloat(band.strokeOpacity),
        width: Number.parseFloat(band.strokeWidth),
      };
    }
    mark.remove();
    edge.remove();
    return look;
  }

  /** The pattern as the SVG has it, drawn once; it is turned where it is used. */
  #hatchOf(tint: MapTint): Look['hatch'] {
    const hatch = this.#hatches.tileOf(tint);
    if (!hatch) return null;
    const { width, height, ground, path, d } = hatch;
    const ratio = Math.max(2, Math.ceil(devicePixelRatio));
    const tile = document.createElement('canvas');
    tile.width = width * ratio;
    tile.height = height * ratio;
    const pen = tile.getContext('2d');
    if (!pen) return null;
    pen.scale(ratio, ratio);
    const below = getComputedStyle(ground);
    pen.globalAlpha = Number.parseFloat(below.fillOpacity);
    pen.fillStyle = below.fill;
    pen.fillRect(0, 0, width, height);
    const above = lookOf(getComputedStyle(path));
    pen.globalAlpha = above.strokeAlpha;
    pen.strokeStyle = above.stroke ?? 'transparent';
    pen.lineWidth = above.width;
    pen.lineCap = above.cap;
    pen.stroke(new Path2D(d));
    return { tile, ratio };
  }
}

function classesOf(
  kind: ShapeKind,
  style: LayerStyle,
  pattern: Pattern | null,
  uncertain: boolean,
  tint: MapTint | null,
  hatch: string | null,
): string {
  const states = [uncertain && 'uncertain', tint && 'tinted', hatch && 'hatched'].filter(Boolean);
  return ['mark', kind, `s-${style}`, `p-${pattern ?? 'solid'}`, ...states].join(' ');
}

function lookOf(style: CSSStyleDeclaration): Look {
  const dash = style.strokeDasharray;
  return {
    fill: style.fill === 'none' ? null : style.fill,
    fillAlpha: Number.parseFloat(style.fillOpacity),
    hatch: null,
    stroke: style.stroke === 'none' ? null : style.stroke,
    strokeAlpha: Number.parseFloat(style.strokeOpacity),
    width: Number.parseFloat(style.strokeWidth),
    dash: !dash || dash === 'none' ? [] : dash.split(/[\s,]+/).map(Number.parseFloat),
    cap: (style.strokeLinecap || 'round') as CanvasLineCap,
    edge: null,
  };
}
