import type { Direction } from '../map-model';

/** A feature where the keyboard finds it; x grows right, y grows down. */
export interface Stop {
  id: string;
  x: number;
  y: number;
}

/**
 * The stop an arrow key leads to: the nearest within 45 degrees of the arrow's direction, a step sideways counting
 * double; where there is none, the nearest on that side at all; null at the edge. Stops on one spot, or exactly
 * sideways, are not on any arrow's side: `inReadingOrder` reaches those.
 */
export function nearestInDirection(stops: readonly Stop[], from: Stop, direction: Direction): Stop | null {
  const [dx, dy] = UNIT[direction];
  let best: Stop | null = null;
  let bestCost = Infinity;
  for (const stop of stops) {
    if (stop.id === from.id) continue;
    const ahead = (stop.x - from.x) * dx + (stop.y - from.y) * dy;
    const aside = Math.abs((stop.x - from.x) * dy) + Math.abs((stop.y - from.y) * dx);
    if (ahead <= 0) continue;
    // A stop outside the cone is only taken when the cone is empty.
    const cost = ahead + 2 * aside + (aside > ahead ? OUTSIDE : 0);
    if (cost < bestCost) {
      best = stop;
      bestCost = cost;
    }
  }
  return best;
}

/** Where a stop lies along a line that has several. */
export interface LineWalk {
  line: string;
  /** Along the line, in any unit. */
  at: number;
}

/**
 * From a stop on a line, the next one up or down that line where it lies within 45 degrees of the arrow; null where
 * neither does, or the stop is on no line. Of two, as at a hairpin bend, the one less far aside.
 */
export function nextAlong(
  stops: readonly Stop[],
  from: Stop,
  direction: Direction,
  positionOf: (id: string) => LineWalk | null,
): Stop | null {
  const here = positionOf(from.id);
  if (!here) return null;
  const [dx, dy] = UNIT[direction];
  let before: { stop: Stop; at: number } | null = null;
  let after: { stop: Stop; at: number } | null = null;
  for (const stop of stops) {
    const position = stop.id === from.id ? null : positionOf(stop.id);
    if (position?.line !== here.line) continue;
    const { at } = position;
    if (at < here.at && (!before || at > before.at)) before = { stop, at };
    if (at > here.at && (!after || at < after.at)) after = { stop, at };
  }
  const steps = [before, after].flatMap((neighbour) => {
    if (!neighbour) return [];
    const { stop } = neighbour;
    const ahead = (stop.x - from.x) * dx + (stop.y - from.y) * dy;
    const aside = Math.abs((stop.x - from.x) * dy) + Math.abs((stop.y - from.y) * dx);
    return ahead > 0 && aside <= ahead ? [{ stop, slant: aside / ahead }] : [];
  });
  steps.sort((a, b) => a.slant - b.slant);
  return steps[0]?.stop ?? null;
}

/**
 * All stops, rows from top to bottom, left to right in a row; the order of Home, End, PageDown and PageUp. It holds
 * every stop exactly once, so that stepping through it reaches every feature from every other.
 *
 * @param rowHeight stops whose y falls into the same multiple of it share a row
 */
export function inReadingOrder(stops: readonly Stop[], rowHeight: number): Stop[] {
  const row = (stop: Stop) => Math.floor(stop.y / rowHeight);
  return [...stops].sort((a, b) => row(a) - row(b) || a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
}

/** The stop nearest to a spot; null for no stops. */
export function nearestTo(stops: readonly Stop[], x: number, y: number): Stop | null {
  let best: Stop | null = null;
  for (const stop of stops) {
    if (!best || Math.hypot(stop.x - x, stop.y - y) < Math.hypot(best.x - x, best.y - y)) best = stop;
  }
  return best;
}

const OUTSIDE = 1e12;

const UNIT: Record<Direction, [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
