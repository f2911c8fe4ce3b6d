import { type Camera, NO_PADDING } from './camera';
import { lonLatOf, scaleOf } from './geometry/mercator';
import type { Box } from './labels/label-placement';
import { Locator } from './locator';
import type { MapOptions, MapWords } from './map-model';
import { ScaleBar } from './scale-bar';
import type { Mark } from './svg/mark';
import type { SvgRenderer } from './svg/svg-renderer';

/** A map narrower than this many pixels has a scale bar of so many at most. */
const SLIM = 420;
const SHORT_BAR = 64;
/** Pixels of map that an overview needs beside it. */
const ROOM = { width: 560, height: 420 };

/** Scale bar, overview and credits: what lies on the map and moves neither with it nor by it. */
export class Furniture {
  readonly #root: HTMLElement;
  readonly #camera: Camera;
  readonly #scale: ScaleBar;
  readonly #locator: Locator;
  readonly #attribution = document.createElement('div');
  #hasLocator: boolean;

  constructor(root: HTMLElement, camera: Camera, words: MapWords, { attribution, locator }: MapOptions) {
    this.#root = root;
    this.#camera = camera;
    this.#scale = new ScaleBar(words);
    this.#locator = new Locator(words);
    this.#hasLocator = locator ?? true;
    const corner = document.createElement('div');
    corner.className = 'corner';
    corner.append(this.#locator.element, this.#scale.element);
    this.#attribution.className = 'attribution';
    this.setAttribution(attribution ?? []);
    root.append(corner, this.#attribution);
  }

  set words(words: MapWords) {
    this.#scale.words = words;
    this.#locator.words = words;
    this.update();
  }

  /** Short names of the sources of what is drawn, and a button to those that there is no room for. */
  setAttribution(sources: string[], more: { label: string; open: () => void } | null = null): void {
    this.#attribution.textContent = sources.join(' · ');
    if (!more) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = more.label;
    button.addEventListener('click', more.open);
    this.#attribution.append(sources.length > 0 ? ' · ' : '', button);
  }

  /** With or without the overview; false if nothing changes. */
  setLocator(on: boolean): boolean {
    if (on === this.#hasLocator) return false;
    this.#hasLocator = on;
    this.update();
    return true;
  }

  setLand(marks: readonly Mark[]): void {
    this.#locator.setLand(marks);
  }

  /** Moves the frame in the overview. */
  follow(): void {
    this.#locator.frame(this.#camera.screen(this.#camera.covered, this.#camera.view));
  }

  /** Scale bar and overview follow what is seen, once it has come to rest. */
  update(): void {
    const camera = this.#camera;
    if (!camera.hasSize) return;
    const { zoom } = camera.view;
    const scale = scaleOf(zoom);
    const free = camera.screen(camera.covered, camera.view);
    const middle = lonLatOf({ x: (free.minX + free.maxX) / 2, y: (free.minY + free.maxY) / 2 });
    this.#scale.show(middle[1], zoom, camera.width < SLIM ? SHORT_BAR : undefined);
    // What the credits must leave free.
    this.#root.style.setProperty('--scale-room', `${this.#scale.element.offsetWidth + 24}px`);
    const isRoomy =
      (free.maxX - free.minX) * scale >= ROOM.width && (free.maxY - free.minY) * scale >= ROOM.height;
    const isShown = this.#hasLocator && isRoomy && this.#locator.isOfUseFor(free);
    this.#locator.element.hidden = !isShown;
    if (!isShown) return;
    this.#locator.frame(free);
    this.#locator.name(free);
  }

  /** Boxes of these, and of the host's own elements on the map, in the renderer's pixels. */
  boxes(renderer: SvgRenderer, others: readonly Element[]): Box[] {
    const { left, top } = this.#root.getBoundingClientRect();
    const { minX, minY } = renderer.pixelsOf(this.#camera.screen(NO_PADDING));
    return [this.#scale.element, this.#locator.element, this.#attribution, ...others].flatMap((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return [];
      return {
        minX: box.left - left + minX,
        minY: box.top - top + minY,
        maxX: box.right - left + minX,
        maxY: box.bottom - top + minY,
      };
    });
  }
}
