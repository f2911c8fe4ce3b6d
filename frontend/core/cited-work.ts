/** The cited work: a place, a reading, or an excerpt with its reading; an empty object cites the whole atlas. */
export type Cited = { place: string } | { reading: string; excerpt?: string } | Record<string, never>;

export type CitedKind = 'atlas' | 'place' | 'reading' | 'excerpt';

/** The kind of what is cited. */
export function kindOf(cited: Cited): CitedKind {
  if ('place' in cited) return 'place';
  if ('excerpt' in cited) return 'excerpt';
  return 'reading' in cited ? 'reading' : 'atlas';
}
