import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../../state/actions';
import type { Fold } from '../../state/panel-folds';
import type { Scene } from '../../state/scene';
import { icon, wayIcon } from '../icons';

/** A part that a button opens and closes. */
export interface Folded {
  fold: Fold;
  label: string;
  /** What stands behind the label, such as how many there are. */
  count: string;
  content: () => TemplateResult;
}

/** Buttons in a row, and below them what is open. */
export function foldRow(
  parts: readonly Folded[],
  scene: Scene,
  act: Actions,
): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing;
  const isOpen = ({ fold }: Folded) => scene.openFolds.has(fold);
  return html`<div class="folds">
      ${parts.map((part) => {
        const open = isOpen(part);
        return html`<button
          type="button"
          class="fold"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls=${open ? `fold-${part.fold}` : nothing}
          @click=${() => act.toggleFold(part.fold)}
        >
          ${open ? icon('down') : wayIcon('right')}<span>${part.label} <span class="n">${part.count}</span></span>
        </button>`;
      })}
    </div>
    ${parts
      .filter(isOpen)
      .map(
        ({ fold, label, content }) =>
          html`<section class="folded ${fold}" id=${`fold-${fold}`} aria-label=${label}>${content()}</section>`,
      )}`;
}
