import type { ActionContext } from './action-context';
import { keepFolds } from './panel-folds';
import { isNarrow } from './selectors';
import type { Tab } from './viewer-parts';

/** Under this height in pixels an opened sheet takes all of it: half of it has no room for a line of text. */
const LOW = 300;

/** What a reader can do to the panel itself. */
export interface PanelActions {
  openPanel(): void;
  /** Opens a tab, with the focus on its heading. */
  openTab(tab: Tab): void;
  showTab(tab: Tab): void;
  toggleFootnote(key: string): void;
  /** Opens or closes a part of the panel. */
  toggleFold(fold: string): void;
}

export function panelActions(context: ActionContext): PanelActions {
  const { store, link } = context;

  const actions: PanelActions = {
    openPanel() {
      const stop = store.state.stop === 'peek' ? 'half' : store.state.stop;
      const isLow = isNarrow(store) && context.available < LOW;
      store.set({ panelOpen: true, stop: isLow ? 'full' : stop });
    },
    openTab(tab) {
      actions.showTab(tab);
      actions.openPanel();
      store.after({ focus: 'heading' });
    },
    showTab(tab) {
      if (isNarrow(store) && store.state.stop === 'peek') store.set({ stop: 'half' });
      if (tab === store.state.tab) return;
      store.after({ panelTop: true });
      const { lookup, lastReading } = store.state;
      const readings = lookup?.atlas.readings ?? [];
      const only = readings.length === 1 ? readings[0]!.id : null;
      if (tab !== 'reading') store.set({ lastReading: store.state.link?.reading ?? lastReading });
      store.set({ tab });
      link.change({ reading: tab === 'reading' ? (lastReading ?? only) : null });
    },
    toggleFootnote(key) {
      store.set({ openFootnotes: toggled(store.state.openFootnotes, key) });
    },
    toggleFold(fold) {
      const openFolds = toggled(store.state.openFolds, fold);
      store.set({ openFolds });
      keepFolds(openFolds);
    },
  };
  return actions;
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const all = new Set(ids);
  if (!all.delete(id)) all.add(id);
  return all;
}
