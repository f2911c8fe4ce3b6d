import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../state/actions';
import type { Scene } from '../state/scene';
import { icon } from './icons';
import { languageMenu } from './menu/language-menu';
import type { Menus } from './menu/menus';
import { searchBox } from './search/search-box';
import type { SearchControl } from './search/search-control';

/** What the title bar is made of beside the scene. */
export interface TitleBarParts {
  /** The language of names that the reader asks for; null for the interface's. */
  names: string | null;
  menus: Menus;
  search: SearchControl;
  compare: TemplateResult | typeof nothing;
  more: TemplateResult;
  /** Leads from a page of others to the atlas's own. */
  full: TemplateResult | typeof nothing;
}

/**
 * The bar on top: title, search, languages, compare, share, and what is asked for less often in the ⋯ menu. On a phone
 * title, search and ⋯ only; in a page of others title, ⋯ and the way to the atlas's own page.
 */
export function titleBar(scene: Scene, act: Actions, parts: TitleBarParts): TemplateResult {
  const { words, narrow, embedded } = scene;
  const hasSearch = searchesInHeader(scene);
  if (hasSearch && narrow && parts.search.boxOpen)
    return html`<div class="title-bar searching">${searchBox(scene, act, parts.search, 'header')}</div>`;
  return html`<div class="title-bar">
    <slot name="before-title"></slot>
    <h1 lang=${scene.lookup.atlas.lang} dir="auto" title=${scene.lookup.atlas.title}>${scene.lookup.atlas.title}</h1>
    ${
      !hasSearch
        ? nothing
        : narrow
          ? html`<button type="button" class="bar-button search-button" aria-label=${words('searchLabel')} title=${words('searchLabel')} @click=${() => void parts.search.focus()}>
              ${icon('search')}
            </button>`
          : searchBox(scene, act, parts.search, 'header')
    }
    ${narrow || embedded ? nothing : html`${languageMenu(scene, parts.names, act, parts.menus)} ${parts.compare} ${shareButton(scene, act)}`}
    ${parts.more} ${parts.full}
    <slot name="actions"></slot>
  </div>`;
}

/** Search has its box in the header, or else among all places; never in both. */
export function searchesInHeader({ parts, embedded }: Pick<Scene, 'parts' | 'embedded'>): boolean {
  return parts.has('title') && !embedded;
}

function shareButton({ words }: Scene, act: Actions): TemplateResult {
  return html`<button type="button" class="bar-button share-button" @click=${() => act.share()}>
    ${icon('share')}<span>${words('share.open')}</span>
  </button>`;
}
