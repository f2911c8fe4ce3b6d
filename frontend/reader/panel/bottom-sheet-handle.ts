import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../core/messages';
import { neighbourStop, type SheetStop, stopHeight } from '../../state/bottom-sheet-stops';
import type { SheetDrag } from './bottom-sheet-drag';

/** The bottom sheet's handle: to drag, to press, and with arrow keys; at the lowest stop it says what is open. */
export function sheetHandle(
  stop: SheetStop,
  title: string,
  drag: Pick<SheetDrag, 'begin' | 'move' | 'end' | 'moved'>,
  available: number,
  rest: (stop: SheetStop) => void,
  t: Messages,
): TemplateResult {
  return html`<button
    type="button"
    class="handle"
    aria-label=${(stop === 'peek' ? `${title}. ` : '') + t(`sheet.${stop}`)}
    @pointerdown=${(event: PointerEvent) => drag.begin(event, stopHeight(stop, available))}
    @pointermove=${(event: PointerEvent) => drag.move(event)}
    @pointerup=${(event: PointerEvent) => drag.end(event)}
    @pointercancel=${(event: PointerEvent) => drag.end(event)}
    @click=${() => {
      if (!drag.moved) rest(stop === 'full' ? 'peek' : neighbourStop(stop, 1));
      drag.moved = false;
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      rest(neighbourStop(stop, event.key === 'ArrowUp' ? 1 : -1));
    }}
  >
    <span class="grip"></span>
    ${stop === 'peek' ? html`<span class="handle-title" dir="auto">${title}</span>` : nothing}
  </button>`;
}
