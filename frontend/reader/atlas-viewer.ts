import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { mapStyles } from '../map/atlas-map';
import type { Actions } from '../state/actions';
import type { Look } from '../state/look';
import { notify } from '../state/notices';
import { viewerStyles } from '../styles/viewer-styles';
import { rootView } from './root-view';
import { Viewer, type ViewerElement } from './viewer';

/**
 * The whole reader's experience of one atlas: map, time bar, places, readings, layers. Fetches the atlas document at
 * `src` and its layers over plain HTTP.
 *
 * @fires place-selected `{place}`; null when none is chosen any more
 * @fires excerpt-selected `{excerpt, reading}`
 * @fires state-changed `{query, push}`; `push` when the change is a step for the back button
 * @fires language-chosen `{language}`; the language that the interface speaks from now on
 * @fires atlas-loaded `{slug, revision}`
 * @fires atlas-drawn once the map has its shapes
 * @fires atlas-failed `{status}`; 0 where the server cannot be reached
 * @slot before-title
 * @slot actions - at the end of the title bar
 * @slot waiting - until the atlas is here
 * @slot still - a picture of the map, until the map is drawn
 */
export class AtlasViewer extends LitElement implements ViewerElement {
  static override styles = [mapStyles, ...viewerStyles];

  /** Address of the atlas document, such as `/api/atlases/aras`. */
  @property() src = '';
  /** The state as a query, such as `?place=shusha`; kept up to date. */
  @property() query = '';
  /** `url`: the page's address holds the state; `none`: the host keeps it, by `query` and `state-changed`. */
  @property() history: 'url' | 'none' = 'none';
  /** Embedded in another site's page, which scrolls and has its own history. Shows no title bar. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  /** Which parts to show, such as `map,time`; empty for all. See `partsOf`. */
  @property() ui = '';
  /** `light`, `dark` or `auto`, for what the reader's system asks for; empty for the host page's colours. */
  @property({ reflect: true }) theme = '';
  /** Address of the atlas's own page, to which an embedded viewer leads; empty for none. */
  @property() full = '';

  protected readonly viewer = new Viewer(this, {
    share: () => this.share(),
    setLook: (look) => this.setLook(look),
  });

  /** Everything that a reader can do. */
  get actions(): Actions {
    return this.viewer.actions;
  }

  /** Chooses a place and brings it into view. */
  reveal(place: string): void {
    this.actions.choosePlace(place);
  }

  /** The atlas is here, and `query` says what is shown of it. */
  get isReady(): boolean {
    return this.viewer.store.state.link !== null;
  }

  /** Pixels that all of the text would take; null where a map takes whatever room there is. */
  get contentHeight(): number | null {
    return this.viewer.layout.contentHeight;
  }

  /** Shows the address of a link that cannot be opened, for copying. */
  offerAddress(address: string): void {
    notify(this.viewer.store, { key: 'blocked', text: (t) => t('linkBlocked'), copy: address });
  }

  /** Copies the link; the program's own pages offer more. */
  protected share(): void {
    this.viewer.copyLink();
  }

  protected setLook(look: Look): void {
    this.viewer.store.set({ look });
  }

  /** Dialogs that only some kind of viewer has. */
  protected dialogs(): TemplateResult | typeof nothing {
    return nothing;
  }

  renderNow(): void {
    this.requestUpdate();
    if (this.isConnected) this.performUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.viewer.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.viewer.disconnected();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { link, loader, store } = this.viewer;
    const { lookup } = store.state;
    if (changed.has('history') && this.history === 'url' && this.isConnected) link.listenToAddress();
    if (changed.has('src')) {
      // The state of one atlas says nothing in another.
      if (lookup && !changed.has('query')) this.query = '';
      void loader.load();
    } else if (changed.has('query') && lookup) link.follow(this.query);
    this.viewer.tidy();
  }

  protected override render(): TemplateResult {
    return rootView(this.viewer, this.dialogs());
  }

  protected override updated(): void {
    this.viewer.drawn();
  }
}
