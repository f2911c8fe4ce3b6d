import type { Tick } from './axis';

/** What a tick of the time axis says. */
export interface Tip {
  title: string;
  /** The first words of its first passage, in quotation marks. */
  words: string;
  /** Their language. */
  lang: string;
}

/** Pixels from a tick in which the pointer means it. */
const NEAR = 12;

/** The tooltip of the axis, at the tick that the pointer or the keyboard is at. One at a time. */
export class TickTip {
  #shown: HTMLElement | null = null;
  #tick: Tick | null = null;

  get isShown(): boolean {
    return this.#shown !== null;
  }

  /** Shows the nearest tick's. */
  point(event: PointerEvent, ticks: readonly Tick[], tips: readonly Tip[]): void {
    const axis = event.currentTarget as HTMLElement;
    if (event.buttons !== 0) {
      this.hide();
      return;
    }
    const { left, right, width } = axis.getBoundingClientRect();
    const isMirrored = getComputedStyle(axis).direction === 'rtl';
    const x = isMirrored ? right - event.clientX : event.clientX - left;
    let best = -1;
    for (const [i, { position }] of ticks.entries()) {
      const away = Math.abs(position * width - x);
      if (away <= NEAR && (best < 0 || away < Math.abs(ticks[best]!.position * width - x))) best = i;
    }
    if (best < 0) this.hide();
    else this.show(axis, ticks[best]!, tips[best]!);
  }

  show(axis: Element, tick: Tick, { title, words, lang }: Tip): void {
    const element = axis.querySelector<HTMLElement>('.tick-tip')!;
    if (this.#shown === element && this.#tick === tick) return;
    this.hide();
    const name = document.createElement('b');
    name.textContent = title;
    const quoted = document.createElement('span');
    quoted.textContent = words;
    quoted.lang = lang;
    quoted.dir = 'auto';
    element.replaceChildren(name, quoted);
    element.style.setProperty('--at', String(tick.position));
    element.classList.add('on');
    this.#shown = element;
    this.#tick = tick;
  }

  hide(): void {
    this.#shown?.classList.remove('on');
    this.#shown = null;
    this.#tick = null;
  }
}

export function textOf({ title, words }: Tip): string {
  return words === '' ? title : `${title}. ${words}`;
}
