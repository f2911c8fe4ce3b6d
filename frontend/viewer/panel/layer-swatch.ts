import { html, type TemplateResult } from 'lit';
import type { Layer } from '../atlas';
import { dashes } from '../swatch';

/** The sign a layer is drawn in. */
export function layerSwatch(layer: Layer): TemplateResult {
  const color = layer.color ?? 'var(--atlas-accent)';
  return html`<svg class="layer-swatch" width="28" height="18" aria-hidden="true" focusable="false">
    <line x1="1" y1="9" x2="27" y2="9" stroke=${color} stroke-width="3" stroke-dasharray=${dashes[layer.pattern ?? 'solid']} />
  </svg>`;
}
