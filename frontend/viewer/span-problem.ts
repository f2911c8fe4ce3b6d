import { parseWhen, WhenError } from './when';
import type { Words } from './words';

/** Why text is not a when; null when it is one. */
export function problemOf(edtf: string): WhenError | null {
  try {
    parseWhen(edtf);
    return null;
  } catch (problem) {
    if (problem instanceof WhenError) return problem;
    throw problem;
  }
}

/** Dates as EDTF has them, typed with whichever digits the reader's keyboard has. */
export function spanAsTyped(typed: string): string {
  return typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

export function isSpan(edtf: string): boolean {
  return problemOf(edtf) === null;
}

/** The rule that text breaks, in the reader's language. */
export function ruleOf({ rule, length }: WhenError, words: Words): string {
  return rule === 'day' ? words('when.rule.day', { length: String(length) }) : words(`when.rule.${rule}`);
}
