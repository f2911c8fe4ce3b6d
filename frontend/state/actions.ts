import type { Cited } from '../core/cited-work';
import type { Language } from '../core/languages';
import type { Passage } from '../core/lookup';
import type { CompareActions } from './compare-actions';
import type { LayerActions } from './layer-actions';
import type { Look } from './look';
import type { PanelActions } from './panel-actions';
import type { SelectionActions } from './selection-actions';
import type { SideActions } from './side-actions';
import type { ViewActions } from './view-actions';

export interface ClosingActions {
  closePanel(): void;
  dismissNotice(key: string): void;
}

/** Everything a reader can do, with names and time of the left map. */
export interface Actions
  extends SelectionActions,
    PanelActions,
    SideActions,
    LayerActions,
    CompareActions,
    ViewActions,
    ClosingActions {
  setInterface(language: Language): void;
  /** Shows all time, where the chosen time leaves out passages of the place. */
  showBeyondTime(): void;
  /** Offers the link to the screen. */
  share(): void;
  copyQuotation(passage: Passage): void;
  /** Opens the references to a work. */
  cite(cited: Cited): void;
  /** Opens the browser's own dialog; the page becomes a handout. */
  print(): void;
  /** Opens the layers, each with the way to its data. */
  showData(): void;
  toggleSlash(): void;
  setLook(look: Look): void;
  /** Tries again to load the atlas. */
  reload(): void;
}
