import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels between which the height stays, as with the script for pages of others. */
const LEAST = 150;
const MOST = 5000;

/** The room there is for a preview, and the height that the page in it asks for. */
export class PreviewSize implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #watched: HTMLElement | null = null;
  #width = 0;
  #asked: number | null = null;
  readonly #sizes = new ResizeObserver(([entry]) => {
    const { width } = entry!.contentRect;
    if (width === this.#width) return;
    this.#width = width;
    this.#host.requestUpdate();
  });
  readonly #hear = ({ source, data }: MessageEvent) => {
    const frame = this.#watched?.querySelector('iframe');
    const height = data?.type === 'reading-atlas:height' && data.height;
    if (!frame || source !== frame.contentWindow || !Number.isFinite(height)) return;
    this.#asked = Math.min(MOST, Math.max(LEAST, Math.round(height)));
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Pixels. */
  get width(): number {
    return this.#width;
  }

  /** Pixels; null as long as the page has asked for none. */
  get asked(): number | null {
    return this.#asked;
  }

  /** Watches the element that the preview stands in; null for none. */
  watch(room: HTMLElement | null): void {
    if (room === this.#watched) return;
    this.#sizes.disconnect();
    this.#watched = room;
    if (room) this.#sizes.observe(room);
    else this.#asked = null;
  }

  hostConnected(): void {
    window.addEventListener('message', this.#hear);
  }

  hostDisconnected(): void {
    window.removeEventListener('message', this.#hear);
    this.watch(null);
  }
}
