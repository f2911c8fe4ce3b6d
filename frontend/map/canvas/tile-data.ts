import Flatbush from 'flatbush';
import type { ShapeKind } from '../geometry/shape';
import type { TileFacts } from '../tile-feed';
import type { TileAddress } from './tile-address';

/** Where a feature's name is set by preference, in the tile's own units. */
export interface TileLabel {
  id: string;
  x: number;
  y: number;
  /** How large the feature is; large ones are named first. */
  size: number;
  /** The feature's place in its layer, in which features are drawn. */
  order: number;
  /** Where the feature stands among the tile's; -1 for one that is not in it. */
  feature: number;
}

const KINDS: readonly ShapeKind[] = ['point', 'line', 'area'];

/** What a decoded tile is made of: arrays that go from one thread to another as they are. */
export interface TileParts {
  address: TileAddress;
  layer: string;
  extent: number;
  /** One of each for every feature. */
  keys: string[];
  names: (string | null)[];
  whens: (string | null)[];
  /** First and last day of each feature in turn; NaN for none. */
  days: Float64Array;
  /** 0 for a point, 1 for a line, 2 for an area; 4 more for an uncertain beginning, 8 for an uncertain end. */
  marks: Uint8Array;
  labels: TileLabel[];
  xy: Int32Array;
  runStarts: Uint32Array;
  vertexStarts: Uint32Array;
  boxes: Int32Array;
  /** Of the boxes; null without features. */
  index: ArrayBuffer | null;
}

/** An index of boxes as flat numbers. */
export function indexOf(boxes: Int32Array): ArrayBuffer | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length / 4, 16, Int32Array);
  for (let i = 0; i < boxes.length; i += 4) index.add(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!);
  index.finish();
  return index.data as ArrayBuffer;
}

/**
 * A decoded tile. Coordinates are the tile's own, x east and y south, 0 to `extent`, and beyond for what reaches over its
 * edge; all of a tile's stand in one array, x and y in turn.
 */
export class TileData {
  readonly parts: TileParts;
  readonly address: TileAddress;
  readonly extent: number;
  readonly labels: readonly TileLabel[];
  readonly xy: Int32Array;
  /** Feature i has the runs `runStarts[i]` to `runStarts[i + 1]`; run j the vertices `vertexStarts[j]` to `[j + 1]`. */
  readonly runStarts: Uint32Array;
  readonly vertexStarts: Uint32Array;
  /** West, north, east, south of each feature in turn. */
  readonly boxes: Int32Array;
  readonly #index: Flatbush | null;
  #features: TileFacts[] | null = null;
  #byId: Map<string, number> | null = null;

  constructor(parts: TileParts) {
    this.parts = parts;
    this.address = parts.address;
    this.extent = parts.extent;
    this.labels = parts.labels;
    this.xy = parts.xy;
    this.runStarts = parts.runStarts;
    this.vertexStarts = parts.vertexStarts;
    this.boxes = parts.boxes;
    this.#index = parts.index && Flatbush.from(parts.index);
  }

  /** What is said of each feature; made when first asked for, which a worker never does. */
  get features(): readonly TileFacts[] {
    const { layer, keys, names, whens, days, marks } = this.parts;
    const day = (i: number) => (Number.isNaN(days[i]!) ? null : days[i]!);
    this.#features ??= keys.map((key, i) => ({
      id: `${layer}:${key}`,
      name: names[i]!,
      when: whens[i]!,
      first: day(2 * i),
      last: day(2 * i + 1),
      firstUncertain: (marks[i]! & 4) > 0,
      lastUncertain: (marks[i]! & 8) > 0,
      kind: this.kindOf(i),
    }));
    return this.#features;
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return this.xy.byteLength + this.vertexStarts.byteLength + this.parts.keys.length * 300;
  }

  kindOf(feature: number): ShapeKind {
    return KINDS[this.parts.marks[feature]! & 3]!;
  }

  /** Features whose box touches a box in the tile's units, in drawing order. */
  touching(minX: number, minY: number, maxX: number, maxY: number): number[] {
    return this.#index?.search(minX, minY, maxX, maxY).sort((a, b) => a - b) ?? [];
  }

  /** Where a feature stands among the tile's; undefined for one that is not in it. */
  find(id: string): number | undefined {
    this.#byId ??= new Map(this.features.map((feature, i) => [feature.id, i]));
    return this.#byId.get(id);
  }
}
