import type { Cited } from '../core/cited-work';
import type { Order } from '../core/groups';
import type { Language } from '../core/languages';
import type { Way } from '../core/line-walk';
import type { Passage } from '../core/lookup';
import type { TypedSpan } from '../core/span-problem';
import type { Tab } from './viewer-parts';

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
