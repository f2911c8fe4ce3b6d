import { mergeQuery } from './link-state';
import type { Screen } from './screen';

/** Whether a change is a step that the back button takes back, or only tidies the address. */
export type Step = 'push' | 'replace';

/** Where the browser's history keeps a screen, beside the notes of the page's own router. */
const KEPT = 'readingAtlas';

/** The state of an event by which Vaadin's router says that it has written the address itself. */
const ROUTER = 'vaadin-router-ignore';

/** The page's own address as the keeper of the state: reads it, keeps it up to date, hears the back button. */
export class Address {
  readonly #onBack: (query: string, screen: Screen | null) => void;
  readonly #steps: boolean;
  #pending: ReturnType<typeof setTimeout> | undefined;
  #path = '';
  #last: { query: string; screen: Screen } | null = null;
  readonly #listener = (event: PopStateEvent) => {
    if (location.pathname !== this.#path) return;
    // The query of this path is the viewer's own: the page's router has nothing to do, and may not be ready for it.
    event.stopImmediatePropagation();
    if (event.state === ROUTER) {
      // The router starts after the viewer, and writes the address that it found at its start.
      if (this.#last) this.#write(this.#last.query, 'replace', this.#last.screen);
      return;
    }
    this.#cancel();
    this.#last = null;
    this.#onBack(location.search, this.screen);
  };

  /** @param steps whether changes are steps for the back button: in a frame that button is the host page's */
  constructor(onBack: (query: string, screen: Screen | null) => void, steps = true) {
    this.#onBack = onBack;
    this.#steps = steps;
  }

  listen(): void {
    this.#path = location.pathname;
    window.addEventListener('popstate', this.#listener, { capture: true });
  }

  get query(): string {
    return location.search;
  }

  /** What the browser's history holds of the screen at this address; null for an address come to by a link. */
  get screen(): Screen | null {
    return history.state?.[KEPT] ?? null;
  }

  /** Goes on to a new entry of the browser's history; the one left behind keeps the screen as it is left. */
  step(left: { query: string; screen: Screen }, query: string, screen: Screen): void {
    if (!this.#steps) {
      this.keep(query, screen);
      return;
    }
    this.#cancel();
    this.#write(left.query, 'replace', left.screen);
    this.#write(query, 'push', screen);
  }

  /** Writes the query beside what else the address holds, after a little while, as browsers limit their number. */
  keep(query: string, screen: Screen): void {
    this.#cancel();
    this.#pending = setTimeout(() => this.#write(query, 'replace', screen), 250);
  }

  /** Stops listening and forgets a replacement that still waits. */
  release(): void {
    this.#cancel();
    window.removeEventListener('popstate', this.#listener, { capture: true });
  }

  #write(query: string, step: Step, screen: Screen): void {
    this.#last = { query, screen };
    const url = `${location.pathname}${mergeQuery(location.search, query)}${location.hash}`;
    try {
      // The page's own router keeps its notes in history.state; they stay.
      const state = { ...history.state, [KEPT]: screen };
      if (step === 'push') history.pushState(state, '', url);
      else history.replaceState(state, '', url);
    } catch {
      // A sandboxed frame may not change its address; the state lives on without.
    }
  }

  #cancel(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
  }
}
