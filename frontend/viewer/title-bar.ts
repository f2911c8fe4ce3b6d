import { html, type nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import { interfaceChoice } from './panel/interface-choice';
import { languageChoice } from './panel/language-choice';
import type { Actions, Scene } from './scene';

/** The slim bar on top: title, search, the language of names, share; the host's own actions come last. */
export function titleBar(
  scene: Scene,
  act: Actions,
  search: () => void,
  compare: TemplateResult | typeof nothing,
): TemplateResult {
  const { words } = scene;
  // In a page of others there is only the link to hand on.
  const [share, shareLabel] = scene.embedded
    ? [words('share'), words('share')]
    : [words('share.open'), words('share.label')];
  return html`<div class="title-bar">
    <slot name="before-title"></slot>
    <h1 lang=${scene.lookup.atlas.lang} dir="auto">${scene.lookup.atlas.title}</h1>
    <button type="button" class="bar-button search-button" @click=${search} aria-label=${words('searchLabel')}>
      ${icon('search')}<span>${words('search')}</span>
    </button>
    ${scene.narrow || scene.state.compare ? '' : languageChoice(scene, act)} ${compare} ${scene.narrow ? '' : interfaceChoice(scene, act)}
    <button type="button" class="bar-button brief" @click=${() => act.share()} aria-label=${shareLabel} title=${shareLabel}>
      ${icon('link')}<span>${share}</span>
    </button>
    ${
      scene.narrow
        ? ''
        : html`<button type="button" class="bar-button brief" @click=${() => act.print()} aria-label=${words('printLabel')} title=${words('printLabel')}>
            ${icon('print')}<span>${words('print')}</span>
          </button>`
    }
    <slot name="actions"></slot>
  </div>`;
}
