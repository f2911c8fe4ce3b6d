import type { WorldPoint } from '../geometry/mercator';
import type { Box } from './label-placement';

/** A place for a text inside an area. */
export interface AreaPlace {
  /** The middle of the text's block. */
  x: number;
  y: number;
  /** Share of the text that stands on the area, 0 to 1. */
  share: number;
  /** Lower is better: what does not stand on the area, and the way from its heart. */
  cost: number;
}

/** Rows that are looked at, at most. */
const ROWS = 24;
/** What a text that stands wholly outside would cost, in pixels from the heart of the area. */
const OUTSIDE = 400;

/**
 * Places for a block of text inside an area, in no order: in rows from its top to its bottom, in the middle of each
 * stretch of a row and, where there is room, at its ends and between. The whole block lies within the limits.
 *
 * @param rings shell and holes, x and y in turn, in pixels
 * @param heart where the area is widest
 * @param least share of the text that must stand on the area
 */
export function areaPlaces(
  rings: readonly Float64Array[],
  block: { width: number; height: number },
  limits: Box,
  heart: WorldPoint,
  least: number,
): AreaPlace[] {
  const { width, height } = block;
  const [top, bottom] = extentOf(rings[0]!);
  const first = Math.max(top, limits.minY + height / 2);
  const last = Math.min(bottom, limits.maxY - height / 2);
  const left = limits.minX + width / 2;
  const right = limits.maxX - width / 2;
  if (first > last || left > right) return [];
  const rows = Math.max(1, Math.min(ROWS, Math.ceil((last - first) / (height * 0.5))));
  const step = Math.max((last - first) / rows, 1e-6);
  const scans = [-0.35, 0, 0.35].map((at) => scanned(rings, first + at * height, step, rows + 1));
  const places: AreaPlace[] = [];
  const look = (x: number, y: number, lines: readonly (readonly number[])[]) => {
    if (x < left || x > right) return;
    const share =
      lines.reduce((sum, line) => sum + covered(line, x - width / 2, x + width / 2), 0) / 3 / width;
    if (share < least) return;
    const away = Math.hypot(x - heart.x, (y - heart.y) * 1.5);
    places.push({ x, y, share, cost: (1 - share) * OUTSIDE + away });
  };
  for (let row = 0; row <= rows; row++) {
    const y = first + row * step;
    const lines = scans.map((scan) => scan[row]!);
    const middle = lines[1]!;
    for (let i = 0; i + 1 < middle.length; i += 2) {
      const from = Math.max(middle[i]!, limits.minX);
      const to = Math.min(middle[i + 1]!, limits.maxX);
      if (to <= from) continue;
      look(clamp((from + to) / 2, left, right), y, lines);
      if (to - from < width) continue;
      for (const share of [0, 0.25, 0.75, 1]) look(from + width / 2 + (to - from - width) * share, y, lines);
    }
  }
  if (heart.y >= first && heart.y <= last) {
    const lines = [-0.35, 0, 0.35].map((at) => scanned(rings, heart.y + at * height, 1, 1)[0]!);
    look(heart.x, heart.y, lines);
  }
  return places;
}

/**
 * Where horizontal lines enter and leave a polygon, in turn, from left to right: so many lines, the first at a height,
 * each a step below the one before.
 */
function scanned(rings: readonly Float64Array[], first: number, step: number, count: number): number[][] {
  const lines: number[][] = Array.from({ length: count }, () => []);
  for (const xy of rings) {
    for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
      const yi = xy[i + 1]!;
      const yj = xy[j + 1]!;
      const from = Math.max(0, Math.ceil((Math.min(yi, yj) - first) / step));
      const to = Math.min(count - 1, Math.floor((Math.max(yi, yj) - first) / step));
      for (let k = from; k <= to; k++) {
        const y = first + k * step;
        if (yi > y !== yj > y) lines[k]!.push(((xy[j]! - xy[i]!) * (y - yi)) / (yj - yi) + xy[i]!);
      }
    }
  }
  for (const line of lines) line.sort((a, b) => a - b);
  return lines;
}

function covered(xs: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let i = 0; i + 1 < xs.length; i += 2) {
    sum += Math.max(0, Math.min(to, xs[i + 1]!) - Math.max(from, xs[i]!));
  }
  return sum;
}

function extentOf(xy: Float64Array): [top: number, bottom: number] {
  let top = Infinity;
  let bottom = -Infinity;
  for (let i = 1; i < xy.length; i += 2) {
    top = Math.min(top, xy[i]!);
    bottom = Math.max(bottom, xy[i]!);
  }
  return [top, bottom];
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
