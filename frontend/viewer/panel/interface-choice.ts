import { html, type TemplateResult } from 'lit';
import { icon } from '../icons';
import { LANGUAGES, type Language } from '../languages';
import type { Actions, Scene } from '../scene';

/** The language of the interface, each by its own name. */
export function interfaceChoice({ words }: Scene, act: Actions): TemplateResult {
  const name = words('interfaceLanguage');
  return html`<label class="interface" title=${name}>
    ${icon('language')} <span>${name}</span>
    <select
      class="interface-language"
      @change=${(event: Event) => act.setInterface((event.target as HTMLSelectElement).value as Language)}
    >
      ${Object.entries(LANGUAGES).map(
        ([tag, endonym]) =>
          html`<option value=${tag} lang=${tag} dir="auto" ?selected=${tag === words.lang} .selected=${tag === words.lang}>
            ${endonym}
          </option>`,
      )}
    </select>
  </label>`;
}
