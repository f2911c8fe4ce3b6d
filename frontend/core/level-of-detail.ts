import type { Generalised } from './atlas';
import type { MapView } from './geography';

/** Zoom levels beyond their own at which generalised layers depart from the others by a pixel or two. */
const CLOSER = 1;
/** Zoom levels before their own at which they are good enough outside their bounds. */
const FARTHER = 2;

/** Whether a view asks for the layers with every point. */
export function asksForDetail({ zoom, lon, lat }: MapView, { zoom: own, bounds }: Generalised): boolean {
  const [west, south, east, north] = bounds;
  const inside = lon >= west && lon <= east && lat >= south && lat <= north;
  return zoom > own + (inside ? CLOSER : -FARTHER);
}
