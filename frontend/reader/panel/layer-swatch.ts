import type { Layer } from '../../core/atlas';
import { legendSwatch } from '../../map/atlas-map';

interface Made {
  zoom: number;
  swatch: SVGSVGElement;
}

const made = new WeakMap<Layer, Map<string, Made>>();

/**
 * The sign a layer is drawn in at a zoom, by the map's own hand and style sheet. One node stands in one spot, so each
 * `spot` has its own.
 */
export function layerSwatch(layer: Layer, zoom: number, spot = ''): SVGSVGElement {
  let swatches = made.get(layer);
  if (!swatches) {
    swatches = new Map();
    made.set(layer, swatches);
  }
  const before = swatches.get(spot);
  if (before?.zoom === zoom) return before.swatch;
  const swatch = legendSwatch(layer, zoom);
  swatch.classList.add('layer-swatch');
  swatches.set(spot, { zoom, swatch });
  return swatch;
}
