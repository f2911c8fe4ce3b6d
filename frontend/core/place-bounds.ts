import type { Place } from './atlas';
import type { Bounds } from './geography';

/**
 * What to show of places: the box around them all. Of a place that reaches beyond the atlas, such as a country, only
 * the part within; a place that lies wholly elsewhere is taken as it is. Null when none has a shape.
 */
export function boundsOf(places: readonly Place[], atlas: Bounds): Bounds | null {
  let around: Bounds | null = null;
  for (const { bounds } of places) {
    if (!bounds) continue;
    const [west, south, east, north] = within(bounds, atlas) ?? bounds;
    around = around
      ? [
          Math.min(around[0], west),
          Math.min(around[1], south),
          Math.max(around[2], east),
          Math.max(around[3], north),
        ]
      : [west, south, east, north];
  }
  return around;
}

function within(one: Bounds, other: Bounds): Bounds | null {
  const [west, south] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const [east, north] = [Math.min(one[2], other[2]), Math.min(one[3], other[3])];
  return west <= east && south <= north ? [west, south, east, north] : null;
}
