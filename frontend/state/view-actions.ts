import type { Store } from './store';

/** What a reader can switch in the ⋯ menu. */
export interface ViewActions {
  toggleOverview(): void;
  togglePanning(): void;
  toggleSources(): void;
}

export function viewActions(store: Store): ViewActions {
  return {
    toggleOverview: () => store.set({ overview: !store.state.overview }),
    togglePanning: () => store.set({ panning: !store.state.panning }),
    toggleSources: () => store.set({ sourcesOpen: !store.state.sourcesOpen }),
  };
}
