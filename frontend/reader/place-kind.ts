import { html, type TemplateResult } from 'lit';
import type { Place } from '../core/atlas';
import type { Words } from '../core/messages';
import type { Scene } from '../state/scene';

/** A place's kind in the reader's language; one that no message is written for stands as the atlas has it. */
export function kindOf({ kind }: Place, words: Words): string {
  return words.orOwn(`kind.${kind}`, kind);
}

/** The same, marked with the atlas's language where it is the atlas's own word. */
export function kindName(place: Place, { lookup, words }: Scene): TemplateResult {
  const kind = kindOf(place, words);
  return html`<bdi lang=${kind === place.kind ? lookup.atlas.lang : words.lang}>${kind}</bdi>`;
}
