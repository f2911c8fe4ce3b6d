import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { placeName } from './name';

/** The other places where the open one lies, the most specific first, each to be opened; nothing when there is none. */
export function alsoHere({ alsoHere, t, state }: Scene, act: Actions): TemplateResult | typeof nothing {
  if (alsoHere.length === 0) return nothing;
  return html`<p class="also-here">
    ${t('alsoHere')}
    ${alsoHere.map(
      (place, index) => html`${index > 0 ? t('separator') : ''}<button
          type="button"
          class="inline"
          @click=${() => act.choosePlace(place.id)}
          @pointerenter=${() => act.highlight([place.id])}
          @pointerleave=${() => act.highlight([])}
          @focus=${() => act.highlight([place.id])}
          @blur=${() => act.highlight([])}
        >
          ${placeName(place, state.lang)}
        </button>`,
    )}
  </p>`;
}
