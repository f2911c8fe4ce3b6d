import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { mergeQuery } from '../state/link-state';
import { atRevision, pageOf, revisionIn } from '../state/revision-address';
import { type OlderRevision, olderRevision, revisionWords } from '../state/revisions';
import { isNarrow } from '../state/selectors';
import type { Store } from '../state/store';
import { icon } from './icons';
import type { ViewerContext } from './viewer-context';

/** Whether the line is shown; it takes room below the title. */
export function hasRevisionLine(store: Store): boolean {
  return olderRevision(store) !== null && !store.state.revisionNoted;
}

/**
 * One line below the title, for readers of a revision that is not the newest. It is in the document, but empty, while the
 * newest is not known, so that screen readers announce its sentence.
 */
export function revisionLine({ store, actions }: ViewerContext): TemplateResult | typeof nothing {
  if (revisionIn(store.options.src) === null) return nothing;
  const older = hasRevisionLine(store) ? olderRevision(store) : null;
  const { t } = store;
  return html`<div class=${classMap({ revision: true, on: older !== null })}>
    <div>
      <p role="status">${older ? sentence(older, store) : nothing}</p>
      ${older ? newestLink(store) : nothing}
      ${older && older.newest !== null ? changesLink(older.number, older.newest, store) : nothing}
    </div>
    ${
      older
        ? html`<button type="button" class="square" aria-label=${t('dismiss')} @click=${() => actions.dismissNotice('revision')}>${icon('close')}</button>`
        : nothing
    }
  </div>`;
}

function sentence({ number, newest }: OlderRevision, store: Store): string {
  const { t } = store;
  if (isNarrow(store)) return revisionWords(store);
  return newest === null ? t('revision.reading', { number }) : t('revision.readingOf', { number, newest });
}

/** To the same state of the newest revision. `router-ignore`: another document is another page, also for Vaadin's router. */
function newestLink({ options, state, t }: Store): TemplateResult {
  const dot = html`<span aria-hidden="true">·</span>`;
  if (options.history === 'url' && revisionIn(location.pathname) !== null) {
    const query = mergeQuery(location.search, options.query);
    const address = atRevision(location.pathname, null) + query + location.hash;
    return html`${dot} <a href=${address} router-ignore>${t('revision.newest')}</a>`;
  }
  const address = pageOf(options.src, state.lookup!.atlas.slug, null) + options.query;
  return html`${dot} <a href=${address} target="_blank" rel="noopener">${t('revision.newest')}</a>`;
}

function changesLink(from: number, to: number, { options, state, t }: Store): TemplateResult {
  const page = pageOf(options.src, state.lookup!.atlas.slug, null);
  return html`<span aria-hidden="true">·</span>
    <a
      href=${`${page}/revisions?from=${from}&to=${to}`}
      target=${options.embedded ? '_blank' : nothing}
      rel=${options.embedded ? 'noopener' : nothing}
      router-ignore
      >${t('revision.changes')}</a
    >`;
}
