import type { Cited } from '../../core/cited-work';
import { loadJson } from '../../state/loading';
import { atRevision } from '../../state/revision-address';

/** Formatted words, and the same as HTML with no elements but `i`, `b`, `sup` and `sub`. */
export interface Formatted {
  text: string;
  html: string;
}

/** One work by the rules of one style: api/CitationDocument is the same, field by field. */
export interface Reference {
  style: string;
  name: string;
  /** How a text points to the entry: in brackets, or by a note that needs no entry. */
  pointing: 'in-text' | 'note';
  entry: Formatted;
  pointer: Formatted;
}

/** A file for reference managers; its address is relative to the atlas document's. */
export interface CitationFile {
  name: string;
  url: string;
  file: string;
}

export interface Citation {
  /** Where the work is found in the atlas. */
  address: string;
  /** The day given as that of access, in ISO 8601, or null. */
  accessed: string | null;
  references: Reference[];
  files: CitationFile[];
  /** The works it rests on. */
  sources: { count: number; files: CitationFile[] };
}

/**
 * The address of a citation, beside the atlas document at `src`, as read on that day of the reader's clock. It names the
 * revision that the reader has before them, even if a newer one was published since.
 */
export function citationAddress(src: string, revision: number, cited: Cited, day: Date): string {
  const url = new URL(src, document.baseURI);
  url.pathname = `${atRevision(url.pathname, revision)}/citation`;
  url.search = new URLSearchParams({ ...cited, accessed: isoDay(day) }).toString();
  return url.href;
}

/** Fetches a citation. Throws `LoadFailure`, or what `signal` was aborted with. */
export async function loadCitation(url: string, signal?: AbortSignal): Promise<Citation> {
  return (await loadJson(url, signal)) as Citation;
}

function isoDay(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
