import { LoadFailure, loadJson } from './loading';
import { atRevision, revisionIn } from './revision-address';
import type { Store } from './store';

/** Fetches the number of an atlas's newest revision. Throws {@link LoadFailure}, or what `signal` was aborted with. */
export async function loadNewestRevision(src: string, signal: AbortSignal): Promise<number> {
  const url = `${new URL(atRevision(src, null), document.baseURI).href}/revisions`;
  const list = await loadJson(url, signal);
  const numbers = Array.isArray(list)
    ? list.map((revision) => revision?.number).filter(Number.isInteger)
    : [];
  if (numbers.length === 0) throw new LoadFailure(url, 200);
  return Math.max(...numbers);
}

/** A revision that is not the newest; `newest` is null if its number could not be loaded. */
export interface OlderRevision {
  readonly number: number;
  readonly newest: number | null;
}

/** The revision that a reader has before them, if its address names it and it is not the newest. */
export function olderRevision({ options, state }: Store): OlderRevision | null {
  const { lookup, newestRevision } = state;
  if (!lookup || newestRevision === null || revisionIn(options.src) === null) return null;
  const number = lookup.atlas.revision;
  if (newestRevision === 'unknown') return { number, newest: null };
  return newestRevision > number ? { number, newest: newestRevision } : null;
}

/** The shown revision in words: "Revision 3 of 5", or "Revision 5" if it is the newest or the newest is not known. */
export function revisionWords(store: Store): string {
  const newest = olderRevision(store)?.newest ?? null;
  const number = store.state.lookup!.atlas.revision;
  return newest === null
    ? store.t('revision.short', { number })
    : store.t('revision.shortOf', { number, newest });
}
