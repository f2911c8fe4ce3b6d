import { type Cited, type CitedKind, kindOf } from '../../core/cited-work';
import type { Lookup } from '../../core/lookup';
import { nameOf } from '../../core/names';
import { citationAddress } from './citation';

/** A work whose references are wanted: its kind, its name with the language of it, and the address of the references. */
export interface CitationRequest {
  kind: CitedKind;
  title: string;
  lang: string;
  url: string;
}

/**
 * The request for the references to a work of an atlas.
 *
 * @param lang the reader's language of names
 * @param src address of the atlas document
 */
export function citationRequest(cited: Cited, lookup: Lookup, lang: string, src: string): CitationRequest {
  const place = 'place' in cited ? lookup.place(cited.place) : null;
  const reading = 'reading' in cited ? lookup.reading(cited.reading) : null;
  const { atlas } = lookup;
  const name = place
    ? { title: nameOf(place, lang).text, lang: nameOf(place, lang).lang }
    : { title: reading?.title ?? atlas.title, lang: reading?.lang ?? atlas.lang };
  return {
    kind: kindOf(cited),
    ...name,
    url: citationAddress(src, atlas.revision, cited, new Date()),
  };
}
