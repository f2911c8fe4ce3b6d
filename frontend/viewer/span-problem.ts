import { parseWhen, WhenError } from './when';
import { words } from './words';

/** Why text is not a when, in a sentence; null when it is one. */
export function problemOf(edtf: string): string | null {
  try {
    parseWhen(edtf);
    return null;
  } catch (problem) {
    return problem instanceof WhenError ? problem.rule : words.spanBad;
  }
}

export function isSpan(edtf: string): boolean {
  return problemOf(edtf) === null;
}
