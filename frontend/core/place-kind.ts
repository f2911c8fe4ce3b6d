import type { Place } from './atlas';
import type { Words } from './messages';

/** A place's kind in the reader's language; one that no message is written for stands as the atlas has it. */
export function kindOf({ kind }: Place, words: Words): string {
  return words.orOwn(`kind.${kind}`, kind);
}
