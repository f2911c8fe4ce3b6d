import { legendSwatch } from '../../map/atlas-map';
import type { Layer } from '../atlas';

const made = new WeakMap<Layer, { zoom: number; swatch: SVGSVGElement }>();

/** The sign a layer is drawn in at a zoom, by the map's own hand and style sheet. */
export function layerSwatch(layer: Layer, zoom: number): SVGSVGElement {
  const before = made.get(layer);
  if (before?.zoom === zoom) return before.swatch;
  const swatch = legendSwatch(layer, zoom);
  swatch.classList.add('layer-swatch');
  made.set(layer, { zoom, swatch });
  return swatch;
}
