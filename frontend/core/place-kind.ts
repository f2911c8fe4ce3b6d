import type { Place } from './atlas';
import type { Messages } from './messages';

/** A place's kind in the reader's language; one that no message is written for stands as the atlas has it. */
export function kindOf({ kind }: Place, t: Messages): string {
  return t.orOwn(`kind.${kind}`, kind);
}
