import type { ReactiveController } from 'lit';
import type { MenuHost } from './menu/menus';
import type { ViewerContext } from './viewer-context';

/** The keys that are the viewer's wherever the focus is: Escape, and on a page of its own `/`. */
export class Keyboard implements ReactiveController {
  readonly #viewer: Omit<ViewerContext, 'keyboard'>;

  constructor(element: MenuHost, viewer: Omit<ViewerContext, 'keyboard'>) {
    this.#viewer = viewer;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onSlash);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onSlash);
  }

  /** Escape closes what is open where the focus is; the innermost first. */
  readonly onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { store, picking, actions, rightActions } = this.#viewer;
    const target = event.composedPath()[0] as Element;
    if (store.state.chooser) picking.closeChooser(true);
    else if (target.closest('.time-bar.right .span-form')) rightActions.openSpan(false);
    else if (target.closest('.span-form')) actions.openSpan(false);
    else if (target.closest('.panel')) actions.closePanel();
  };

  readonly #onSlash = (event: KeyboardEvent) => {
    const { ownsSlash, searching } = this.#viewer;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!ownsSlash || !searching.slash) return;
    // In a field the key is a letter; a dialog keeps the focus.
    const typing = (node: EventTarget) =>
      node instanceof Element && node.matches('input, textarea, select, dialog, [role=menu]');
    if (event.composedPath().some(typing)) return;
    event.preventDefault();
    void searching.focus();
  };
}
