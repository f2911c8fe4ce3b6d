import type { Language } from './languages';
import type { ReadSpan, TypedSpan } from './span-problem';
import { WhenError } from './when';
import { readDates, readSpan } from './written-dates';

/** The span that typed text means, as EDTF; null for all time; or what is wrong with it. */
export function typedSpan({ from, to, changed }: TypedSpan, language: Language): ReadSpan {
  const one = changed === 'from' ? from : to;
  try {
    if (from.trim() === '' && to.trim() === '') return { edtf: null };
    const alone = one.trim() === '' ? null : readDates(one, language);
    if (one.trim() !== '' && alone === null) return { problem: { field: changed, broken: null } };
    if (alone?.as === 'span') return { edtf: alone.edtf };
    const read = readSpan(from, to, language);
    if (read) return { edtf: read.edtf };
    return { problem: { field: changed === 'from' ? 'to' : 'from', broken: null } };
  } catch (problem) {
    if (problem instanceof WhenError) return { problem: { field: changed, broken: problem } };
    throw problem;
  }
}
