import type { MapTooltip, Padding } from '../map-model';

/** Pixels between the tooltip and what it is about, and from the edge of the map. */
const GAP = 8;

/** A short line about the feature that the pointer or the keyboard is at. Clicks go through it. */
export class Tooltip {
  readonly element = document.createElement('div');
  readonly #name = document.createElement('b');
  readonly #detail = document.createElement('span');

  constructor() {
    this.element.className = 'tooltip';
    this.element.hidden = true;
    // Screen readers hear the feature in focus from the map's voice.
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#name, ' ', this.#detail);
  }

  get shown(): boolean {
    return !this.element.hidden;
  }

  /**
   * Shows a line above a spot, or below it where there is no room above.
   *
   * @param spot the middle, top and bottom of what the line is about, in pixels from the map's corner
   * @param covered what panels cover of the map
   */
  show(
    tooltip: MapTooltip,
    spot: { x: number; top: number; bottom: number },
    size: { x: number; y: number },
    covered: Padding,
  ): void {
    this.element.hidden = false;
    this.element.dir = tooltip.dir;
    this.element.lang = tooltip.lang;
    this.#name.textContent = tooltip.name;
    this.#detail.textContent = tooltip.detail;
    const left = covered.left + GAP;
    const right = size.x - covered.right - GAP;
    this.element.style.maxWidth = `${Math.max(80, right - left)}px`;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const above = spot.top - height - GAP >= covered.top + 2;
    const x = Math.max(left, Math.min(right - width, spot.x - width / 2));
    const y = above ? spot.top - height - GAP : spot.bottom + GAP;
    this.element.classList.toggle('below', !above);
    this.element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    const tip = Math.max(10, Math.min(width - 10, spot.x - x));
    this.element.style.setProperty('--tip', `${Math.round(tip)}px`);
  }

  hide(): void {
    this.element.hidden = true;
  }
}
