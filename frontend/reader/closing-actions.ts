import type { LitElement } from 'lit';
import type { ClosingActions } from '../state/actions';
import { dismiss } from '../state/notices';
import { isNarrow } from '../state/selectors';
import type { Store } from '../state/store';

interface Closing {
  readonly element: LitElement;
  readonly store: Store;
  readonly handout: { cancel(): void };
  readonly maps: {
    /** The map that the panel speaks of. */
    readonly openStage: { readonly focused: string | null; focusFeature(id: string): void } | null;
  };
}

/** Closes parts of the screen; the focus that was in them goes to the map. */
export function closingActions(viewer: Closing): ClosingActions {
  const { store, element } = viewer;
  const focused = () => (element.renderRoot as ShadowRoot).activeElement;
  return {
    closePanel() {
      store.set(isNarrow(store) ? { stop: 'peek' } : { panelOpen: false });
      const { feature, lookup, link } = store.state;
      const own = feature === null ? lookup?.place(link?.place ?? null)?.features : [feature];
      const { openStage } = viewer.maps;
      // Of several shapes, the one that was opened.
      const opened = own?.find((id) => id === openStage?.focused) ?? own?.[0];
      void element.updateComplete.then(() => {
        if (opened) viewer.maps.openStage?.focusFeature(opened);
        if (focused() && !focused()!.closest('.panel')) return;
        const next = '.map [tabindex="0"], .open-panel';
        element.renderRoot.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
      });
    },
    dismissNotice(key) {
      if (key === 'room') store.set({ roomNoted: true });
      if (key === 'revision') store.set({ revisionNoted: true });
      if (key === 'print') viewer.handout.cancel();
      dismiss(store, key);
      if (focused()?.closest('.notices, .revision')) store.after({ focus: 'map' });
    },
  };
}
