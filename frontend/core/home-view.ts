import type { MapView } from './geography';

/** Zoom steps by which a view may differ from the first view and still be the whole atlas. */
const ZOOM_TOLERANCE = 0.05;

/** The same in degrees at zoom 0: about thirty pixels at any zoom. */
const DEGREES = 40;

/** Whether a view shows the whole atlas as at first: the address then needs no view. */
export function isHomeView(view: MapView, home: MapView): boolean {
  const near = DEGREES / 2 ** home.zoom;
  return (
    Math.abs(view.zoom - home.zoom) < ZOOM_TOLERANCE &&
    Math.abs(view.lon - home.lon) < near &&
    Math.abs(view.lat - home.lat) < near
  );
}
