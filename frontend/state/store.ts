import type { Features, LayerStatus } from '../core/features';
import type { Bounds, MapView } from '../core/geography';
import type { Way } from '../core/line-walk';
import type { Lookup } from '../core/lookup';
import { englishMessages, type Messages } from '../core/messages';
import type { Search } from '../core/search';
import type { SpanProblem } from '../core/span-problem';
import type { SheetStop } from './bottom-sheet-stops';
import type { OpenChooser } from './candidate';
import type { ViewerState } from './link-state';
import type { Look } from './look';
import type { Notice } from './notice';
import { keptFolds } from './panel-folds';
import type { SideName } from './side';
import type { Tab } from './viewer-parts';

/** The properties of the viewer element, by which a host says how it is shown. */
export interface ViewerOptions {
  /** Address of the atlas document. */
  readonly src: string;
  /** The link state as a query; the viewer keeps it up to date. */
  query: string;
  readonly history: 'url' | 'none';
  readonly embedded: boolean;
  readonly ui: string;
  theme: string;
  readonly full: string;
}

export type Phase = { is: 'loading' } | { is: 'failed'; status: number } | { is: 'ready' };

/** The fields for typed dates of one map's time bar. */
export interface SpanForm {
  open: boolean;
  problem: SpanProblem | null;
}

/** All that the screen is drawn from. A link holds a part of it, {@link ViewerState}; a step of Back another, `Screen`. */
export interface ScreenState {
  phase: Phase;
  lookup: Lookup | null;
  search: Search | null;
  /** Null until the atlas is loaded. */
  link: ViewerState | null;
  /** Messages in the interface's language; null until they are loaded. */
  t: Messages | null;
  features: Features;
  layerStatus: ReadonlyMap<string, LayerStatus>;
  tab: Tab;
  /** The reading that was open last; its tab opens it again. */
  lastReading: string | null;
  /** A chosen shape that belongs to no place. */
  feature: string | null;
  highlighted: ReadonlySet<string>;
  openFootnotes: ReadonlySet<string>;
  openFolds: ReadonlySet<string>;
  /** A chosen passage lies outside the chosen time: all of its place are shown. */
  beyondTime: boolean;
  searchText: string;
  /** Of the element, in pixels; 0 before it is measured. */
  size: { width: number; height: number };
  panelOpen: boolean;
  stop: SheetStop;
  /** Of the bottom sheet while a finger drags it. */
  dragHeight: number | null;
  chooser: OpenChooser | null;
  /** The place that a click on the map opened, and the other places under that click. */
  clicked: { place: string; others: readonly string[] } | null;
  /** Ids of the other places where the chosen one lies. */
  around: readonly string[];
  spanForms: Readonly<Record<SideName, SpanForm>>;
  /** Buttons that move the map are shown. */
  panning: boolean;
  overview: boolean;
  sourcesOpen: boolean;
  /** The reader's choice of light or dark; null where that is the host page's. */
  look: Look | null;
  notices: readonly Notice[];
  toast: string;
  announcement: string;
  /** The map whose names and dates the panel shows, of two. */
  panelSide: SideName;
  /** The notice that two maps need more room was dismissed. */
  roomNoted: boolean;
  /** Number of the newest revision; null before it is loaded, which only an address that names a revision asks for. */
  newestRevision: number | 'unknown' | null;
  /** The line about the revision was dismissed. */
  revisionNoted: boolean;
  /** A gesture that the map has just left to the page. */
  gestureBlocked: 'wheel' | 'finger' | null;
  /** The map has its shapes. */
  drawn: boolean;
  zoom: number;
}

/** The view that the map is to go to: a box to show all of, or a spot in the middle of what no panel covers. */
export type CameraTarget =
  | {
      to: Bounds;
      /** The box is of places, which are shown with their surroundings, and not closer. */
      ofPlaces?: boolean;
      animate?: boolean;
      /** Pixels from the edges of what is seen; a box that lies within is shown already. */
      unlessWithin?: number;
    }
  | { middle: MapView };

/** Where the focus goes when what had it is gone, or when something opens. */
export type FocusTarget =
  | 'heading'
  | 'excerpts'
  | 'map'
  | 'compare'
  | 'chooser'
  | `span.${SideName}`
  | `dates.${SideName}`
  | Way;

/** Effects of an action that need the elements of the next update. */
export interface Pending {
  camera: CameraTarget | null;
  /** The view that a link asks for; it stays in the middle until the reader does something. */
  linkView: MapView | null;
  focus: FocusTarget | null;
  /** The panel shows something else, from its top. */
  panelTop: boolean;
  /** Id of an element to scroll to; with the focus where `focusThere`. */
  scrollTo: string | null;
  focusThere: boolean;
  /** A place whose next mention in the open text is to come into view. */
  mention: string | null;
}

export const EMPTY_SET: ReadonlySet<string> = new Set();
const NO_PLACES: readonly string[] = [];
const NO_FEATURES: Features = { get: () => undefined, values: () => [].values() };
const CLOSED: SpanForm = { open: false, problem: null };

/** The legend's zoom before there is a map. */
const FIRST_ZOOM = 7;

/** Fields that belong to an atlas, as they are before one is loaded. */
export const WITHOUT_ATLAS = {
  phase: { is: 'loading' } as Phase,
  lookup: null,
  search: null,
  link: null,
  tab: 'place' as Tab,
  searchText: '',
  openFootnotes: EMPTY_SET,
  chooser: null,
  notices: [],
  lastReading: null,
  newestRevision: null,
  revisionNoted: false,
} satisfies Partial<ScreenState>;

/** Holds what the screen shows. Actions change it by {@link set}; whoever subscribes draws anew. */
export class Store {
  readonly pending: Pending = {
    camera: null,
    linkView: null,
    focus: null,
    panelTop: false,
    scrollTo: null,
    focusThere: false,
    mention: null,
  };
  readonly #listeners = new Set<() => void>();
  #state: ScreenState = {
    ...WITHOUT_ATLAS,
    t: null,
    features: NO_FEATURES,
    layerStatus: new Map(),
    feature: null,
    highlighted: EMPTY_SET,
    openFolds: keptFolds(),
    beyondTime: false,
    size: { width: 0, height: 0 },
    panelOpen: true,
    stop: 'half',
    dragHeight: null,
    clicked: null,
    around: NO_PLACES,
    spanForms: { left: CLOSED, right: CLOSED },
    panning: false,
    overview: true,
    sourcesOpen: false,
    look: null,
    toast: '',
    announcement: '',
    panelSide: 'left',
    roomNoted: false,
    gestureBlocked: null,
    drawn: false,
    zoom: FIRST_ZOOM,
  };

  constructor(readonly options: ViewerOptions) {}

  get state(): Readonly<ScreenState> {
    return this.#state;
  }

  /** Messages in the interface's language; English until others are loaded. */
  get t(): Messages {
    return this.#state.t ?? englishMessages;
  }

  /** Changes some fields; listeners hear of it where one is not what it was. */
  set(patch: Partial<ScreenState>): void {
    const before = this.#state;
    const changed = (Object.keys(patch) as (keyof ScreenState)[]).some(
      (key) => !Object.is(patch[key], before[key]),
    );
    if (!changed) return;
    this.#state = { ...before, ...patch };
    this.touch();
  }

  /** Calls the listeners, for what is drawn anew without a change of the state. */
  touch(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Leaves an effect to the next update. */
  after(pending: Partial<Pending>): void {
    Object.assign(this.pending, pending);
    this.touch();
  }

  /** @return ends the subscription */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
