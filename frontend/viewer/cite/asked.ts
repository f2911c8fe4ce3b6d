import type { Lookup } from '../lookup';
import { nameOf } from '../names';
import { type Cited, type CitedKind, citationAddress, kindOf } from './citation';

/** What references are asked of: its kind, its name in which language, and where they are fetched. */
export interface Asked {
  kind: CitedKind;
  title: string;
  lang: string;
  url: string;
}

/**
 * Asks for the references to a work of an atlas.
 *
 * @param lang the reader's language of names
 * @param src address of the atlas document
 */
export function asked(cited: Cited, lookup: Lookup, lang: string, src: string): Asked {
  const place = 'place' in cited ? lookup.place(cited.place) : null;
  const reading = 'reading' in cited ? lookup.reading(cited.reading) : null;
  const { atlas } = lookup;
  const name = place
    ? { title: nameOf(place, lang).text, lang: nameOf(place, lang).lang }
    : { title: reading?.title ?? atlas.title, lang: reading?.lang ?? atlas.lang };
  return { kind: kindOf(cited), ...name, url: citationAddress(src, cited, new Date()) };
}
