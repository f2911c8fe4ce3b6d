import { WORLD } from '../geometry/mercator';
import { type Frame, frameBox } from '../svg/map-frame';
import type { Origin } from '../svg/mark';
import { type CoverPart, coverOf } from './cover';
import type { FeatureStates } from './feature-states';
import type { Looks } from './looks';
import { type CellFrame, type PaintedPart, type Painting, paintCell } from './paint-cell';
import { keyOf, type TileAddress, tileBox, tilesOver } from './tile-address';
import type { TileData } from './tile-data';
import { tileWorker } from './worker-link';

/** Pixels of a cell at a whole zoom: tiles have sharpness for twice their usual 256. */
const CELL = 512;
/** Milliseconds of painting a frame of the screen, where the page does it itself. */
const SLICE = 8;

/** A square of the map with a canvas of its own. */
interface Cell {
  address: TileAddress;
  frame: CellFrame;
  parts: CoverPart<TileData>[];
  /** What is seen. */
  canvas: HTMLCanvasElement | null;
  /** Painted, and not seen until all others are. */
  next: HTMLCanvasElement | null;
  due: boolean;
}

/** How all cells are painted at a zoom. */
export interface Manner extends Omit<Painting, 'looks'> {
  states: FeatureStates;
  looks: Looks;
}

/** A cell being painted: by steps of the page's own, or, without steps, by the worker. */
interface UnderWay {
  cell: Cell;
  canvas: HTMLCanvasElement;
  steps: Generator<void, void, void> | null;
}

/**
 * The canvases of one layer, in cells that keep their picture while the map is moved. What is due is painted by a worker,
 * or a few milliseconds at a time; until then the pictures of before stay, stretched where the map has zoomed.
 */
export class CanvasPane {
  readonly element = document.createElement('div');
  readonly #find: (tile: TileAddress) => TileData | undefined;
  readonly #maxZoom: number;
  readonly #cells = new Map<string, Cell>();
  /** Pictures of another zoom, with the squares they show. */
  #old: { canvas: HTMLCanvasElement; address: TileAddress }[] = [];
  #frame: Frame | null = null;
  #painting: Manner | null = null;
  #ratio = 1;
  /** What is painted now replaces all that is seen at once. */
  #together = false;
  #due = 0;
  #underWay: UnderWay | null = null;

  constructor(find: (tile: TileAddress) => TileData | undefined, maxZoom: number) {
    this.#find = find;
    this.#maxZoom = maxZoom;
    this.element.className = 'tiles';
  }

  /** What each part of the drawn ground is covered by. */
  get cover(): readonly CoverPart<TileData>[] {
    return [...this.#cells.values()].flatMap(({ parts }) => parts);
  }

  /** The cells of a frame, those near its middle first: their tiles, or those they lie in, are wanted. */
  static cellsOf(frame: Frame): TileAddress[] {
    const box = frameBox(frame);
    const z = Math.max(0, Math.round(frame.zoom - Math.log2(CELL / WORLD)));
    const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
    const away = (address: TileAddress) => {
      const { minX, minY, maxX, maxY } = tileBox(address);
      return Math.hypot((minX + maxX) / 2 - middle.x, (minY + maxY) / 2 - middle.y);
    };
    return tilesOver(box, z).sort((a, b) => away(a) - away(b));
  }

  draw(frame: Frame, cells: readonly TileAddress[], painting: Manner, ratio: number): void {
    const before = this.#painting?.origin;
    const isNew = before !== painting.origin;
    this.#frame = frame;
    this.#painting = painting;
    if (isNew) this.#retire();
    const wanted = new Set(cells.map(keyOf));
    for (const [key, cell] of this.#cells) {
      if (wanted.has(key)) continue;
      cell.canvas?.remove();
      this.#cells.delete(key);
    }
    for (const address of cells) {
      const key = keyOf(address);
      if (!this.#cells.has(key))
        this.#cells.set(key, {
          address,
          frame: cellFrame(address, painting.origin, ratio),
          parts: coverOf(address, this.#find, this.#maxZoom),
          canvas: null,
          next: null,
          due: true,
        });
    }
    if (ratio !== this.#ratio) {
      this.#ratio = ratio;
      for (const cell of this.#cells.values()) cell.frame = cellFrame(cell.address, painting.origin, ratio);
      this.repaint();
    }
    this.#place();
    this.#plan();
  }

  /** Everything is to be painted anew, and shown when all of it is. */
  repaint(): void {
    this.#together = true;
    for (const cell of this.#cells.values()) cell.due = true;
    this.#underWay = null;
    this.#plan();
  }

  /** Looks again at what there is for each cell; true when something is better than before. */
  refresh(): boolean {
    let changed = false;
    for (const cell of this.#cells.values()) {
      const parts = coverOf(cell.address, this.#find, this.#maxZoom);
      const isSame =
        parts.length === cell.parts.length && parts.every(({ from }, i) => from === cell.parts[i]!.from);
      if (isSame) continue;
      cell.parts = parts;
      cell.due = true;
      if (this.#underWay?.cell === cell) this.#underWay = null;
      changed = true;
    }
    if (changed) this.#plan();
    return changed;
  }

  /** Paints all that is due at once. */
  finish(): void {
    while (this.#paint(Infinity));
  }

  destroy(): void {
    cancelAnimationFrame(this.#due);
    this.#underWay = null;
    this.#cells.clear();
    this.element.remove();
  }

  /** What is seen stays for now, stretched. */
  #retire(): void {
    for (const { canvas, address } of this.#cells.values()) if (canvas) this.#old.push({ canvas, address });
    this.#cells.clear();
    this.#underWay = null;
    this.#together = true;
  }

  #place(): void {
    const { x, y, zoom } = this.#frame!;
    const { origin } = this.#painting!;
    const left = origin.x - x;
    const top = origin.y - y;
    for (const { canvas, frame } of this.#cells.values()) if (canvas) place(canvas, frame, left, top);
    for (const { canvas, address } of this.#old) {
      const { minX, minY, maxX } = tileBox(address);
      const scale = 2 ** zoom;
      const side = (maxX - minX) * scale;
      place(canvas, { left: minX * scale, top: minY * scale, width: side, height: side }, -x, -y);
    }
  }

  #plan(): void {
    if (this.#due) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      if (tileWorker()) void this.#send();
      else if (this.#paint(SLICE)) this.#plan();
    });
  }

  /** Has the worker paint one cell after the other, unless it does so already. */
  async #send(): Promise<void> {
    for (;;) {
      const worker = tileWorker();
      if (!worker || this.#underWay) return;
      const begun = this.#begin();
      if (!begun) {
        this.#showNext();
        return;
      }
      this.#underWay = begun;
      const { cell, canvas } = begun;
      const [parts, painting] = this.#materials(cell);
      try {
        const picture = await worker.paint(cell.frame, parts, painting);
        // Time, zoom or tiles have changed meanwhile: what was painted is of no use, and something else may be under way.
        if (this.#underWay !== begun) {
          picture.close();
          continue;
        }
        canvas.getContext('bitmaprenderer')!.transferFromImageBitmap(picture);
        this.#underWay = null;
        this.#painted(cell, canvas);
      } catch {
        // There is no worker any more.
        if (this.#underWay === begun) this.#underWay = null;
        this.#plan();
        return;
      }
    }
  }

  /** Paints for so many milliseconds; true when something is left. */
  #paint(milliseconds: number): boolean {
    if (!this.#painting) return false;
    const until = performance.now() + milliseconds;
    // What the worker is at is not waited for.
    if (!this.#underWay?.steps) this.#underWay = null;
    for (;;) {
      if (!this.#underWay) {
        const begun = this.#begin();
        if (!begun) {
          this.#showNext();
          return false;
        }
        const pen = begun.canvas.getContext('2d');
        this.#underWay = {
          ...begun,
          steps: pen ? paintCell(pen, begun.cell.frame, ...this.#materials(begun.cell)) : nothing(),
        };
      }
      const { cell, canvas, steps } = this.#underWay;
      for (;;) {
        if (steps!.next().done) break;
        if (performance.now() > until) return true;
      }
      this.#underWay = null;
      this.#painted(cell, canvas);
    }
  }

  /** The next cell that is due, with an empty canvas. */
  #begin(): UnderWay | null {
    if (!this.#painting) return null;
    for (const cell of this.#cells.values()) {
      if (!cell.due) continue;
      if (cell.parts.length === 0) {
        cell.due = false;
        continue;
      }
      const { width, height, ratio } = cell.frame;
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      return { cell, canvas, steps: null };
    }
    return null;
  }

  /** What a cell is painted from, and how. */
  #materials({ parts }: Cell): [PaintedPart[], Painting] {
    const { states, looks, ...painting } = this.#painting!;
    const painted = parts.map((part) => ({ ...part, states: states.of(part.from) }));
    return [painted, { ...painting, looks: states.looks(looks) }];
  }

  #painted(cell: Cell, canvas: HTMLCanvasElement): void {
    cell.due = false;
    if (this.#together) cell.next = canvas;
    else this.#show(cell, canvas);
  }

  #showNext(): void {
    if (!this.#together) return;
    this.#together = false;
    for (const cell of this.#cells.values()) {
      if (cell.next) this.#show(cell, cell.next);
      cell.next = null;
    }
    for (const { canvas } of this.#old) canvas.remove();
    this.#old = [];
  }

  #show(cell: Cell, canvas: HTMLCanvasElement): void {
    const { x, y } = this.#frame!;
    const { origin } = this.#painting!;
    place(canvas, cell.frame, origin.x - x, origin.y - y);
    if (cell.canvas) cell.canvas.replaceWith(canvas);
    else this.element.append(canvas);
    cell.canvas = canvas;
  }
}

function* nothing(): Generator<void, void, void> {}

/** To whole pixels of the screen: cells meet without a seam. */
function cellFrame(address: TileAddress, { scale, x, y }: Origin, ratio: number): CellFrame {
  const at = (value: number) => Math.round(value * ratio) / ratio;
  const { minX, minY, maxX, maxY } = tileBox(address);
  const left = at(minX * scale - x);
  const top = at(minY * scale - y);
  return { left, top, width: at(maxX * scale - x) - left, height: at(maxY * scale - y) - top, ratio };
}

function place(
  { style }: HTMLCanvasElement,
  { left, top, width, height }: Omit<CellFrame, 'ratio'>,
  dx: number,
  dy: number,
): void {
  style.left = `${left + dx}px`;
  style.top = `${top + dy}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
