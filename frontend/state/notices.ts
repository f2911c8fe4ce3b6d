import type { Notice } from './notice';
import type { Store } from './store';

/** Shows a notice until it is dismissed; it takes the place of an earlier one with its key. */
export function notify(store: Store, notice: Notice): void {
  const others = store.state.notices.filter(({ key }) => key !== notice.key);
  store.set({ notices: [...others, notice] });
}

export function dismiss(store: Store, key: string): void {
  store.set({ notices: store.state.notices.filter((notice) => notice.key !== key) });
}
