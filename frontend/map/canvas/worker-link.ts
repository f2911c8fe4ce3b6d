import type { Look } from './looks';
import type { CellFrame, PaintedPart, Painting } from './paint-cell';
import type { TileAddress } from './tile-address';
import { TileData, type TileParts } from './tile-data';
import type { Answer, HatchPicture, Job, SentLook } from './worker-jobs';

/**
 * The thread beside the page's that decodes and paints tiles, one for all maps of a page. Where none may be started, as by
 * an element on another site or in a frame with an origin of its own, the page does it all itself.
 */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { done: (answer: Answer) => void; failed: (reason: Error) => void }>();
  /** Tiles that the worker has, by the number it knows them by. */
  readonly #numbers = new WeakMap<TileData, number>();
  readonly #pictures = new WeakMap<object, HatchPicture>();
  #count = 0;

  private constructor(worker: Worker, ended: () => void) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const job = this.#waiting.get(data.job);
      this.#waiting.delete(data.job);
      if (data.do === 'failed') job?.failed(new Error(data.reason));
      else job?.done(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      ended();
      worker.terminate();
      for (const { failed } of this.#waiting.values()) failed(new WorkerEnded());
      this.#waiting.clear();
    };
  }

  /** Null where there is no worker. @param ended called when there is none after all */
  static start(ended: () => void): WorkerLink | null {
    if (typeof OffscreenCanvas === 'undefined') return null;
    try {
      const worker = new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module' });
      return new WorkerLink(worker, ended);
    } catch {
      return null;
    }
  }

  /** Rejects with `WorkerEnded` when the page has to do it, and with what is wrong with the tile. */
  async decode(address: TileAddress, layer: string, bytes: Uint8Array): Promise<TileData> {
    const number = ++this.#count;
    const answer = await this.#ask({ do: 'decode', job: number, address, layer, bytes });
    const tile = new TileData((answer as { tile: TileParts }).tile);
    this.#numbers.set(tile, number);
    return tile;
  }

  /** A picture of a cell. Rejects with `WorkerEnded` when the page has to paint it; with nothing else. */
  async paint(frame: CellFrame, parts: readonly PaintedPart[], painting: Painting): Promise<ImageBitmap> {
    const sent = parts.map(({ part, from, states }) => ({ part, tile: this.#numberOf(from), states }));
    const looks = painting.looks.map((look) => look && this.#sendable(look));
    const answer = await this.#ask({
      do: 'paint',
      job: ++this.#count,
      frame,
      parts: sent,
      painting: { ...painting, looks },
    });
    return (answer as { picture: ImageBitmap }).picture;
  }

  /** The tile is not kept any more. */
  drop(tile: TileData): void {
    const number = this.#numbers.get(tile);
    if (number !== undefined) this.#post({ do: 'drop', job: number });
    this.#numbers.delete(tile);
  }

  #numberOf(tile: TileData): number {
    let number = this.#numbers.get(tile);
    if (number === undefined) {
      number = ++this.#count;
      this.#numbers.set(tile, number);
      this.#post({ do: 'keep', job: number, tile: tile.parts });
    }
    return number;
  }

  #sendable(look: Look): SentLook {
    if (!look.hatch) return { ...look, hatch: null };
    const { tile, ratio } = look.hatch;
    let picture = this.#pictures.get(tile);
    if (!picture) {
      const pen = tile.getContext('2d') as CanvasRenderingContext2D;
      picture = { image: pen.getImageData(0, 0, tile.width, tile.height), ratio };
      this.#pictures.set(tile, picture);
    }
    return { ...look, hatch: picture };
  }

  #ask(job: Job): Promise<Answer> {
    return new Promise((done, failed) => {
      this.#waiting.set(job.job, { done, failed });
      this.#post(job);
    });
  }

  #post(job: Job): void {
    this.#worker.postMessage(job);
  }
}

/** The worker could not be loaded or has broken down: the page is to do what it was asked for. */
export class WorkerEnded extends Error {}

let link: WorkerLink | null | undefined;

/** The page's worker, started when first asked for; null where there is none. */
export function tileWorker(): WorkerLink | null {
  if (link === undefined) {
    link = WorkerLink.start(() => {
      link = null;
    });
  }
  return link;
}
