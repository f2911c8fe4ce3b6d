import type { Visibility } from '../../core/filter';
import type { ShapeKind } from '../geometry/shape';
import type { MapTint } from '../map-model';
import type { Look, Looks } from './looks';
import type { TileData } from './tile-data';

/** Features of one state are painted alike. */
interface State {
  kind: ShapeKind;
  uncertain: boolean;
  tint: MapTint | null;
}

/**
 * How each feature of a tile is painted, as one number: 0 for not at all, others count the states that occur. Asked for once
 * a tile and kept until time or tints change, since a tile may have ten thousand features and be painted at several zooms.
 */
export class FeatureStates {
  readonly #visibilityOf: (id: string) => Visibility;
  readonly #tintOf: (id: string) => MapTint | null;
  readonly #states: (State | null)[] = [null];
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<TileData, Uint16Array>();

  constructor(visibilityOf: (id: string) => Visibility, tintOf: (id: string) => MapTint | null) {
    this.#visibilityOf = visibilityOf;
    this.#tintOf = tintOf;
  }

  /** A number for each feature of a tile. */
  of(tile: TileData): Uint16Array {
    let numbers = this.#known.get(tile);
    if (!numbers) {
      numbers = Uint16Array.from(tile.features, ({ id, kind }) => this.#numberOf(id, kind));
      this.#known.set(tile, numbers);
    }
    return numbers;
  }

  /** What the numbers given out so far look like; null for 0. */
  looks(looks: Looks): (Look | null)[] {
    return this.#states.map((state) => state && looks.of(state.kind, state.uncertain, state.tint));
  }

  #numberOf(id: string, kind: ShapeKind): number {
    const visibility = this.#visibilityOf(id);
    // An outline is drawn above the canvas, as a shape.
    if (visibility === 'hidden' || visibility === 'outline') return 0;
    const uncertain = visibility === 'uncertain';
    const tint = this.#tintOf(id);
    const key = `${kind} ${uncertain} ${tint?.color} ${tint?.pattern}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#states.push({ kind, uncertain, tint }) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
