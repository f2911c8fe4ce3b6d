import { html, type TemplateResult } from 'lit';
import { LANGUAGES, type Language, scriptOf } from '../../core/languages';
import { direction } from '../../core/names';

/** A language's own name as an entry of a choice, marked with its script and direction. */
export function languageOption(tag: Language, chosen: string): TemplateResult {
  const script = scriptOf(tag);
  return html`<option value=${tag} lang=${`${tag}-${script}`} dir=${direction(script)} ?selected=${tag === chosen} .selected=${tag === chosen}>${LANGUAGES[tag]}</option>`;
}
