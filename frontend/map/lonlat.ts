import type { LonLat } from '../core/geography';
import { type LatLng, latLng } from './engine';

/** The only place where lon, lat meets the engine's lat, lon. */

export function toEngine([lon, lat]: LonLat): LatLng {
  return latLng(lat, lon);
}

export function fromEngine(point: LatLng): LonLat {
  return [point.lng, point.lat];
}
