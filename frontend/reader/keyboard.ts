import type { ReactiveController } from 'lit';
import type { MenuHost } from './menu/menus';

interface KeyboardHost {
  /** `/` goes to search. */
  readonly takesSlash: boolean;
  focusSearch(): void;
  /** Closes what is open at this element; the innermost first. */
  escape(target: Element): void;
}

/** The keys that are the viewer's wherever the focus is: Escape, and on a page of its own `/`. */
export class Keyboard implements ReactiveController {
  readonly #host: KeyboardHost;

  constructor(element: MenuHost, host: KeyboardHost) {
    this.#host = host;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onSlash);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onSlash);
  }

  readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented)
      this.#host.escape(event.composedPath()[0] as Element);
  };

  readonly #onSlash = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!this.#host.takesSlash) return;
    // In a field the key is a letter; a dialog keeps the focus.
    const typing = (node: EventTarget) =>
      node instanceof Element && node.matches('input, textarea, select, dialog, [role=menu]');
    if (event.composedPath().some(typing)) return;
    event.preventDefault();
    this.#host.focusSearch();
  };
}
