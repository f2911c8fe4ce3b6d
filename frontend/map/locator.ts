import { union, type WorldBox } from './geometry/mercator';
import { insideRings } from './geometry/planar-geometry';
import type { MapWords } from './map-model';
import type { Mark } from './svg/mark';
import { pathOf } from './svg/path-text';
import { svg } from './svg/svg-element';

/** Pixels the inset takes. */
const WIDTH = 150;
const TALLEST = 110;
/** The frame of the view is never smaller than this. */
const LEAST = 6;
/** An inset says nothing when the view takes more than this share of it. */
const WHOLE = 0.6;
/** Points each way that are asked for the land they lie on. */
const GRID = 7;

/** A small map of all the land there is in the background, with a frame where the window lies. */
export class Locator {
  readonly element = document.createElement('div');
  readonly #drawing = svg('svg', { 'aria-hidden': 'true' });
  readonly #land = svg('g', { class: 'land' });
  readonly #frame = svg('rect', { class: 'window' });
  #marks: readonly Mark[] = [];
  #box: WorldBox | null = null;
  #scale = 1;
  #words: MapWords;
  #spoken = '';

  constructor(words: MapWords) {
    this.#words = words;
    this.element.className = 'locator';
    this.element.setAttribute('role', 'img');
    this.element.hidden = true;
    this.#drawing.append(this.#land, this.#frame);
    this.element.append(this.#drawing);
  }

  set words(words: MapWords) {
    this.#words = words;
    this.#spoken = '';
  }

  /** @param marks areas of the background, as the sheet has them */
  setLand(marks: readonly Mark[]): void {
    if (marks.length === this.#marks.length && marks.every((mark, i) => mark === this.#marks[i])) return;
    this.#marks = marks;
    this.#spoken = '';
    this.#box = union(marks.map(({ shape }) => shape.box));
    if (!this.#box) return;
    const { minX, minY, maxX, maxY } = this.#box;
    this.#scale = Math.min(WIDTH / (maxX - minX), TALLEST / (maxY - minY));
    const width = ((maxX - minX) * this.#scale).toFixed(0);
    const height = ((maxY - minY) * this.#scale).toFixed(0);
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      this.#drawing.setAttribute(name, value);
    const at = (value: number) => value * this.#scale;
    this.#land.replaceChildren(
      ...marks.map(({ shape }) => svg('path', { d: pathOf(shape, this.#scale, at(minX), at(minY)) })),
    );
  }

  /** Whether the inset says something of this part of the world. */
  isOfUseFor(free: WorldBox): boolean {
    if (!this.#box) return false;
    const { minX, minY, maxX, maxY } = this.#box;
    const share = ((free.maxX - free.minX) * (free.maxY - free.minY)) / ((maxX - minX) * (maxY - minY));
    const isBeside = free.maxX <= minX || free.minX >= maxX || free.maxY <= minY || free.minY >= maxY;
    return share < WHOLE && !isBeside;
  }

  /** Moves the frame. @param free the part of the world that is seen */
  frame(free: WorldBox): void {
    if (!this.#box) return;
    const { minX, minY } = this.#box;
    const side = (from: number, to: number) => Math.max(LEAST, (to - from) * this.#scale);
    const width = side(free.minX, free.maxX);
    const height = side(free.minY, free.maxY);
    const x = ((free.minX + free.maxX) / 2 - minX) * this.#scale - width / 2;
    const y = ((free.minY + free.maxY) / 2 - minY) * this.#scale - height / 2;
    for (const [name, value] of Object.entries({ x, y, width, height }))
      this.#frame.setAttribute(name, value.toFixed(1));
  }

  /** Says which land the window shows, the most of it first. */
  name(free: WorldBox): void {
    const found = new Map<string, number>();
    for (let i = 0; i < GRID * GRID; i++) {
      const x = free.minX + ((free.maxX - free.minX) * ((i % GRID) + 0.5)) / GRID;
      const y = free.minY + ((free.maxY - free.minY) * (Math.floor(i / GRID) + 0.5)) / GRID;
      const mark = this.#marks.find(({ shape }) => {
        const { box } = shape;
        if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) return false;
        return shape.parts.some((part) =>
          insideRings(
            x,
            y,
            part.map(({ xy }) => xy),
          ),
        );
      });
      if (mark) found.set(mark.id, (found.get(mark.id) ?? 0) + 1);
    }
    const ids = [...found].sort(([, a], [, b]) => b - a).map(([id]) => id);
    const key = ids.join();
    if (key === this.#spoken && this.element.hasAttribute('aria-label')) return;
    this.#spoken = key;
    this.element.setAttribute('aria-label', this.#words.locator(ids));
  }
}
