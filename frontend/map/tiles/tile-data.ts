import Flatbush from 'flatbush';
import type { ShapeKind } from '../shape';
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

/**
 * A decoded tile. Coordinates are the tile's own, x east and y south, 0 to `extent`, and beyond for what reaches over its
 * edge; all of a tile's stand in one array, x and y in turn.
 */
export class TileData {
  readonly address: TileAddress;
  readonly extent: number;
  readonly features: readonly TileFacts[];
  readonly labels: readonly TileLabel[];
  readonly xy: Int32Array;
  /** Feature i has the runs `runStarts[i]` to `runStarts[i + 1]`; run j the vertices `vertexStarts[j]` to `[j + 1]`. */
  readonly runStarts: Uint32Array;
  readonly vertexStarts: Uint32Array;
  /** West, north, east, south of each feature in turn. */
  readonly boxes: Int32Array;
  readonly #index: Flatbush | null = null;
  #byId: Map<string, number> | null = null;

  constructor(
    address: TileAddress,
    parts: Pick<TileData, 'extent' | 'features' | 'labels' | 'xy' | 'runStarts' | 'vertexStarts' | 'boxes'>,
  ) {
    this.address = address;
    this.extent = parts.extent;
    this.features = parts.features;
    this.labels = parts.labels;
    this.xy = parts.xy;
    this.runStarts = parts.runStarts;
    this.vertexStarts = parts.vertexStarts;
    this.boxes = parts.boxes;
    if (this.features.length === 0) return;
    this.#index = new Flatbush(this.features.length, 16, Int32Array);
    for (let i = 0; i < this.boxes.length; i += 4)
      this.#index.add(this.boxes[i]!, this.boxes[i + 1]!, this.boxes[i + 2]!, this.boxes[i + 3]!);
    this.#index.finish();
  }

  /** About how much memory it takes. */
  get bytes(): number {
    return this.xy.byteLength + this.vertexStarts.byteLength + this.features.length * 300;
  }

  kindOf(feature: number): ShapeKind {
    return this.features[feature]!.kind;
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
