import { html, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { outlineSentence } from '../../state/outlines';
import type { Scene } from '../../state/scene';

/** Says on the map why what is chosen is drawn dashed; there from the start, so that a screen reader hears it come. */
export function outlineNote(scene: Scene): TemplateResult {
  const sentence = outlineSentence(scene);
  return html`<p class=${classMap({ 'outline-note': true, [scene.side]: true, on: sentence !== null })} role="status">${
    sentence === null
      ? ''
      : html`<svg width="26" height="18" aria-hidden="true" focusable="false">
            ${svg`<rect x="1.5" y="1.5" width="23" height="15" />`}
          </svg>
          <span>${sentence}</span>`
  }</p>`;
}
