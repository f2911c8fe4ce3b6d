import type { Look } from './looks';
import type { CellFrame, Painting } from './paint-cell';
import type { TileAddress } from './tile-address';
import type { TileParts } from './tile-data';

/** The pattern of an area as plain pixels. */
export interface HatchPicture {
  image: ImageData;
  ratio: number;
}

export type SentLook = Omit<Look, 'hatch'> & { hatch: HatchPicture | null };

/** What the page asks of the worker. A tile is known by the number of the job that brought it. */
export type Job = { job: number } & (
  | { do: 'decode'; address: TileAddress; layer: string; bytes: Uint8Array }
  | { do: 'keep'; tile: TileParts }
  | { do: 'drop' }
  | {
      do: 'paint';
      frame: CellFrame;
      parts: { part: TileAddress; tile: number; states: Uint16Array }[];
      painting: Omit<Painting, 'looks'> & { looks: (SentLook | null)[] };
    }
);

/** What the worker answers to `decode` and `paint`. */
export type Answer = { job: number } & (
  | { do: 'decoded'; tile: TileParts }
  | { do: 'painted'; picture: ImageBitmap }
  | { do: 'failed'; reason: string }
);
