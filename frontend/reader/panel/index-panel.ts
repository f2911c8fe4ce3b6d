import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../../core/atlas';
import { excerptsOf, placesOf } from '../../core/count-messages';
import type { Passage } from '../../core/lookup';
import { ALL_NAMES, direction, langTag, nameOf, otherNames } from '../../core/names';
import { passageCount } from '../../core/passage-counts';
import { formatWhen } from '../../core/when-words';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { whyNotDrawn } from '../../state/undrawn-reason';
import { kindName } from '../place-kind';
import { contestedSign, isContested } from './claims';
import { allNames, named } from './name';
import { byLine } from './reading-source';

/**
 * Every place, in step with map and time.
 *
 * @param search the box for search, where no header has it: what is found stands in it instead of the places
 */
export function indexPanel(scene: Scene, act: Actions, search: TemplateResult | null): TemplateResult {
  const { lang } = scene.state;
  const collator = new Intl.Collator(lang === ALL_NAMES ? 'en' : lang, { numeric: true });
  const places = [...scene.lookup.atlas.places].sort((a, b) =>
    collator.compare(nameOf(a, lang).text, nameOf(b, lang).text),
  );
  const searching = search !== null && scene.searchText.trim() !== '';
  return html`<div class="index">
    <h2 tabindex="-1" class="panel-heading">${scene.t('tab.index')}</h2>
    ${search ?? nothing}
    ${searching ? nothing : allPlaces(places, scene, act)}
  </div>`;
}

function allPlaces(places: readonly Place[], scene: Scene, act: Actions): TemplateResult {
  const homeless = scene.lookup.passages.filter(
    ({ excerpt }) => !excerpt.places.some((id) => scene.lookup.place(id)),
  );
  return html`<p class="fine">${placesOf(places.length, places.length, scene.t)}</p>
    <ul class="places">
      ${repeat(
        places,
        ({ id }) => id,
        (place) => indexEntry(place, scene, act),
      )}
    </ul>
    ${
      homeless.length > 0
        ? html`<h3>${scene.t('withoutPlace', { count: homeless.length })}</h3>
            <p class="fine">${scene.t('withoutPlaceWhy')}</p>
            ${passageList(homeless, scene, act)}`
        : nothing
    }`;
}

function passageList(passages: readonly Passage[], scene: Scene, act: Actions): TemplateResult {
  return html`<ul class="found">
    ${passages.map(
      (passage) => html`<li>
        <button type="button" class="row" @click=${() => act.chooseExcerpt(passage)}>
          <span class="quoted" lang=${passage.reading.lang} dir="auto">“${shorten(passage.excerpt.exact)}”</span>
          <span class="fine">
            ${byLine(passage.reading, scene)}${scene.t('comma')}${scene.t('paragraph', { number: passage.excerpt.paragraph })}${
              passage.excerpt.when
                ? html`${scene.t('separator')}${formatWhen(passage.excerpt.when, scene.t)}`
                : nothing
            }
          </span>
        </button>
      </li>`,
    )}
  </ul>`;
}

function indexEntry(place: Place, scene: Scene, act: Actions): TemplateResult {
  const { lang } = scene.state;
  const count = passageCount(place, scene);
  const shown = nameOf(place, lang);
  const others =
    lang === ALL_NAMES
      ? []
      : otherNames(place, shown)
          .filter((name) => !name.variant)
          .slice(0, 4);
  const chosen = scene.state.place === place.id;
  const reason = whyNotDrawn(place, scene);
  return html`<li class=${scene.highlighted.has(place.id) ? 'highlighted' : ''}>
    <button
      type="button"
      class="row"
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => act.choosePlace(place.id)}
      @pointerenter=${() => act.highlight([place.id])}
      @pointerleave=${() => act.highlight([])}
      @focus=${() => act.highlight([place.id])}
      @blur=${() => act.highlight([])}
    >
      <span class="row-name">${lang === ALL_NAMES ? allNames(place) : named(shown)}</span>
      <span class="number">${excerptsOf(count, scene.t)}</span>
      <span class="fine">
        ${kindName(place, scene)}${isContested(place) ? html` ${contestedSign(place, scene.t)}` : nothing}${reason ? `${scene.t('comma')}${scene.t(`notDrawn.${reason}`)}` : nothing}${others.map(
          (name) =>
            html`${scene.t('separator')}${named({ text: name.text, lang: langTag(name), dir: direction(name.script) })}`,
        )}
      </span>
    </button>
  </li>`;
}

function shorten(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 138))} …`;
}
