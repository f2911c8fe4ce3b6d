import { html, type TemplateResult } from 'lit';
import type { Pattern } from '../core/atlas';

/** The dashes of a pattern in pixels, for a line about three pixels wide. */
export const dashes: Record<Pattern, string> = {
  solid: 'none',
  dashed: '8 4',
  dotted: '2 4',
  dashdot: '9 3 2 3',
};

/** A short line in a period's colour and pattern. */
export function periodSwatch(color: string, pattern: Pattern): TemplateResult {
  return html`<svg class="period-swatch" width="26" height="8" aria-hidden="true" focusable="false">
    <line x1="0" y1="4" x2="26" y2="4" stroke=${color} stroke-width="4" stroke-dasharray=${dashes[pattern]} />
  </svg>`;
}
