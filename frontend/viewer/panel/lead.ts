import { html, nothing, type TemplateResult } from 'lit';
import { firstSentence } from '../first-sentence';
import type { Actions, Scene } from '../scene';

/** The first sentence of the atlas's own words; a button unfolds the rest. `fold` names it among the open ones. */
export function lead(text: string, fold: string, looks: string, scene: Scene, act: Actions): TemplateResult {
  const { lang } = scene.lookup.atlas;
  const [first, rest] = firstSentence(text, lang);
  const open = scene.openFolds.has(fold);
  return html`<p class=${looks}>
    <span lang=${lang} dir="auto">${first}${open && rest !== '' ? ` ${rest}` : nothing}</span>
    ${
      rest === ''
        ? nothing
        : html`<button type="button" class="inline more" aria-expanded=${open ? 'true' : 'false'} @click=${() => act.toggleFold(fold)}>
            ${scene.words(open ? 'less' : 'more')}
          </button>`
    }
  </p>`;
}
