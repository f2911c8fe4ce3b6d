import type { MapView } from './geography';

/** Pixels of the world's width at zoom 0, as on web maps. */
const WORLD = 256;

/** Whether two views differ by less than a pixel in place, and not to the eye in zoom. */
export function sameView(one: MapView, other: MapView): boolean {
  const pixelsPerDegree = (WORLD * 2 ** one.zoom) / 360;
  const narrowing = Math.cos((one.lat * Math.PI) / 180);
  return (
    Math.abs(one.zoom - other.zoom) < 0.005 &&
    Math.abs(one.lon - other.lon) * pixelsPerDegree < 1 &&
    (Math.abs(one.lat - other.lat) * pixelsPerDegree) / narrowing < 1
  );
}
