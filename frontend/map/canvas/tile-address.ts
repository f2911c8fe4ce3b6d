import { WORLD, type WorldBox } from '../geometry/mercator';

/** A tile of the usual pyramid: at zoom 0 one for the whole world, each level twice as many both ways. */
export interface TileAddress {
  z: number;
  /** From the west, not wrapped: 0 to 2^z - 1. */
  x: number;
  /** From the north. */
  y: number;
}

export function keyOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}

export function tileBox({ z, x, y }: TileAddress): WorldBox {
  const side = WORLD / 2 ** z;
  return { minX: x * side, minY: y * side, maxX: (x + 1) * side, maxY: (y + 1) * side };
}

/** The tiles of a zoom that a box touches, row by row; none beyond the world's edges, as shapes are drawn once. */
export function tilesOver(box: WorldBox, z: number): TileAddress[] {
  const side = WORLD / 2 ** z;
  const last = 2 ** z - 1;
  const at = (value: number) => Math.max(0, Math.min(last, Math.floor(value / side)));
  if (box.maxX <= 0 || box.maxY <= 0 || box.minX >= WORLD || box.minY >= WORLD) return [];
  const tiles: TileAddress[] = [];
  for (let y = at(box.minY); y <= at(box.maxY); y++)
    for (let x = at(box.minX); x <= at(box.maxX); x++) tiles.push({ z, x, y });
  return tiles;
}

/** The tile of a lower zoom that a tile lies in; itself at its own. */
export function ancestorOf({ z, x, y }: TileAddress, zoom: number): TileAddress {
  const levels = 2 ** (z - zoom);
  return { z: zoom, x: Math.floor(x / levels), y: Math.floor(y / levels) };
}

export function childrenOf({ z, x, y }: TileAddress): TileAddress[] {
  return [0, 1, 2, 3].map((i) => ({ z: z + 1, x: 2 * x + (i % 2), y: 2 * y + (i >> 1) }));
}
