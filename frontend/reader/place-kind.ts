import { html, type TemplateResult } from 'lit';
import type { Place } from '../core/atlas';
import { kindOf } from '../core/place-kind';
import type { Scene } from '../state/scene';

/** A place's kind in the reader's language, marked with the atlas's language where it is the atlas's own word. */
export function kindName(place: Place, { lookup, words }: Scene): TemplateResult {
  const kind = kindOf(place, words);
  return html`<bdi lang=${kind === place.kind ? lookup.atlas.lang : words.lang}>${kind}</bdi>`;
}
