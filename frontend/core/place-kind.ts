import type { Place } from './atlas';
import type { Messages } from './messages';

/** A place's kind in the reader's language. A kind without a message is shown as the atlas writes it. */
export function kindOf({ kind }: Place, t: Messages): string {
  return t.orOwn(`kind.${kind}`, kind);
}
