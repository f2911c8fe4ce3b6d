import type { Layer, Period, Place, When } from './atlas';
import type { Cited } from './cite/citation';
import type { TimeChoice } from './filter';
import type { Order } from './groups';
import type { Language } from './languages';
import type { Lookup, Passage } from './lookup';
import type { Part } from './parts';
import type { Way } from './reaches';
import type { Search } from './search';
import type { NamedSide, SideName } from './side';
import type { SpanProblem, TypedSpan } from './span-problem';
import type { ViewerState } from './state';
import type { Words } from './words';

export type Tab = 'place' | 'reading' | 'index' | 'layers' | 'time';

/** What a layer's file says of one of its shapes. */
export interface FeatureFacts {
  id: string;
  layer: Layer;
  name: string | null;
  note: string | null;
  source: string | null;
  when: When | null;
  /** Its record in the file has a shape. */
  hasShape: boolean;
}

/** Shapes that are here, by id; those of large layers come as the map is moved. */
export type Features = Pick<ReadonlyMap<string, FeatureFacts>, 'get' | 'values'>;

export type LayerStatus = 'loading' | 'loaded' | 'failed';

/** Everything the panels are drawn from. */
export interface Scene {
  /** What the viewer says of its own, in the reader's language. */
  words: Words;
  lookup: Lookup;
  search: Search;
  state: ViewerState & NamedSide;
  tab: Tab;
  narrow: boolean;
  /** Which of two maps this is the scene of; `left` for one alone. */
  side: SideName;
  embedded: boolean;
  /** Address of the atlas document, which the addresses in it are relative to. */
  src: string;
  /** What of the viewer is shown. */
  parts: ReadonlySet<Part>;
  choice: TimeChoice;
  /** The overview is asked for. */
  overview: boolean;
  /** The zoom the map is drawn at, for the legend. */
  zoom: number;
  /** Chosen periods in order; none for all time or for a free span. */
  chosen: readonly Period[];
  features: Features;
  layersOn: ReadonlySet<string>;
  layerStatus: ReadonlyMap<string, LayerStatus>;
  /** The other places where the chosen one lies, the most specific first. */
  alsoHere: readonly Place[];
  /** A chosen shape that belongs to no place. */
  feature: string | null;
  /** Places lit because a pointer or the focus rests on them. */
  lit: ReadonlySet<string>;
  openFootnotes: ReadonlySet<string>;
  /** Parts of the panel that the reader has opened. */
  openFolds: ReadonlySet<string>;
  /** A chosen passage lies outside the chosen time: all of its place are shown. */
  beyondTime: boolean;
  searchText: string;
  /** The fields for typed dates are open, where there is no room to show them always. */
  spanOpen: boolean;
  /** What is wrong with the typed dates. */
  spanProblem: SpanProblem | null;
}

/** What a reader can do to the time a map shows. */
export interface TimeActions {
  togglePeriod(period: string): void;
  showAllTime(): void;
  setSpan(edtf: string | null): void;
  openSpan(open: boolean): void;
  /** Takes dates as people write them; empty text is an open side, both empty are all time. */
  typeSpan(typed: TypedSpan): Promise<void>;
  toggleUndated(): void;
}

/** What a reader can do to one of two maps. */
export interface SideActions extends TimeActions {
  /** Null for the interface's. */
  setLanguage(lang: string | null): void;
}

/** Everything a reader can do in the panels. */
export interface Actions extends SideActions {
  setInterface(language: Language): void;
  choosePlace(place: string): void;
  chooseExcerpt(passage: Passage): void;
  openReading(reading: string | null): void;
  step(passage: Passage): void;
  setOrder(order: Order): void;
  /** Chooses a reach from the stepper, which keeps the focus. */
  stepReach(reach: string, way: Way): void;
  /** Goes to a step of the walk along the line that this place is. */
  travelAlong(place: string, step: Passage): void;
  showTab(tab: Tab): void;
  toggleFootnote(key: string): void;
  /** Opens or closes a part of the panel. */
  toggleFold(fold: string): void;
  /** Shows all time, where the chosen time leaves out passages of the place. */
  showBeyondTime(): void;
  toggleLayer(layer: string): void;
  setSearch(text: string): void;
  /** Lights places in the text and on the map; none to put the light out. */
  light(places: readonly string[]): void;
  /** Hands on what is seen. */
  share(): void;
  copyQuotation(passage: Passage): void;
  /** Opens the references to a work. */
  cite(cited: Cited): void;
  /** Opens the browser's own dialog; the page becomes a handout. */
  print(): void;
}
