import type { Messages } from './messages';
import type { PassageCount } from './passage-counts';

/** All, or how many of all: `4 excerpts`, `3 of 4 excerpts`. */
export function excerptsOf({ visible, total: count }: PassageCount, t: Messages): string {
  return visible === count ? t('excerpts', { count }) : t('excerptsOf', { visible, count });
}

export function claimsOf(visible: number, count: number, t: Messages): string {
  return visible === count ? t('claimsCount', { count }) : t('claimsOf', { visible, count });
}

export function placesOf(shown: number, count: number, t: Messages): string {
  return shown === count ? t('places', { count }) : t('placesOf', { shown, count });
}

/** A number, or two as `3/4` where not all are seen. */
export function shareOf({ visible, total: count }: PassageCount, t: Messages): string {
  return visible === count ? t.number(count) : `${t.number(visible)}/${t.number(count)}`;
}

/** What the chosen time leaves out. */
export function hiddenParts(outside: number, undated: number, t: Messages): string {
  const parts: string[] = [];
  if (outside > 0) parts.push(t('outside', { count: outside }));
  if (undated > 0) parts.push(t('undatedHidden', { count: undated }));
  return parts.reduce((one, other) => t('and', { one, other }));
}

/** What is said of a shape or a place in one breath: name, kind, dates, number of excerpts. */
export function spoken(
  name: string,
  kind: string,
  excerpts: number,
  when: string | null,
  contested: boolean,
  t: Messages,
): string {
  const sign = contested ? t('contested') : '';
  const parts = [name, kind, when ?? '', sign, t('excerpts', { count: excerpts })];
  return parts.filter((part) => part !== '').join(t('comma'));
}

/** Parts in a row, with the language's comma; each kept from mixing with the others. */
export function joined(parts: readonly string[], t: Messages): string {
  return parts.map((part) => t.isolated(part)).join(t('comma'));
}
