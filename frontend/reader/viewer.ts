import type { LitElement } from 'lit';
import type { Language } from '../core/languages';
import { termsOf } from '../core/search-hits';
import type { ActionContext } from '../state/action-context';
import type { Actions } from '../state/actions';
import { Announcer } from '../state/announcer';
import { compareActions } from '../state/compare-actions';
import { layerActions } from '../state/layer-actions';
import { LinkHistory, type LinkHost } from '../state/link-history';
import type { ViewerState } from '../state/link-state';
import { panelActions } from '../state/panel-actions';
import { revisionIn } from '../state/revision-address';
import { Scenes } from '../state/scenes';
import { selectionActions } from '../state/selection-actions';
import { comparedSide, isNarrow } from '../state/selectors';
import { sideActions } from '../state/side-actions';
import { Store, type ViewerOptions } from '../state/store';
import { viewActions } from '../state/view-actions';
import { AtlasLoader } from './atlas-loader';
import { UnapiMarker, workId } from './cite/unapi';
import { closingActions } from './closing-actions';
import { settleFocus } from './focus';
import { Fullscreen } from './fullscreen';
import { Keyboard } from './keyboard';
import { LanguageController } from './language-controller';
import { Layout } from './layout';
import { Menus } from './menu/menus';
import { SheetDrag } from './panel/bottom-sheet-drag';
import { Handout, onPaper } from './print/handout';
import { HitMarks } from './search/hit-marks';
import { SearchControl } from './search/search-control';
import { Sharing } from './share/sharing';
import { MapController } from './stage/map-controller';
import { Picking } from './stage/picking';
import { searchesInHeader } from './title-bar';
import type { ViewerContext } from './viewer-context';

/** The element that the viewer is drawn in. */
export interface ViewerElement extends LitElement, ViewerOptions {
  /** Draws at once, since the browser does not wait before it prints. */
  renderNow(): void;
}

/** Actions that differ between kinds of viewers. */
type OwnActions = Pick<Actions, 'share' | 'setLook'>;

type Detail = Record<string, string | number | boolean | null>;

/** The parts of a viewer, put together: the store, the actions that change it, and the controllers that follow it. */
export class Viewer implements ViewerContext, ActionContext, LinkHost {
  readonly element: ViewerElement;
  readonly store: Store;
  readonly scenes: Scenes;
  readonly link: LinkHistory;
  readonly announcer: Announcer;
  readonly actions: Actions;
  readonly rightActions;
  readonly layout: Layout;
  readonly menus: Menus;
  readonly searching: SearchControl;
  readonly drag: SheetDrag;
  readonly fullscreen: Fullscreen;
  readonly handout: Handout;
  readonly keyboard: Keyboard;
  readonly language: LanguageController;
  readonly loader: AtlasLoader;
  readonly maps: MapController;
  readonly picking: Picking;
  readonly #sharing: Sharing;
  readonly #marks = new HitMarks();
  readonly #unapi = new UnapiMarker();

  constructor(element: ViewerElement, own: OwnActions) {
    this.element = element;
    this.store = new Store(element);
    this.store.subscribe(() => element.requestUpdate());
    this.scenes = new Scenes(this.store, (scene) => (this.handout.printing ? onPaper(scene) : scene));
    this.link = new LinkHistory(this);
    this.announcer = new Announcer(this.store, this.scenes);
    this.layout = new Layout(element, this.store);
    this.language = new LanguageController(this.store, this.link, (lang) => {
      // For a host that takes the viewer over later.
      element.dataset['language'] = lang;
      this.emit('language-chosen', { language: lang });
    });
    this.loader = new AtlasLoader(this);
    this.#sharing = new Sharing(this.store, () => element.renderRoot);
    this.rightActions = sideActions(this, 'right');
    this.actions = this.#actions(own);
    this.maps = new MapController(this);
    this.picking = new Picking(this.store, this.scenes, this.actions, this.maps);
    this.handout = new Handout(element, this);
    this.menus = new Menus(element);
    this.fullscreen = new Fullscreen(element);
    this.searching = new SearchControl(element, {
      clear: () => this.actions.setSearch(''),
      open: (hit) =>
        'place' in hit ? this.actions.choosePlace(hit.place.id) : this.actions.chooseExcerpt(hit.passage),
    });
    this.keyboard = new Keyboard(element, this);
    this.drag = new SheetDrag(
      () => this.layout.available,
      (dragHeight) => this.store.set({ dragHeight }),
      (stop) => this.store.set({ stop }),
    );
  }

  #actions(own: OwnActions): Actions {
    const { store } = this;
    const panel = panelActions(this);
    const left = sideActions(this, 'left');
    return {
      ...panel,
      ...selectionActions(this, panel, this.scenes),
      ...left,
      ...layerActions(this),
      ...compareActions(this, this.scenes),
      ...viewActions(store),
      ...closingActions(this),
      setInterface: (language) => this.language.choose(language),
      showBeyondTime: () => {
        (store.state.panelSide === 'right' ? this.rightActions : left).showAllTime();
        store.after({ focus: 'excerpts' });
      },
      ...own,
      copyQuotation: (passage) => this.#sharing.copyQuotation(passage),
      cite: (cited) => this.#sharing.cite(cited),
      print: () => this.handout.print(),
      showData: () => panel.openTab('layers'),
      toggleSlash: () => this.searching.toggleSlash(),
      reload: () => void this.loader.load(),
    };
  }

  // ---- the life of the element ----------------------------------------------------------------------------------

  connected(): void {
    const { store, element } = this;
    if (store.options.history === 'url') this.link.listenToAddress();
    if (!this.language.ready) void this.speakFirst();
    if (!element.hasUpdated) return;
    if (store.state.link) this.addressed();
    element.requestUpdate();
    this.loader.resume();
  }

  disconnected(): void {
    this.#marks.clear();
    this.link.release();
    // An element that is only moved is back before the microtask runs, and keeps its map.
    queueMicrotask(() => {
      if (this.element.isConnected) return;
      this.#unapi.withdraw();
      this.loader.stop();
      this.maps.suspend();
      this.#sharing.stop();
      this.announcer.stop();
    });
  }

  /** The screen before it is drawn: without what it has no room for. */
  tidy(): void {
    const { store } = this;
    if (!isNarrow(store) && store.state.tab === 'time') store.set({ tab: 'place' });
    if (!comparedSide(store)) store.set({ panelSide: 'left' });
  }

  /** The screen is drawn: what needs its elements is done now. */
  drawn(): void {
    const scene = this.scenes.left;
    if (!scene) return;
    const root = this.element.renderRoot;
    this.maps.show(scene);
    this.picking.findAround(scene);
    this.loader.loadTexts(scene);
    settleFocus(this.store, root);
    this.#marks.show(
      root.querySelector('.panel-body'),
      termsOf(scene.searchText),
      root.querySelector('article.chosen'),
    );
    this.link.settle();
  }

  emit(type: string, detail: Detail): void {
    this.element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  // ---- links and steps ------------------------------------------------------------------------------------------

  get viewNow() {
    return this.maps.viewNow;
  }

  showAll(): void {
    this.maps.showAll();
  }

  speak(language: Language): void {
    void this.language.speak(language);
  }

  /** Where the page's address is this viewer's state, the page shows the work that is chosen here. */
  addressed(): void {
    const { state, options } = this.store;
    if (!this.link.ownsAddress) return;
    const { src } = options;
    this.#unapi.show(workId(state.link!, state.lookup!, revisionIn(src)), src);
  }

  linkTo(state: ViewerState): string {
    return this.#sharing.linkTo(state);
  }

  copyLink(): void {
    this.#sharing.copyLink();
  }

  // ---- loading --------------------------------------------------------------------------------------------------

  async speakFirst(): Promise<void> {
    await this.language.speak(this.link.languageAsked);
  }

  // ---- maps -----------------------------------------------------------------------------------------------------

  get hasMap(): boolean {
    return this.maps.stage !== null;
  }

  get available(): number {
    return this.layout.available;
  }

  // ---- paper ----------------------------------------------------------------------------------------------------

  get sides() {
    return this.scenes.all.map((scene) => ({ scene, stage: this.maps.stageOf(scene.side) }));
  }

  get layers() {
    return this.loader.layersOf(this.scenes.all);
  }

  renderNow(): void {
    this.element.renderNow();
  }

  // ---- keys -----------------------------------------------------------------------------------------------------

  /** On a page of its own the viewer takes `/` for search, as many pages do. */
  get ownsSlash(): boolean {
    const scene = this.scenes.left;
    return scene !== null && searchesInHeader(scene) && this.store.options.history === 'url';
  }
}
