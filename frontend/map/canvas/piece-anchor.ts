import type { WorldBox, WorldPoint } from '../geometry/mercator';
import { tileBox } from './tile-address';
import type { TileData } from './tile-data';

/**
 * A spot of a feature inside a box: the middle of what its box has there, or, where an area or a line does not pass by
 * that, one of its vertices. Null where there is nothing of it. In world units.
 */
export function pieceAnchor(tile: TileData, feature: number, box: WorldBox): WorldPoint | null {
  const { minX, minY, maxX } = tileBox(tile.address);
  const k = (maxX - minX) / tile.extent;
  const [west, north, east, south] = tile.boxes.subarray(4 * feature, 4 * feature + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  const left = Math.max(minX + west * k, box.minX);
  const right = Math.min(minX + east * k, box.maxX);
  const top = Math.max(minY + north * k, box.minY);
  const bottom = Math.min(minY + south * k, box.maxY);
  if (left > right || top > bottom) return null;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (
    tile.kindOf(feature) === 'area' &&
    isInside(tile, feature, (middle.x - minX) / k, (middle.y - minY) / k)
  )
    return middle;
  let best: WorldPoint | null = null;
  let least = Infinity;
  const from = tile.vertexStarts[tile.runStarts[feature]!]!;
  const to = tile.vertexStarts[tile.runStarts[feature + 1]!]!;
  for (let v = from; v < to; v++) {
    const x = minX + tile.xy[2 * v]! * k;
    const y = minY + tile.xy[2 * v + 1]! * k;
    if (x < box.minX || x >= box.maxX || y < box.minY || y >= box.maxY) continue;
    const away = (x - middle.x) ** 2 + (y - middle.y) ** 2;
    if (away < least) {
      best = { x, y };
      least = away;
    }
  }
  return best;
}

/** By the even-odd rule, in the tile's units. */
function isInside({ xy, runStarts, vertexStarts }: TileData, feature: number, x: number, y: number): boolean {
  let inside = false;
  for (let run = runStarts[feature]!; run < runStarts[feature + 1]!; run++) {
    const first = vertexStarts[run]!;
    const end = vertexStarts[run + 1]!;
    for (let i = first, j = end - 1; i < end; j = i++) {
      const yi = xy[2 * i + 1]!;
      const yj = xy[2 * j + 1]!;
      if (yi > y !== yj > y && x < ((xy[2 * j]! - xy[2 * i]!) * (y - yi)) / (yj - yi) + xy[2 * i]!)
        inside = !inside;
    }
  }
  return inside;
}
