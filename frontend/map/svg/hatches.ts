import type { Pattern } from '../../core/atlas';
import type { MapTint } from '../map-model';
import { svg } from './svg-element';

/**
 * The fills that tell periods apart without colour: strokes, dots, or both in turn, as on their lines. One SVG pattern
 * for each colour and pattern in use; a solid period has none.
 */
export class Hatches {
  readonly element = svg('defs');
  readonly #key: string;
  readonly #urls = new Map<string, string>();

  /** @param key unique in the root */
  constructor(key: string) {
    this.#key = key;
  }

  /** A CSS value for `fill`; null for a plain fill. */
  fillOf({ color, pattern }: MapTint): string | null {
    const ink = INK[pattern];
    if (!ink) return null;
    const name = `${color} ${pattern}`;
    let url = this.#urls.get(name);
    if (!url) {
      const id = `${this.#key}-hatch-${this.#urls.size}`;
      url = `url(#${id})`;
      this.#urls.set(name, url);
      const tile = svg('pattern', {
        id,
        class: 'hatch',
        width: String(ink.width),
        height: '7',
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(-45)',
      });
      tile.style.setProperty('--tint', color);
      tile.append(
        svg('rect', { class: 'ground', width: String(ink.width), height: '7' }),
        svg('path', { d: ink.path }),
      );
      this.element.append(tile);
    }
    return url;
  }

  /** The parts of a pattern as they stand in the document, for one who paints them elsewhere; null for a plain fill. */
  inkOf(tint: MapTint): HatchInk | null {
    const ink = INK[tint.pattern];
    const url = this.fillOf(tint);
    if (!ink || !url) return null;
    const [ground, path] = this.element.querySelector(url.slice('url('.length, -1))!.children;
    return { width: ink.width, height: 7, d: ink.path, ground: ground!, path: path! };
  }
}

/** A tile of a pattern in pixels, with the elements that its colours are to be read from. */
export interface HatchInk {
  width: number;
  height: number;
  d: string;
  ground: Element;
  path: Element;
}

/** What a pattern draws on an area: a tile so wide and seven pixels high, turned by -45 degrees; null for nothing. */
export const INK: Record<Pattern, { width: number; path: string } | null> = {
  solid: null,
  dashed: { width: 10, path: 'M1 3.5h6' },
  dotted: { width: 7, path: 'M3.5 3.5h.01' },
  dashdot: { width: 13, path: 'M1 3.5h5M9.5 3.5h.01' },
};
