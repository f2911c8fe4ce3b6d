import { html, nothing, type TemplateResult } from 'lit';
import type { Place, PlaceName } from '../../core/atlas';
import { direction, langTag, languageTitle } from '../../core/names';
import type { Scene } from '../../state/scene';

/** Every name of a place, one line a language; a further name of a language follows the preferred one. */
export function placeNames(place: Place, { t }: Scene): TemplateResult {
  const byLanguage = new Map<string, PlaceName[]>();
  for (const name of place.names) byLanguage.set(name.lang, [...(byLanguage.get(name.lang) ?? []), name]);
  return html`<dl class="names">
    ${[...byLanguage].map(
      ([lang, names]) => html`<div>
        <dt>${languageTitle(lang, t)}</dt>
        ${names.map(
          (name) =>
            html`<dd>${name.variant ? html`<i>${t('variant')}</i> ` : nothing}<span lang=${langTag(name)} dir=${direction(name.script)}>${name.text}</span></dd>`,
        )}
      </div>`,
    )}
  </dl>`;
}
