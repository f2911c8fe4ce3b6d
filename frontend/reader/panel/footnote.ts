import { html, nothing, type TemplateResult } from 'lit';
import type { Footnote, Reading } from '../../core/atlas';
import type { Messages } from '../../core/messages';
import { type QuotationPart, splitLinks, splitQuotation } from '../../core/quotation';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { lines } from './formatted-text';

/** Quoted words with their footnote marks as links that open the footnote in place; `owner` tells apart two showings. */
export function quotedWords(
  text: string,
  reading: Reading,
  owner: string,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const known = new Set(reading.footnotes.map(({ number }) => number));
  return html`${splitQuotation(text, known).map((part) => quotationPart(part, owner, scene, act))}`;
}

/** Words in quotation marks; footnote marks at their end stand behind the closing mark. */
export function quotation(
  text: string,
  reading: Reading,
  owner: string,
  scene: Scene,
  act: Actions,
): TemplateResult {
  const known = new Set(reading.footnotes.map(({ number }) => number));
  const parts = splitQuotation(text, known);
  const end = parts.findLastIndex((part) => 'text' in part) + 1;
  const shown = parts.map((part) => quotationPart(part, owner, scene, act));
  return html`“${shown.slice(0, end)}”${shown.slice(end)}`;
}

/** A word joiner: a sign never stands alone at the beginning of a line. */
export const NO_BREAK = '\u2060';

export function quotationPart(
  part: QuotationPart,
  owner: string,
  scene: Scene,
  act: Actions,
): TemplateResult {
  if ('text' in part) return lines(part.text);
  const key = footnoteKey(owner, part.footnote);
  const open = scene.openFootnotes.has(key);
  const toggle = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    act.toggleFootnote(key);
  };
  return html`${NO_BREAK}<a
    class="noteref"
    lang=${scene.t.lang}
    role="doc-noteref"
    id=${`ref-${key}`}
    href=${`#${key}`}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? key : nothing}
    aria-label=${scene.t('footnote', { number: part.footnote })}
    @click=${toggle}
    @keydown=${(event: KeyboardEvent) => event.key === ' ' && toggle(event)}
    >${scene.t.number(part.footnote)}</a
  >`;
}

/** Those of a reading's footnotes that are open under `owner`. */
export function openFootnotes(reading: Reading, owner: string, scene: Scene, act: Actions): TemplateResult[] {
  return reading.footnotes
    .filter(({ number }) => scene.openFootnotes.has(footnoteKey(owner, number)))
    .map((footnote) => footnoteBody(footnote, footnoteKey(owner, footnote.number), scene.t, act));
}

function footnoteBody(footnote: Footnote, key: string, t: Messages, act: Actions): TemplateResult {
  return html`<aside class="footnote" role="doc-footnote" id=${key} aria-label=${t('footnote', { number: footnote.number })}>
    <p dir="auto"><b>${footnote.number}</b> ${linked(footnote.text)}</p>
    <button type="button" class="quiet small" lang=${t.lang} aria-label=${t('closeFootnote', { number: footnote.number })} @click=${(event: Event) => close(event, key, act)}>
      ×
    </button>
  </aside>`;
}

/** Closes a footnote and takes the reader back to its mark. */
function close(event: Event, key: string, act: Actions): void {
  const root = (event.currentTarget as Element).getRootNode() as ParentNode;
  root.querySelector<HTMLElement>(`#${CSS.escape(`ref-${key}`)}`)?.focus();
  act.toggleFootnote(key);
}

/** Text with its web addresses as links with titles; the address itself is in the link's own title, and on paper. */
export function linked(text: string): TemplateResult {
  return html`${splitLinks(text).map((part) =>
    'text' in part
      ? part.text
      : html`<a class="titled" href=${part.href} title=${part.href} target="_blank" rel="noopener noreferrer">${part.title}</a>`,
  )}`;
}

/** What a footnote is called in the set of open ones. */
export function footnoteKey(owner: string, number: number): string {
  return `fn-${owner}-${number}`;
}
