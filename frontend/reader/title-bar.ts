import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../state/scene';
import { compareButton } from './compare/compare-view';
import { fullLink } from './full-link';
import { icon } from './icons';
import { languageMenu } from './menu/language-menu';
import { moreMenu } from './menu/more-menu';
import { searchBox } from './search/search-box';
import type { ViewerContext } from './viewer-context';

/**
 * The bar on top: title, search, languages, compare, share, and what is asked for less often in the ⋯ menu. On a phone
 * title, search and ⋯ only; in a page of others title, ⋯ and the way to the atlas's own page.
 */
export function titleBar(viewer: ViewerContext): TemplateResult | typeof nothing {
  const { store, actions, menus, searching } = viewer;
  const scene = viewer.scenes.left;
  if (!scene) return nothing;
  const { t, narrow, embedded, lookup } = scene;
  const hasSearch = searchesInHeader(scene);
  if (hasSearch && narrow && searching.boxOpen)
    return html`<div class="title-bar searching">${searchBox(scene, actions, searching, 'header')}</div>`;
  const { title, lang } = lookup.atlas;
  return html`<div class="title-bar">
    <slot name="before-title"></slot>
    <h1 lang=${lang} dir="auto" title=${title}>${title}</h1>
    ${
      !hasSearch
        ? nothing
        : narrow
          ? html`<button type="button" class="bar-button search-button" aria-label=${t('searchLabel')} title=${t('searchLabel')} @click=${() => void searching.focus()}>
              ${icon('search')}
            </button>`
          : searchBox(scene, actions, searching, 'header')
    }
    ${
      narrow || embedded
        ? nothing
        : html`${languageMenu(scene, store.state.link?.lang ?? null, actions, menus)} ${compareButton(viewer)} ${shareButton(viewer)}`
    }
    ${moreMenu(viewer, 'bar-button')} ${fullLink(store, !narrow)}
    <slot name="actions"></slot>
  </div>`;
}

/** Search has its box in the header, or else among all places; never in both. */
export function searchesInHeader({ parts, embedded }: Pick<Scene, 'parts' | 'embedded'>): boolean {
  return parts.has('title') && !embedded;
}

function shareButton({ store, actions }: ViewerContext): TemplateResult {
  return html`<button type="button" class="bar-button share-button" @click=${actions.share}>
    ${icon('share')}<span>${store.t('share.open')}</span>
  </button>`;
}
