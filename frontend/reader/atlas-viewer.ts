import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import type { Atlas, Layer, Place } from '../core/atlas';
import { hasDates } from '../core/atlas-dates';
import type { Cited } from '../core/cited-work';
import { joined, spoken } from '../core/count-messages';
import type { MapView } from '../core/geography';
import type { Order } from '../core/groups';
import { LANGUAGE_PART, LANGUAGES, type Language } from '../core/languages';
import { asksForDetail } from '../core/level-of-detail';
import { placesOnTheWay, type Way } from '../core/line-walk';
import { Lookup, type Passage } from '../core/lookup';
import type { Words } from '../core/messages';
import { nameOf } from '../core/names';
import { passageCount } from '../core/passage-counts';
import { boundsOf } from '../core/place-bounds';
import { sameView } from '../core/same-view';
import { Search } from '../core/search';
import { termsOf } from '../core/search-hits';
import { isSpan, type ReadSpan, type SpanProblem, type TypedSpan } from '../core/span-problem';
import { type MapEvents, type MapHit, type MapLayer, mapStyles, type Padding } from '../map/atlas-map';
import { Address, type Step } from '../state/address';
import { badLinkSentence } from '../state/bad-link';
import { countryBelow } from '../state/basemap-country';
import { type SheetStop, stopHeight } from '../state/bottom-sheet-stops';
import { InterfaceLanguage } from '../state/interface-language';
import { chooseLanguage, keepLanguage, setPageLanguage } from '../state/language-choice';
import { initialLayers, initialState, parseState, printState, type ViewerState } from '../state/link-state';
import { LoadFailure, loadAtlas } from '../state/loading';
import type { Look } from '../state/look';
import { layersForOutlines } from '../state/outlines';
import { keepFolds, keptFolds } from '../state/panel-folds';
import type { Scene } from '../state/scene';
import { isStep, type Screen, type Shown, screenOf } from '../state/screen';
import {
  ChoiceKeeper,
  compareNames,
  comparePeriods,
  languageOfNames,
  periodsOf,
  type Side,
  type SideName,
  withPeriodToggled,
} from '../state/side';
import type { Tab } from '../state/viewer-parts';
import { invalidOptions, type Part, partsOf, tabsOf } from '../state/viewer-parts';
import { viewerStyles } from '../styles/viewer-styles';
import { type CitationRequest, citationRequest } from './cite/citation-request';
import { type QuotationCopy, quotationCopy } from './cite/quotation-copy';
import { UnapiMarker, workId } from './cite/unapi';
import { copyFormatted, copyText } from './clipboard';
import { type CompareActions, compareButton, panelSide, sideHead } from './compare/compare-view';
import { SecondMap, type SecondMapHost } from './compare/second-map';
import { sideTitle, timeShown } from './compare/side-title';
import { fullLink } from './full-link';
import { Fullscreen } from './fullscreen';
import { icon } from './icons';
import { LayerLoader } from './layer-loader';
import { failure, layersUnderWay, waiting } from './loading-view';
import { Menus } from './menu/menus';
import { type More, type MoreActions, moreMenu, moreSheet } from './menu/more-menu';
import { type Notice, noticeList } from './notices';
import { SheetDrag } from './panel/bottom-sheet-drag';
import { sheetHandle } from './panel/bottom-sheet-handle';
import { indexPanel } from './panel/index-panel';
import { layersPanel } from './panel/layers-panel';
import { showNextMention } from './panel/next-mention';
import { placePanel } from './panel/place-panel';
import { readingPanel } from './panel/reading-panel';
import { tabList } from './panel/tabs';
import { kindOf } from './place-kind';
import {
  foldsOnPaper,
  footnotesOnPaper,
  Handout,
  type HandoutHost,
  handoutFoot,
  handoutHead,
  tabOnPaper,
} from './print/handout';
import { HitMarks } from './search/hit-marks';
import { searchBox } from './search/search-box';
import { SearchControl } from './search/search-control';
import { type Candidate, candidatesOf, choiceOf } from './stage/candidates';
import { chooser, type OpenChooser } from './stage/chooser';
import { type MapCommands, mapButtons } from './stage/map-buttons';
import { type Journey, MapStage } from './stage/map-stage';
import { outlineNote } from './stage/outline-note';
import { placeZoom } from './stage/place-zoom';
import { styleAttribute } from './style-attribute';
import { filteredSentence, timeBar } from './time/time-bar';
import { searchesInHeader, titleBar } from './title-bar';

/** What a reader does begins with one of these. */
const INPUTS = ['pointerdown', 'keydown', 'wheel'] as const;
/** Under this width in pixels the panel is a bottom sheet: a phone's, and a frame's that is narrower still. */
const NARROW = { page: 800, frame: 560 };
/** Under this width the header's buttons show their signs only. */
const TIGHT = 1200;
/** Under this height in pixels an opened sheet takes all of it. */
const LOW = 300;
/** The legend's zoom before there is a map. */
const FIRST_ZOOM = 7;
/** Milliseconds within which changes of a drawn stretch of time belong together. */
const ONE_BRUSH = 1000;
const EMPTY_SET: ReadonlySet<string> = new Set();
const NO_PLACES: readonly string[] = [];

/** Where the focus goes when what had it is gone, or when something opens. */
type Focus = 'heading' | 'span' | 'dates' | 'excerpts' | 'map' | Way;
const TARGETS: Record<Focus, string> = {
  heading: '.panel-body .panel-heading',
  span: '.span-form input',
  dates: '.chip.dates',
  excerpts: '.excerpt-count',
  map: '.map [tabindex="0"]',
  // At the end of a line only one way is left.
  up: '.stepper [data-way=up], .stepper:not(:has([data-way=up])) [data-way]',
  down: '.stepper [data-way=down], .stepper:not(:has([data-way=down])) [data-way]',
};

/** With these the panel shows something else, and shows it from its top. */
const ANEW: ReadonlySet<Focus> = new Set(['heading', 'up', 'down']);

type Phase = { is: 'loading' } | { is: 'failed'; status: number } | { is: 'ready' };

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
export class AtlasViewer
  extends LitElement
  implements MoreActions, CompareActions, SecondMapHost, HandoutHost
{
  static override styles = [mapStyles, ...viewerStyles];

  /** Address of the atlas document, such as `/api/atlases/aras`. */
  @property() src = '';
  /** The state as a query, such as `?place=shusha`; kept up to date. */
  @property() query = '';
  /** `url`: the page's address holds the state; `none`: the host keeps it, by `query` and `state-changed`. */
  @property() history: 'url' | 'none' = 'none';
  /** In a page of others, which scrolls and has its own back button. Without title bar. */
  @property({ type: Boolean, reflect: true }) embedded = false;
  /** Which parts to show, such as `map,time`; empty for all. See {@link partsOf}. */
  @property() ui = '';
  /** `light`, `dark` or `auto`, for what the reader's system asks for; empty for the host page's colours. */
  @property({ reflect: true }) theme = '';
  /** Address of the atlas's own page, to which an embedded viewer leads; empty for none. */
  @property() full = '';

  @state() private phase: Phase = { is: 'loading' };
  @state() protected lookup: Lookup | null = null;
  @state() protected chosen: ViewerState | null = null;
  @state() private tab: Tab = 'place';
  @state() private feature: string | null = null;
  @state() private lit: ReadonlySet<string> = EMPTY_SET;
  @state() private openNotes: ReadonlySet<string> = EMPTY_SET;
  @state() private openFolds: ReadonlySet<string> = keptFolds();
  @state() private beyondTime = false;
  @state() private searchText = '';
  @state() private size = { width: 0, height: 0 };
  @state() private panelOpen = true;
  @state() private stop: SheetStop = 'half';
  @state() private dragHeight: number | null = null;
  @state() private choosing: OpenChooser | null = null;
  /** Ids of the other places where the chosen one lies. */
  @state() private around: readonly string[] = NO_PLACES;
  @state() private spanOpen = false;
  @state() private spanProblem: SpanProblem | null = null;
  @state() private panning = false;
  @state() private overview = true;
  @state() private sourcesOpen = false;
  /** The reader's choice of light or dark; null where that is the host page's. */
  @state() protected look: Look | null = null;
  @state() private notices: readonly Notice[] = [];
  @state() private toast = '';
  @state() private announcement = '';
  /** Whose names and dates the panel has, with two maps. */
  @state() private panelSide: SideName = 'left';
  @state() private roomNoted = false;
  /** What the page has kept from the map just now, to be told how it is done. */
  @state() private held: 'wheel' | 'finger' | null = null;

  #search: Search | null = null;
  #stage: MapStage | null = null;
  /** The map has its shapes. */
  #drawn = false;
  /** The view of the whole atlas, which a link need not name. */
  #home: MapView | null = null;
  #journey: Journey | null = null;
  /** The view that the link asks for, until the reader does something. */
  #asked: MapView | null = null;
  #askedArea: Padding | null = null;
  #loads: AbortController | null = null;
  #address: Address | null = null;
  readonly #work = new UnapiMarker();
  #resize: ResizeObserver | null = null;
  #printed = '';
  /** The screen as the next step will leave it. */
  #left: Shown | null = null;
  #lastBrush = Number.NEGATIVE_INFINITY;
  /** The language chosen here, before its words have come. */
  #language: Language | null = null;
  readonly #speaker = new InterfaceLanguage(() => this.#languageChanged());
  readonly #choice = new ChoiceKeeper();
  readonly #second = new SecondMap(this);
  readonly #handout = new Handout(this);
  readonly #menus = new Menus(this);
  readonly #fullscreen = new Fullscreen(this);
  readonly #marks = new HitMarks();
  readonly #searching = new SearchControl(this, {
    clear: () => this.setSearch(''),
    open: (hit) => ('place' in hit ? this.choosePlace(hit.place.id) : this.chooseExcerpt(hit.passage)),
  });
  /** The map has half of the room. */
  #halved = false;
  readonly #shelf = new LayerLoader(
    () => this.requestUpdate(),
    () => this.#noticeFailedLayers(),
  );
  /** The place that a click on the map opened, and the other places under that click. */
  #clicked: { place: string; others: readonly string[] } | null = null;
  #focusNext: Focus | null = null;
  #announceSoon: ReturnType<typeof setTimeout> | undefined;
  #scrollTo: string | null = null;
  /** What is scrolled to takes the focus, too. */
  #focusThere = false;
  /** A place whose next mention in the open text is to come into view. */
  #mentionNext: string | null = null;
  #toastEnd: ReturnType<typeof setTimeout> | undefined;
  #heldEnd: ReturnType<typeof setTimeout> | undefined;
  #lastReading: string | null = null;

  readonly #drag = new SheetDrag(
    () => this.#available,
    (height) => {
      this.dragHeight = height;
    },
    (stop) => {
      this.stop = stop;
    },
  );

  /** Chooses a place and brings it into view. */
  reveal(placeId: string): void {
    this.choosePlace(placeId);
  }

  /** The atlas is here, and `query` says what is shown of it. */
  get isReady(): boolean {
    return this.chosen !== null;
  }

  /** Pixels that all of the text would take; null where a map takes whatever room there is. */
  get contentHeight(): number | null {
    const body = this.renderRoot.querySelector<HTMLElement>('.mapless .panel-body');
    const end = body?.lastElementChild?.getBoundingClientRect().bottom;
    if (!body || end === undefined) return null;
    const margin = Number.parseFloat(getComputedStyle(body).paddingBottom);
    const content = end - body.getBoundingClientRect().top + body.scrollTop + margin;
    return Math.ceil(this.offsetHeight - body.clientHeight + content);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize ??= new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      this.size = { width, height };
    });
    this.#resize.observe(this);
    window.addEventListener('keydown', this.#onSlash);
    for (const input of INPUTS) this.addEventListener(input, this.#forgetAsked, { capture: true });
    if (this.history === 'url') this.#listenToAddress();
    if (!this.#speaker.ready) void this.#speak(this.#languageAsked());
    if (this.hasUpdated) {
      if (this.chosen) this.#tellWork();
      this.requestUpdate();
      if (this.phase.is !== 'loading') void this.#loadMissingLayers();
      else if (!this.#loads) void this.#load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
    window.removeEventListener('keydown', this.#onSlash);
    this.#marks.clear();
    this.#address?.release();
    this.#address = null;
    // An element that is only moved is back before the microtask runs, and keeps its map.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#work.withdraw();
      this.#loads?.abort();
      this.#loads = null;
      if (this.#stage) this.#journey = { middle: this.#stage.middle };
      this.#dropStage();
      clearTimeout(this.#toastEnd);
      clearTimeout(this.#heldEnd);
      clearTimeout(this.#announceSoon);
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('history') && this.history === 'url' && this.isConnected) this.#listenToAddress();
    if (changed.has('src')) {
      // The state of one atlas says nothing in another.
      if (this.lookup && !changed.has('query')) this.query = '';
      void this.#load();
    } else if (changed.has('query') && this.lookup && this.query !== this.#printed)
      this.#restore(this.query, 'push');
    if (!this.#narrow && this.tab === 'time') this.tab = 'place';
    if (!this.compare) this.panelSide = 'left';
  }

  protected override updated(): void {
    const scene = this.#scene();
    if (!scene) return;
    const host = this.renderRoot.querySelector<HTMLElement>('.map.left');
    if (host) this.#showMaps(scene, host);
    this.#findAround(scene);
    this.#fetchTexts(scene);
    this.#settleFocus();
    this.#marks.show(
      this.renderRoot.querySelector('.panel-body'),
      termsOf(scene.searchText),
      this.renderRoot.querySelector('article.chosen'),
    );
    // What a fold or the width has changed without a step belongs to the screen that the next step leaves.
    if (this.#left) this.#left = this.#shownNow();
  }

  #showMaps(scene: Scene, host: HTMLElement): void {
    if (!this.#stage && this.isConnected && this.size.width > 0) this.#raiseStage(host, scene.lookup.atlas);
    const layers = this.#shownLayers();
    this.#measureHalves();
    const area = this.#freeArea();
    this.#stage?.show(scene, layers, area);
    this.#keepAsked(area);
    if (this.#stage && !this.#drawn && layers.length > 0) {
      this.#drawn = true;
      this.requestUpdate();
      this.#emit('atlas-drawn', {});
    }
    if (this.#stage && !this.#home) {
      this.#stage.go({ to: scene.lookup.atlas.bounds, animate: false });
      this.#home = this.#stage.view;
    }
    if (this.#stage && this.#journey) {
      this.#stage.go(this.#journey);
      this.#journey = null;
    }
    this.#second.show(
      this.#second.scene(scene),
      this.renderRoot.querySelector<HTMLElement>('.map.right'),
      this.#stage,
      this.#mapEvents('right'),
      layers,
      this.#freeArea(),
    );
  }

  /**
   * The view that a link asks for stays in the middle of what no panel covers while typefaces and texts come that change the
   * size of a panel; from the first thing that a reader does, the map itself stays.
   */
  #keepAsked(area: Padding): void {
    const before = this.#askedArea;
    this.#askedArea = area;
    if (!this.#asked || this.#journey || !before) return;
    if (Object.entries(area).some(([edge, pixels]) => before[edge as keyof Padding] !== pixels))
      this.#journey = { middle: this.#asked };
  }

  readonly #forgetAsked = () => {
    this.#asked = null;
  };

  /** What the viewer is to its page: the whole of it, or a part where the page is another's. */
  get #role(): 'main' | 'region' {
    return this.embedded && this.history !== 'url' ? 'region' : 'main';
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const scene = this.#scene();
    if (this.phase.is === 'failed')
      return failure(this.phase.status, () => void this.#load(), words, this.#role);
    if (!scene) return waiting(this.#speaker.ready ? words : null, this.#role);
    const { narrow, parts } = scene;
    const hasPanel = tabsOf(parts, narrow).length > 0;
    const second = this.#second.scene(scene);
    const sheet = this.dragHeight ?? stopHeight(this.stop, this.#available);
    return html`<div
      role=${this.#role}
      aria-label=${this.#role === 'region' ? scene.lookup.atlas.title : nothing}
      lang=${words.lang}
      dir=${words.dir}
      class=${classMap({
        root: true,
        narrow,
        wide: !narrow,
        closed: (!this.panelOpen || !hasPanel) && !narrow,
        untitled: !parts.has('title'),
        mapless: !parts.has('map'),
        dragging: this.dragHeight !== null,
        full: narrow && this.stop === 'full',
        short: narrow && this.size.height < (this.embedded ? 600 : 480),
        comparing: second !== null,
        tight: this.size.width < TIGHT,
        framed: this.embedded && !narrow && this.size.width < NARROW.page,
      })}
      style=${styleAttribute({ '--sheet': hasPanel ? `${sheet}px` : '0px' })}
      @keydown=${this.#onKey}
      @sources-asked=${() => this.showData()}
    >
      ${
        parts.has('index')
          ? html`<a class="skip" href="#panel-body" @click=${this.#skip}>${words('skipToIndex')}</a>`
          : nothing
      }
      ${
        !parts.has('title')
          ? html`<h1 class="visually-hidden" lang=${scene.lookup.atlas.lang} dir="auto">${scene.lookup.atlas.title}</h1>`
          : titleBar(scene, this, {
              names: this.chosen?.lang ?? null,
              menus: this.#menus,
              search: this.#searching,
              compare: this.#compareButton(scene),
              more: moreMenu(scene, this.#more, this, this.#menus, 'bar-button'),
              full: this.#fullLink(!narrow),
            })
      }
      ${second ? sideHead(scene, this) : nothing}
      ${
        parts.has('map')
          ? html`<div class="map left" dir="ltr"></div>
              ${mapButtons(
                this.#mapCommands,
                {
                  panning: this.panning,
                  fullscreen: this.#fullscreen.on,
                  narrow,
                  more: parts.has('title')
                    ? nothing
                    : moreMenu(scene, this.#more, this, this.#menus, 'square'),
                  full: parts.has('title') ? nothing : this.#fullLink(),
                },
                words,
              )}
              ${narrow && parts.has('time') ? this.#timePill(scene) : nothing}
              ${narrow && this.embedded ? this.#sourcesButton(words) : nothing}
              ${this.#drawn ? nothing : html`<slot name="still"></slot>`}
              ${layersUnderWay(scene)} ${outlineNote(scene)}
              <p class=${classMap({ 'map-hint': true, on: this.held !== null })} aria-hidden="true">${this.held ? words(`held.${this.held}`) : nothing}</p>`
          : nothing
      }
      ${
        second
          ? html`${this.#timeSection(scene, words('onSide.left', { sentence: words('time') }))} ${sideHead(second, this.#second)}
              <div class="map right" dir="ltr"></div>
              ${outlineNote(second)}
              ${this.#timeSection(second, words('onSide.right', { sentence: words('time') }))}`
          : this.#timeSection(scene, words('time'))
      }
      ${this.#handout.printing ? handoutHead(second ? [scene, second] : [scene]) : nothing}
      ${hasPanel ? this.#panel(second && this.panelSide === 'right' ? second : scene) : nothing}
      ${this.#handout.printing ? handoutFoot(scene, this.#linkTo(scene.state)) : nothing}
      ${
        this.choosing
          ? chooser(
              this.choosing,
              this.#mapRoom,
              scene,
              (candidate) => this.#choose(candidate, this.choosing?.under ?? []),
              (refocus) => this.#closeChooser(refocus),
            )
          : nothing
      }
      ${noticeList(this.#shownNotices(scene), (key) => this.#dismiss(key), words)}
      ${moreSheet(scene, this.#more, this, this.#menus)}
      <cite-dialog .words=${words}></cite-dialog>
      ${this.moreDialogs(words)}
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <p class=${classMap({ toast: true, on: this.toast !== '' })} role="status">${this.toast}</p>
    </div>`;
  }

  // ---- what a reader can do -------------------------------------------------------------------------------------

  choosePlace(place: string): void {
    const found = this.lookup?.place(place);
    if (!found || !this.chosen) return;
    const inText = this.tab === 'reading' && this.#speaksOf(place);
    this.feature = null;
    this.beyondTime = false;
    this.#travelTo([found]);
    if (inText) {
      this.#mentionNext = place;
      this.#change({ place });
      return;
    }
    this.tab = 'place';
    this.#openPanel();
    this.#focusNext = 'heading';
    this.#change({ place, excerpt: null, reading: null });
  }

  chooseExcerpt(passage: Passage): void {
    const { excerpt, reading } = passage;
    const place = excerpt.places.find((id) => this.lookup?.place(id)) ?? null;
    this.feature = null;
    if (place === null) {
      this.tab = 'reading';
      this.#change({ place: null, excerpt: excerpt.id, reading: reading.id });
    } else {
      this.tab = 'place';
      this.beyondTime = true;
      this.#change({ place, excerpt: excerpt.id, reading: null });
    }
    this.#scrollTo = `excerpt-${reading.id}-${excerpt.id}`;
    this.#focusThere = true;
    this.#openPanel();
    this.#travel(passage);
    this.#emit('excerpt-selected', { excerpt: excerpt.id, reading: reading.id });
  }

  step(passage: Passage): void {
    const { excerpt, reading } = passage;
    this.#change({ excerpt: excerpt.id, reading: reading.id });
    this.#scrollTo = `excerpt-${reading.id}-${excerpt.id}`;
    this.#travel(passage);
    this.#emit('excerpt-selected', { excerpt: excerpt.id, reading: reading.id });
  }

  openReading(reading: string | null): void {
    this.tab = 'reading';
    this.#lastReading = reading;
    this.#openPanel();
    this.#focusNext = 'heading';
    this.#change({ reading, excerpt: null });
  }

  setOrder(order: Order): void {
    this.#change({ order });
  }

  stepReach(reach: string, way: Way): void {
    this.choosePlace(reach);
    this.#focusNext = way;
    const place = this.lookup?.place(reach);
    if (place && this.chosen)
      this.announcement = spoken(
        nameOf(place, this.#namesLanguage).text,
        kindOf(place, this.#words),
        passageCount(place, this.#scene()!).visible,
        null,
        false,
        this.#words,
      );
  }

  travelAlong(place: string, step: Passage): void {
    const { excerpt, reading } = step;
    if (this.chosen?.order !== 'along') this.#focusNext = 'heading';
    this.feature = null;
    this.tab = 'place';
    this.#openPanel();
    this.#change({ place, order: 'along', excerpt: excerpt.id, reading: null });
    this.#scrollTo = `excerpt-${reading.id}-${excerpt.id}`;
    this.#travel(step);
    this.#emit('excerpt-selected', { excerpt: excerpt.id, reading: reading.id });
  }

  showTab(tab: Tab): void {
    if (this.#narrow && this.stop === 'peek') this.stop = 'half';
    if (tab === this.tab) return;
    this.renderRoot.querySelector('.panel-body')?.scrollTo(0, 0);
    const readings = this.lookup?.atlas.readings ?? [];
    this.tab = tab;
    if (tab === 'reading')
      this.#change({ reading: this.#lastReading ?? (readings.length === 1 ? readings[0]!.id : null) });
    else {
      this.#lastReading = this.chosen?.reading ?? this.#lastReading;
      this.#change({ reading: null });
    }
  }

  toggleFootnote(key: string): void {
    const open = new Set(this.openNotes);
    if (!open.delete(key)) open.add(key);
    this.openNotes = open;
  }

  toggleFold(fold: string): void {
    const open = new Set(this.openFolds);
    if (!open.delete(fold)) open.add(fold);
    this.openFolds = open;
    keepFolds(open);
  }

  togglePeriod(period: string): void {
    if (!this.chosen || !this.lookup) return;
    this.beyondTime = false;
    this.#change(withPeriodToggled(this.chosen, period, this.lookup.atlas));
    this.#announceFilter();
  }

  showAllTime(): void {
    this.beyondTime = false;
    this.#change({ periods: [], span: null });
    this.#announceFilter();
  }

  setSpan(edtf: string | null): void {
    this.beyondTime = false;
    this.#change({ span: edtf, periods: [] }, true);
    this.#announceSoonOf('left');
  }

  openSpan(open: boolean): void {
    this.spanOpen = open;
    this.spanProblem = null;
    this.#focusNext = open ? 'span' : 'dates';
  }

  async typeSpan(typed: TypedSpan): Promise<void> {
    const read = await this.readSpan(typed);
    if (!read) return;
    this.spanProblem = 'problem' in read ? read.problem : null;
    if ('edtf' in read) this.setSpan(read.edtf);
  }

  /** What typed dates mean. The script that reads them comes when it is first needed; null where it cannot be had. */
  async readSpan(typed: TypedSpan): Promise<ReadSpan | null> {
    try {
      return (await import('../core/typed-span')).typedSpan(typed, this.#words.lang as Language);
    } catch (failure) {
      console.error(failure);
      this.tell('dates', (words) => words('offline'));
      return null;
    }
  }

  toggleUndated(): void {
    this.#change({ undated: !this.chosen?.undated });
    this.#announceFilter();
  }

  showBeyondTime(): void {
    if (this.panelSide === 'right') this.#second.showAllTime();
    else this.showAllTime();
    this.#focusNext = 'excerpts';
  }

  toggleLayer(layer: string): void {
    if (!this.lookup) return;
    const on = new Set(this.#layersOn);
    if (!on.delete(layer)) on.add(layer);
    const { atlas } = this.lookup;
    const initial = initialLayers(atlas);
    const layers = atlas.layers.map(({ id }) => id).filter((id) => on.has(id));
    this.#change({
      layers: layers.length === initial.length && layers.every((id) => initial.includes(id)) ? null : layers,
    });
    this.#announceFilter();
  }

  setLanguage(lang: string | null): void {
    this.#change({ lang });
  }

  setSearch(text: string): void {
    this.searchText = text;
  }

  light(places: readonly string[]): void {
    if (places.length === 0 && this.lit.size === 0) return;
    this.lit = places.length === 0 ? EMPTY_SET : new Set(places);
  }

  /** Copies the link; the program's own pages offer more. */
  share(): void {
    if (this.chosen) void this.#copy(this.#linkTo(this.chosen), this.#words('linkCopied'));
  }

  copyQuotation(passage: Passage): void {
    if (!this.lookup || !this.chosen) return;
    const link = this.#linkTo({ ...initialState(), excerpt: passage.excerpt.id });
    void this.#copyQuotation(quotationCopy(passage, this.src, link, this.#words));
  }

  cite(cited: Cited): void {
    if (this.lookup && this.chosen)
      void this.#openCite(citationRequest(cited, this.lookup, this.#namesLanguage, this.src));
  }

  /** The dialog's script comes when it is first asked for. */
  async #openCite(work: CitationRequest): Promise<void> {
    try {
      await import('./cite/cite-dialog');
    } catch (failure) {
      console.error(failure);
      this.#notice({ key: 'cite', text: (words) => words('cite.offline') });
      return;
    }
    await this.renderRoot.querySelector('cite-dialog')?.open(work);
  }

  // ---- language of the interface --------------------------------------------------------------------------------

  get #words(): Words {
    return this.#speaker.words;
  }

  /** The language that names are shown in. */
  get #namesLanguage(): string {
    return languageOfNames(this.chosen!, this.#words.lang, this.lookup!.atlas);
  }

  setInterface(language: Language): void {
    this.#language = language;
    void this.#speak(language);
    const kept = keepLanguage(language);
    // A link that asks for a language goes on asking for the one spoken; and so does one that alone can keep the choice.
    this.#change(this.chosen && (this.chosen.interface !== null || !kept) ? { interface: language } : {});
  }

  async #speak(language: Language): Promise<void> {
    if (await this.#speaker.speak(language)) return;
    this.#notice({
      key: 'language',
      text: (words) => words('languageFailed', { language: LANGUAGES[language] }),
    });
  }

  /** What the address or the host's query asks for, before an atlas is there to read the rest of it. */
  #languageAsked(): Language {
    const query = this.#address ? this.#address.query : this.query;
    return chooseLanguage(new URLSearchParams(query).get(LANGUAGE_PART));
  }

  #languageChanged(): void {
    const { lang, dir } = this.#words;
    const isNews = this.history !== 'url' || document.documentElement.lang !== lang;
    // Whoever keeps the page's address speaks for the page.
    if (this.history === 'url') setPageLanguage({ lang, dir });
    if (isNews) {
      // For a host that takes the viewer over later.
      this.dataset['language'] = lang;
      this.#emit('language-chosen', { language: lang });
    }
    this.requestUpdate();
  }

  print(): void {
    this.#handout.print();
  }

  /** Where each layer leads to its data. */
  showData(): void {
    this.showTab('layers');
    this.#openPanel();
    this.#focusNext = 'heading';
    this.requestUpdate();
  }

  toggleOverview(): void {
    this.overview = !this.overview;
  }

  togglePanning(): void {
    this.panning = !this.panning;
  }

  toggleSlash(): void {
    this.#searching.toggleSlash();
  }

  setLook(look: Look): void {
    this.look = look;
  }

  get #more(): More {
    return {
      names: this.chosen?.lang ?? null,
      look: this.look,
      overview: this.overview,
      panning: this.panning,
      slash: this.#ownsSlash ? this.#searching.slash : null,
    };
  }

  // ---- paper ----------------------------------------------------------------------------------------------------

  renderNow(): void {
    this.requestUpdate();
    if (this.isConnected) this.performUpdate();
  }

  get sides(): readonly { scene: Scene; stage: MapStage | null }[] {
    const scene = this.#scene();
    if (!scene) return [];
    const second = this.#second.scene(scene);
    const left = { scene, stage: this.#stage };
    return second ? [left, { scene: second, stage: this.#second.stage }] : [left];
  }

  get layers(): readonly MapLayer[] {
    return this.#shownLayers();
  }

  // ---- two maps -------------------------------------------------------------------------------------------------

  /** What the map on the right shows; null when there is one map only, or no room for two. */
  get compare(): Side | null {
    return this.#narrow || this.size.width < NARROW.page || !this.#parts.has('map')
      ? null
      : (this.chosen?.compare ?? null);
  }

  compareNames(): void {
    if (this.chosen && this.lookup)
      this.#beginCompare(
        {},
        compareNames({ ...this.chosen, lang: this.#namesLanguage }, this.lookup.atlas).right,
      );
  }

  comparePeriods(): void {
    if (!this.chosen || !this.lookup) return;
    const { left, right } = comparePeriods(this.chosen, this.lookup.atlas);
    this.#beginCompare(left, right);
  }

  endCompare(): void {
    this.#change({ compare: null });
    this.announcement = this.#words('compareEnded');
    this.#focusCompareButton();
  }

  changeSecond(side: Side, brushing = false): void {
    this.beyondTime = false;
    this.#change({ compare: side }, brushing);
  }

  focusSecond(selector: string): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`.time-bar.right ${selector}`)?.focus(),
    );
  }

  announceSecond(soon: boolean): void {
    if (soon) this.#announceSoonOf('right');
    else this.#announceFilter('right');
  }

  #beginCompare(left: Partial<Side>, right: Side): void {
    // Two maps want the room; what is open in the panel stays.
    if (this.chosen?.place === null && this.chosen.reading === null) this.panelOpen = false;
    this.#change({ ...left, compare: right });
    const scene = this.#scene();
    const second = scene && this.#second.scene(scene);
    if (second)
      this.announcement = this.#words('comparing', {
        left: this.#words('onSide.left', { sentence: sideTitle(scene) }),
        right: this.#words('onSide.right', { sentence: sideTitle(second) }),
      });
    this.#focusCompareButton();
  }

  #focusCompareButton(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.compare-button')?.focus({ preventScroll: true }),
    );
  }

  // ---- loading --------------------------------------------------------------------------------------------------

  async #load(): Promise<void> {
    this.#loads?.abort();
    this.#dropStage();
    this.#home = null;
    this.lookup = null;
    this.chosen = null;
    this.#shelf.clear();
    this.notices = [];
    this.tab = 'place';
    this.searchText = '';
    this.openNotes = EMPTY_SET;
    this.choosing = null;
    this.#lastReading = null;
    this.#left = null;
    this.phase = { is: 'loading' };
    if (this.src === '') return;
    const loads = new AbortController();
    this.#loads = loads;
    try {
      const [atlas] = await Promise.all([
        loadAtlas(this.src, loads.signal),
        this.#speak(this.#languageAsked()),
      ]);
      if (this.#loads !== loads) return;
      this.lookup = new Lookup(atlas);
      this.#search = new Search(this.lookup);
      this.phase = { is: 'ready' };
      if (this.#address) this.#restore(this.#address.query, 'replace', this.#address.screen);
      else this.#restore(this.query, 'replace');
      this.#emit('atlas-loaded', { slug: atlas.slug, revision: atlas.revision });
      void this.#loadMissingLayers();
    } catch (failure) {
      if (loads.signal.aborted) return;
      const status = failure instanceof LoadFailure ? failure.status : 0;
      if (!(failure instanceof LoadFailure)) console.error(failure);
      this.phase = { is: 'failed', status };
      this.#emit('atlas-failed', { status });
    }
  }

  /**
   * Fetches what is not here yet: all layers generalised, in one; where there is no such answer each by itself, the
   * background first, what is off at first sight last.
   */
  async #loadMissingLayers(): Promise<void> {
    const atlas = this.lookup?.atlas;
    if (!atlas) return;
    this.#loads ??= new AbortController();
    const { signal } = this.#loads;
    await this.#shelf.fetchGeneralised(atlas, this.src, signal);
    if (signal.aborted) return;
    if (this.#stage) this.#refine(this.#stage.view);
    const rank = (layer: Layer) => (this.#layersOn.has(layer.id) ? 0 : 2) + (layer.basemap ? 0 : 1);
    const layers = [...atlas.layers].sort((a, b) => rank(a) - rank(b));
    await this.#shelf.fetch(layers, this.src, signal);
    if (!signal.aborted) this.#noticeFailedLayers();
  }

  /** Tiles leave out the texts of features; what is open in the panel gets them. */
  #fetchTexts({ lookup, state, feature }: Scene): void {
    const open = feature === null ? (lookup.place(state.place)?.features ?? []) : [feature];
    if (this.#loads) void this.#shelf.fetchTexts(open, lookup.atlas.layers, this.src, this.#loads.signal);
  }

  /** Close up the layers are wanted with every point. */
  #refine(view: MapView): void {
    const atlas = this.lookup?.atlas;
    if (atlas?.generalised && this.#loads && asksForDetail(view, atlas.generalised))
      void this.#shelf.refine(atlas.layers, this.src, this.#loads.signal);
  }

  #noticeFailedLayers(): void {
    const { failed } = this.#shelf;
    if (failed.length === 0) {
      if (this.notices.some(({ key }) => key === 'layers')) this.#dismiss('layers');
      return;
    }
    this.#notice({
      key: 'layers',
      text: (words) =>
        words('layersFailed', {
          count: failed.length,
          titles: joined(
            failed.map(({ title }) => title),
            words,
          ),
        }),
      action: {
        label: 'tryAgain',
        run: () => {
          this.#dismiss('layers');
          void this.#loadMissingLayers();
        },
      },
    });
  }

  // ---- state ----------------------------------------------------------------------------------------------------

  /** @param brushing a stretch of time is being drawn: its many changes are one step */
  #change(patch: Partial<ViewerState>, brushing = false): void {
    const { chosen, lookup } = this;
    if (!chosen || !lookup) return;
    this.chosen = { ...chosen, ...patch };
    // Whoever goes to a place on purpose has left the walk.
    if (chosen.order === 'along' && 'place' in patch && !patch.order) this.chosen.order = 'text';
    const now = this.#shownNow();
    const goesOn = brushing && performance.now() - this.#lastBrush < ONE_BRUSH;
    const step = this.#left && isStep(this.#left, now) && !goesOn ? 'push' : 'replace';
    if (brushing) this.#lastBrush = performance.now();
    else if (step === 'push') this.#lastBrush = Number.NEGATIVE_INFINITY;
    this.#publish(step, now);
    if (chosen.place !== this.chosen.place) this.#emit('place-selected', { place: this.chosen.place });
  }

  #publish(step: Step, now: Shown): void {
    this.#tellWork();
    const query = printState(now.state);
    if (step === 'push' && this.#left) {
      const view = this.#viewNow();
      const left = { ...this.#left, view };
      this.#address?.step(
        { query: printState({ ...left.state, view }), screen: screenOf(left) },
        query,
        screenOf(now),
      );
    } else this.#address?.keep(query, screenOf(now));
    this.#left = now;
    if (query === this.#printed) return;
    this.#printed = query;
    this.query = query;
    this.#emit('state-changed', { query, push: step === 'push' });
  }

  /** What is shown now. */
  #shownNow(): Shown {
    return {
      state: this.chosen!,
      tab: this.tab,
      feature: this.feature,
      others: this.#clicked?.place === this.chosen!.place ? this.#clicked.others : null,
      beyondTime: this.beyondTime,
      panelOpen: this.panelOpen,
      stop: this.stop,
      language: this.#language ?? (this.#words.lang as Language),
      view: this.#viewNow(),
    };
  }

  /** Where the map is or flies to; null for the whole atlas. */
  #viewNow(): MapView | null {
    if (!this.#stage) return this.chosen?.view ?? null;
    return this.#isHome(this.#stage.target) ? null : this.#stage.middle;
  }

  /** Opens the state of a query, from the host, a link or the back button; with the rest of a screen where that is known. */
  #restore(query: string, step: Step, screen: Screen | null = null): void {
    const { lookup } = this;
    if (!lookup) return;
    const { state: next, bad: badParts } = parseState(query, lookup.atlas, isSpan);
    const bad = [...badParts, ...invalidOptions(this.ui, this.theme)];
    const passage = lookup.passage(next.excerpt, next.reading);
    // A link to a passage opens its place; a screen is as it was left.
    if (!screen && passage && next.place === null && next.reading === null) {
      next.place = passage.excerpt.places.find((id) => lookup.place(id)) ?? null;
    }
    if (next.interface) void this.#speak(next.interface);
    const placeBefore = this.chosen?.place ?? null;
    this.chosen = next;
    this.feature = null;
    this.beyondTime = passage !== null;
    this.#asked = null;
    if (next.reading !== null) this.tab = 'reading';
    else if (next.place !== null || this.tab === 'reading') this.tab = 'place';
    if (passage) this.#scrollTo = `excerpt-${passage.reading.id}-${passage.excerpt.id}`;
    const place = lookup.place(next.place);
    if (screen) this.#restoreScreen(screen);
    else if (next.view) {
      this.#journey = { middle: next.view };
      this.#asked = step === 'replace' ? next.view : null;
    } else if (passage) this.#travel(passage);
    else if (place) this.#travelTo([place]);
    this.notices = bad.length > 0 ? [{ key: 'link', text: (words) => badLinkSentence(bad, words) }] : [];
    this.#tellWork();
    this.#printed = printState(next);
    this.query = this.#printed;
    this.#left = { ...this.#shownNow(), ...(screen ?? { view: next.view }) };
    if (step === 'push') this.#emit('state-changed', { query: this.#printed, push: false });
    if (placeBefore !== next.place) this.#emit('place-selected', { place: next.place });
  }

  #restoreScreen(screen: Screen): void {
    this.tab = screen.tab;
    this.feature = screen.feature;
    const place = this.chosen?.place ?? null;
    this.#clicked = screen.others && place !== null ? { place, others: screen.others } : null;
    this.beyondTime = screen.beyondTime;
    this.panelOpen = screen.panelOpen;
    this.stop = screen.stop;
    this.choosing = null;
    if (screen.view) this.#journey = { middle: screen.view };
    else {
      this.#journey = null;
      this.#home = null;
    }
    if (screen.language !== this.#words.lang) {
      this.#language = screen.language;
      keepLanguage(screen.language);
      void this.#speak(screen.language);
    }
  }

  /** Where the page's address is this element's state, the page shows the work that is chosen here. */
  #tellWork(): void {
    if (this.#address) this.#work.show(workId(this.chosen!, this.lookup!), this.src);
  }

  #listenToAddress(): void {
    this.#address ??= new Address((query, screen) => this.#restore(query, 'push', screen), !this.embedded);
    this.#address.listen();
  }

  get #layersOn(): Set<string> {
    return new Set(this.chosen?.layers ?? (this.lookup ? initialLayers(this.lookup.atlas) : []));
  }

  #shownLayers(): MapLayer[] {
    const scene = this.#scene();
    if (!scene) return [];
    const second = this.#second.scene(scene);
    const outlined = [scene, ...(second ? [second] : [])].map(layersForOutlines);
    return this.#shelf.drawn(
      scene.lookup.atlas.layers.filter(
        ({ id }) => scene.layersOn.has(id) || outlined.some((layers) => layers.has(id)),
      ),
    );
  }

  #scene(): Scene | null {
    const { lookup, chosen } = this;
    if (!lookup || !chosen || !this.#search) return null;
    const parts = this.#parts;
    const tabs = tabsOf(parts, this.#narrow, lookup.atlas.readings.length > 0);
    const tab = tabs.includes(this.tab) ? this.tab : (tabs[0] ?? this.tab);
    return {
      words: this.#words,
      lookup,
      search: this.#search,
      state: { ...chosen, lang: this.#namesLanguage },
      tab: this.#handout.printing ? tabOnPaper(tab) : tab,
      narrow: this.#narrow,
      embedded: this.embedded,
      src: this.src,
      parts,
      side: 'left',
      choice: this.#choice.of(chosen, lookup.atlas),
      overview: this.overview && this.compare === null && !this.#narrow,
      zoom: this.#stage?.view.zoom ?? FIRST_ZOOM,
      chosen: periodsOf(chosen, lookup.atlas),
      features: this.#shelf.features,
      layersOn: this.#layersOn,
      layerStatus: this.#shelf.status,
      alsoHere: this.around.map((id) => lookup.place(id)).filter((place) => place !== null),
      feature: this.feature,
      lit: this.lit,
      openFootnotes: this.#handout.printing ? footnotesOnPaper(lookup.atlas) : this.openNotes,
      openFolds: this.#handout.printing ? foldsOnPaper(chosen) : this.openFolds,
      beyondTime: this.beyondTime,
      searchText: this.searchText,
      spanOpen: this.spanOpen,
      spanProblem: this.spanProblem,
    };
  }

  // ---- map ------------------------------------------------------------------------------------------------------

  #raiseStage(host: HTMLElement, atlas: Atlas): void {
    this.#stage = new MapStage(
      host,
      atlas,
      {
        ...this.#mapEvents('left'),
        // The map may tell of its view while it is being told where to go, in the middle of an update.
        view: (view) => {
          this.#refine(view);
          queueMicrotask(() => this.#keepView());
        },
      },
      this.embedded,
    );
  }

  #keepView(): void {
    const stage = this.#stage;
    if (!stage) return;
    const asked = this.#asked;
    // A map stands on whole pixels; the address keeps the digits of the link.
    if (asked && sameView(asked, stage.middle)) this.#change({ view: asked });
    else this.#change({ view: this.#isHome(stage.view) ? null : stage.middle });
  }

  #mapEvents(side: SideName): Partial<MapEvents> {
    const light = (id: string | null) =>
      this.light(id === null ? [] : this.#placesOf(id).map((place) => place.id));
    return {
      held: (by) => this.#tellHeld(by),
      pick: (hits, at) => this.#pick(hits, at, side),
      hover: (hit) => light(hit?.feature ?? null),
      focus: light,
      open: (id) => {
        this.panelSide = side;
        this.#choose({ place: this.#placesOf(id)[0] ?? null, feature: id });
      },
    };
  }

  /** Where one map becomes two, or two one, the whole atlas is fitted anew if it was in view. */
  #measureHalves(): void {
    const comparing = this.compare !== null;
    if (comparing === this.#halved) return;
    this.#halved = comparing;
    this.#stage?.measure();
    if (this.chosen?.view === null) this.#home = null;
    // In half of the room, what is open may be at the edge or beyond.
    const place = this.lookup?.place(this.chosen?.place ?? null);
    if (place && this.#stage && !this.#journey) this.#travelTo([place], 64);
  }

  #dropStage(): void {
    this.#second.destroy();
    this.#stage?.destroy();
    this.#stage = null;
  }

  /** The map that the panel speaks of. */
  get #openStage(): MapStage | null {
    return (this.panelSide === 'right' ? this.#second.stage : null) ?? this.#stage;
  }

  #showAll(): void {
    this.#home = null;
    this.requestUpdate();
  }

  readonly #mapCommands: MapCommands = {
    zoomIn: () => this.#stage?.zoomIn(),
    zoomOut: () => this.#stage?.zoomOut(),
    showAll: () => this.#showAll(),
    pan: (direction) => this.#stage?.pan(direction),
    toggleFullscreen: () => void this.#fullscreen.toggle(),
  };

  #isHome(view: MapView): boolean {
    const home = this.#home;
    if (!home) return true;
    const near = 40 / 2 ** home.zoom;
    return (
      Math.abs(view.zoom - home.zoom) < 0.05 &&
      Math.abs(view.lon - home.lon) < near &&
      Math.abs(view.lat - home.lat) < near
    );
  }

  #pick(hits: readonly MapHit[], at: { x: number; y: number }, side: SideName): void {
    const { lookup } = this;
    if (!lookup) return;
    this.panelSide = side;
    const layerOf = (id: string) => lookup.atlas.layers.find((layer) => layer.id === id);
    const placesOf = (feature: string) => this.#placesOf(feature);
    const candidates = choiceOf(hits, placesOf, layerOf);
    const under = candidatesOf(hits, placesOf, layerOf);
    if (under.length === 0) this.choosing = null;
    else if (candidates.length === 0) this.#choose(under[0]!, under);
    else {
      const host = this.#openStage?.host;
      this.choosing = {
        x: at.x + (host?.offsetLeft ?? 0),
        y: at.y + (host?.offsetTop ?? 0),
        candidates,
        under,
      };
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.chooser [role=menuitem]')?.focus(),
      );
    }
  }

  /** @param under all that lies where the reader clicked; left out where no spot was pointed at */
  #choose({ place, feature }: Candidate, under?: readonly Candidate[]): void {
    this.choosing = null;
    if (place) {
      const others = under?.flatMap((other) => other.place?.id ?? []).filter((id) => id !== place.id);
      this.#clicked = others ? { place: place.id, others } : null;
      this.choosePlace(place.id);
      // What was clicked lies in view already: the map keeps its zoom.
      if (this.#stage) this.#journey = null;
      return;
    }
    this.feature = feature;
    this.tab = 'place';
    this.#openPanel();
    this.#focusNext = 'heading';
    this.#change({ place: null, excerpt: null, reading: null });
  }

  /** The places of a feature; of background land the country of the atlas that it stands for. */
  #placesOf(feature: string): readonly Place[] {
    const found = this.lookup?.placesOf(feature) ?? [];
    const scene = found.length === 0 ? this.#scene() : null;
    const below = scene && countryBelow(feature, scene);
    return below ? [below.place] : found;
  }

  /**
   * Finds the other places where the chosen one lies: those under the click that opened it; of a place opened by the
   * keyboard, the index or a link, what lies around it.
   */
  #findAround({ lookup, state }: Scene): void {
    if (this.#clicked?.place !== state.place) this.#clicked = null;
    const place = lookup.place(state.place);
    const others = this.#clicked?.others ?? (place ? this.#placesAround(place, lookup) : []);
    if (others.join() !== this.around.join()) this.around = others;
  }

  /** The areas around a place, and the places that have its only shape as one of theirs. */
  #placesAround({ id, features }: Place, lookup: Lookup): readonly string[] {
    const shared = features.length === 1 ? features : [];
    const found = [...shared, ...(this.#openStage?.areasAround(features) ?? [])];
    const places = new Set(found.flatMap((feature) => lookup.placesOf(feature).map((place) => place.id)));
    places.delete(id);
    return [...places];
  }

  #closeChooser(refocus: boolean): void {
    const feature = this.choosing?.candidates[0]?.feature;
    this.choosing = null;
    if (refocus && feature) this.#openStage?.focusFeature(feature);
  }

  #travel(passage: Passage): void {
    const { excerpt } = passage;
    const line = this.chosen?.order === 'along' ? this.lookup?.place(this.chosen.place) : null;
    if (line) {
      this.#travelTo(placesOnTheWay(line, passage, this.lookup!));
      return;
    }
    this.#travelTo(
      excerpt.places.map((id) => this.lookup?.place(id) ?? null).filter((place) => place !== null),
    );
  }

  /** @param margin pixels from the edges of the map within which a place is not well in view */
  #travelTo(places: readonly Place[], margin = 16): void {
    this.#asked = null;
    const { atlas } = this.lookup!;
    const to = boundsOf(places, atlas.bounds);
    if (!to) return;
    // At first sight the map is there already; later it travels, and only to what is not in view.
    this.#journey = this.#stage
      ? { to, maxZoom: placeZoom(atlas), unlessWithin: margin }
      : { to, maxZoom: placeZoom(atlas), animate: false };
  }

  #freeArea(): Padding {
    if (this.#narrow) {
      if (!this.renderRoot.querySelector('.panel')) return { top: 0, right: 0, bottom: 0, left: 0 };
      const sheet = Math.min(stopHeight(this.stop, this.#available), stopHeight('half', this.#available));
      return { top: 0, right: 0, bottom: Math.round(sheet) + this.#tabsHeight, left: 0 };
    }
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    const time = this.renderRoot.querySelector<HTMLElement>('.time-bar');
    // Two maps end where the panel begins; one goes on below it.
    const covered = this.panelOpen && !this.compare ? (panel?.offsetWidth ?? 0) : 0;
    const [left, right] = this.#words.dir === 'rtl' ? [covered, 0] : [0, covered];
    return { top: 0, right, bottom: time?.offsetHeight ?? 0, left };
  }

  get #narrow(): boolean {
    return this.size.width > 0 && this.size.width < (this.embedded ? NARROW.frame : NARROW.page);
  }

  get #barHeight(): number {
    return this.renderRoot.querySelector<HTMLElement>('.title-bar')?.offsetHeight ?? 0;
  }

  /** Of the tabs at the foot of a phone's screen. */
  get #tabsHeight(): number {
    return this.#narrow
      ? (this.renderRoot.querySelector<HTMLElement>('.narrow:not(.mapless) .panel-head')?.offsetHeight ?? 0)
      : 0;
  }

  get #available(): number {
    return Math.max(0, this.size.height - this.#barHeight - this.#tabsHeight);
  }

  get #mapRoom(): { left: number; width: number; height: number } {
    const panel = this.renderRoot.querySelector<HTMLElement>('.wide .panel');
    const covered = panel?.offsetWidth ?? 0;
    return {
      left: this.#words.dir === 'rtl' ? covered : 0,
      width: this.size.width - covered,
      height: this.size.height,
    };
  }

  // ---- panel and focus ------------------------------------------------------------------------------------------

  #speaksOf(place: string): boolean {
    const reading = this.lookup?.reading(this.chosen?.reading ?? null);
    if (!reading) return false;
    const first =
      reading.text?.some(({ mentions }) => mentions.some((mention) => mention.place === place)) ??
      reading.excerpts.some(({ places }) => places.includes(place));
    return first;
  }

  #openPanel(): void {
    this.panelOpen = true;
    if (this.stop === 'peek') this.stop = 'half';
    // In so low a window, such as one at 400 % zoom, half a sheet has no room for a line of text.
    if (this.#narrow && this.#available < LOW) this.stop = 'full';
  }

  #closePanel(): void {
    if (this.#narrow) this.stop = 'peek';
    else this.panelOpen = false;
    const own =
      this.feature === null ? this.lookup?.place(this.chosen?.place ?? null)?.features : [this.feature];
    // Of several shapes, the one that was opened.
    const feature = own?.find((id) => id === this.#openStage?.focused) ?? own?.[0];
    void this.updateComplete.then(() => {
      if (feature) this.#openStage?.focusFeature(feature);
      const root = this.renderRoot as ShadowRoot;
      if (root.activeElement === null || root.activeElement.closest('.panel')) {
        root.querySelector<HTMLElement>('.map [tabindex="0"], .open-panel')?.focus({ preventScroll: true });
      }
    });
  }

  #openIndex(): void {
    this.showTab('index');
    this.#openPanel();
    this.#focusNext = 'heading';
    this.requestUpdate();
  }

  /** On a page of its own the viewer takes `/` for search, as many pages do; elsewhere the key is the host page's. */
  get #ownsSlash(): boolean {
    const scene = this.#scene();
    return scene !== null && searchesInHeader(scene) && this.history === 'url';
  }

  readonly #onSlash = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!this.#ownsSlash || !this.#searching.slash) return;
    // In a field the key is a letter; a dialog keeps the focus.
    const typing = (node: EventTarget) =>
      node instanceof Element && node.matches('input, textarea, select, dialog, [role=menu]');
    if (event.composedPath().some(typing)) return;
    event.preventDefault();
    void this.#searching.focus();
  };

  readonly #skip = (event: Event) => {
    event.preventDefault();
    this.#openIndex();
  };

  #settleFocus(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.panel-body');
    if (this.#focusNext !== null) {
      const target = this.renderRoot.querySelector<HTMLElement>(TARGETS[this.#focusNext]);
      if (ANEW.has(this.#focusNext)) body?.scrollTo(0, 0);
      this.#focusNext = null;
      target?.focus({ preventScroll: true });
    }
    if (this.#mentionNext !== null && body) {
      showNextMention(body, this.#mentionNext);
      this.#mentionNext = null;
    }
    if (this.#scrollTo !== null) {
      const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.#scrollTo)}`);
      if (target) {
        this.#scrollTo = null;
        target.scrollIntoView({ block: 'start', behavior: 'instant' });
        if (this.#focusThere) {
          target.tabIndex = -1;
          target.focus({ preventScroll: true });
        }
        this.#focusThere = false;
      }
    }
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const target = event.composedPath()[0] as Element;
    if (this.choosing) this.#closeChooser(true);
    else if (target.closest('.time-bar.right .span-form')) this.#second.openSpan(false);
    else if (target.closest('.span-form')) this.openSpan(false);
    else if (target.closest('.panel')) this.#closePanel();
  };

  // ---- notices --------------------------------------------------------------------------------------------------

  /** Says a sentence until it is dismissed. */
  protected tell(key: string, text: Notice['text']): void {
    this.#notice({ key, text });
  }

  /** Shows the address of a link that cannot be opened, for copying. */
  offerAddress(address: string): void {
    this.#notice({ key: 'blocked', text: (words) => words('linkBlocked'), copy: address });
  }

  #notice(notice: Notice): void {
    this.notices = [...this.notices.filter(({ key }) => key !== notice.key), notice];
  }

  /** A link may ask for two maps where there is no room for them. */
  #shownNotices({ narrow, state }: Scene): readonly Notice[] {
    const shown = [...this.notices];
    if (narrow && state.compare && !this.roomNoted)
      shown.push({ key: 'room', text: (words) => words('compareNeedsRoom') });
    if (this.#handout.waiting) shown.push({ key: 'print', text: (words) => words('printWaits') });
    return shown;
  }

  #dismiss(key: string): void {
    if (key === 'room') this.roomNoted = true;
    if (key === 'print') this.#handout.cancel();
    this.notices = this.notices.filter((notice) => notice.key !== key);
    if ((this.renderRoot as ShadowRoot).activeElement?.closest('.notices')) this.#focusNext = 'map';
  }

  #announceFilter(side: SideName = 'left'): void {
    const first = this.#scene();
    const second = first && this.#second.scene(first);
    const scene = side === 'right' ? second : first;
    if (!scene) return;
    const sentence = filteredSentence(scene);
    this.announcement = second ? this.#words(`onSide.${side}`, { sentence }) : sentence;
  }

  #announceSoonOf(side: SideName): void {
    // A brush moves through many spans: only the one it rests at is spoken.
    clearTimeout(this.#announceSoon);
    this.#announceSoon = setTimeout(() => this.#announceFilter(side), 400);
  }

  #linkTo(state: ViewerState): string {
    const url = new URL(this.full || location.href);
    url.search = printState(state);
    url.hash = '';
    return url.href;
  }

  async #copy(text: string, done: string): Promise<void> {
    this.#tellCopied(await copyText(text), text, done);
  }

  async #copyQuotation(coming: Promise<QuotationCopy>): Promise<void> {
    const copied = await copyFormatted(coming);
    const { text, style } = await coming;
    const words = this.#words;
    const done =
      style === null ? words('cite.quotationCopiedPlainly') : words('cite.quotationCopied', { style });
    this.#tellCopied(copied, text, done);
  }

  #tellCopied(copied: boolean, text: string, done: string): void {
    if (copied) {
      this.toast = done;
      clearTimeout(this.#toastEnd);
      this.#toastEnd = setTimeout(() => {
        this.toast = '';
      }, 4000);
    } else this.#notice({ key: 'copy', text: (words) => words('copyFailed'), copy: text });
  }

  #emit(type: string, detail: Record<string, string | number | boolean | null>): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Dialogs that only some kind of viewer has. */
  protected moreDialogs(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  // ---- parts of the page ----------------------------------------------------------------------------------------

  #compareButton(scene: Scene): TemplateResult {
    return compareButton(
      this.compare !== null,
      scene.lookup.atlas.periods.length > 1,
      this,
      this.#menus,
      this.#words,
    );
  }

  get #parts(): ReadonlySet<Part> {
    const parts = partsOf(this.ui, this.embedded);
    return this.lookup && !hasDates(this.lookup.atlas)
      ? new Set([...parts].filter((part) => part !== 'time'))
      : parts;
  }

  /** Leads to the atlas's own page in the state that is shown here. */
  #fullLink(named = false): TemplateResult | typeof nothing {
    return fullLink(this.full === '' ? '' : this.full + this.query, this.#words, named);
  }

  /** On a phone the chosen time stands on the map, and leads to where it is changed. */
  #timePill(scene: Scene): TemplateResult {
    const { words } = scene;
    const shown =
      scene.chosen.length === 0 && scene.state.span === null ? words('allTime') : timeShown(scene);
    return html`<button
      type="button"
      class="time-pill"
      aria-label=${joined([shown, words('time')], words)}
      @click=${() => {
        this.showTab('time');
        this.#openPanel();
        this.#focusNext = 'heading';
        this.requestUpdate();
      }}
    >
      ${icon('time')}<span dir="auto">${shown}</span>${icon('down')}
    </button>`;
  }

  /** In a small frame the names of sources stand behind a button. */
  #sourcesButton(words: Words): TemplateResult {
    return html`<button
      type="button"
      class=${this.sourcesOpen ? 'sources-button open' : 'sources-button'}
      aria-expanded=${this.sourcesOpen ? 'true' : 'false'}
      @click=${() => {
        this.sourcesOpen = !this.sourcesOpen;
      }}
    >
      ${icon('about')}<span>${words('sources')}</span>
    </button>`;
  }

  #tellHeld(by: 'wheel' | 'finger'): void {
    this.held = by;
    clearTimeout(this.#heldEnd);
    this.#heldEnd = setTimeout(() => {
      this.held = null;
    }, 1500);
  }

  #timeSection(scene: Scene, label: string): TemplateResult | typeof nothing {
    if (scene.narrow || !scene.parts.has('time')) return nothing;
    const act = scene.side === 'right' ? this.#second : this;
    return html`<section class="time-bar ${scene.side}" aria-label=${label}>${timeBar(scene, act)}</section>`;
  }

  #panel(scene: Scene): TemplateResult {
    const { words } = scene;
    const hasMap = scene.parts.has('map');
    const closed = hasMap && !this.panelOpen && !scene.narrow && !this.#handout.printing;
    if (closed) {
      return html`<button
        type="button"
        class="open-panel"
        aria-label=${words('openPanel')}
        title=${words('openPanel')}
        @click=${() => {
          this.#openPanel();
          this.#focusNext = 'heading';
        }}
      >
        ${icon('panel')}
      </button>`;
    }
    return html`<section class="panel" aria-label=${words('panel')}>
      ${scene.narrow && hasMap ? this.#sheetHandle(scene) : nothing}
      <div class="panel-head">
        ${tabList(scene, this)}
        ${hasMap || scene.parts.has('title') ? nothing : this.#fullLink()}
        ${
          scene.narrow || !hasMap
            ? nothing
            : html`<button type="button" class="square close" aria-label=${words('closePanel')} title=${words('closePanel')} @click=${() => this.#closePanel()}>
                ${icon('close')}
              </button>`
        }
      </div>
      <div class="panel-body" id="panel-body" role="tabpanel" tabindex="0" aria-labelledby=${`tab-${scene.tab}`} ?inert=${scene.narrow && hasMap && this.stop === 'peek' && this.dragHeight === null}>
        ${
          this.compare
            ? panelSide(
                scene.side,
                (side) => {
                  this.panelSide = side;
                },
                words,
              )
            : nothing
        }
        ${this.#tabContent(scene)}
      </div>
    </section>`;
  }

  #sheetHandle(scene: Scene): TemplateResult {
    const place = scene.lookup.place(scene.state.place);
    const title = place ? nameOf(place, scene.state.lang).text : scene.lookup.atlas.title;
    return sheetHandle(
      this.stop,
      title,
      this.#drag,
      this.#available,
      (stop) => {
        this.stop = stop;
      },
      scene.words,
    );
  }

  #tabContent(scene: Scene): TemplateResult {
    switch (scene.tab) {
      case 'place':
        return placePanel(scene, this);
      case 'reading':
        return readingPanel(scene, this);
      case 'index':
        return indexPanel(
          scene,
          this,
          searchesInHeader(scene) ? null : searchBox(scene, this, this.#searching, 'panel'),
        );
      case 'layers':
        return layersPanel(scene, this);
      case 'time':
        return html`<div class="time-tab">
          <h2 tabindex="-1" class="panel-heading">${scene.words('time')}</h2>
          ${timeBar(scene, this)}
        </div>`;
    }
  }
}
