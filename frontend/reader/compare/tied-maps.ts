import type { MapView } from '../../core/geography';

/** What two maps need to keep to one view. */
export interface Tieable {
  readonly host: HTMLElement;
  readonly view: MapView;
  /** Listens to movements; returns what stops it. */
  onMove(hear: Movement): () => void;
  /** Shows a view at once. */
  follow(view: MapView): void;
  /** Glides to a view as another map does. */
  glideAlong(target: MapView): void;
}

/** What is told of a map's movement. */
export interface Movement {
  /** At every frame. */
  moved(view: MapView): void;
  /** A glide to another zoom begins. */
  zooming(target: MapView): void;
  /** The map has come to rest. */
  rested(view: MapView): void;
}

/** What a reader does to a map to move it. */
const GRASPS = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * Keeps two maps on one view, whichever of them is moved. One leads at a time: the one the reader grasped last, or
 * the first to move while both rest; what the other does meanwhile only follows and is not passed back.
 */
export class TiedMaps {
  readonly #ended = new AbortController();
  readonly #stops: (() => void)[];
  #leader: Tieable | null = null;

  /** The second goes at once to where the first is. */
  constructor(first: Tieable, second: Tieable) {
    this.#stops = [this.#tie(first, second), this.#tie(second, first)];
    this.#leader = first;
    second.follow(first.view);
    this.#leader = null;
  }

  release(): void {
    this.#ended.abort();
    for (const stop of this.#stops) stop();
  }

  #tie(one: Tieable, other: Tieable): () => void {
    for (const grasp of GRASPS) {
      one.host.addEventListener(
        grasp,
        () => {
          this.#leader = one;
        },
        { signal: this.#ended.signal, capture: true, passive: true },
      );
    }
    const leads = () => {
      this.#leader ??= one;
      return this.#leader === one;
    };
    return one.onMove({
      moved: (view) => {
        if (leads()) other.follow(view);
      },
      zooming: (target) => {
        if (leads()) other.glideAlong(target);
      },
      rested: (view) => {
        if (this.#leader !== one) return;
        other.follow(view);
        this.#leader = null;
      },
    });
  }
}
