import { vi } from 'vitest';
import type { Atlas } from '../../core/atlas';
import type { MapView } from '../../core/geography';
import { Lookup } from '../../core/lookup';
import { Search } from '../../core/search';
import { smallAtlas } from '../../core/testing/aras';
import { Announcer } from '../announcer';
import { compareActions } from '../compare-actions';
import { layerActions } from '../layer-actions';
import { LinkHistory } from '../link-history';
import { initialState, type ViewerState } from '../link-state';
import { panelActions } from '../panel-actions';
import { Scenes } from '../scenes';
import { selectionActions } from '../selection-actions';
import { sideActions } from '../side-actions';
import { type ScreenState, Store, type ViewerOptions } from '../store';
import { viewActions } from '../view-actions';

/** A store with an atlas, and the actions on it, without a page. */
export function acting(
  link: Partial<ViewerState> = {},
  state: Partial<ScreenState> = {},
  { atlas = smallAtlas(), options = {} }: { atlas?: Atlas; options?: Partial<ViewerOptions> } = {},
) {
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
    link: { ...initialState(), ...link },
    size: { width: 1280, height: 800 },
    ...state,
  });
  const emit = vi.fn();
  const host = {
    store,
    hasMap: true,
    viewNow: null as MapView | null,
    available: 600,
    showAll: vi.fn(),
    speak: vi.fn(),
    addressed: vi.fn(),
    emit,
  };
  const scenes = new Scenes(store);
  const announcer = new Announcer(store, scenes);
  const history = new LinkHistory(host);
  const context = Object.assign(host, { announcer, link: history });
  const panel = panelActions(context);
  return {
    store,
    host,
    history,
    scenes,
    announcer,
    lookup,
    act: {
      ...panel,
      ...selectionActions(context, panel, scenes),
      ...sideActions(context, 'left'),
      ...layerActions(context),
      ...compareActions(context, scenes),
      ...viewActions(store),
    },
    right: sideActions(context, 'right'),
    link: () => store.state.link!,
    events: (type: string) => emit.mock.calls.filter(([one]) => one === type).map(([, detail]) => detail),
    passage: (excerpt: string) => lookup.passages.find((one) => one.excerpt.id === excerpt)!,
  };
}
