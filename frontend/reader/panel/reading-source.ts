import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../core/atlas';
import { describeWhen } from '../../core/when';
import { formatWhen, formatYear } from '../../core/when-words';
import type { Scene } from '../../state/scene';
import { atlasWords } from './atlas-words';

/** Whose words they are, in short: author and year. */
export function byLine(reading: Reading, scene: Scene): TemplateResult {
  return html`${atlasWords(reading.author, scene)}${scene.t('comma')}${yearOf(reading, scene)}`;
}

function yearOf({ published }: Reading, { t }: Scene): string {
  const { kind, begin } = describeWhen(published.edtf);
  const inOneYear = kind === 'date' && begin.kind === 'date' && !LONG.has(begin.precision);
  return inOneYear ? formatYear(begin.year, t) : formatWhen(published, t);
}

const LONG: ReadonlySet<string> = new Set(['decade', 'century']);

/** From whose side a reading speaks, in a few words, where its pack says so. */
export function pointOfView({ standpointShort }: Reading, scene: Scene): TemplateResult | typeof nothing {
  return standpointShort
    ? html`<span class="point-of-view">${atlasWords(standpointShort, scene)}</span>`
    : nothing;
}

/** From whose text: author, year and standpoint. */
export function readingSource(reading: Reading, scene: Scene): TemplateResult {
  return html`<p class="reading-source">
    <span class="author">${atlasWords(reading.author, scene)}</span>${scene.t('comma')}${scene.t('published', { date: formatWhen(reading.published, scene.t) })}
    <span class="standpoint"><b>${scene.t('standpoint')}</b> ${atlasWords(reading.standpoint, scene)}</span>
  </p>`;
}

/** A reading's title in its own language. */
export function readingTitle(reading: Reading): TemplateResult {
  return html`<cite lang=${reading.lang} dir="auto">${reading.title}</cite>`;
}

/** Where a reading comes from and what its licence allows. */
export function readingLicence(reading: Reading, scene: Scene): TemplateResult {
  return html`<p class="fine">
    <b>${scene.t('source')}</b> ${
      reading.url
        ? html`<a href=${reading.url} target="_blank" rel="noopener noreferrer">${atlasWords(reading.source, scene)}</a>`
        : atlasWords(reading.source, scene)
    }
    ${reading.licence ? html`· <b>${scene.t('licence')}</b> ${atlasWords(reading.licence, scene)}` : nothing}
  </p>`;
}
