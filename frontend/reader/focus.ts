import type { FocusTarget, Store } from '../state/store';
import { showNextMention } from './panel/next-mention';

const TARGETS: Record<FocusTarget, string> = {
  heading: '.panel-body .panel-heading',
  excerpts: '.excerpt-count',
  map: '.map [tabindex="0"]',
  compare: '.compare-button',
  chooser: '.chooser [role=menuitem]',
  'span.left': '.span-form input',
  'span.right': '.time-bar.right .span-form input',
  'dates.left': '.chip.dates',
  'dates.right': '.time-bar.right .chip.dates',
  // At the end of a line only one way is left.
  up: '.stepper [data-way=up], .stepper:not(:has([data-way=up])) [data-way]',
  down: '.stepper [data-way=down], .stepper:not(:has([data-way=down])) [data-way]',
};

/** With these the panel shows something else, and shows it from its top. */
const FROM_TOP: ReadonlySet<FocusTarget> = new Set(['heading', 'up', 'down']);

/** Moves the focus and the panel to where an action has sent them; called after an update has drawn the target. */
export function settleFocus({ pending }: Store, root: ParentNode): void {
  const body = root.querySelector<HTMLElement>('.panel-body');
  const { focus, mention, scrollTo } = pending;
  if (pending.panelTop || (focus !== null && FROM_TOP.has(focus))) body?.scrollTo(0, 0);
  pending.panelTop = false;
  pending.focus = null;
  if (focus !== null) root.querySelector<HTMLElement>(TARGETS[focus])?.focus({ preventScroll: true });
  if (mention !== null && body) {
    showNextMention(body, mention);
    pending.mention = null;
  }
  const target = scrollTo === null ? null : root.querySelector<HTMLElement>(`#${CSS.escape(scrollTo)}`);
  if (!target) return;
  pending.scrollTo = null;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
  if (pending.focusThere) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  pending.focusThere = false;
}
