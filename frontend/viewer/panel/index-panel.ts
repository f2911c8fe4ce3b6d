import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../atlas';
import { excerptsOf, placesOf } from '../counts';
import { kindName } from '../kinds';
import type { Passage } from '../lookup';
import { ALL_NAMES, direction, langTag, nameOf, otherNames } from '../names';
import { whyNotDrawn } from '../not-drawn';
import { passageCount } from '../passage-counts';
import type { Actions, Scene } from '../scene';
import { formatWhen } from '../when-words';
import { contestedSign, isContested } from './claims';
import { allNames, named } from './name';
import { byLine } from './reading-source';

/** Every place, in step with map and time; or those that a search finds, and the excerpts that hold its words. */
export function indexPanel(scene: Scene, act: Actions): TemplateResult {
  const { lang } = scene.state;
  const found = scene.search.find(scene.searchText);
  const collator = new Intl.Collator(lang === ALL_NAMES ? 'en' : lang);
  const places = [...found.places].sort((a, b) =>
    collator.compare(nameOf(a, lang).text, nameOf(b, lang).text),
  );
  // A search finds them among the others.
  const homeless =
    scene.searchText.trim() === ''
      ? scene.lookup.passages.filter(({ excerpt }) => !excerpt.places.some((id) => scene.lookup.place(id)))
      : [];
  return html`<div class="index">
    <h2 tabindex="-1" class="panel-heading">${scene.words('tab.index')}</h2>
    <label class="field">
      <span>${scene.words('indexFilter')}</span>
      <input
        type="search"
        id="index-search"
        autocomplete="off"
        spellcheck="false"
        .value=${scene.searchText}
        @input=${(event: Event) => act.setSearch((event.target as HTMLInputElement).value)}
      />
    </label>
    <p class="fine" role="status">
      ${
        places.length === 0 && found.passages.length === 0
          ? scene.words('noPlaceFound')
          : placesOf(places.length, scene.lookup.atlas.places.length, scene.words)
      }${found.passages.length > 0 ? html`${scene.words('comma')}${scene.words('foundAsWell', { count: found.passages.length })}` : nothing}
    </p>
    <ul class="places">
      ${repeat(
        places,
        ({ id }) => id,
        (place) => indexEntry(place, scene, act),
      )}
    </ul>
    ${
      found.passages.length > 0
        ? html`<h3>${scene.words('foundExcerpts', { count: found.passages.length })}</h3>
            ${passageList(found.passages.slice(0, 50), scene, act)}`
        : nothing
    }
    ${
      homeless.length > 0
        ? html`<h3>${scene.words('withoutPlace', { count: homeless.length })}</h3>
            <p class="fine">${scene.words('withoutPlaceWhy')}</p>
            ${passageList(homeless, scene, act)}`
        : nothing
    }
  </div>`;
}

function passageList(passages: readonly Passage[], scene: Scene, act: Actions): TemplateResult {
  return html`<ul class="found">
    ${passages.map(
      (passage) => html`<li>
        <button type="button" class="row" @click=${() => act.chooseExcerpt(passage)}>
          <span class="quoted" lang=${passage.reading.lang} dir="auto">“${shorten(passage.excerpt.exact)}”</span>
          <span class="fine">
            ${byLine(passage.reading, scene)}${scene.words('comma')}${scene.words('paragraph', { number: passage.excerpt.paragraph })}${
              passage.excerpt.when ? html` · ${formatWhen(passage.excerpt.when, scene.words)}` : nothing
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
  return html`<li class=${scene.lit.has(place.id) ? 'lit' : ''}>
    <button
      type="button"
      class="row"
      aria-current=${chosen ? 'true' : nothing}
      @click=${() => act.choosePlace(place.id)}
      @pointerenter=${() => act.light([place.id])}
      @pointerleave=${() => act.light([])}
      @focus=${() => act.light([place.id])}
      @blur=${() => act.light([])}
    >
      <span class="row-name">${lang === ALL_NAMES ? allNames(place) : named(shown)}</span>
      <span class="number">${excerptsOf(count, scene.words)}</span>
      <span class="fine">
        ${kindName(place, scene)}${isContested(place) ? html` ${contestedSign(place, scene.words)}` : nothing}${reason ? `${scene.words('comma')}${scene.words(`notDrawn.${reason}`)}` : nothing}${others.map(
          (name) => html` · ${named({ text: name.text, lang: langTag(name), dir: direction(name.script) })}`,
        )}
      </span>
    </button>
  </li>`;
}

function shorten(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 138))} …`;
}
