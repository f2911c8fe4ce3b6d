import { vi } from 'vitest';
import type { Atlas } from '../../core/atlas';
import { Lookup } from '../../core/lookup';
import { Search } from '../../core/search';
import { smallAtlas } from '../../core/testing/aras';
import type { Actions } from '../../state/actions';
import { initialState } from '../../state/link-state';
import { Scenes } from '../../state/scenes';
import type { SideActions } from '../../state/side-actions';
import { type ScreenState, Store, type ViewerOptions } from '../../state/store';
import type { ViewerContext } from '../viewer-context';

/** Actions that do nothing and remember their calls. */
const spies = <A extends object>(): A => {
  const made = new Map<PropertyKey, unknown>();
  return new Proxy({} as A, {
    get: (_, name) => {
      if (!made.has(name)) made.set(name, vi.fn());
      return made.get(name);
    },
  });
};

/** A viewer of which a test opens a single part of the screen: a store with an atlas, and actions that only remember. */
export function viewerWith(
  state: Partial<ScreenState> = {},
  options: Partial<ViewerOptions> = {},
  atlas: Atlas = smallAtlas(),
): ViewerContext {
  const store = new Store({
    src: '/api/atlases/aras',
    query: '',
    history: 'none',
    embedded: false,
    ui: '',
    theme: '',
    full: '',
    ...options,
  });
  const lookup = new Lookup(atlas);
  store.set({
    phase: { is: 'ready' },
    lookup,
    search: new Search(lookup),
    link: initialState(),
    size: { width: 1280, height: 800 },
    ...state,
  });
  return {
    store,
    scenes: new Scenes(store),
    actions: spies<Actions>(),
    rightActions: spies<SideActions>(),
    menus: { ...spies(), isOpen: () => false, page: null } as unknown as ViewerContext['menus'],
    searching: { listed: false, boxOpen: false, active: -1, slash: true } as ViewerContext['searching'],
    drag: { begin: vi.fn(), move: vi.fn(), end: vi.fn(), moved: false },
    layout: { available: 600, mapRoom: { left: 0, width: 900, height: 800 } },
    maps: { commands: spies() },
    picking: { choose: vi.fn(), closeChooser: vi.fn() },
    fullscreen: { on: null },
    handout: { printing: false, waiting: false },
    keyboard: { onKey: vi.fn() },
    ownsSlash: false,
    linkTo: () => 'https://atlas.example/a/aras',
  };
}
