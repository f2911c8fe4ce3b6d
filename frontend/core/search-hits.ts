import type { Place, PlaceName } from './atlas';
import type { ShownName } from './names';
import { fold } from './search-normalise';

/** Words to look for, as search compares them. */
export function termsOf(query: string): string[] {
  return fold(query)
    .split(' ')
    .filter((term) => term !== '');
}

/** Whether each term begins a word of the text. */
export function holds(text: string, terms: readonly string[]): boolean {
  const folded = ` ${fold(text)}`;
  return terms.every((term) => folded.includes(` ${term}`));
}

/** Beginnings of words that are what was looked for: where they begin and end in the text. */
export function hitsIn(text: string, terms: readonly string[]): [begin: number, end: number][] {
  if (terms.length === 0) return [];
  const hits: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c'’ʼ]*/gu)) {
    const folded = fold(word);
    const longest = Math.max(
      0,
      ...terms.filter((term) => folded.startsWith(term)).map(({ length }) => length),
    );
    if (longest > 0) hits.push([index, index + beginningOf(word, longest)]);
  }
  return hits;
}

/** Letters of a word that fold to so many, with the marks that belong to the last of them. */
function beginningOf(word: string, folded: number): number {
  let end = 0;
  for (const sign of word) {
    if (fold(word.slice(0, end)).length >= folded && !/^[\p{M}\u200c'’ʼ]$/u.test(sign)) break;
    end += sign.length;
  }
  return end;
}

/** Text around its first hit, of about so many signs, from a word's beginning to a word's end. */
export function excerptAround(text: string, terms: readonly string[], length: number): string {
  if (text.length <= length) return text;
  const first = hitsIn(text, terms)[0]?.[0] ?? 0;
  const wanted = Math.max(0, Math.min(first - Math.round(length / 3), text.length - length));
  const begin = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const end = begin + length >= text.length ? text.length : text.lastIndexOf(' ', begin + length);
  return `${begin > 0 ? '… ' : ''}${text.slice(begin, end)}${end < text.length ? ' …' : ''}`;
}

/** The name by which a place was found, where it is not the one shown. */
export function nameFound(place: Place, shown: ShownName, terms: readonly string[]): PlaceName | null {
  if (holds(shown.text, terms)) return null;
  return (
    place.names.find(({ text }) => holds(text, terms)) ??
    place.names.find(({ text }) => hitsIn(text, terms).length > 0 && text !== shown.text) ??
    null
  );
}
