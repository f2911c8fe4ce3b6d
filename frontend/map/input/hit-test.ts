import type { WorldPoint } from '../geometry/mercator';
import { insideRings, lineDistanceSq } from '../geometry/planar-geometry';
import type { Shape, ShapeKind } from '../geometry/shape';
import type { MapHit } from '../map-model';

/** How far from a shape a pointer still hits it, in pixels. */
export interface Reach {
  /** From a point's centre: half the width of the target. */
  point: number;
  /** From the middle of a line: half the width of the zone. */
  line: number;
  /** From the edge of an area too small to aim at. */
  smallArea: number;
}

export interface HitTarget {
  id: string;
  layer: string;
  shape: Shape;
}

export const MOUSE_REACH: Reach = { point: 12, line: 7, smallArea: 6 };
export const NO_REACH: Reach = { point: 0, line: 0, smallArea: 0 };
export const TOUCH_REACH: Reach = { point: 22, line: 12, smallArea: 12 };

/** Points whose marks lie within this many pixels of each other cannot be aimed at one by one. */
const TOGETHER = 3;

/** An area narrower than this many pixels both ways is small. */
const SMALL_AREA = 16;

/**
 * The targets under a pointer, best first: points before lines before areas; among points and lines the nearest,
 * among areas the smallest; of equals the one drawn later. Points that lie together with the best one are marked so.
 *
 * @param targets in drawing order
 * @param at the pointer in world units
 * @param scale pixels a world unit
 */
export function hitTest(targets: Iterable<HitTarget>, at: WorldPoint, scale: number, reach: Reach): MapHit[] {
  const hits: { hit: MapHit; shape: Shape; rank: number; size: number; order: number }[] = [];
  let order = 0;
  for (const { id, layer, shape } of targets) {
    order++;
    const distance = distanceTo(shape, at, scale, reach);
    if (distance === null) continue;
    const hit = { feature: id, layer, distance };
    hits.push({ hit, shape, rank: RANK[shape.kind], size: shape.size, order });
  }
  hits.sort(
    (a, b) => a.rank - b.rank || a.size - b.size || a.hit.distance - b.hit.distance || b.order - a.order,
  );
  const [best, ...points] = hits.filter(({ rank }) => rank === RANK.point);
  for (const { hit, shape } of points) {
    const apart = distanceBetween(nearestPoint(best!.shape, at), nearestPoint(shape, at)) * scale;
    if (apart <= TOGETHER) best!.hit.together = hit.together = true;
  }
  return hits.map(({ hit }) => hit);
}

/** Of a shape of points, the one nearest to a spot. */
function nearestPoint({ parts }: Shape, at: WorldPoint): WorldPoint {
  const points = parts.map(([run]) => ({ x: run!.xy[0]!, y: run!.xy[1]! }));
  return points.reduce((one, other) => (distanceBetween(other, at) < distanceBetween(one, at) ? other : one));
}

function distanceBetween(a: WorldPoint, b: WorldPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

const RANK: Record<ShapeKind, number> = { point: 0, line: 1, area: 2 };

/** Pixels from the pointer to the shape; null when out of reach. */
export function distanceTo(shape: Shape, at: WorldPoint, scale: number, reach: Reach): number | null {
  const furthest = reachOf(shape, scale, reach);
  const slack = furthest / scale;
  const { box } = shape;
  if (at.x < box.minX - slack || at.x > box.maxX + slack) return null;
  if (at.y < box.minY - slack || at.y > box.maxY + slack) return null;
  let nearest = Infinity;
  for (const part of shape.parts) {
    if (
      shape.kind === 'area' &&
      insideRings(
        at.x,
        at.y,
        part.map((run) => run.xy),
      )
    )
      return 0;
    if (furthest === 0) continue;
    for (const { xy } of part) nearest = Math.min(nearest, lineDistanceSq(at.x, at.y, xy));
  }
  const pixels = Math.sqrt(nearest) * scale;
  return pixels <= furthest ? pixels : null;
}

function reachOf(shape: Shape, scale: number, reach: Reach): number {
  if (shape.kind !== 'area') return reach[shape.kind];
  const { box } = shape;
  const widest = Math.max(box.maxX - box.minX, box.maxY - box.minY) * scale;
  return widest < SMALL_AREA ? reach.smallArea : 0;
}
