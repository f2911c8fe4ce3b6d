import { css, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AtlasViewer } from '../reader/atlas-viewer';
import { KEYS } from '../state/link-state';

/** The server that this script comes from; the bundle's files lie two folders deep. */
const SERVER = new URL(/* @vite-ignore */ '../../', import.meta.url);

type StateName = (typeof KEYS)[number];

/** What a reader looks at. Asked for one of these, the viewer opens that and leaves what it showed before. */
const WHAT: readonly StateName[] = ['place', 'excerpt', 'reading'];
/** Parts of the state that belong to what was looked at before. */
const OF_IT: readonly StateName[] = ['order', 'view'];

/**
 * `<atlas-viewer atlas="aras" place="shusha">` for pages of others, framed or not: fetches everything from the server
 * that its script comes from.
 *
 * The attributes named like the parts of a link are the state: set, they change what is shown; when the reader changes
 * it, they follow. `lang`, the language of names, is read only, since it is also the language of what stands between the
 * tags. `ui` and `theme` are as in the address of a frame.
 *
 * @fires atlas-select `{atlas, place, excerpt, reading}`: what is open now; null for each that is not
 * @fires atlas-period-change `{atlas, periods, span}`: ids of the chosen periods, or EDTF text; all time when both are empty
 */
export class SiteViewer extends AtlasViewer {
  static override styles = [
    ...AtlasViewer.styles,
    css`
      :host {
        height: 32rem;
      }
    `,
  ];

  /** Slug of an atlas on the server that the script comes from; with `@` and a number for a revision. */
  @property() atlas = '';

  /** Attributes that were set from outside since the last update. */
  readonly #asked = new Set<StateName>();
  #following = false;
  #announced: URLSearchParams | null = null;

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit readies the class that is asked, which is this one.
    return [...super.observedAttributes, ...KEYS];
  }

  constructor() {
    super();
    this.embedded = true;
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (this.#following || before === now || !isState(name)) return;
    this.#asked.add(name);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('atlas') && this.atlas !== '') {
      // As the server writes it, so that the browser's preloaded answer is used.
      const name = encodeURIComponent(this.atlas).replace('%40', '@');
      this.src = new URL(`api/atlases/${name}`, SERVER).href;
      this.full = new URL(`a/${name}`, SERVER).href;
      this.#announced = null;
    }
    if (this.#asked.size > 0) {
      this.query = this.#queryAsAsked();
      this.#asked.clear();
    }
    super.willUpdate(changed);
  }

  protected override updated(): void {
    super.updated();
    if (this.isReady) this.#follow(new URLSearchParams(this.query));
  }

  #queryAsAsked(): string {
    const query = new URLSearchParams(this.query);
    if (WHAT.some((name) => this.#asked.has(name)))
      for (const name of [...WHAT, ...OF_IT]) query.delete(name);
    for (const name of this.#asked) {
      const value = this.getAttribute(name);
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const text = query.toString();
    return text === '' ? '' : `?${text}`;
  }

  /** Brings the attributes in line with what is shown, and tells of what has changed since the last time. */
  #follow(query: URLSearchParams): void {
    this.#following = true;
    for (const name of KEYS) {
      const value = query.get(name);
      if (name === 'lang' || value === this.getAttribute(name)) continue;
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#following = false;
    const before = this.#announced;
    this.#announced = query;
    if (!before) return;
    const { atlas } = this;
    const changed = (names: readonly string[]) => names.some((name) => before.get(name) !== query.get(name));
    if (changed(WHAT)) {
      const [place, excerpt, reading] = WHAT.map((name) => query.get(name));
      this.#tell('atlas-select', { atlas, place, excerpt, reading });
    }
    if (changed(['period', 'span'])) {
      const periods = query.get('period')?.split(',') ?? [];
      this.#tell('atlas-period-change', { atlas, periods, span: query.get('span') });
    }
  }

  #tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function isState(name: string): name is StateName {
  return (KEYS as readonly string[]).includes(name);
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-viewer': AtlasViewer;
  }
}
