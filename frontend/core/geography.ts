export type LonLat = [lon: number, lat: number];
/** West, south, east, north. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The spot in the middle and the zoom. */
export interface MapView {
  zoom: number;
  lat: number;
  lon: number;
}
