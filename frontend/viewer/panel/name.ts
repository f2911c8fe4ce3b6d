import { html, type TemplateResult } from 'lit';
import type { Place } from '../atlas';
import { nameOf, type ShownName } from '../names';

/** A name with its language and direction, so that it is spoken and set right. */
export function named(name: Pick<ShownName, 'text' | 'lang' | 'dir'>): TemplateResult {
  return html`<span lang=${name.lang || 'und'} dir=${name.dir}>${name.text}</span>`;
}

export function placeName(place: Place, lang: string): TemplateResult {
  return named(nameOf(place, lang));
}
