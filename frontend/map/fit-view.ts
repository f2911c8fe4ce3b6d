import type { MapView } from '../core/geography';
import { scaleOf, viewOf, WORLD, type WorldBox, type WorldPoint, worldOf } from './geometry/mercator';
import type { Padding } from './map-model';

/** Zoom steps of the map. */
export const ZOOM_STEP = 0.25;

interface Screen {
  width: number;
  height: number;
  /** What panels cover. */
  covered: Padding;
}

/**
 * The view that shows a box as large as it fits into the uncovered part of the screen, in its middle.
 *
 * @param margin pixels to keep free around the box
 */
export function fitView(
  box: WorldBox,
  screen: Screen,
  limits: { minZoom: number; maxZoom: number },
  margin = 24,
): MapView {
  const { covered } = screen;
  const width = Math.max(40, screen.width - covered.left - covered.right - 2 * margin);
  const height = Math.max(40, screen.height - covered.top - covered.bottom - 2 * margin);
  const tiny = WORLD / 2 ** 30;
  const scale = Math.min(
    width / Math.max(box.maxX - box.minX, tiny),
    height / Math.max(box.maxY - box.minY, tiny),
  );
  const stepped = Math.floor(Math.log2(scale) / ZOOM_STEP) * ZOOM_STEP;
  const zoom = Math.max(limits.minZoom, Math.min(limits.maxZoom, stepped));
  const middle = { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 };
  const shift = freeShift(covered, zoom);
  return viewOf({ x: middle.x - shift.x, y: middle.y - shift.y }, zoom);
}

/** A view moved as little as needed for the middle of the uncovered part to lie within the box. */
export function keepWithin(view: MapView, box: WorldBox, covered: Padding): MapView {
  const shift = freeShift(covered, view.zoom);
  const center = worldOf([view.lon, view.lat]);
  const x = clamp(center.x + shift.x, box.minX, box.maxX) - shift.x;
  const y = clamp(center.y + shift.y, box.minY, box.maxY) - shift.y;
  return x === center.x && y === center.y ? view : viewOf({ x, y }, view.zoom);
}

/** The view that has the middle of this one in the middle of its uncovered part. */
export function aroundCover(middle: MapView, covered: Padding): MapView {
  return shifted(middle, covered, -1);
}

/** What stands in the middle of a view's uncovered part. */
export function uncoveredMiddle(view: MapView, covered: Padding): MapView {
  return shifted(view, covered, 1);
}

function shifted({ zoom, lon, lat }: MapView, covered: Padding, way: 1 | -1): MapView {
  const shift = freeShift(covered, zoom);
  const { x, y } = worldOf([lon, lat]);
  return viewOf({ x: x + way * shift.x, y: y + way * shift.y }, zoom);
}

/** From the middle of the screen to the middle of its uncovered part, in world units. */
function freeShift(covered: Padding, zoom: number): WorldPoint {
  const scale = scaleOf(zoom);
  return {
    x: (covered.left - covered.right) / 2 / scale,
    y: (covered.top - covered.bottom) / 2 / scale,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
