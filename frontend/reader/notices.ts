import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../core/messages';
import { icon } from './icons';

/** Something a reader should know, until it is dismissed. */
export interface Notice {
  key: string;
  text: (words: Words) => string;
  /** Text to copy by hand. */
  copy?: string;
  action?: { label: 'tryAgain'; run: () => void };
}

export function noticeList(
  notices: readonly Notice[],
  dismiss: (key: string) => void,
  words: Words,
): TemplateResult {
  return html`<div class="notices" role="status">
    ${notices.map(
      ({ key, text, action, copy }) => html`<div class="notice">
        <p>${text(words)}</p>
        ${
          copy === undefined
            ? nothing
            : html`<input
                readonly
                aria-label=${words('share')}
                .value=${copy}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />`
        }
        ${action ? html`<button type="button" class="quiet" @click=${action.run}>${words(action.label)}</button>` : nothing}
        <button type="button" class="square" aria-label=${words('dismiss')} @click=${() => dismiss(key)}>${icon('close')}</button>
      </div>`,
    )}
  </div>`;
}
