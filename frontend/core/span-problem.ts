import type { Messages } from './messages';
import { parseWhen, WhenError } from './when';

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

/** What was typed into the fields for the beginning and the end of a time. */
export interface TypedSpan {
  from: string;
  to: string;
  /** The field that was left last; a span typed into it stands for both. */
  changed: 'from' | 'to';
}

/** Why typed dates were not taken: the field, and the rule of the calendar they break; null for text that is no date. */
export interface SpanProblem {
  field: 'from' | 'to';
  broken: WhenError | null;
}

/** The span that typed dates mean, as EDTF; null for all time; or what is wrong with them. */
export type ReadSpan = { edtf: string | null } | { problem: SpanProblem };

export function isSpan(edtf: string): boolean {
  return problemOf(edtf) === null;
}

/** The rule that text breaks, in the reader's language. */
export function ruleOf({ rule, length }: WhenError, t: Messages): string {
  return rule === 'day' ? t('when.rule.day', { length: String(length) }) : t(`when.rule.${rule}`);
}
