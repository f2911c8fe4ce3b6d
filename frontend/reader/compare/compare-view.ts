import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages';
import type { Scene } from '../../state/scene';
import { comparedSide } from '../../state/selectors';
import type { SideName } from '../../state/side';
import type { SideActions } from '../../state/side-actions';
import { namesShown, timeShown } from '../../state/side-title';
import { icon } from '../icons';
import { menuButton, menuItem, menuSurface } from '../menu/menu';
import { languageChoice } from '../panel/language-choice';
import type { ViewerContext } from '../viewer-context';

/** The head of one of two maps: which it is, what it shows, and its language of names. */
export function sideHead(scene: Scene, act: SideActions): TemplateResult {
  const title = `${namesShown(scene)}${scene.t('separator')}${timeShown(scene)}`;
  return html`<div class="side-head ${scene.side}">
    <h2 title=${title}>${scene.t(`side.${scene.side}`)} <span>· ${title}</span></h2>
    ${languageChoice(scene, act)}
  </div>`;
}

/** The button that sets a second map beside the first, with a choice of what to compare; or takes it away. */
export function compareButton({ store, actions: act, menus }: ViewerContext): TemplateResult {
  const { t, state } = store;
  const hasPeriods = (state.lookup?.atlas.periods.length ?? 0) > 1;
  if (comparedSide(store)) {
    return html`<button type="button" class="bar-button compare-button" aria-pressed="true" @click=${() => act.endCompare()}>
      ${icon('compare')}<span>${t('endCompare')}</span>
    </button>`;
  }
  const choose = (action: () => void) => () => menus.choose(action);
  return menuButton(
    'compare',
    {
      class: 'bar-button compare-button',
      label: t('compareLabel'),
      face: html`${icon('compare')}<span>${t('compare')}</span>`,
    },
    menus,
    menuSurface(
      { class: 'list', label: t('compareChoices') },
      menus,
      t,
      html`${menuItem(
        'names',
        t('compareNames'),
        choose(() => act.compareNames()),
      )}
      ${
        hasPeriods
          ? menuItem(
              'time',
              t('comparePeriods'),
              choose(() => act.comparePeriods()),
            )
          : nothing
      }`,
    ),
  );
}

/** Says whose names and dates the panel has, and changes over to the other map's. */
export function panelSide(side: SideName, choose: (side: SideName) => void, t: Messages): TemplateResult {
  const other = side === 'left' ? 'right' : 'left';
  return html`<div class="panel-side">
    <span class="fine">${t(`panelSide.${side}`)}</span>
    <button type="button" class="quiet" @click=${() => choose(other)}>${t(`panelOther.${other}`)}</button>
  </div>`;
}
