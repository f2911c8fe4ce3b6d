import type { ReactiveController } from 'lit';
import type { Padding } from '../map/atlas-map';
import { stopHeight } from '../state/bottom-sheet-stops';
import { comparedSide, isNarrow } from '../state/selectors';
import type { Store } from '../state/store';
import type { MenuHost } from './menu/menus';

const NOTHING_COVERED: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Measures the viewer and its parts: the room for the map, and how much of it the panel covers. */
export class Layout implements ReactiveController {
  readonly #host: MenuHost & HTMLElement;
  readonly #store: Store;
  #resize: ResizeObserver | null = null;

  constructor(host: MenuHost & HTMLElement, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize ??= new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      this.#store.set({ size: { width, height } });
    });
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  /** Height in pixels between the header and the tabs at the foot of a phone's screen. */
  get available(): number {
    const bars = this.#heightOf('.title-bar') + this.#heightOf('.revision.on');
    return Math.max(0, this.#store.state.size.height - bars - this.#tabsHeight);
  }

  /** Pixels at each edge of the map that are covered. */
  get covered(): Padding {
    const { state, t } = this.#store;
    if (isNarrow(this.#store)) {
      if (!this.#find('.panel')) return NOTHING_COVERED;
      const sheet = Math.min(stopHeight(state.stop, this.available), stopHeight('half', this.available));
      return { ...NOTHING_COVERED, bottom: Math.round(sheet) + this.#tabsHeight };
    }
    // Two maps end where the panel begins; one map continues below it.
    const isOver = state.panelOpen && !comparedSide(this.#store);
    const covered = isOver ? (this.#find('.panel')?.offsetWidth ?? 0) : 0;
    const [left, right] = t.dir === 'rtl' ? [covered, 0] : [0, covered];
    return { top: 0, right, bottom: this.#heightOf('.time-bar'), left };
  }

  /** The part of the viewer beside the panel, in its pixels. */
  get mapRoom(): { left: number; width: number; height: number } {
    const { size } = this.#store.state;
    const covered = this.#find('.wide .panel')?.offsetWidth ?? 0;
    const left = this.#store.t.dir === 'rtl' ? covered : 0;
    return { left, width: size.width - covered, height: size.height };
  }

  /** Pixels that all of the text would take; null where a map takes whatever room there is. */
  get contentHeight(): number | null {
    const body = this.#find('.mapless .panel-body');
    const end = body?.lastElementChild?.getBoundingClientRect().bottom;
    if (!body || end === undefined) return null;
    const margin = Number.parseFloat(getComputedStyle(body).paddingBottom);
    const content = end - body.getBoundingClientRect().top + body.scrollTop + margin;
    return Math.ceil(this.#host.offsetHeight - body.clientHeight + content);
  }

  get #tabsHeight(): number {
    return isNarrow(this.#store) ? this.#heightOf('.narrow:not(.mapless) .panel-head') : 0;
  }

  #heightOf(selector: string): number {
    return this.#find(selector)?.offsetHeight ?? 0;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
