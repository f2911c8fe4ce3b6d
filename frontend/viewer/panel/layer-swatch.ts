import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Layer, LayerStyle } from '../atlas';

const SHAPES: Record<LayerStyle, 'area' | 'line' | 'town' | 'dam' | 'point'> = {
  land: 'area',
  country: 'area',
  province: 'area',
  region: 'area',
  district: 'area',
  water: 'area',
  border: 'line',
  stream: 'line',
  river: 'line',
  line: 'line',
  route: 'line',
  town: 'town',
  dam: 'dam',
  point: 'point',
};

/** The sign a layer is drawn in, by the map's own style sheet, so that legend and map cannot differ. */
export function layerSwatch(layer: Layer): TemplateResult {
  const shape = SHAPES[layer.style];
  const kind = shape === 'area' || shape === 'line' ? shape : 'point';
  const mark = `mark ${kind} s-${layer.style} p-${layer.pattern ?? 'solid'}`;
  return html`<span class="atlas-map layer-swatch" style=${layer.color ? `--layer-color: ${layer.color}` : nothing} aria-hidden="true">
    <svg width="34" height="22" focusable="false">
      <g class="${layer.basemap ? 'scenery' : 'features'}">${drawn(shape, mark)}</g>
    </svg>
  </span>`;
}

function drawn(shape: (typeof SHAPES)[LayerStyle], mark: string): TemplateResult {
  switch (shape) {
    case 'area':
      return svg`<path class=${mark} d="M3 5L14 3 31 4 30 15 20 19 4 17Z" />`;
    case 'line':
      return svg`<path class=${mark} d="M1 16C10 18 12 5 20 6S30 8 33 5" />`;
    case 'dam':
      return svg`<path class=${mark} d="M14.5 5H19.5V17H14.5Z" />`;
    default:
      return svg`<circle class=${mark} cx="17" cy="11" r="4.5" />`;
  }
}
