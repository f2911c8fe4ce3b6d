import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { stopHeight } from '../state/bottom-sheet-stops';
import { revisionIn } from '../state/revision-address';
import { revisionWords } from '../state/revisions';
import { isFrameWide, isNarrow, isTight } from '../state/selectors';
import { tabsOf } from '../state/viewer-parts';
import { sideHead } from './compare/compare-view';
import { failure, waiting } from './loading-view';
import { moreSheet } from './menu/more-menu';
import { noticeList } from './notices';
import { panel } from './panel/panel';
import { handoutFoot, handoutHead } from './print/handout';
import { hasRevisionLine, revisionLine } from './revision-line';
import { chooser } from './stage/chooser';
import { mapArea } from './stage/map-area';
import { outlineNote } from './stage/outline-note';
import { styleAttribute } from './style-attribute';
import { timeSection } from './time/time-section';
import { titleBar } from './title-bar';
import type { ViewerContext } from './viewer-context';

/**
 * The whole screen, part by part.
 *
 * @param dialogs those that only some kind of viewer has
 */
export function rootView(viewer: ViewerContext, dialogs: TemplateResult | typeof nothing): TemplateResult {
  const { store, scenes, actions, rightActions, handout } = viewer;
  const { phase, announcement, toast } = store.state;
  const { t } = store;
  // In another site's page the viewer is a region; in a page of its own it is the main part.
  const role = store.options.embedded && store.options.history !== 'url' ? 'region' : 'main';
  if (phase.is === 'failed')
    return failure(phase.status, revisionIn(store.options.src), actions.reload, t, role);
  const { left, right } = scenes;
  if (!left) return waiting(store.state.t, role);
  const { parts, lookup } = left;
  const { title, lang } = lookup.atlas;
  return html`<div
    role=${role}
    aria-label=${role === 'region' ? title : nothing}
    lang=${t.lang}
    dir=${t.dir}
    class=${classMap(rootClasses(viewer))}
    style=${styleAttribute({ '--sheet': `${sheetHeight(viewer)}px` })}
    @keydown=${viewer.keyboard.onKey}
    @sources-asked=${actions.showData}
  >
    ${
      parts.has('index')
        ? html`<a class="skip" href="#panel-body" @click=${(event: Event) => {
            event.preventDefault();
            actions.openTab('index');
          }}>${t('skipToIndex')}</a>`
        : nothing
    }
    ${
      parts.has('title')
        ? titleBar(viewer)
        : html`<h1 class="visually-hidden" lang=${lang} dir="auto">${title}</h1>`
    }
    ${revisionLine(viewer)}
    ${right ? sideHead(left, actions) : nothing}
    ${mapArea(viewer)}
    ${timeSection(viewer, 'left')}
    ${
      right
        ? html`${sideHead(right, rightActions)}
            <div class="map right" dir="ltr"></div>
            ${outlineNote(right)}
            ${timeSection(viewer, 'right')}`
        : nothing
    }
    ${handout.printing ? handoutHead(scenes.all) : nothing}
    ${hasPanel(viewer) ? panel(viewer) : nothing}
    ${handout.printing ? handoutFoot(left, viewer.linkTo(left.state), revisionWords(store)) : nothing}
    ${chooser(viewer)} ${noticeList(viewer)} ${moreSheet(viewer)}
    <cite-dialog .t=${t}></cite-dialog>
    ${dialogs}
    <p class="visually-hidden" role="status">${announcement}</p>
    <p class=${classMap({ toast: true, on: toast !== '' })} role="status">${toast}</p>
  </div>`;
}

function hasPanel({ scenes }: ViewerContext): boolean {
  const { parts, narrow } = scenes.left!;
  return tabsOf(parts, narrow).length > 0;
}

/** Of the bottom sheet, in pixels. */
function sheetHeight(viewer: ViewerContext): number {
  const { dragHeight, stop } = viewer.store.state;
  return hasPanel(viewer) ? (dragHeight ?? stopHeight(stop, viewer.layout.available)) : 0;
}

function rootClasses(viewer: ViewerContext): Record<string, boolean> {
  const { store, scenes } = viewer;
  const { panelOpen, dragHeight, stop, size } = store.state;
  const { embedded } = store.options;
  const { parts } = scenes.left!;
  const narrow = isNarrow(store);
  return {
    root: true,
    narrow,
    wide: !narrow,
    closed: (!panelOpen || !hasPanel(viewer)) && !narrow,
    untitled: !parts.has('title'),
    older: hasRevisionLine(store),
    mapless: !parts.has('map'),
    dragging: dragHeight !== null,
    full: narrow && stop === 'full',
    short: narrow && size.height < (embedded ? 600 : 480),
    comparing: scenes.right !== null,
    tight: isTight(store),
    framed: embedded && !narrow && isFrameWide(store),
  };
}
