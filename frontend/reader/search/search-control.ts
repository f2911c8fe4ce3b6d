import type { ReactiveController } from 'lit';
import type { Place } from '../../core/atlas';
import type { Passage } from '../../core/lookup';
import type { MenuHost } from '../menu/menus';
import { keepSlash, keptSlash } from './slash-key';

/** One line among what a search has found. */
export type Hit = { place: Place } | { passage: Passage };

/** Which hit the arrow keys have come to, and whether the list and, on a phone, the box are open. */
export class SearchControl implements ReactiveController {
  readonly #host: MenuHost;
  readonly #actions: { clear: () => void; open: (hit: Hit) => void };
  #listed = false;
  #boxOpen = false;
  #active = -1;
  #slash = keptSlash();

  constructor(host: MenuHost, actions: { clear: () => void; open: (hit: Hit) => void }) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The list of hits is open. */
  get listed(): boolean {
    return this.#listed;
  }

  /** On a phone: the box lies over the header. */
  get boxOpen(): boolean {
    return this.#boxOpen;
  }

  get active(): number {
    return this.#active;
  }

  /** Whether `/` goes to the box. */
  get slash(): boolean {
    return this.#slash;
  }

  toggleSlash(): void {
    this.#slash = !this.#slash;
    keepSlash(this.#slash);
    this.#host.requestUpdate();
  }

  /** Something was typed, or the box has the focus. */
  list(active = this.#active): void {
    this.#listed = true;
    this.#active = active;
    this.#host.requestUpdate();
  }

  /** Opens the box and gives it the focus, with what stands in it selected. */
  async focus(): Promise<void> {
    this.#boxOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const box = this.#host.renderRoot.querySelector<HTMLInputElement>('.search input');
    box?.focus();
    box?.select();
  }

  close(): void {
    this.#listed = false;
    this.#boxOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  choose(hit: Hit): void {
    this.close();
    this.#actions.open(hit);
  }

  clear(): void {
    this.#active = -1;
    this.#actions.clear();
  }

  onKey(event: KeyboardEvent, hits: readonly Hit[]): void {
    const { key } = event;
    const typed = (event.target as HTMLInputElement).value !== '';
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#step(key === 'ArrowDown' ? 1 : -1, hits.length);
    else if (key === 'Enter') {
      const hit = hits[Math.max(0, this.#active)];
      if (hit) this.choose(hit);
    } else if (key === 'Escape' && typed) this.clear();
    else if (key === 'Escape' && (this.#listed || this.#boxOpen)) void this.#leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #step(by: 1 | -1, count: number): void {
    const at = this.#active + by;
    // Before the first and after the last the box itself has its turn.
    this.list(at < -1 ? count - 1 : at >= count ? -1 : at);
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector('.hit.active')?.scrollIntoView?.({ block: 'nearest' }),
    );
  }

  async #leave(): Promise<void> {
    this.close();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.search-button')?.focus();
  }
}
