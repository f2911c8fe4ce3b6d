import { html, type TemplateResult } from 'lit';
import { icon } from '../icons';
import { LANGUAGE_TAGS, type Language, languageOption } from '../languages';
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
      ${LANGUAGE_TAGS.map((tag) => languageOption(tag, words.lang))}
    </select>
  </label>`;
}
