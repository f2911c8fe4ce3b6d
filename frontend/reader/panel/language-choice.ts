import { html, type TemplateResult } from 'lit';
import { ALL_NAMES, languageTitle } from '../../core/names';
import type { Scene } from '../../state/scene';
import type { SideActions } from '../../state/side-actions';

/** The language of names on the map, in the index and in the panel. */
export function languageChoice(scene: Scene, act: SideActions): TemplateResult {
  const { languages } = scene.lookup.atlas;
  return html`<label class="language">
    <span>${scene.t('nameLanguage')}</span>
    <select @change=${(event: Event) => act.setLanguage((event.target as HTMLSelectElement).value)}>
      ${[...languages, ALL_NAMES].map(
        (lang) =>
          html`<option value=${lang} ?selected=${lang === scene.state.lang} .selected=${lang === scene.state.lang}>
            ${lang === ALL_NAMES ? scene.t('allNames') : languageTitle(lang, scene.t)}
          </option>`,
      )}
    </select>
  </label>`;
}
