/**
 * The one door to the map engine: everything the viewer may ask of a map, and nothing of how it is drawn.
 * Coordinates are lon, lat; the swap to the engine's own order happens in `lonlat.ts` alone.
 */

export type LonLat = [lon: number, lat: number];
/** West, south, east, north. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** `uncertain`: shown, but only because an approximate or unknown end of its when may reach the chosen time. */
export type Visibility = 'shown' | 'uncertain' | 'hidden';

export interface MapLabel {
  text: string;
  /** BCP 47 tag with script, such as `az-Latn`. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface MapView {
  zoom: number;
  lat: number;
  lon: number;
}

export interface MapHit {
  feature: string;
  layer: string;
  /** Distance from the pointer in pixels; 0 inside an area. */
  distance: number;
}
