import { html, type TemplateResult } from 'lit';
import type { Format } from '../../core/atlas';
import type { Scene } from '../../state/scene';
import { formattedText } from './formatted-text';

/** Words of the atlas, which has one language, in a sentence of the viewer's, which may run the other way. */
export function atlasWords(
  text: string,
  { lookup }: Pick<Scene, 'lookup'>,
  formats: Format[] = [],
): TemplateResult {
  return html`<bdi lang=${lookup.atlas.lang}>${formattedText(text, formats)}</bdi>`;
}
