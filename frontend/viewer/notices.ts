import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import { words } from './words';

/** Something a reader should know, until it is dismissed. */
export interface Notice {
  key: string;
  text: string;
  /** Text to copy by hand. */
  copy?: string;
  action?: { label: string; run: () => void };
}

export function noticeList(notices: readonly Notice[], dismiss: (key: string) => void): TemplateResult {
  return html`<div class="notices" role="status">
    ${notices.map(
      ({ key, text, action, copy }) => html`<div class="notice">
        <p>${text}</p>
        ${
          copy === undefined
            ? nothing
            : html`<input
                readonly
                aria-label=${words.share}
                .value=${copy}
                @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
              />`
        }
        ${action ? html`<button type="button" class="quiet" @click=${action.run}>${action.label}</button>` : nothing}
        <button type="button" class="square" aria-label=${words.dismiss} @click=${() => dismiss(key)}>${icon('close')}</button>
      </div>`,
    )}
  </div>`;
}
