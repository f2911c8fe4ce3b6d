import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../state/store';
import { icon } from './icons';

/**
 * From a frame to the atlas's own page, in a window of its own and in the same state; nothing where there is none.
 *
 * @param named with its name beside the sign, where there is room
 */
export function fullLink({ options, t }: Store, named = false): TemplateResult | typeof nothing {
  if (options.full === '') return nothing;
  const address = options.full + options.query;
  const label = t('openFull');
  return html`<a class=${named ? 'bar-button full-link' : 'square full-link'} href=${address} target="_blank" rel="noopener" aria-label=${label} title=${label}>
    ${named ? html`<span>${t('openAtlas')}</span>` : nothing}${icon('leave')}
  </a>`;
}
