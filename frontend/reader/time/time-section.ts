import { html, nothing, type TemplateResult } from 'lit';
import { joined } from '../../core/count-messages';
import type { SideName } from '../../state/side';
import { timeShown } from '../../state/side-title';
import { icon } from '../icons';
import type { ViewerContext } from '../viewer-context';
import { timeBar } from './time-bar';

/** The time bar of a map; on a phone the time has a tab instead. */
export function timeSection(
  { scenes, actions, rightActions }: ViewerContext,
  side: SideName,
): TemplateResult | typeof nothing {
  const scene = scenes[side];
  if (!scene || scene.narrow || !scene.parts.has('time')) return nothing;
  const { t } = scene;
  const label = scenes.right ? t(`onSide.${side}`, { sentence: t('time') }) : t('time');
  const act = side === 'right' ? rightActions : actions;
  return html`<section class="time-bar ${side}" aria-label=${label}>${timeBar(scene, act)}</section>`;
}

/** On a phone the chosen time is shown on the map, and leads to where it is changed. */
export function timePill({ scenes, actions }: ViewerContext): TemplateResult | typeof nothing {
  const scene = scenes.left;
  if (!scene?.narrow || !scene.parts.has('time')) return nothing;
  const { t, chosen, state } = scene;
  const shown = chosen.length === 0 && state.span === null ? t('allTime') : timeShown(scene);
  return html`<button
    type="button"
    class="time-pill"
    aria-label=${joined([shown, t('time')], t)}
    @click=${() => actions.openTab('time')}
  >
    ${icon('time')}<span dir="auto">${shown}</span>${icon('down')}
  </button>`;
}
