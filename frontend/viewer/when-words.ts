import type { When } from './atlas';

/** A when in words. */
export function formatWhen(when: When): string {
  return when.edtf;
}
