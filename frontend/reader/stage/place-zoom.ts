import type { Atlas } from '../../core/atlas';
import type { Bounds } from '../../core/geography';
import { worldOf } from '../../map/geometry/mercator';

/** Pixels that typically lie between a place and the next one where a single place is shown. */
const APART = 120;
/** The map that the whole atlas is thought to fill, in pixels. */
const WHOLE = { width: 800, height: 600 };
/** Zoom steps from the whole atlas to a single place, at least and at most; where there is but one place, the least. */
const CLOSER = { least: 1.5, most: 4 };
/** More places than these are not needed to know how far apart they lie. */
const ENOUGH = 400;

/**
 * The zoom that shows a place with its surroundings: so close that it typically is some way to the next place. A town
 * of a district is shown with its villages, a town of the Silk Road with the next towns on the way.
 */
export function placeZoom({ bounds, places }: Pick<Atlas, 'bounds' | 'places'>): number {
  const { x: west, y: north } = worldOf([bounds[0], bounds[3]]);
  const { x: east, y: south } = worldOf([bounds[2], bounds[1]]);
  const across = Math.max((east - west) / WHOLE.width, (south - north) / WHOLE.height);
  const whole = across > 0 ? zoomOf(across) : 7;
  const spacing = typicalSpacing(centres(places));
  const close = spacing === null ? whole + CLOSER.least : zoomOf(spacing / APART);
  return Math.max(whole + CLOSER.least, Math.min(whole + CLOSER.most, close));
}

/** The zoom at which a pixel shows so many world units. */
function zoomOf(worldUnits: number): number {
  return -Math.log2(worldUnits);
}

function centres(places: Atlas['places']): { x: number; y: number }[] {
  return places
    .map(({ bounds }) => bounds)
    .filter((bounds): bounds is Bounds => bounds !== null)
    .map(([west, south, east, north]) => worldOf([(west + east) / 2, (south + north) / 2]));
}

/** The median distance from a place to the nearest other one; null for fewer than two. */
function typicalSpacing(all: readonly { x: number; y: number }[]): number | null {
  const step = Math.max(1, Math.ceil(all.length / ENOUGH));
  const nearest: number[] = [];
  for (let i = 0; i < all.length; i += step) {
    let least = Infinity;
    for (const other of all) {
      const distance = Math.hypot(other.x - all[i]!.x, other.y - all[i]!.y);
      if (distance > 0 && distance < least) least = distance;
    }
    if (least < Infinity) nearest.push(least);
  }
  nearest.sort((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)] ?? null;
}
