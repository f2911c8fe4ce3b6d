/** Parts of the panel of a place that are folded until a reader opens them; then they stay open, at every place. */
export const FOLDS = ['names', 'positions', 'sources'] as const;

export type Fold = (typeof FOLDS)[number];

const KEY = 'atlas-folds';

/** What the reader had open at the last visit; nothing where the page may not keep anything. */
export function keptFolds(): ReadonlySet<string> {
  try {
    const kept = (localStorage.getItem(KEY) ?? '').split(' ');
    return new Set(FOLDS.filter((fold) => kept.includes(fold)));
  } catch {
    return new Set();
  }
}

/** Keeps the open parts of a place, and of those only what every place has. */
export function keepFolds(open: ReadonlySet<string>): void {
  try {
    localStorage.setItem(KEY, FOLDS.filter((fold) => open.has(fold)).join(' '));
  } catch {
    // Then they stay open until the page is left.
  }
}
