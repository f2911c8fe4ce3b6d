import { legendSwatch } from '../../map/atlas-map';
import type { Layer } from '../atlas';

const made = new WeakMap<Layer, SVGSVGElement>();

/** The sign a layer is drawn in, by the map's own hand and style sheet, so that legend and map cannot differ. */
export function layerSwatch(layer: Layer): SVGSVGElement {
  let swatch = made.get(layer);
  if (!swatch) {
    swatch = legendSwatch(layer.style, layer.color);
    swatch.classList.add('layer-swatch');
    if (layer.pattern) swatch.querySelector('.mark')?.classList.replace('p-solid', `p-${layer.pattern}`);
    if (layer.basemap) swatch.querySelector('.features')?.classList.replace('features', 'scenery');
    made.set(layer, swatch);
  }
  return swatch;
}
