import { html, type TemplateResult } from 'lit';
import type { Layer, Place } from '../core/atlas';
import type { Messages } from '../core/messages';
import { kindOf } from '../core/place-kind';
import type { Scene } from '../state/scene';

/** A place's kind in the reader's language, marked with the atlas's language where it is the atlas's own word. */
export function kindName(place: Place, { lookup, t }: Scene): TemplateResult {
  const kind = kindOf(place, t);
  return html`<bdi lang=${kind === place.kind ? lookup.atlas.lang : t.lang}>${kind}</bdi>`;
}

/** The word for a layer's style, in the reader's language, else in English or any other; empty if there is none. */
export function styleName({ style, look }: Layer, t: Messages): string {
  const { names } = look ?? {};
  return names ? (names[t.lang] ?? names.en ?? Object.values(names)[0]!) : t.orOwn(`kind.${style}`, '');
}
