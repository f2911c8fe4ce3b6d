import type { MapView } from '../map/atlas-map';
import type { Overview } from './atlas';

/** Zoom levels beyond its own at which the overview departs from the layers by a pixel or two. */
const CLOSER = 1.5;
/** Zoom levels before its own at which the overview is good enough outside its bounds. */
const FARTHER = 2;

/** Whether a view asks for the layers with every point. */
export function asksForDetail({ zoom, lon, lat }: MapView, { zoom: own, bounds }: Overview): boolean {
  const [west, south, east, north] = bounds;
  const inside = lon >= west && lon <= east && lat >= south && lat <= north;
  return zoom > own + (inside ? CLOSER : -FARTHER);
}
