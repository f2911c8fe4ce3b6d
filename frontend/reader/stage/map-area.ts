import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { fullLink } from '../full-link';
import { icon } from '../icons';
import { layersUnderWay } from '../loading-view';
import { moreMenu } from '../menu/more-menu';
import { timePill } from '../time/time-section';
import type { ViewerContext } from '../viewer-context';
import { mapButtons } from './map-buttons';
import { outlineNote } from './outline-note';

/** The map alone or the left of two, with all that lies over it. */
export function mapArea(viewer: ViewerContext): TemplateResult | typeof nothing {
  const { store, maps, fullscreen } = viewer;
  const scene = viewer.scenes.left;
  if (!scene?.parts.has('map')) return nothing;
  const { t, narrow, parts } = scene;
  const { panning, drawn, gestureBlocked } = store.state;
  // The ⋯ menu and the way to the atlas's own page are in the title bar, where there is one.
  const hasBar = parts.has('title');
  const more = hasBar ? nothing : moreMenu(viewer, 'square');
  const full = hasBar ? nothing : fullLink(store);
  return html`<div class="map left" dir="ltr"></div>
    ${mapButtons(maps.commands, { panning, fullscreen: fullscreen.on, narrow, more, full }, t)}
    ${timePill(viewer)} ${narrow && scene.embedded ? sourcesButton(viewer) : nothing}
    ${drawn ? nothing : html`<slot name="still"></slot>`}
    ${layersUnderWay(scene)} ${outlineNote(scene)}
    <p class=${classMap({ 'map-hint': true, on: gestureBlocked !== null })} aria-hidden="true">${gestureBlocked ? t(`gestureBlocked.${gestureBlocked}`) : nothing}</p>`;
}

/** In a small frame the names of sources are behind a button. */
function sourcesButton({ store, actions }: ViewerContext): TemplateResult {
  const { sourcesOpen } = store.state;
  return html`<button
    type="button"
    class=${sourcesOpen ? 'sources-button open' : 'sources-button'}
    aria-expanded=${sourcesOpen ? 'true' : 'false'}
    @click=${actions.toggleSources}
  >
    ${icon('about')}<span>${store.t('sources')}</span>
  </button>`;
}
