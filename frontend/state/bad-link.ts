import { joined } from '../core/count-messages';
import type { Messages } from '../core/messages';
import type { BadPart } from './link-state';

const LONGEST = 40;

/** One sentence on the parts of a link that name nothing here, however many they are. */
export function badLinkSentence(bad: readonly BadPart[], t: Messages): string {
  const parts = bad.map(({ part, value }) => ({ part, value: shorten(value) }));
  if (parts.length === 1) return t(`badLink.${parts[0]!.part}`, { value: parts[0]!.value });
  const list = parts.map(({ part, value }) => `${part}=${value}`);
  return t('badLinkParts', { count: parts.length, parts: joined(list, t) });
}

function shorten(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
