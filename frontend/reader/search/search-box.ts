import { html, nothing, type TemplateResult } from 'lit';
import { excerptsOf, placesOf } from '../../core/count-messages';
import type { Passage } from '../../core/lookup';
import { ALL_NAMES, direction, langTag, nameOf } from '../../core/names';
import { passageCount } from '../../core/passage-counts';
import { withoutMarks } from '../../core/quotation';
import { excerptAround, hitsIn, holds, nameFound, termsOf } from '../../core/search-hits';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { icon, wayIcon } from '../icons';
import { atlasWords } from '../panel/atlas-words';
import { allNames } from '../panel/name';
import { kindName } from '../place-kind';
import type { Hit, SearchControl } from './search-control';

const MOST_PLACES = 8;
const MOST_PASSAGES = 30;

/** What is found by what stands in the box, in the order of the list. */
export function hitsOf({ search, searchText }: Scene): Hit[] {
  if (termsOf(searchText).length === 0) return [];
  const { places, passages } = search.find(searchText);
  return [
    ...places.slice(0, MOST_PLACES).map((place) => ({ place })),
    ...passages.slice(0, MOST_PASSAGES).map((passage) => ({ passage })),
  ];
}

/**
 * The one box for search, an ARIA combobox: what is found stands in a list below it, places first, each with the reason
 * why it is there.
 */
export function searchBox(
  scene: Scene,
  act: Actions,
  control: SearchControl,
  place: 'header' | 'panel',
): TemplateResult {
  const { t, searchText, narrow } = scene;
  const asked = termsOf(searchText).length > 0;
  const hits = hitsOf(scene);
  const listed = asked && (place === 'panel' || control.listed);
  const { active } = control;
  const overHeader = place === 'header' && narrow;
  return html`<div
    class="search in-${place}"
    role="search"
    @focusout=${(event: FocusEvent) => {
      const to = event.relatedTarget as Node | null;
      if (to && !(event.currentTarget as Node).contains(to)) control.close();
    }}
  >
    ${overHeader ? html`<button type="button" class="square" aria-label=${t('back')} @click=${() => control.close()}>${wayIcon('left')}</button>` : icon('search')}
    <input
      id=${place === 'panel' ? 'index-search' : 'search'}
      type="text"
      role="combobox"
      inputmode="search"
      enterkeyhint="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="auto"
      aria-label=${t('searchLabel')}
      placeholder=${t('searchLabel')}
      aria-autocomplete="list"
      aria-expanded=${listed ? 'true' : 'false'}
      aria-controls=${listed ? 'search-hits' : nothing}
      aria-activedescendant=${listed && active >= 0 ? `hit-${active}` : nothing}
      aria-keyshortcuts=${place === 'header' && control.slash ? '/' : nothing}
      .value=${searchText}
      @focus=${() => control.list()}
      @input=${(event: Event) => {
        act.setSearch((event.target as HTMLInputElement).value);
        control.list(-1);
      }}
      @keydown=${(event: KeyboardEvent) => control.onKey(event, hits)}
    />
    ${
      searchText !== ''
        ? html`<button
            type="button"
            class="square clear"
            aria-label=${t('clear')}
            title=${t('clear')}
            @click=${(event: Event) => {
              control.clear();
              (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.focus();
            }}
          >
            ${icon('close')}
          </button>`
        : place === 'header' && !narrow && control.slash
          ? html`<kbd aria-hidden="true">/</kbd>`
          : nothing
    }
    ${listed ? hitList(hits, scene, control) : nothing}
    <p class="visually-hidden" role="status">${asked && (listed || place === 'header') ? foundSentence(scene) : nothing}</p>
  </div>`;
}

/** How much is found, in one sentence. */
function foundSentence({ search, searchText, t }: Scene): string {
  const { places, passages } = search.find(searchText);
  if (places.length + passages.length === 0) return t('nothingFound', { text: searchText.trim() });
  return [placesOf(places.length, places.length, t), t('excerpts', { count: passages.length })].join(
    t('comma'),
  );
}

function hitList(hits: readonly Hit[], scene: Scene, control: SearchControl): TemplateResult {
  const { t, searchText } = scene;
  if (hits.length === 0)
    return html`<div class="hits"><div role="listbox" id="search-hits" aria-label=${t('searchLabel')}></div>
      <p>${t('nothingFound', { text: searchText.trim() })}</p></div>`;
  const places = hits.filter((hit) => 'place' in hit).length;
  const option = (hit: Hit, index: number, content: TemplateResult) => html`<div
    role="option"
    id=${`hit-${index}`}
    class=${index === control.active ? 'hit active' : 'hit'}
    aria-selected=${index === control.active ? 'true' : 'false'}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${() => control.choose(hit)}
  >
    ${content}
  </div>`;
  const group = (title: string, from: number, to: number) =>
    to > from
      ? html`<div role="group" aria-label=${title}>
          <p class="fine" role="presentation">${title}</p>
          ${hits
            .slice(from, to)
            .map((hit, at) =>
              option(
                hit,
                from + at,
                'place' in hit ? placeHit(hit.place.id, scene) : passageHit(hit.passage, scene),
              ),
            )}
        </div>`
      : nothing;
  return html`<div class="hits" role="listbox" id="search-hits" aria-label=${t('searchLabel')}>
    ${group(t('foundPlaces'), 0, places)} ${group(t('foundTexts'), places, hits.length)}
  </div>`;
}

function placeHit(id: string, scene: Scene): TemplateResult {
  const { t, lookup, state, searchText } = scene;
  const place = lookup.place(id)!;
  const terms = termsOf(searchText);
  const shown = nameOf(place, state.lang);
  const other = state.lang === ALL_NAMES ? null : nameFound(place, shown, terms);
  const names =
    state.lang === ALL_NAMES
      ? html`<span class="row-name">${allNames(place)}</span>`
      : html`<span class="row-name" lang=${shown.lang} dir=${shown.dir}>${marked(shown.text, terms)}</span>`;
  return html`${names}
    <span class="fine">
      ${kindName(place, scene)}${
        other
          ? html`${t('separator')}${t('alsoNamed')} <bdi lang=${langTag(other)} dir=${direction(other.script)}>${marked(other.text, terms)}</bdi>`
          : nothing
      }${t('separator')}${excerptsOf(passageCount(place, scene), t)}
    </span>`;
}

function passageHit({ excerpt, reading }: Passage, scene: Scene): TemplateResult {
  const { t } = scene;
  const terms = termsOf(scene.searchText);
  const quoted = withoutMarks(excerpt.exact, reading.footnotes);
  const inQuotation = holds(quoted, terms);
  const shown = marked(excerptAround(quoted, terms, 120), terms);
  return html`<span class="quoted" lang=${reading.lang} dir="auto">“${shown}”</span>
    ${
      inQuotation
        ? nothing
        : html`<span class="hit-note" dir="auto"><b>${t('ourNote')}</b> ${marked(excerptAround(excerpt.note, terms, 120), terms)}</span>`
    }
    <span class="fine">${atlasWords(reading.title, scene)}${t('comma')}${t('paragraph', { number: excerpt.paragraph })}</span>`;
}

/** Text with what was looked for marked in it. */
function marked(text: string, terms: readonly string[]): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let from = 0;
  for (const [begin, end] of hitsIn(text, terms)) {
    parts.push(text.slice(from, begin), html`<mark>${text.slice(begin, end)}</mark>`);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
