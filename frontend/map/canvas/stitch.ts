import type { WorldBox } from '../geometry/mercator';
import { insideRings, ringArea } from '../geometry/planar-geometry';
import { clippedLine, clippedRing, type Flat } from './clip';

/** What one tile, or part of a tile, has of a feature: its runs, and the box that it speaks for. In world units. */
export interface Piece {
  runs: readonly Flat[];
  box: WorldBox;
}

/**
 * The polygons of an area that was cut into tiles, shells first, rings closed. Each tile's part is cut exactly at its
 * edge; where two tiles meet, what runs along the edge in one and back in the other is left out, and what is left are
 * rings again: shells keep their direction, and holes theirs. At the outer edge of all pieces the area stays cut.
 *
 * @param pieces whose boxes do not overlap; shells run clockwise as seen (MVT 2), holes the other way
 */
export function stitchedAreas(pieces: readonly Piece[]): number[][][] {
  const rings: number[][] = [];
  const chains: number[][] = [];
  const seams = new Seams();
  for (const { runs, box } of pieces) {
    for (const run of runs) {
      const ring = clippedRing(run, box);
      if (ring.length > 0) split(ring, box, rings, chains, seams);
    }
  }
  chains.push(...seams.left());
  rings.push(...closed(chains));
  return polygonsOf(rings);
}

/** The lines of a feature that was cut into tiles, joined where they were cut. */
export function stitchedLines(pieces: readonly Piece[]): number[][] {
  const lines: number[][] = [];
  const cut: { line: number[]; slack: number }[] = [];
  for (const { runs, box } of pieces) {
    const slack = (box.maxX - box.minX) / 500;
    for (const run of runs) {
      for (const line of clippedLine(run, box)) {
        if (isOnSide(line[0]!, line[1]!, box) || isOnSide(line.at(-2)!, line.at(-1)!, box))
          cut.push({ line, slack });
        else lines.push(line);
      }
    }
  }
  while (cut.length > 0) {
    const { line, slack } = cut.pop()!;
    const after = cut.findIndex((other) =>
      meets(line.at(-2)!, line.at(-1)!, other.line[0]!, other.line[1]!, slack),
    );
    if (after >= 0) {
      const [next] = cut.splice(after, 1);
      cut.push({ line: [...line, ...next!.line.slice(2)], slack });
      continue;
    }
    const before = cut.findIndex((other) =>
      meets(other.line.at(-2)!, other.line.at(-1)!, line[0]!, line[1]!, slack),
    );
    if (before >= 0) {
      const [last] = cut.splice(before, 1);
      cut.push({ line: [...last!.line, ...line.slice(2)], slack });
      continue;
    }
    lines.push(line);
  }
  return lines;
}

/** The points of a feature, each from the one tile that it lies in. */
export function stitchedPoints(pieces: readonly Piece[]): number[][] {
  return pieces.flatMap(({ runs, box }) =>
    runs
      .filter(([x, y]) => x! >= box.minX && x! < box.maxX && y! >= box.minY && y! < box.maxY)
      .map((run) => [...run]),
  );
}

function meets(ax: number, ay: number, bx: number, by: number, slack: number): boolean {
  return Math.abs(ax - bx) <= slack && Math.abs(ay - by) <= slack;
}

function isOnSide(x: number, y: number, { minX, minY, maxX, maxY }: WorldBox): boolean {
  return x === minX || x === maxX || y === minY || y === maxY;
}

/** Which of a box's sides a segment runs along, as a line of the world: `x12` or `y3`; null for none. */
function sideOf(ax: number, ay: number, bx: number, by: number, box: WorldBox): string | null {
  if (ax === bx && (ax === box.minX || ax === box.maxX)) return `x${ax}`;
  if (ay === by && (ay === box.minY || ay === box.maxY)) return `y${ay}`;
  return null;
}

/** Parts a clipped ring into what runs along the box's sides and the chains between; a ring with neither stays whole. */
function split(ring: number[], box: WorldBox, rings: number[][], chains: number[][], seams: Seams): void {
  const count = ring.length / 2;
  const sides = Array.from({ length: count }, (_, i) => {
    const j = ((i + 1) % count) * 2;
    return sideOf(ring[2 * i]!, ring[2 * i + 1]!, ring[j]!, ring[j + 1]!, box);
  });
  const first = sides.findIndex((side) => side !== null);
  if (first < 0) {
    rings.push(ring);
    return;
  }
  let chain: number[] = [];
  for (let step = 0; step < count; step++) {
    const i = (first + step) % count;
    const j = (i + 1) % count;
    const [ax, ay, bx, by] = [ring[2 * i]!, ring[2 * i + 1]!, ring[2 * j]!, ring[2 * j + 1]!];
    const side = sides[i];
    if (side) {
      if (chain.length > 0) chains.push(chain);
      chain = [];
      seams.add(side, side[0] === 'x' ? ay : ax, side[0] === 'x' ? by : bx);
    } else {
      if (chain.length === 0) chain = [ax, ay];
      chain.push(bx, by);
    }
  }
  if (chain.length > 0) chains.push(chain);
}

/** What runs along the sides of tiles: there and back again cancel out. */
class Seams {
  readonly #lines = new Map<string, { from: number; to: number }[]>();

  add(line: string, from: number, to: number): void {
    const stretches = this.#lines.get(line);
    if (stretches) stretches.push({ from, to });
    else this.#lines.set(line, [{ from, to }]);
  }

  /** What does not cancel out, as chains of two vertices. */
  left(): number[][] {
    const chains: number[][] = [];
    for (const [line, stretches] of this.#lines) {
      const at = Number(line.slice(1));
      const ends = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
      for (let i = 1; i < ends.length; i++) {
        const [low, high] = [ends[i - 1]!, ends[i]!];
        let forth = 0;
        for (const { from, to } of stretches) {
          if (from <= low && to >= high) forth++;
          if (to <= low && from >= high) forth--;
        }
        const [from, to] = forth > 0 ? [low, high] : [high, low];
        const chain = line[0] === 'x' ? [at, from, at, to] : [from, at, to, at];
        for (let k = 0; k < Math.abs(forth); k++) chains.push([...chain]);
      }
    }
    return chains;
  }
}

/** Chains that end where others begin, as rings. As many end at a spot as begin there. */
function closed(chains: readonly number[][]): number[][] {
  const from = new Map<string, number[][]>();
  for (const chain of chains) {
    const key = `${chain[0]} ${chain[1]}`;
    const others = from.get(key);
    if (others) others.push(chain);
    else from.set(key, [chain]);
  }
  const rings: number[][] = [];
  for (const start of from.keys()) {
    for (let chain = from.get(start)!.pop(); chain; chain = from.get(start)!.pop()) {
      const ring: number[] = [];
      for (let next: number[] | undefined = chain; next; ) {
        ring.push(...next.slice(0, -2));
        const key: string = `${next.at(-2)} ${next.at(-1)}`;
        next = key === start ? undefined : from.get(key)?.pop();
      }
      if (ring.length >= 6) rings.push(ring);
    }
  }
  return rings;
}

/** Shells with their holes, each ring closed; slivers without area are left out. */
function polygonsOf(rings: readonly number[][]): number[][][] {
  const shells: { ring: number[]; holes: number[][]; size: number }[] = [];
  const holes: number[][] = [];
  for (const ring of rings) {
    const size = signedArea(ring);
    if (size > 0) shells.push({ ring, holes: [], size });
    else if (size < 0) holes.push(ring);
  }
  shells.sort((a, b) => a.size - b.size);
  for (const hole of holes) {
    const within = shells.find(
      ({ ring, size }) =>
        size > ringArea(Float64Array.from(hole)) &&
        insideRings((hole[0]! + hole[2]!) / 2, (hole[1]! + hole[3]!) / 2, [Float64Array.from(ring)]),
    );
    within?.holes.push(hole);
  }
  return shells.map(({ ring, holes: own }) => [ring, ...own].map((one) => [...one, one[0]!, one[1]!]));
}

/** Positive for a ring that runs clockwise as seen, y growing downwards. */
function signedArea(ring: Flat): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    twice += ring[j]! * ring[i + 1]! - ring[i]! * ring[j + 1]!;
  }
  return twice / 2;
}
