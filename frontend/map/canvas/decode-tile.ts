import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { ShapeKind } from '../geometry/shape';
import type { TileAddress } from './tile-address';
import { indexOf, type TileLabel, type TileParts } from './tile-data';

const KINDS: readonly (ShapeKind | null)[] = [null, 'point', 'line', 'area'];
/** Features between two chances for the page to do something else. */
const STRIDE = 100;

/**
 * Reads a vector tile (Mapbox Vector Tile 2) of one layer: `shapes` and `labels`. Yields now and then, so that a page
 * may draw in between; what it returns is what the tile is made of. Throws for bytes that are no tile.
 */
export function* decodeTile(
  address: TileAddress,
  layer: string,
  bytes: Uint8Array,
): Generator<void, TileParts, void> {
  const tile = new VectorTile(new PbfReader(bytes));
  const shapes = tile.layers['shapes'];
  const keys: string[] = [];
  const names: (string | null)[] = [];
  const whens: (string | null)[] = [];
  const days: number[] = [];
  const marks: number[] = [];
  const coordinates: number[] = [];
  const runStarts: number[] = [0];
  const vertexStarts: number[] = [0];
  const boxes: number[] = [];
  for (let i = 0; i < (shapes?.length ?? 0); i++) {
    if (i % STRIDE === STRIDE - 1) yield;
    const feature = shapes!.feature(i);
    const kind = KINDS[feature.type];
    if (!kind) continue;
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    let runs = 0;
    for (const run of feature.loadGeometry()) {
      // A ring's last vertex is its first again, which decoding adds.
      const length = kind === 'area' ? run.length - 1 : run.length;
      if (length < LEAST[kind]) continue;
      for (let v = 0; v < length; v++) {
        const { x, y } = run[v]!;
        coordinates.push(x, y);
        box[0] = Math.min(box[0]!, x);
        box[1] = Math.min(box[1]!, y);
        box[2] = Math.max(box[2]!, x);
        box[3] = Math.max(box[3]!, y);
      }
      vertexStarts.push(coordinates.length / 2);
      runs++;
    }
    if (runs === 0) continue;
    runStarts.push(vertexStarts.length - 1);
    boxes.push(...box);
    const { key, name, when, first, last, firstUncertain, lastUncertain } = feature.properties;
    keys.push(String(key));
    names.push(text(name));
    whens.push(text(when));
    days.push(day(first), day(last));
    marks.push(feature.type - 1 + (firstUncertain === true ? 4 : 0) + (lastUncertain === true ? 8 : 0));
  }
  const extent = shapes?.extent ?? 4096;
  const flat = Int32Array.from(boxes);
  return {
    address,
    layer,
    extent,
    keys,
    names,
    whens,
    days: Float64Array.from(days),
    marks: Uint8Array.from(marks),
    labels: labelsOf(tile, layer, extent, new Map(keys.map((key, i) => [key, i]))),
    xy: Int32Array.from(coordinates),
    runStarts: Uint32Array.from(runStarts),
    vertexStarts: Uint32Array.from(vertexStarts),
    boxes: flat,
    index: indexOf(flat),
  };
}

const LEAST: Record<ShapeKind, number> = { point: 1, line: 2, area: 3 };

function labelsOf(
  tile: VectorTile,
  layer: string,
  extent: number,
  features: ReadonlyMap<string, number>,
): TileLabel[] {
  const labels = tile.layers['labels'];
  const scale = labels ? extent / labels.extent : 1;
  return Array.from({ length: labels?.length ?? 0 }, (_, i) => {
    const feature = labels!.feature(i);
    const [point] = feature.loadGeometry()[0] ?? [];
    const { key, size } = feature.properties;
    return {
      id: `${layer}:${key}`,
      feature: features.get(String(key)) ?? -1,
      order: feature.id ?? i,
      x: (point?.x ?? 0) * scale,
      y: (point?.y ?? 0) * scale,
      size: typeof size === 'number' ? size : 0,
    };
  });
}

function text(value: unknown): string | null {
  return value === undefined || value === '' ? null : String(value);
}

function day(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
