import { html, type TemplateResult } from 'lit';
import type { Place } from '../../core/atlas';
import { ALL_NAMES, differentNames, direction, langTag, nameOf, type ShownName } from '../../core/names';

/** A name with its language and direction, so that it is spoken and set right. */
export function named(name: Pick<ShownName, 'text' | 'lang' | 'dir'>): TemplateResult {
  return html`<span lang=${name.lang || 'und'} dir=${name.dir}>${name.text}</span>`;
}

export function placeName(place: Place, lang: string): TemplateResult {
  return named(nameOf(place, lang));
}

/** The different names of a place in a row, each in its language. */
export function allNames(place: Place): TemplateResult {
  const names = differentNames(place);
  if (names.length < 2) return placeName(place, ALL_NAMES);
  return html`${names.map(
    (name, index) =>
      html`${index > 0 ? ' / ' : ''}${named({ text: name.text, lang: langTag(name), dir: direction(name.script) })}`,
  )}`;
}
