import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { ShapeKind } from '../shape';
import type { TileFacts } from '../tile-feed';
import type { TileAddress } from './tile-address';
import { TileData, type TileLabel } from './tile-data';

const KINDS: readonly (ShapeKind | null)[] = [null, 'point', 'line', 'area'];
/** Features between two chances for the page to do something else. */
const STRIDE = 100;

/**
 * Reads a vector tile (Mapbox Vector Tile 2) of one layer: `shapes` and `labels`. Yields now and then, so that a page
 * may draw in between; what it returns is the tile. Throws for bytes that are no tile.
 */
export function* decodeTile(
  address: TileAddress,
  layer: string,
  bytes: Uint8Array,
): Generator<void, TileData, void> {
  const tile = new VectorTile(new PbfReader(bytes));
  const shapes = tile.layers['shapes'];
  const features: TileFacts[] = [];
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
    features.push(factsOf(feature, layer, kind));
  }
  const extent = shapes?.extent ?? 4096;
  return new TileData(address, {
    extent,
    features,
    labels: labelsOf(tile, layer, extent, new Map(features.map(({ id }, i) => [id, i]))),
    xy: Int32Array.from(coordinates),
    runStarts: Uint32Array.from(runStarts),
    vertexStarts: Uint32Array.from(vertexStarts),
    boxes: Int32Array.from(boxes),
  });
}

const LEAST: Record<ShapeKind, number> = { point: 1, line: 2, area: 3 };

function factsOf({ properties }: VectorTileFeature, layer: string, kind: ShapeKind): TileFacts {
  return {
    id: `${layer}:${properties['key']}`,
    name: text(properties['name']),
    when: text(properties['when']),
    first: day(properties['first']),
    last: day(properties['last']),
    firstUncertain: properties['firstUncertain'] === true,
    lastUncertain: properties['lastUncertain'] === true,
    kind,
  };
}

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
    const id = `${layer}:${key}`;
    return {
      id,
      feature: features.get(id) ?? -1,
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

function day(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
