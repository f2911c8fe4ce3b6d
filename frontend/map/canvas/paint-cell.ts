import { WORLD, type WorldBox } from '../geometry/mercator';
import type { Origin } from '../svg/mark';
import type { CoverPart } from './cover';
import type { Look } from './looks';
import { tileBox } from './tile-address';
import type { TileData } from './tile-data';

/** What a canvas shows, in the sheet's pixels: whole ones of the screen. */
export interface CellFrame {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Pixels of the canvas to a pixel of the sheet. */
  ratio: number;
}

/** A canvas of the page, or one of a worker's. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How each feature is painted; all of it can be sent to a worker. */
export interface Painting {
  origin: Origin;
  /** The symbol of points around 0, 0, as the text of an SVG path. */
  symbol: string;
  /** By the numbers of `FeatureStates`. */
  looks: readonly (Look | null)[];
  /** Opacity of each feature as a whole. */
  opacity: number;
}

/** A part of a cell, its tile, and a number for each of the tile's features. */
export interface PaintedPart extends CoverPart<TileData> {
  states: Uint16Array;
}

/** Features painted between two looks at the clock. */
const STRIDE = 40;
/** Pixels around a cell from which a stroke may reach into it. */
const REACH = 16;
/** Vertices nearer than this many pixels to the last one are left out. */
const NEAR = 0.3;

/** Paints what a cell is covered by; yields every few features. */
export function* paintCell(
  pen: Pen,
  frame: CellFrame,
  parts: readonly PaintedPart[],
  painting: Painting,
): Generator<void, void, void> {
  const { ratio, left, top } = frame;
  pen.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
  pen.lineJoin = 'round';
  const symbol = new Path2D(painting.symbol);
  for (const part of parts) {
    const box = parts.length > 1 ? tileBox(part.part) : null;
    if (box) {
      pen.save();
      clipTo(pen, box, painting.origin, ratio);
    }
    yield* paintPart(pen, frame, part, box, painting, symbol);
    if (box) pen.restore();
  }
}

function* paintPart(
  pen: Pen,
  { left, top, width, height }: CellFrame,
  { from: tile, states }: PaintedPart,
  box: WorldBox | null,
  { origin, looks, opacity }: Painting,
  symbol: Path2D,
): Generator<void, void, void> {
  const { z, x, y } = tile.address;
  const side = (WORLD / 2 ** z) * origin.scale;
  const k = side / tile.extent;
  const dx = x * side - origin.x;
  const dy = y * side - origin.y;
  const trace = new Trace(pen, tile, k, dx, dy, opacity);
  const part = box && {
    minX: box.minX * origin.scale - origin.x,
    minY: box.minY * origin.scale - origin.y,
    maxX: box.maxX * origin.scale - origin.x,
    maxY: box.maxY * origin.scale - origin.y,
  };
  const { minX, minY, maxX, maxY } = part ?? {
    minX: left,
    minY: top,
    maxX: left + width,
    maxY: top + height,
  };
  const found = tile.touching(
    Math.floor((minX - REACH - dx) / k),
    Math.floor((minY - REACH - dy) / k),
    Math.ceil((maxX + REACH - dx) / k),
    Math.ceil((maxY + REACH - dy) / k),
  );
  let count = 0;
  for (const feature of found) {
    if (++count % STRIDE === 0) yield;
    const look = looks[states[feature]!];
    if (!look) continue;
    const kind = tile.kindOf(feature);
    if (kind === 'point') {
      trace.points(feature, look, symbol);
    } else trace.shape(feature, look, kind === 'area');
  }
}

/** To whole pixels of the canvas, so that neighbouring parts meet without a seam. */
function clipTo(pen: Pen, box: WorldBox, origin: Origin, ratio: number): void {
  const at = (value: number) => Math.round(value * ratio) / ratio;
  const left = at(box.minX * origin.scale - origin.x);
  const top = at(box.minY * origin.scale - origin.y);
  pen.beginPath();
  pen.rect(
    left,
    top,
    at(box.maxX * origin.scale - origin.x) - left,
    at(box.maxY * origin.scale - origin.y) - top,
  );
  pen.clip();
}

/** Draws a tile's features with a pen whose unit is the sheet's pixel. */
class Trace {
  constructor(
    readonly pen: Pen,
    readonly tile: TileData,
    readonly k: number,
    readonly dx: number,
    readonly dy: number,
    readonly opacity: number,
  ) {}

  shape(feature: number, look: Look, isArea: boolean): void {
    const { pen } = this;
    if (isArea && (look.fill || look.hatch)) {
      this.#path(feature, true, false);
      pen.globalAlpha = look.fillAlpha * this.opacity;
      pen.fillStyle = (look.hatch && patternOf(pen, look.hatch)) || look.fill || 'transparent';
      if (look.fillAlpha > 0) pen.fill('evenodd');
    }
    if (look.edge) {
      pen.save();
      this.#path(feature, true, false);
      pen.clip('evenodd');
      this.#path(feature, true, true);
      pen.globalAlpha = look.edge.alpha * this.opacity;
      pen.strokeStyle = look.edge.stroke;
      pen.lineWidth = look.edge.width;
      pen.setLineDash([]);
      pen.stroke();
      pen.restore();
    }
    if (!look.stroke) return;
    this.#path(feature, isArea, true);
    this.#stroke(look);
    pen.stroke();
  }

  points(feature: number, look: Look, symbol: Path2D): void {
    const { pen, tile, k, dx, dy } = this;
    for (let run = tile.runStarts[feature]!; run < tile.runStarts[feature + 1]!; run++) {
      const at = tile.vertexStarts[run]! * 2;
      const [x, y] = [tile.xy[at]! * k + dx, tile.xy[at + 1]! * k + dy];
      pen.translate(x, y);
      if (look.fill) {
        pen.globalAlpha = look.fillAlpha * this.opacity;
        pen.fillStyle = look.fill;
        pen.fill(symbol);
      }
      if (look.stroke) {
        this.#stroke(look);
        pen.stroke(symbol);
      }
      pen.translate(-x, -y);
    }
  }

  #stroke(look: Look): void {
    const { pen } = this;
    pen.globalAlpha = look.strokeAlpha * this.opacity;
    pen.strokeStyle = look.stroke!;
    pen.lineWidth = look.width;
    pen.lineCap = look.cap;
    pen.setLineDash(look.dash);
  }

  /** @param outline without what runs along the edge that the tile was cut at */
  #path(feature: number, close: boolean, outline: boolean): void {
    const { pen, tile, k, dx, dy } = this;
    const { xy, runStarts, vertexStarts, extent } = tile;
    pen.beginPath();
    for (let run = runStarts[feature]!; run < runStarts[feature + 1]!; run++) {
      const first = vertexStarts[run]!;
      const last = vertexStarts[run + 1]! - 1;
      let [ux, uy] = [xy[2 * first]!, xy[2 * first + 1]!];
      let [px, py] = [ux * k + dx, uy * k + dy];
      pen.moveTo(px, py);
      const end = close && outline ? last + 1 : last;
      let isWhole = true;
      for (let i = first + 1; i <= end; i++) {
        const v = i > last ? first : i;
        const vx = xy[2 * v]!;
        const vy = xy[2 * v + 1]!;
        const x = vx * k + dx;
        const y = vy * k + dy;
        const isCut =
          outline &&
          close &&
          ((vx === ux && (vx < 0 || vx > extent)) || (vy === uy && (vy < 0 || vy > extent)));
        [ux, uy] = [vx, vy];
        if (isCut) {
          pen.moveTo(x, y);
          isWhole = false;
        } else if (i === end || Math.abs(x - px) > NEAR || Math.abs(y - py) > NEAR) {
          if (i === last + 1 && isWhole) pen.closePath();
          else pen.lineTo(x, y);
        } else continue;
        [px, py] = [x, y];
      }
      if (close && !outline) pen.closePath();
    }
  }
}

type Picture = HTMLCanvasElement | OffscreenCanvas;

const patterns = new WeakMap<Pen, Map<Picture, CanvasPattern | null>>();

/** Turned and placed as the SVG's pattern: from the sheet's origin, by -45 degrees. */
function patternOf(pen: Pen, { tile, ratio }: { tile: Picture; ratio: number }): CanvasPattern | null {
  let known = patterns.get(pen);
  if (!known) {
    known = new Map();
    patterns.set(pen, known);
  }
  let pattern = known.get(tile);
  if (pattern === undefined) {
    pattern = pen.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix().rotate(-45).scale(1 / ratio));
    known.set(tile, pattern);
  }
  return pattern;
}
