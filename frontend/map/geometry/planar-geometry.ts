/** Plane geometry on flat coordinate arrays: x and y in turn. A ring may or may not repeat its first vertex. */

/** Square of the distance from a point to the segment a-b. */
export function segmentDistanceSq(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  const ex = x - ax - dx * along;
  const ey = y - ay - dy * along;
  return ex * ex + ey * ey;
}

/** Square of the distance from a point to a line. */
export function lineDistanceSq(x: number, y: number, xy: Float64Array): number {
  if (xy.length === 2) return (x - xy[0]!) ** 2 + (y - xy[1]!) ** 2;
  let best = Infinity;
  for (let i = 2; i < xy.length; i += 2) {
    best = Math.min(best, segmentDistanceSq(x, y, xy[i - 2]!, xy[i - 1]!, xy[i]!, xy[i + 1]!));
  }
  return best;
}

/** Whether a point is inside a polygon of one shell and any number of holes, by the even-odd rule. */
export function insideRings(x: number, y: number, rings: readonly Float64Array[]): boolean {
  let inside = false;
  for (const xy of rings) {
    for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
      const yi = xy[i + 1]!;
      const yj = xy[j + 1]!;
      if (yi > y !== yj > y && x < ((xy[j]! - xy[i]!) * (y - yi)) / (yj - yi) + xy[i]!) inside = !inside;
    }
  }
  return inside;
}

/** Area of a ring, never negative. */
export function ringArea(xy: Float64Array): number {
  let twice = 0;
  for (let i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
    twice += xy[j]! * xy[i + 1]! - xy[i]! * xy[j + 1]!;
  }
  return Math.abs(twice) / 2;
}

export function lineLength(xy: Float64Array): number {
  let length = 0;
  for (let i = 2; i < xy.length; i += 2) length += Math.hypot(xy[i]! - xy[i - 2]!, xy[i + 1]! - xy[i - 1]!);
  return length;
}
