/** Its script, by an address that does not change; as an expression, so that no bundler looks for it. */
const VIEWER = new URL('site-viewer.js', document.baseURI).href;

/** What the server sets. */
const PROPERTIES = ['src', 'query', 'history', 'embedded'] as const;
/** What it hears. */
const EVENTS = ['place-selected', 'state-changed', 'language-chosen', 'atlas-failed'];

type Viewer = HTMLElement & { reveal(place: string): void };

/**
 * Stands for `<atlas-viewer>` in the tree that Vaadin keeps. Where the page came with one in its first bytes, that is
 * taken over as it is, with what the reader has done in it; else one is made here. What the server sets goes on to it, what
 * it tells comes back, and children are put between its tags.
 */
class AtlasViewerHost extends HTMLElement {
  #viewer: Viewer | null = null;
  readonly #set = new Map<string, unknown>();
  readonly #children = new MutationObserver(() => this.#handOn());

  connectedCallback(): void {
    if (!this.#viewer) {
      const first = document.querySelector<Viewer>('body > atlas-viewer[data-first]:not([data-taken])');
      if (first) first.dataset.taken = '';
      else void import(/* @vite-ignore */ VIEWER);
      this.#viewer = first ?? (document.createElement('atlas-viewer') as Viewer);
      for (const type of EVENTS) this.#viewer.addEventListener(type, this.#tell);
      for (const [name, value] of this.#set) this.#pass(name, value);
      // The reader may have chosen a language before there was anyone to tell; the server listens after this task.
      const language = first?.dataset['language'];
      if (language)
        setTimeout(() => this.dispatchEvent(new CustomEvent('language-chosen', { detail: { language } })));
    }
    if (!this.#viewer.isConnected) this.append(this.#viewer);
    this.#children.observe(this, { childList: true });
    this.#handOn();
  }

  disconnectedCallback(): void {
    this.#children.disconnect();
    queueMicrotask(() => {
      // Not where it was only moved.
      if (!this.isConnected && this.#viewer?.parentElement === document.body) this.#viewer.remove();
    });
  }

  reveal(place: string): void {
    const viewer = this.#viewer!;
    void customElements.whenDefined('atlas-viewer').then(() => viewer.reveal(place));
  }

  /** @internal */
  setProperty(name: string, value: unknown): void {
    this.#set.set(name, value);
    this.#pass(name, value);
  }

  /** @internal */
  getProperty(name: string): unknown {
    return this.#viewer ? (this.#viewer as unknown as Record<string, unknown>)[name] : this.#set.get(name);
  }

  #pass(name: string, value: unknown): void {
    const viewer = this.#viewer as unknown as Record<string, unknown> | null;
    if (!viewer) return;
    // Before its script is here an element has no such properties, and would keep what hides them later.
    void customElements.whenDefined('atlas-viewer').then(() => {
      customElements.upgrade(this.#viewer!);
      viewer[name] = value;
    });
  }

  #handOn(): void {
    const viewer = this.#viewer!;
    for (const child of [...this.children]) {
      if (child === viewer) continue;
      for (const one of viewer.querySelectorAll(`:scope > [slot="${child.slot}"]`)) one.remove();
      viewer.append(child);
    }
  }

  readonly #tell = (event: Event) => {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent(event.type, { detail: (event as CustomEvent).detail }));
  };
}

for (const name of PROPERTIES)
  Object.defineProperty(AtlasViewerHost.prototype, name, {
    get(this: AtlasViewerHost) {
      return this.getProperty(name);
    },
    set(this: AtlasViewerHost, value: unknown) {
      this.setProperty(name, value);
    },
  });

customElements.define('atlas-viewer-host', AtlasViewerHost);
