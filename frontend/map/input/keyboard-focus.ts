import { type Camera, isWithin } from '../camera';
import type { SvgRenderer } from '../svg/svg-renderer';
import type { MapAnnouncer } from './map-announcer';
import type { MapCommand } from './map-keys';
import {
  inReadingOrder,
  type LineWalk,
  nearestInDirection,
  nearestTo,
  nextAlong,
} from './nearest-in-direction';

/** Rows of the reading order from the top of the atlas to its bottom. */
const ROWS = 16;

/** The feature in keyboard focus: its ring, its spoken name, and the steps from feature to feature. */
export class KeyboardFocus {
  /** Which features lie along a line one after the other, and where. */
  lineWalkOf: (featureId: string) => LineWalk | null = () => null;
  readonly #renderer: SvgRenderer;
  readonly #camera: Camera;
  readonly #announcer: MapAnnouncer;
  readonly #moved: (changed: boolean) => void;
  #spokenOf: (featureId: string) => string = (id) => id;
  #id: string | null = null;

  constructor(
    renderer: SvgRenderer,
    camera: Camera,
    announcer: MapAnnouncer,
    moved: (changed: boolean) => void,
  ) {
    this.#renderer = renderer;
    this.#camera = camera;
    this.#announcer = announcer;
    this.#moved = moved;
  }

  get id(): string | null {
    return this.#id;
  }

  set spokenOf(of: (featureId: string) => string) {
    this.#spokenOf = of;
    if (this.#id !== null) this.#announcer.say(of(this.#id));
  }

  on(id: string | null): void {
    const changed = id !== this.#id;
    this.#id = id;
    this.#renderer.ring(id);
    this.#announcer.say(id === null ? null : this.#spokenOf(id), changed);
    const anchor = id === null ? undefined : this.#renderer.mark(id)?.shape.anchor;
    if (anchor && !isWithin(anchor, this.#camera.screen(this.#camera.covered))) this.#camera.bring(anchor);
    this.#moved(changed);
  }

  /** A feature that is hidden or gone loses the focus. */
  check(): void {
    if (this.#id !== null && !this.#renderer.isShown(this.#id)) this.on(null);
  }

  walk(command: MapCommand): void {
    const stops = [...this.#renderer.stops()];
    if (stops.length === 0) return;
    const from = stops.find((stop) => stop.id === this.#id);
    if (command.do === 'step') {
      const { minX, minY, maxX, maxY } = this.#camera.screen(this.#camera.covered);
      const next = from
        ? (nextAlong(stops, from, command.direction, this.lineWalkOf) ??
          nearestInDirection(stops, from, command.direction))
        : nearestTo(stops, (minX + maxX) / 2, (minY + maxY) / 2);
      if (next) this.on(next.id);
      return;
    }
    // Rows of the atlas, not of the screen: the order stays the same at every zoom.
    const { home } = this.#camera;
    const ordered = inReadingOrder(stops, (home.maxY - home.minY) / ROWS);
    const at = from ? ordered.findIndex((stop) => stop.id === from.id) : -1;
    const steps = { first: 0, last: -1, next: at + 1, previous: at < 0 ? -1 : at - 1 };
    this.on(ordered.at(steps[command.do as keyof typeof steps] % ordered.length)!.id);
  }
}
