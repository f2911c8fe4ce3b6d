import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons';
import { languageChoice } from './panel/language-choice';
import type { Scene, SideActions } from './scene';
import type { SideName } from './side';
import { namesShown, timeShown } from './side-title';
import type { Words } from './words';

/** What can be done about two maps. */
export interface CompareActions {
  openCompare(open: boolean): void;
  compareNames(): void;
  comparePeriods(): void;
  endCompare(): void;
}

/** The head of one of two maps: which it is, what it shows, and its language of names. */
export function sideHead(scene: Scene, act: SideActions): TemplateResult {
  const title = `${namesShown(scene)} · ${timeShown(scene)}`;
  return html`<div class="side-head ${scene.side}">
    <h2 title=${title}>${scene.words(`side.${scene.side}`)} <span>· ${title}</span></h2>
    ${languageChoice(scene, act)}
  </div>`;
}

/** The button that sets a second map beside the first, with a choice of what to compare; or takes it away. */
export function compareButton(
  comparing: boolean,
  open: boolean,
  hasPeriods: boolean,
  act: CompareActions,
  words: Words,
): TemplateResult {
  if (comparing) {
    return html`<button type="button" class="bar-button compare-button" aria-pressed="true" @click=${() => act.endCompare()}>
      ${icon('compare')}<span>${words('endCompare')}</span>
    </button>`;
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    act.openCompare(false);
  };
  const onLeave = (event: FocusEvent) => {
    const to = event.relatedTarget as Node | null;
    if (open && to && !(event.currentTarget as Node).contains(to)) act.openCompare(false);
  };
  return html`<div class="compare-choice" @keydown=${onKey} @focusout=${onLeave}>
    <button
      type="button"
      class="bar-button compare-button"
      aria-label=${words('compareLabel')}
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? 'compare-menu' : nothing}
      @click=${() => act.openCompare(!open)}
    >
      ${icon('compare')}<span>${words('compare')}</span>
    </button>
    ${
      open
        ? html`<div class="compare-menu" id="compare-menu" role="group" aria-label=${words('compareChoices')}>
            <button type="button" @click=${() => act.compareNames()}>${words('compareNames')}</button>
            ${hasPeriods ? html`<button type="button" @click=${() => act.comparePeriods()}>${words('comparePeriods')}</button>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

/** Says whose names and dates the panel has, and changes over to the other map's. */
export function panelSide(side: SideName, choose: (side: SideName) => void, words: Words): TemplateResult {
  const other = side === 'left' ? 'right' : 'left';
  return html`<div class="panel-side">
    <span class="fine">${words(`panelSide.${side}`)}</span>
    <button type="button" class="quiet" @click=${() => choose(other)}>${words(`panelOther.${other}`)}</button>
  </div>`;
}
