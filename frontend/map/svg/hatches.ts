import type { Pattern } from '../../core/atlas';
import { HATCH, PATTERNS } from '../../core/looks';
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
    const hatch = HATCH_TILES[pattern];
    if (!hatch) return null;
    const name = `${color} ${pattern}`;
    let url = this.#urls.get(name);
    if (!url) {
      const id = `${this.#key}-hatch-${this.#urls.size}`;
      url = `url(#${id})`;
      this.#urls.set(name, url);
      const tile = svg('pattern', {
        id,
        class: 'hatch',
        width: String(hatch.width),
        height: `${HATCH.apart}`,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(-45)',
      });
      tile.style.setProperty('--tint', color);
      tile.append(
        svg('rect', { class: 'ground', width: String(hatch.width), height: `${HATCH.apart}` }),
        svg('path', { d: hatch.path }),
      );
      this.element.append(tile);
    }
    return url;
  }

  /** The parts of a pattern as they stand in the document, for one who paints them elsewhere; null for a plain fill. */
  tileOf(tint: MapTint): HatchTile | null {
    const hatch = HATCH_TILES[tint.pattern];
    const url = this.fillOf(tint);
    if (!hatch || !url) return null;
    const [ground, path] = this.element.querySelector(url.slice('url('.length, -1))!.children;
    return { width: hatch.width, height: HATCH.apart, d: hatch.path, ground: ground!, path: path! };
  }
}

/** A tile of a pattern in pixels, with the elements that its colours are to be read from. */
export interface HatchTile {
  width: number;
  height: number;
  d: string;
  ground: Element;
  path: Element;
}

/** A tile of a pattern on an area, turned by -45 degrees where it is used; null for a plain fill. */
export const HATCH_TILES = Object.fromEntries(
  Object.entries(PATTERNS).map(([pattern, { hatch }]) => [pattern, hatch.length > 0 ? tileOf(hatch) : null]),
) as Record<Pattern, { width: number; path: string } | null>;

function tileOf(hatch: readonly number[]): { width: number; path: string } {
  let x = 1;
  let path = '';
  hatch.forEach((length, i) => {
    if (i % 2 === 0) path += `M${x} ${HATCH.apart / 2}h${length}`;
    x += length;
  });
  return { width: Math.round(x - 1), path };
}
