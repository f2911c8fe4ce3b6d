import type { ShapeKind } from './geometry/shape';

/** What a tile says of a feature; long texts are not in tiles. Days count from 1970-01-01. */
export interface TileFacts {
  /** Layer and key, such as `aras.districts:17`. */
  id: string;
  name: string | null;
  /** EDTF text; null for undated. */
  when: string | null;
  /** First and last day; null for an open end, and for undated. */
  first: number | null;
  last: number | null;
  firstUncertain: boolean;
  lastUncertain: boolean;
  kind: ShapeKind;
}

export type FeedStatus = 'loading' | 'loaded' | 'failed';

/**
 * Where a large layer's vector tiles come from, and who hears of their features. All maps that draw the layer share
 * its tiles by sharing the feed.
 */
export class TileFeed {
  #retry: () => void = () => {};

  /**
   * @param url whole address with `{z}`, `{x}` and `{y}`
   * @param found features of a tile that has come; known ones may be among them
   * @param onStatus the first tiles are on their way; all that are wanted have come; one could not be had
   */
  constructor(
    readonly layer: string,
    readonly url: string,
    readonly minZoom: number,
    readonly maxZoom: number,
    readonly found: (features: readonly TileFacts[]) => void,
    readonly onStatus: (status: FeedStatus) => void,
  ) {}

  /** Asks again for what could not be had. */
  retry(): void {
    this.#retry();
  }

  set onRetry(retry: () => void) {
    this.#retry = retry;
  }
}
