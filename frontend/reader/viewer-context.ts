import type { Actions } from '../state/actions';
import type { Candidate } from '../state/candidate';
import type { ViewerState } from '../state/link-state';
import type { Scenes } from '../state/scenes';
import type { SideActions } from '../state/side-actions';
import type { Store } from '../state/store';
import type { Menus } from './menu/menus';
import type { SheetDrag } from './panel/bottom-sheet-drag';
import type { SearchControl } from './search/search-control';
import type { MapCommands } from './stage/map-buttons';

/** What each part of the screen is drawn from: the store with its scenes, and what a reader can do. */
export interface ViewerContext {
  readonly store: Store;
  readonly scenes: Scenes;
  readonly actions: Actions;
  /** Of the right map, where two are compared. */
  readonly rightActions: SideActions;
  readonly menus: Menus;
  readonly searching: SearchControl;
  readonly drag: Pick<SheetDrag, 'begin' | 'move' | 'end' | 'moved'>;
  readonly layout: {
    readonly available: number;
    readonly mapRoom: { left: number; width: number; height: number };
  };
  readonly maps: { readonly commands: MapCommands };
  readonly picking: {
    choose(candidate: Candidate, under: readonly Candidate[]): void;
    closeChooser(refocus: boolean): void;
  };
  /** The viewer has the whole screen; null where it cannot have it. */
  readonly fullscreen: { readonly on: boolean | null };
  /** `printing` while the page is on its way to paper, `waiting` while it waits for the map. */
  readonly handout: { readonly printing: boolean; readonly waiting: boolean };
  readonly keyboard: { onKey(event: KeyboardEvent): void };
  /** The `/` key goes to search; elsewhere it is the host page's. */
  readonly ownsSlash: boolean;
  linkTo(state: ViewerState): string;
}
