import { decodeTile } from './decode-tile';
import type { Look } from './looks';
import { paintCell } from './paint-cell';
import { TileData, type TileParts } from './tile-data';
import type { Answer, Job, SentLook } from './worker-jobs';

/**
 * The worker's script: decodes tiles, keeps them, and paints cells from them. Bytes that are no tile are answered with the
 * reason; what else goes wrong ends the worker, and the page takes over.
 */

const tiles = new Map<number, TileData>();

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  const answer = done(data);
  if (answer) postMessage(answer, answer.do === 'painted' ? { transfer: [answer.picture] } : {});
});

function done(data: Job): Answer | null {
  const { job } = data;
  switch (data.do) {
    case 'decode':
      try {
        const tile = decoded(decodeTile(data.address, data.layer, data.bytes));
        tiles.set(job, new TileData(tile));
        return { do: 'decoded', job, tile };
      } catch (failure) {
        return { do: 'failed', job, reason: String(failure) };
      }
    case 'keep':
      tiles.set(job, new TileData(data.tile));
      return null;
    case 'drop':
      tiles.delete(job);
      return null;
    case 'paint': {
      const { width, height, ratio } = data.frame;
      const canvas = new OffscreenCanvas(Math.round(width * ratio), Math.round(height * ratio));
      const pen = canvas.getContext('2d')!;
      const looks = data.painting.looks.map((look) => look && received(look));
      const parts = data.parts.map(({ part, tile, states }) => ({ part, from: tiles.get(tile)!, states }));
      for (const _ of paintCell(pen, data.frame, parts, { ...data.painting, looks }));
      return { do: 'painted', job, picture: canvas.transferToImageBitmap() };
    }
  }
}

function decoded(steps: Generator<void, TileParts, void>): TileParts {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function received(look: SentLook): Look {
  if (!look.hatch) return { ...look, hatch: null };
  const { image, ratio } = look.hatch;
  const tile = new OffscreenCanvas(image.width, image.height);
  tile.getContext('2d')!.putImageData(image, 0, 0);
  return { ...look, hatch: { tile, ratio } };
}
