import type { MapWords } from './map-model';
import { svg } from './svg/svg-element';

/** Circumference of the sphere that the projection takes the earth for, in metres (EPSG:3857, WGS 84's equatorial radius). */
const EQUATOR = 2 * Math.PI * 6_378_137;
const TILE = 256;
/** Pixels the bar takes at most. */
const LONGEST = 120;

/** Metres of ground a pixel shows at a latitude: Mercator stretches the ground by one over the cosine. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
}

/** The longest of 1, 2 or 5 by a power of ten metres that takes no more than so many pixels. */
export function roundDistance(metresAPixel: number, longest = LONGEST): { metres: number; pixels: number } {
  const most = metresAPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metresAPixel };
}

/** A bar of two halves for distances on the ground, right for the middle of the map, and a sign that north is up. */
export class ScaleBar {
  readonly element = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #half = document.createElement('span');
  readonly #whole = document.createElement('span');
  readonly #north = svg('svg', { class: 'north', viewBox: '0 0 16 26', width: '16', height: '26' });
  readonly #letter = svg('text', { x: '8', y: '25', 'text-anchor': 'middle' });
  #words: MapWords;
  #shown = '';
  #at: { lat: number; zoom: number; longest: number | undefined } | null = null;

  constructor(words: MapWords) {
    this.#words = words;
    this.element.className = 'scale';
    this.element.setAttribute('role', 'img');
    this.#bar.className = 'bar';
    this.#bar.append(this.#half, this.#whole);
    this.#north.append(
      svg('path', { class: 'needle dark', d: 'M8 0L3 13L8 10Z' }),
      svg('path', { class: 'needle light', d: 'M8 0L13 13L8 10Z' }),
      this.#letter,
    );
    this.element.append(this.#north, this.#bar);
  }

  set words(words: MapWords) {
    this.#words = words;
    this.#shown = '';
    if (this.#at) this.show(this.#at.lat, this.#at.zoom, this.#at.longest);
  }

  /**
   * @param lat of the middle of what is seen
   * @param longest pixels the bar takes at most
   */
  show(lat: number, zoom: number, longest?: number): void {
    this.#at = { lat, zoom, longest };
    const { metres, pixels } = roundDistance(metresPerPixel(lat, zoom), longest);
    const now = `${metres} ${Math.round(pixels * 2)}`;
    if (now === this.#shown) return;
    this.#shown = now;
    this.#bar.style.width = `${pixels.toFixed(1)}px`;
    const { distance, scale, northSign } = this.#words;
    this.#bar.dataset.zero = withoutUnit(distance(0, metres));
    this.#half.textContent = withoutUnit(distance(metres / 2, metres));
    this.#whole.textContent = distance(metres, metres);
    this.#letter.textContent = northSign;
    this.element.setAttribute('aria-label', scale(distance(metres, metres)));
  }
}

function withoutUnit(distance: string): string {
  return distance.replace(/\s\D+$/u, '');
}
