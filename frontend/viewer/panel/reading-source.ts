import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../atlas';
import type { Scene } from '../scene';
import { formatWhen } from '../when-words';
import { atlasWords } from './atlas-words';

/** From whose text: author, year and standpoint. */
export function readingSource(reading: Reading, scene: Scene): TemplateResult {
  return html`<p class="reading-source">
    <span class="author">${atlasWords(reading.author, scene)}</span>${scene.words('comma')}${scene.words('published', { date: formatWhen(reading.published, scene.words) })}
    <span class="standpoint"><b>${scene.words('standpoint')}</b> ${atlasWords(reading.standpoint, scene)}</span>
  </p>`;
}

/** A reading's title in its own language. */
export function readingTitle(reading: Reading): TemplateResult {
  return html`<cite lang=${reading.lang} dir="auto">${reading.title}</cite>`;
}

/** Where a reading comes from and what its licence allows. */
export function readingLicence(reading: Reading, scene: Scene): TemplateResult {
  return html`<p class="fine">
    <b>${scene.words('source')}</b> ${
      reading.url
        ? html`<a href=${reading.url} target="_blank" rel="noopener noreferrer">${atlasWords(reading.source, scene)}</a>`
        : atlasWords(reading.source, scene)
    }
    ${reading.licence ? html`· <b>${scene.words('licence')}</b> ${atlasWords(reading.licence, scene)}` : nothing}
  </p>`;
}
