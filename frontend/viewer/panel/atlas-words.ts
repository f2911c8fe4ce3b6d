import { html, type TemplateResult } from 'lit';
import type { Scene } from '../scene';

/** Words of the atlas, which has one language, in a sentence of the viewer's, which may run the other way. */
export function atlasWords(text: string, { lookup }: Pick<Scene, 'lookup'>): TemplateResult {
  return html`<bdi lang=${lookup.atlas.lang}>${text}</bdi>`;
}
