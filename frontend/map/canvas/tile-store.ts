import type { TileFeed } from '../tile-feed';
import { decodeTile } from './decode-tile';
import { keyOf, type TileAddress } from './tile-address';
import { TileData } from './tile-data';
import { tileWorker, WorkerEnded } from './worker-link';

/** Bytes of decoded tiles that are kept beside those on some map. */
const ROOM = 96_000_000;
/** Milliseconds of decoding at a stretch, where the page does it itself. */
const STRETCH = 6;
/** Milliseconds after which a tile that could not be had is asked for again when a map moves. */
const LATER = 5000;

/** Hears when a tile has come. */
export interface TileUser {
  tileCame(tile: TileData): void;
}

const stores = new WeakMap<TileFeed, TileStore>();

/** The tiles of a feed: the same for all maps that draw it. */
export function storeOf(feed: TileFeed): TileStore {
  let store = stores.get(feed);
  if (!store) {
    store = new TileStore(feed);
    stores.set(feed, store);
  }
  return store;
}

/** Fetches, decodes and keeps the tiles of one layer; gives up those under way that no map wants any more. */
export class TileStore {
  readonly #feed: TileFeed;
  /** In the order of their last use. */
  readonly #here = new Map<string, TileData>();
  readonly #underWay = new Map<string, AbortController>();
  readonly #failed = new Map<string, number>();
  readonly #wanted = new Map<TileUser, Map<string, TileAddress>>();
  #bytes = 0;
  #reported = '';

  constructor(feed: TileFeed) {
    this.#feed = feed;
    feed.onRetry = () => {
      this.#failed.clear();
      this.#fetchMissing();
    };
  }

  get(address: TileAddress): TileData | undefined {
    return this.#here.get(keyOf(address));
  }

  /** What a map wants, the most wanted first, in place of what it wanted before. */
  want(user: TileUser, addresses: readonly TileAddress[]): void {
    this.#wanted.set(user, new Map(addresses.map((address) => [keyOf(address), address])));
    const now = performance.now();
    for (const [key, since] of this.#failed) if (now - since > LATER) this.#failed.delete(key);
    this.#abandon();
    this.#fetchMissing();
  }

  /** A map is gone, or draws the layer no more. */
  release(user: TileUser): void {
    this.#wanted.delete(user);
    this.#abandon();
  }

  #isWanted(key: string): boolean {
    return [...this.#wanted.values()].some((wanted) => wanted.has(key));
  }

  #abandon(): void {
    for (const [key, request] of this.#underWay) {
      if (this.#isWanted(key)) continue;
      this.#underWay.delete(key);
      request.abort();
    }
    for (const key of this.#failed.keys()) if (!this.#isWanted(key)) this.#failed.delete(key);
    for (const [key, tile] of this.#here) {
      if (this.#bytes < ROOM) break;
      if (this.#isWanted(key)) continue;
      this.#here.delete(key);
      this.#bytes -= tile.bytes;
      tileWorker()?.drop(tile);
    }
  }

  #fetchMissing(): void {
    for (const wanted of this.#wanted.values()) {
      for (const [key, address] of wanted) {
        const tile = this.#here.get(key);
        if (tile) {
          this.#here.delete(key);
          this.#here.set(key, tile);
        } else if (!this.#underWay.has(key) && !this.#failed.has(key)) void this.#fetch(key, address);
      }
    }
    this.#report();
  }

  async #fetch(key: string, address: TileAddress): Promise<void> {
    const request = new AbortController();
    const { signal } = request;
    this.#underWay.set(key, request);
    try {
      const tile = await this.#load(address, signal);
      if (signal.aborted) {
        tileWorker()?.drop(tile);
        return;
      }
      this.#underWay.delete(key);
      this.#here.set(key, tile);
      this.#bytes += tile.bytes;
      this.#feed.found(tile.features);
      for (const user of this.#wanted.keys()) user.tileCame(tile);
    } catch (failure) {
      if (signal.aborted) return;
      this.#underWay.delete(key);
      this.#failed.set(key, performance.now());
      console.warn(failure);
    }
    this.#report();
  }

  async #load(address: TileAddress, signal: AbortSignal): Promise<TileData> {
    const { z, x, y } = address;
    const url = this.#feed.url.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
    const response = await fetch(url, { signal, credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${url} answered with status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    try {
      const tile = await tileWorker()?.decode(address, this.#feed.layer, bytes);
      if (tile) return tile;
    } catch (failure) {
      if (!(failure instanceof WorkerEnded)) throw failure;
    }
    return this.#decode(address, bytes, signal);
  }

  async #decode(address: TileAddress, bytes: Uint8Array, signal: AbortSignal): Promise<TileData> {
    const steps = decodeTile(address, this.#feed.layer, bytes);
    for (let since = performance.now(); ; ) {
      const { done, value } = steps.next();
      if (done) return new TileData(value);
      if (performance.now() - since < STRETCH) continue;
      await new Promise((later) => setTimeout(later));
      signal.throwIfAborted();
      since = performance.now();
    }
  }

  /** Reports loading once, until the first tiles are here: later tiles come to a map that already shows something. */
  #report(): void {
    const some = this.#here.size > 0 || this.#reported === 'loaded';
    const status =
      this.#failed.size > 0
        ? 'failed'
        : this.#underWay.size > 0 && !some
          ? 'loading'
          : this.#underWay.size > 0
            ? ''
            : 'loaded';
    if (status === '' || status === this.#reported) return;
    this.#reported = status;
    this.#feed.onStatus(status);
  }
}
