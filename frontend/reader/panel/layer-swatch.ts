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
 *
 * @param name the word for the style, for a pointer that rests on it
 */
export function layerSwatch(layer: Layer, zoom: number, spot = '', name = ''): SVGSVGElement {
  let swatches = made.get(layer);
  if (!swatches) {
    swatches = new Map();
    made.set(layer, swatches);
  }
  const before = swatches.get(spot);
  if (before?.zoom === zoom) return named(before.swatch, name);
  const swatch = legendSwatch(layer, zoom);
  swatch.classList.add('layer-swatch');
  swatches.set(spot, { zoom, swatch });
  return named(swatch, name);
}

function named(swatch: SVGSVGElement, name: string): SVGSVGElement {
  const title = swatch.querySelector('title') ?? document.createElementNS(swatch.namespaceURI, 'title');
  title.textContent = name;
  if (name) swatch.prepend(title);
  else title.remove();
  return swatch;
}
