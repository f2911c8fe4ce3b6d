import type { Words } from './messages';
import type { PassageCount } from './passage-counts';

/** All, or how many of all: `4 excerpts`, `3 of 4 excerpts`. */
export function excerptsOf({ visible, total: count }: PassageCount, words: Words): string {
  return visible === count ? words('excerpts', { count }) : words('excerptsOf', { visible, count });
}

export function claimsOf(visible: number, count: number, words: Words): string {
  return visible === count ? words('claimsCount', { count }) : words('claimsOf', { visible, count });
}

export function placesOf(shown: number, count: number, words: Words): string {
  return shown === count ? words('places', { count }) : words('placesOf', { shown, count });
}

/** A number, or two as `3/4` where not all are seen. */
export function shareOf({ visible, total: count }: PassageCount, words: Words): string {
  return visible === count ? words.number(count) : `${words.number(visible)}/${words.number(count)}`;
}

/** What the chosen time leaves out. */
export function hiddenParts(outside: number, undated: number, words: Words): string {
  const parts: string[] = [];
  if (outside > 0) parts.push(words('outside', { count: outside }));
  if (undated > 0) parts.push(words('undatedHidden', { count: undated }));
  return parts.reduce((one, other) => words('and', { one, other }));
}

/** What is said of a shape or a place in one breath: name, kind, dates, number of excerpts. */
export function spoken(
  name: string,
  kind: string,
  excerpts: number,
  when: string | null,
  contested: boolean,
  words: Words,
): string {
  const sign = contested ? words('contested') : '';
  const parts = [name, kind, when ?? '', sign, words('excerpts', { count: excerpts })];
  return parts.filter((part) => part !== '').join(words('comma'));
}

/** Parts in a row, with the language's comma; each kept from mixing with the others. */
export function joined(parts: readonly string[], words: Words): string {
  return parts.map((part) => words.isolated(part)).join(words('comma'));
}
