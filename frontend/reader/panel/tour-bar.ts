import { html, type TemplateResult } from 'lit';
import { excerptsOf } from '../../core/count-messages';
import type { Passage } from '../../core/lookup';
import { countPassages } from '../../core/passage-counts';
import type { Scene } from '../../state/scene';
import { keyAlong } from '../arrow-keys';
import { wayIcon } from '../icons';

/**
 * Steps through passages: previous, position, next, by buttons or by arrow keys on them. A button at the end of its
 * way stays in the tab order, so that stepping there does not lose the focus.
 *
 * @param lead stands before the buttons
 */
export function tourBar(
  all: readonly Passage[],
  scene: Scene,
  step: (passage: Passage) => void,
  lead: TemplateResult,
): TemplateResult {
  const at = all.findIndex(({ excerpt }) => excerpt.id === scene.state.excerpt);
  const go = (by: 1 | -1) => {
    const next = all[at < 0 && by < 0 ? -1 : at + by];
    if (next) step(next);
  };
  return html`<div class="tour" role="group" aria-label=${scene.t('follow')} @keydown=${(event: KeyboardEvent) => onKey(event, scene, go)}>
    ${lead}
    <button
      type="button"
      class="square"
      aria-label=${scene.t('previous')}
      aria-disabled=${at <= 0 ? 'true' : 'false'}
      @click=${() => go(-1)}
    >
      ${wayIcon('left')}
    </button>
    <span class="step" role="status"
      >${at < 0 ? excerptsOf(countPassages(all, scene.choice), scene.t) : html`${scene.t('stepOf', { step: at + 1, all: all.length })}<span class="visually-hidden">: ${all[at]!.excerpt.note}</span>`}</span
    >
    <button
      type="button"
      class="square"
      aria-label=${scene.t('next')}
      aria-disabled=${at >= all.length - 1 ? 'true' : 'false'}
      @click=${() => go(1)}
    >
      ${wayIcon('right')}
    </button>
  </div>`;
}

function onKey(event: KeyboardEvent, { t }: Scene, go: (by: 1 | -1) => void): void {
  const by = ({ ArrowLeft: -1, ArrowRight: 1 } as Record<string, 1 | -1>)[keyAlong(event.key, t)];
  if (by === undefined || !(event.target as Element).closest('button')) return;
  event.preventDefault();
  go(by);
}
