import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../atlas';
import { formatWhen } from '../when-words';
import { words } from '../words';

/** From whose text: author, year and standpoint. */
export function readingSource(reading: Reading): TemplateResult {
  return html`<p class="reading-source">
    <span class="author">${reading.author}</span>, ${words.published} ${formatWhen(reading.published)}
    <span class="standpoint"><b>${words.standpoint}</b> ${reading.standpoint}</span>
  </p>`;
}

/** A reading's title in its own language. */
export function readingTitle(reading: Reading): TemplateResult {
  return html`<cite lang=${reading.lang}>${reading.title}</cite>`;
}

/** Where a reading comes from and what its licence allows. */
export function readingLicence(reading: Reading): TemplateResult {
  return html`<p class="fine">
    <b>${words.source}</b> ${
      reading.url
        ? html`<a href=${reading.url} target="_blank" rel="noopener noreferrer">${reading.source}</a>`
        : reading.source
    }
    ${reading.licence ? html`· <b>${words.licence}</b> ${reading.licence}` : nothing}
  </p>`;
}
