import type { Labels } from './labels';

/** Milliseconds without a further tile after which labels are placed. */
const QUIET = 120;
/** Milliseconds that labels wait for a typeface. */
const PATIENCE = 1500;

/** When labels are placed: after what has changed is painted, after the last of many tiles, and once their typefaces are here. */
export class LabelSchedule {
  readonly #labels: Labels;
  readonly #place: (steady: boolean) => boolean;
  readonly #ended = new AbortController();
  #frame = 0;
  #tiles: ReturnType<typeof setTimeout> | undefined;
  /** Typefaces with texts that labels have waited for. */
  readonly #awaited = new Set<string>();
  /** A typeface came after the labels were placed: they stay where they are. */
  #steady = false;

  /** @param place places the labels; false if the map is not ready for them */
  constructor(labels: Labels, place: (steady: boolean) => boolean) {
    this.#labels = labels;
    this.#place = place;
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener?.(
      'loadingdone',
      () => {
        labels.forgetSizes();
        this.#steady = true;
        this.soon();
      },
      { signal: this.#ended.signal },
    );
  }

  /** Labels wait until the next frame is painted: what has changed on the map shows first. */
  soon(): void {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        if (!this.#awaitsTypefaces()) this.now();
      });
    });
  }

  /** Tiles come many at a time: labels wait for the last of them. */
  afterTiles(): void {
    clearTimeout(this.#tiles);
    this.#tiles = setTimeout(() => this.soon(), QUIET);
  }

  now(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#place(this.#steady)) this.#steady = false;
  }

  destroy(): void {
    this.#ended.abort();
    clearTimeout(this.#tiles);
    cancelAnimationFrame(this.#frame);
  }

  /**
   * Whether typefaces of labels are on their way. Labels wait for them, because letters of another typeface have other
   * widths; but not for long, and for each typeface only once.
   */
  #awaitsTypefaces(): boolean {
    const fonts = document.fonts as FontFaceSet | undefined;
    if (!fonts?.check) return false;
    const missing = [...this.#labels.texts()].filter(
      ([font, text]) => !this.#awaited.has(font + text) && !fonts.check(font, text),
    );
    if (missing.length === 0) return false;
    for (const [font, text] of missing) this.#awaited.add(font + text);
    const all = Promise.allSettled(missing.map(([font, text]) => fonts.load(font, text)));
    void Promise.race([all, new Promise((late) => setTimeout(late, PATIENCE))]).then(() => {
      if (this.#ended.signal.aborted) return;
      this.#labels.forgetSizes();
      this.soon();
    });
    return true;
  }
}
