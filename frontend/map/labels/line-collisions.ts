import { type Box, type LabelBounds, overlaps, partsOf } from './label-placement';

/** How much a line under a label disturbs: `thin` ones are better not crossed, `strong` ones never by a name of an area. */
export type LineStrength = 'thin' | 'strong';

interface Dot {
  x: number;
  y: number;
  strength: LineStrength;
  id: string;
}

/** Pixels between two dots of a line, and the width of a cell. */
const STEP = 4;
const CELL = 32;

/** The lines that are drawn on a map, as dots in cells: which of them would run through a label. */
export class LineCollisions {
  readonly #cells = new Map<number, Dot[]>();
  readonly #within: Box;

  /** @param within lines outside are not kept */
  constructor(within: Box) {
    this.#within = within;
  }

  /** @param line x and y in turn */
  add(id: string, line: readonly number[], strength: LineStrength): void {
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!];
      const box = {
        minX: Math.min(ax, bx) - 1,
        maxX: Math.max(ax, bx) + 1,
        minY: Math.min(ay, by) - 1,
        maxY: Math.max(ay, by) + 1,
      };
      if (!overlaps(box, this.#within)) continue;
      const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / STEP));
      for (let s = 0; s < steps; s++) {
        const x = ax + ((bx - ax) * s) / steps;
        const y = ay + ((by - ay) * s) / steps;
        if (x < this.#within.minX || x > this.#within.maxX || y < this.#within.minY || y > this.#within.maxY)
          continue;
        const cell = cellOf(Math.floor(x / CELL), Math.floor(y / CELL));
        const dots = this.#cells.get(cell);
        if (dots) dots.push({ x, y, strength, id });
        else this.#cells.set(cell, [{ x, y, strength, id }]);
      }
    }
  }

  /** The strongest line through a label; null for none. @param own lines that may touch it */
  through(position: LabelBounds, own: (id: string) => boolean): LineStrength | null {
    let found: LineStrength | null = null;
    for (const box of partsOf(position)) {
      for (let cx = Math.floor(box.minX / CELL); cx <= Math.floor(box.maxX / CELL); cx++) {
        for (let cy = Math.floor(box.minY / CELL); cy <= Math.floor(box.maxY / CELL); cy++) {
          for (const { x, y, strength, id } of this.#cells.get(cellOf(cx, cy)) ?? []) {
            if (strength === found || x < box.minX || x > box.maxX || y < box.minY || y > box.maxY || own(id))
              continue;
            if (strength === 'strong') return strength;
            found = strength;
          }
        }
      }
    }
    return found;
  }
}

/** Room for two million cells each way. */
function cellOf(x: number, y: number): number {
  return x * 4_194_304 + y;
}
