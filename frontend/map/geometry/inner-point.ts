import type { WorldBox, WorldPoint } from '../geometry/mercator';
import { insideRings, lineDistanceSq } from '../geometry/planar-geometry';

interface Search {
  /** Stop when no better point can be further inside than this. */
  precision: number;
  /** Only points inside this box, and far from its edges too. */
  within?: WorldBox;
  /** Widths count as this many times shorter than heights: a label is wider than high. Default 1. */
  stretch?: number;
}

interface Square {
  x: number;
  y: number;
  half: number;
  inside: number;
  /** No point of the square can be further inside than this. */
  most: number;
}

/**
 * The point furthest inside a polygon (shell first, then holes): where a label has most room. Squares that cover the
 * polygon are quartered, the most promising first, until none can beat the best by more than the precision.
 */
export function innerPoint(rings: readonly Float64Array[], search: Search): WorldPoint {
  const stretch = search.stretch ?? 1;
  const squeezed = stretch === 1 ? rings : rings.map((xy) => xy.map((v, i) => (i % 2 ? v : v / stretch)));
  const bounds = coverOf(squeezed[0]!, search.within, stretch);
  const width = bounds.maxX - bounds.minX;
  const height = bounds.maxY - bounds.minY;
  const middle = { x: (bounds.minX + bounds.maxX) / 2, y: (bounds.minY + bounds.maxY) / 2 };
  const size = Math.min(width, height);
  if (!(size > 0)) return { x: middle.x * stretch, y: middle.y };

  const limits = search.within ? bounds : undefined;
  const square = (x: number, y: number, half: number): Square => {
    const inside = depth(x, y, squeezed, limits);
    return { x, y, half, inside, most: inside + half * Math.SQRT2 };
  };
  let best = square(middle.x, middle.y, 0);
  const open: Square[] = [];
  const half = Math.max(size, Math.max(width, height) / 16) / 2;
  for (let x = bounds.minX; x < bounds.maxX; x += 2 * half) {
    for (let y = bounds.minY; y < bounds.maxY; y += 2 * half) open.push(square(x + half, y + half, half));
  }
  const precision = Math.max(search.precision, Math.max(width, height) / 1000);
  for (let budget = 400; budget > 0 && open.length > 0; budget--) {
    let at = 0;
    for (let i = 1; i < open.length; i++) if (open[i]!.most > open[at]!.most) at = i;
    const next = open.splice(at, 1)[0]!;
    if (next.inside > best.inside) best = next;
    if (next.most - best.inside <= precision) break;
    const h = next.half / 2;
    for (const sx of [-h, h]) for (const sy of [-h, h]) open.push(square(next.x + sx, next.y + sy, h));
  }
  return { x: best.x * stretch, y: best.y };
}

/** Distance to the nearest edge; negative outside. */
function depth(x: number, y: number, rings: readonly Float64Array[], limits?: WorldBox): number {
  let nearest = Infinity;
  for (const xy of rings) {
    nearest = Math.min(nearest, lineDistanceSq(x, y, xy));
  }
  const inside = insideRings(x, y, rings) ? Math.sqrt(nearest) : -Math.sqrt(nearest);
  if (!limits) return inside;
  return Math.min(inside, x - limits.minX, limits.maxX - x, y - limits.minY, limits.maxY - y);
}

function coverOf(shell: Float64Array, within: WorldBox | undefined, stretch: number): WorldBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < shell.length; i += 2) {
    box.minX = Math.min(box.minX, shell[i]!);
    box.maxX = Math.max(box.maxX, shell[i]!);
    box.minY = Math.min(box.minY, shell[i + 1]!);
    box.maxY = Math.max(box.maxY, shell[i + 1]!);
  }
  if (!within) return box;
  return {
    minX: Math.max(box.minX, within.minX / stretch),
    minY: Math.max(box.minY, within.minY),
    maxX: Math.min(box.maxX, within.maxX / stretch),
    maxY: Math.min(box.maxY, within.maxY),
  };
}
