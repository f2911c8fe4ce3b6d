import type { WorldBox } from '../geometry/mercator';

/** Flat coordinates, x and y in turn. A ring does not repeat its first vertex. */
export type Flat = readonly number[];

/**
 * The part of a ring inside a box, by Sutherland and Hodgman: one ring, which runs along the box's sides where the ring
 * was outside. Empty for a ring wholly outside.
 */
export function clippedRing(ring: Flat, box: WorldBox): number[] {
  let clipped = [...ring];
  for (const { axis, at, sign } of sidesOf(box)) {
    const from = clipped;
    if (from.length === 0) break;
    clipped = [];
    let [ax, ay] = from.slice(-2) as [number, number];
    let aIn = sign * ((axis === 0 ? ax : ay) - at) >= 0;
    for (let i = 0; i < from.length; i += 2) {
      const bx = from[i]!;
      const by = from[i + 1]!;
      const bIn = sign * ((axis === 0 ? bx : by) - at) >= 0;
      if (aIn !== bIn) clipped.push(...crossing(ax, ay, bx, by, axis, at));
      if (bIn) clipped.push(bx, by);
      [ax, ay, aIn] = [bx, by, bIn];
    }
  }
  return withoutRepeats(clipped);
}

/** The parts of a line inside a box, in the line's order. */
export function clippedLine(line: Flat, box: WorldBox): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (let i = 2; i < line.length; i += 2) {
    const segment = clippedSegment(line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!, box);
    if (!segment) continue;
    const [ax, ay, bx, by] = segment;
    const goesOn = part.length > 0 && part.at(-2) === ax && part.at(-1) === ay;
    if (!goesOn) {
      if (part.length > 2) parts.push(part);
      part = [ax, ay];
    }
    if (ax !== bx || ay !== by) part.push(bx, by);
  }
  if (part.length > 2) parts.push(part);
  return parts;
}

/** Liang and Barsky's way. */
function clippedSegment(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  box: WorldBox,
): [number, number, number, number] | null {
  const dx = bx - ax;
  const dy = by - ay;
  let from = 0;
  let to = 1;
  for (const [step, room] of [
    [-dx, ax - box.minX],
    [dx, box.maxX - ax],
    [-dy, ay - box.minY],
    [dy, box.maxY - ay],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  if (from > to) return null;
  const at = (share: number): [number, number] =>
    share === 0 ? [ax, ay] : share === 1 ? [bx, by] : snapped(ax + dx * share, ay + dy * share, box);
  return [...at(from), ...at(to)];
}

/** Onto the side that it lies on but for rounding: neighbours must meet. */
function snapped(x: number, y: number, { minX, minY, maxX, maxY }: WorldBox): [number, number] {
  const near = (maxX - minX) * 1e-9;
  const on = (value: number, ...sides: number[]) =>
    sides.find((side) => Math.abs(side - value) < near) ?? value;
  return [on(x, minX, maxX), on(y, minY, maxY)];
}

function crossing(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  axis: number,
  at: number,
): [number, number] {
  if (axis === 0) return [at, ay + ((by - ay) * (at - ax)) / (bx - ax)];
  return [ax + ((bx - ax) * (at - ay)) / (by - ay), at];
}

/** `sign` times (coordinate minus `at`) is not negative inside. */
function sidesOf({ minX, minY, maxX, maxY }: WorldBox): { axis: 0 | 1; at: number; sign: 1 | -1 }[] {
  return [
    { axis: 0, at: minX, sign: 1 },
    { axis: 0, at: maxX, sign: -1 },
    { axis: 1, at: minY, sign: 1 },
    { axis: 1, at: maxY, sign: -1 },
  ];
}

function withoutRepeats(ring: number[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] !== kept.at(-2) || ring[i + 1] !== kept.at(-1)) kept.push(ring[i]!, ring[i + 1]!);
  }
  if (kept.length > 2 && kept[0] === kept.at(-2) && kept[1] === kept.at(-1)) kept.length -= 2;
  return kept.length < 6 ? [] : kept;
}
