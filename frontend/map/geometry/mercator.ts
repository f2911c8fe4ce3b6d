import type { Bounds, LonLat, MapView } from '../../core/geography';

/**
 * Spherical Mercator (EPSG:3857) scaled to a world of 256 x 256 units: x grows east, y grows south.
 * A world unit is `scaleOf(zoom)` pixels.
 */
export interface WorldPoint {
  x: number;
  y: number;
}

/** West, north, east, south edges in world units (y grows south). */
export interface WorldBox {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
}

export const WORLD = 256;
/** Beyond this latitude the projection is cut. */
export const MAX_LAT = 85.0511287798;

export function worldOf([lon, lat]: LonLat): WorldPoint {
  const clamped = Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
  const sin = Math.sin((clamped * Math.PI) / 180);
  return {
    x: WORLD * (lon / 360 + 0.5),
    y: WORLD * (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)),
  };
}

export function lonLatOf({ x, y }: WorldPoint): LonLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - 90;
  return [(x / WORLD - 0.5) * 360, lat];
}

/** Pixels a world unit. */
export function scaleOf(zoom: number): number {
  return 2 ** zoom;
}

export function worldBoxOf([west, south, east, north]: Bounds): WorldBox {
  const topLeft = worldOf([west, north]);
  const bottomRight = worldOf([east, south]);
  return { minX: topLeft.x, minY: topLeft.y, maxX: bottomRight.x, maxY: bottomRight.y };
}

/** The smallest box around several; null for none. */
export function union(boxes: Iterable<WorldBox>): WorldBox | null {
  let all: WorldBox | null = null;
  for (const box of boxes) {
    all = all
      ? {
          minX: Math.min(all.minX, box.minX),
          minY: Math.min(all.minY, box.minY),
          maxX: Math.max(all.maxX, box.maxX),
          maxY: Math.max(all.maxY, box.maxY),
        }
      : box;
  }
  return all;
}

export function intersects(a: WorldBox, b: WorldBox): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY;
}

export function viewOf(center: WorldPoint, zoom: number): MapView {
  const [lon, lat] = lonLatOf(center);
  return { zoom, lat, lon };
}
