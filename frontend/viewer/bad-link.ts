import type { BadPart } from './state';
import { words } from './words';

const LONGEST = 40;

/** One sentence on the parts of a link that name nothing here, however many they are. */
export function badLinkSentence(bad: readonly BadPart[]): string {
  const parts = bad.map(({ part, value }) => ({ part, value: shorten(value) }));
  return parts.length === 1
    ? words.badLink(parts[0]!)
    : words.badLinkParts(parts.map(({ part, value }) => `${part}=${value}`));
}

function shorten(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
