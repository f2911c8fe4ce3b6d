import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../core/names';
import type { Scene } from '../../state/scene';
import { comparedSide } from '../../state/selectors';
import { panelSide } from '../compare/compare-view';
import { fullLink } from '../full-link';
import { icon } from '../icons';
import { searchBox } from '../search/search-box';
import { timeBar } from '../time/time-bar';
import { searchesInHeader } from '../title-bar';
import type { ViewerContext } from '../viewer-context';
import { sheetHandle } from './bottom-sheet-handle';
import { indexPanel } from './index-panel';
import { layersPanel } from './layers-panel';
import { placePanel } from './place-panel';
import { readingPanel } from './reading-panel';
import { tabList } from './tabs';

/** The panel beside the map, or the bottom sheet of a phone, with its tabs; a button where it is closed. */
export function panel(viewer: ViewerContext): TemplateResult | typeof nothing {
  const scene = viewer.scenes.ofPanel;
  if (!scene) return nothing;
  const { store, actions, handout } = viewer;
  const { state } = store;
  const { t, narrow, parts } = scene;
  const hasMap = parts.has('map');
  if (hasMap && !state.panelOpen && !narrow && !handout.printing) return openButton(viewer);
  return html`<section class="panel" aria-label=${t('panel')}>
    ${narrow && hasMap ? handle(scene, viewer) : nothing}
    <div class="panel-head">
      ${tabList(scene, actions)}
      ${hasMap || parts.has('title') ? nothing : fullLink(store)}
      ${
        narrow || !hasMap
          ? nothing
          : html`<button type="button" class="square close" aria-label=${t('closePanel')} title=${t('closePanel')} @click=${actions.closePanel}>
              ${icon('close')}
            </button>`
      }
    </div>
    <div class="panel-body" id="panel-body" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${scene.tab}`} ?inert=${narrow && hasMap && state.stop === 'peek' && state.dragHeight === null}>
      ${comparedSide(store) ? panelSide(scene.side, (side) => store.set({ panelSide: side }), t) : nothing}
      ${tabContent(scene, viewer)}
    </div>
  </section>`;
}

function openButton({ store, actions }: ViewerContext): TemplateResult {
  const label = store.t('openPanel');
  return html`<button
    type="button"
    class="open-panel"
    aria-label=${label}
    title=${label}
    @click=${() => {
      actions.openPanel();
      store.after({ focus: 'heading' });
    }}
  >
    ${icon('panel')}
  </button>`;
}

function handle({ lookup, state, t }: Scene, { store, drag, layout }: ViewerContext): TemplateResult {
  const place = lookup.place(state.place);
  const title = place ? nameOf(place, state.lang).text : lookup.atlas.title;
  return sheetHandle(store.state.stop, title, drag, layout.available, (stop) => store.set({ stop }), t);
}

function tabContent(scene: Scene, { actions, searching }: ViewerContext): TemplateResult {
  switch (scene.tab) {
    case 'place':
      return placePanel(scene, actions);
    case 'reading':
      return readingPanel(scene, actions);
    case 'index':
      return indexPanel(
        scene,
        actions,
        searchesInHeader(scene) ? null : searchBox(scene, actions, searching, 'panel'),
      );
    case 'layers':
      return layersPanel(scene, actions);
    case 'time':
      return html`<div class="time-tab">
        <h2 tabindex="-1" class="panel-heading">${scene.t('time')}</h2>
        ${timeBar(scene, actions)}
      </div>`;
  }
}
