import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyAlong } from '../arrow-keys';

export type MenuName = 'language' | 'compare' | 'more';

/** A list that takes the place of the menu it is opened from. */
export type MenuPage = 'language' | 'names' | 'look';

export interface MenuHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const ITEMS = '[role^=menuitem]';

/** Which menu is open, and where the focus is in it: one tab stop, arrow keys move, Escape goes back to the button. */
export class Menus implements ReactiveController {
  readonly #host: MenuHost;
  #open: MenuName | null = null;
  #page: MenuPage | null = null;
  #focusNext: 'item' | MenuName | null = null;

  constructor(host: MenuHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.#outside, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.#outside, true);
    this.#open = null;
    this.#page = null;
  }

  hostUpdated(): void {
    const wanted = this.#focusNext;
    this.#focusNext = null;
    if (wanted === 'item') this.#firstItem()?.focus();
    else if (wanted) this.#host.renderRoot.querySelector<HTMLElement>(`[data-menu=${wanted}]`)?.focus();
  }

  isOpen(name: MenuName): boolean {
    return this.#open === name;
  }

  get page(): MenuPage | null {
    return this.#page;
  }

  toggle(name: MenuName): void {
    if (this.#open === name) this.close(true);
    else this.#show(name, null);
  }

  /** Turns to a list within the open menu; null for the menu itself. */
  turnTo(page: MenuPage | null): void {
    if (this.#open) this.#show(this.#open, page);
  }

  close(refocus: boolean): void {
    if (refocus) this.#focusNext = this.#open;
    this.#open = null;
    this.#page = null;
    this.#host.requestUpdate();
  }

  /** Closes the menu and does what was chosen in it, which may take the focus elsewhere. */
  choose(action: () => void): void {
    this.close(true);
    action();
  }

  onKey(event: KeyboardEvent, words: { dir: 'ltr' | 'rtl' }): void {
    const menu = event.currentTarget as HTMLElement;
    const key = keyAlong(event.key, words);
    if (key === 'Escape' && this.#page) this.turnTo(null);
    else if (key === 'Escape' || key === 'Tab') this.close(true);
    else if (!this.#move(menu, event.target as HTMLElement, key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(menu: HTMLElement, from: HTMLElement, key: string): boolean {
    const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)];
    const groups = [...menu.querySelectorAll('[role=group]')].map((group) => [
      ...group.querySelectorAll<HTMLElement>(ITEMS),
    ]);
    const own = groups.find((group) => group.includes(from)) ?? items;
    const isColumns = menu.querySelector('.columns') !== null;
    const among = isColumns ? own : items;
    const at = among.indexOf(from);
    const focus = (item: HTMLElement | undefined) => item?.focus();
    switch (key) {
      case 'ArrowDown':
        focus(among[(at + 1) % among.length]);
        return true;
      case 'ArrowUp':
        focus(among[(Math.max(at, 0) - 1 + among.length) % among.length]);
        return true;
      case 'Home':
        focus(among[0]);
        return true;
      case 'End':
        focus(among.at(-1));
        return true;
      case 'ArrowLeft':
      case 'ArrowRight': {
        const by = key === 'ArrowRight' ? 1 : -1;
        if (isColumns) {
          const other = groups[groups.indexOf(own) + by];
          focus(other?.[Math.min(at, other.length - 1)]);
        } else if (own !== items) focus(own[(own.indexOf(from) + by + own.length) % own.length]);
        else if (by === 1 && from.hasAttribute('aria-haspopup')) from.click();
        else if (by === -1 && this.#page) this.turnTo(null);
        return true;
      }
      default:
        return this.#jump(among, at, key);
    }
  }

  /** To the next item that begins with a letter. */
  #jump(items: readonly HTMLElement[], at: number, key: string): boolean {
    if ([...key].length !== 1 || key.trim() === '') return false;
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const begins = (item: HTMLElement) =>
      item.textContent!.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
    const found = after.find(begins);
    found?.focus();
    return found !== undefined;
  }

  #firstItem(): HTMLElement | null {
    const items = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(`.menu ${ITEMS}`)];
    const [first = null] = items;
    if (first?.getAttribute('role') !== 'menuitemradio') return first;
    return items.find((item) => item.getAttribute('aria-checked') === 'true') ?? first;
  }

  #show(name: MenuName, page: MenuPage | null): void {
    this.#open = name;
    this.#page = page;
    this.#focusNext = 'item';
    this.#host.requestUpdate();
  }

  readonly #outside = (event: Event) => {
    if (this.#open === null) return;
    const inside = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('.menu, [data-menu]'));
    if (!inside) this.close(false);
  };
}
