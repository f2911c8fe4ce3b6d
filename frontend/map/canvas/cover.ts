import { ancestorOf, childrenOf, type TileAddress } from './tile-address';

/** A part of a cell and the tile it is drawn from: the part itself, or one that it lies in. */
export interface CoverPart<T> {
  part: TileAddress;
  from: T;
}

/** How many zooms below a cell its tiles may stand in for it. */
const DEEPEST = 2;

/**
 * What a cell of the map is drawn from: its own tile; where that is not here yet, the tiles below it, for what they
 * cover, and for the rest the nearest above. So a map that zooms shows what it has until it has better.
 *
 * @param find a tile that is here
 * @param maxZoom there are no tiles beyond
 */
export function coverOf<T>(
  cell: TileAddress,
  find: (tile: TileAddress) => T | undefined,
  maxZoom: number,
): CoverPart<T>[] {
  const exact = find(ancestorOf(cell, Math.min(cell.z, maxZoom)));
  if (exact !== undefined) return [{ part: cell, from: exact }];
  const above = nearestAbove(cell, find, maxZoom);
  const below = partsBelow(cell, find, maxZoom, DEEPEST);
  if (below.every(({ from }) => from === undefined))
    return above === undefined ? [] : [{ part: cell, from: above }];
  return below.flatMap(({ part, from = above }) => (from === undefined ? [] : [{ part, from }]));
}

function nearestAbove<T>(
  cell: TileAddress,
  find: (tile: TileAddress) => T | undefined,
  maxZoom: number,
): T | undefined {
  for (let z = Math.min(cell.z, maxZoom + 1) - 1; z >= 0; z--) {
    const found = find(ancestorOf(cell, z));
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsBelow<T>(
  cell: TileAddress,
  find: (tile: TileAddress) => T | undefined,
  maxZoom: number,
  levels: number,
): { part: TileAddress; from: T | undefined }[] {
  if (cell.z >= maxZoom || levels === 0) return [{ part: cell, from: undefined }];
  const parts = childrenOf(cell).flatMap((child) => {
    const from = find(child);
    return from === undefined ? partsBelow(child, find, maxZoom, levels - 1) : [{ part: child, from }];
  });
  return parts.every(({ from }) => from === undefined) ? [{ part: cell, from: undefined }] : parts;
}
