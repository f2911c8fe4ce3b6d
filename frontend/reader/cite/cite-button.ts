import { html, type TemplateResult } from 'lit';
import { type Cited, kindOf } from '../../core/cited-work';
import type { Messages } from '../../core/messages';
import type { Actions } from '../../state/actions';
import { icon } from '../icons';

/** Opens the references to a work. */
export function citeButton(cited: Cited, t: Messages, act: Actions): TemplateResult {
  return html`<button
    type="button"
    class="quiet small cite"
    aria-haspopup="dialog"
    aria-label=${t(`cite.label.${kindOf(cited)}`)}
    @click=${() => act.cite(cited)}
  >
    ${icon('cite')}${t('cite.button')}
  </button>`;
}
