import { mergeQuery } from './state';

/** Whether a change is a step that the back button takes back, or only tidies the address. */
export type Step = 'push' | 'replace';

/** The page's own address as the keeper of the state: reads it, keeps it up to date, hears the back button. */
export class Address {
  readonly #onBack: (query: string) => void;
  readonly #steps: boolean;
  #pending: ReturnType<typeof setTimeout> | undefined;
  readonly #listener = () => {
    this.#cancel();
    this.#onBack(location.search);
  };

  /** @param steps whether changes are steps for the back button: in a frame that button is the host page's */
  constructor(onBack: (query: string) => void, steps = true) {
    this.#onBack = onBack;
    this.#steps = steps;
  }

  listen(): void {
    window.addEventListener('popstate', this.#listener);
  }

  get query(): string {
    return location.search;
  }

  /** Writes the query beside what else the address holds; a replacement waits a little, as browsers limit their number. */
  write(query: string, step: Step): void {
    this.#cancel();
    if (step === 'push' && this.#steps) this.#write(query, step);
    else this.#pending = setTimeout(() => this.#write(query, 'replace'), 250);
  }

  /** Stops listening and forgets a replacement that still waits. */
  release(): void {
    this.#cancel();
    window.removeEventListener('popstate', this.#listener);
  }

  #write(query: string, step: Step): void {
    const merged = mergeQuery(location.search, query);
    if (merged === location.search) return;
    const url = `${location.pathname}${merged}${location.hash}`;
    try {
      // The page's own router keeps its notes in history.state; they stay.
      if (step === 'push') history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch {
      // A sandboxed frame may not change its address; the state lives on without.
    }
  }

  #cancel(): void {
    clearTimeout(this.#pending);
    this.#pending = undefined;
  }
}
