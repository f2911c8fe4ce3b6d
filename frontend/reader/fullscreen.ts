import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element fills the screen, and whether it may: a frame has to be allowed to, and some phones never are. */
export class Fullscreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    document.removeEventListener('fullscreenchange', this.#changed);
  }

  /** Null where it cannot be had. */
  get on(): boolean | null {
    if (!document.fullscreenEnabled) return null;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.fullscreenElement === this.#host;
  }

  toggle(): void {
    void this.#toggle();
  }

  async #toggle(): Promise<void> {
    try {
      if (this.on) await document.exitFullscreen();
      else await this.#host.requestFullscreen();
    } catch (refused) {
      console.warn(refused);
    }
  }

  readonly #changed = () => this.#host.requestUpdate();
}
