import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../core/atlas';
import { firstSentence } from '../../core/first-sentence';
import type { Actions } from '../../state/actions';
import type { Scene } from '../../state/scene';
import { formattedText } from './formatted-text';

/** The first sentence of the atlas's own words, which run from their own side; a button unfolds the rest. `fold` names it among the open ones. */
export function lead(
  text: string,
  fold: string,
  looks: string,
  scene: Scene,
  act: Actions,
  formats: Format[] = [],
): TemplateResult {
  const { lang } = scene.lookup.atlas;
  const [first, rest] = firstSentence(text, lang);
  const open = scene.openFolds.has(fold);
  return html`<p class=${looks} lang=${lang} dir="auto">
    ${open ? formattedText(text, formats) : formattedText(first, within(formats, first.length))}
    ${
      rest === ''
        ? nothing
        : html`<button type="button" class="inline more" lang=${scene.t.lang} dir=${scene.t.dir} aria-expanded=${open ? 'true' : 'false'} @click=${() => act.toggleFold(fold)}>
            ${scene.t(open ? 'less' : 'more')}
          </button>`
    }
  </p>`;
}

/** The formats of the first so many signs. */
function within(formats: readonly Format[], length: number): Format[] {
  return formats
    .filter(({ start }) => start < length)
    .map((format) => ({ ...format, end: Math.min(format.end, length) }));
}
