import { html, type TemplateResult } from 'lit';
import { icon } from '../icons';
import type { Actions } from '../scene';
import type { Words } from '../words';
import { type Cited, kindOf } from './citation';

/** Opens the references to a work. */
export function citeButton(cited: Cited, words: Words, act: Actions): TemplateResult {
  return html`<button
    type="button"
    class="quiet small cite"
    aria-haspopup="dialog"
    aria-label=${words(`cite.label.${kindOf(cited)}`)}
    @click=${() => act.cite(cited)}
  >
    ${icon('cite')}${words('cite.button')}
  </button>`;
}
