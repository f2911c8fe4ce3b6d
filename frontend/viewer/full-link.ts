import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import type { Words } from './words';

/** From a frame to the atlas's own page, in a window of its own and in the same state; nothing where there is none. */
export function fullLink(address: string, words: Words): TemplateResult | typeof nothing {
  if (address === '') return nothing;
  const label = words('openFull');
  return html`<a class="square full-link" href=${address} target="_blank" rel="noopener" aria-label=${label} title=${label}>
    ${icon('leave')}
  </a>`;
}
