import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from '../state/notice';
import { isNarrow } from '../state/selectors';
import { icon } from './icons';
import type { ViewerContext } from './viewer-context';

/** What a reader should know, each until it is dismissed. */
export function noticeList(viewer: ViewerContext): TemplateResult {
  const { store, actions } = viewer;
  const { t } = store;
  return html`<div class="notices" role="status">
    ${noticesOf(viewer).map(
      ({ key, text, action, copy }) => html`<div class="notice">
        <p>${text(t)}</p>
        ${
          copy === undefined
            ? nothing
            : html`<input
                readonly
                aria-label=${t('share')}
                .value=${copy}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />`
        }
        ${action ? html`<button type="button" class="quiet" @click=${action.run}>${t(action.label)}</button>` : nothing}
        <button type="button" class="square" aria-label=${t('dismiss')} @click=${() => actions.dismissNotice(key)}>${icon('close')}</button>
      </div>`,
    )}
  </div>`;
}

/** Those of the store, and those that follow from the screen: a link may ask for two maps where there is no room for them. */
function noticesOf({ store, handout }: ViewerContext): readonly Notice[] {
  const { notices, link, roomNoted } = store.state;
  const all = [...notices];
  if (isNarrow(store) && link?.compare && !roomNoted)
    all.push({ key: 'room', text: (t) => t('compareNeedsRoom') });
  if (handout.waiting) all.push({ key: 'print', text: (t) => t('printWaits') });
  return all;
}
