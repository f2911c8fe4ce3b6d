import type { Place } from './atlas';
import type { Lookup, Passage } from './lookup';
import { withoutMarks } from './quotation';
import { fold } from './search-normalise';

export interface Found {
  places: Place[];
  passages: Passage[];
}

/** Search over all names of all places in all scripts, and over excerpts and notes; folded once, compared by word starts. */
export class Search {
  readonly #places: { place: Place; text: string }[];
  readonly #passages: { passage: Passage; text: string }[];

  readonly #lookup: Lookup;

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
    this.#places = lookup.atlas.places.map((place) => ({
      place,
      text: ` ${[...place.names.map(({ text }) => text), place.kind].map(fold).join(' ')}`,
    }));
    this.#passages = lookup.passages.map((passage) => ({
      passage,
      text: ` ${fold(withoutMarks(passage.excerpt.exact, passage.reading.footnotes))} ${fold(passage.excerpt.note)}`,
    }));
  }

  /** Every place for an empty query, and no passages. */
  find(query: string): Found {
    const terms = fold(query)
      .split(' ')
      .filter((term) => term !== '');
    if (terms.length === 0) return { places: this.#places.map(({ place }) => place), passages: [] };
    const holds = (text: string) => terms.every((term) => text.includes(` ${term}`));
    const places = this.#places.filter(({ text }) => holds(text)).map(({ place }) => place);
    const near =
      places.length > 0
        ? this.#ranked(places, fold(query))
        : this.#places.filter(({ text }) => terms.every((t) => text.includes(t))).map(({ place }) => place);
    return {
      places: near,
      passages: this.#passages.filter(({ text }) => holds(text)).map(({ passage }) => passage),
    };
  }

  /** A name that is just what was typed comes first, then names that begin so; among equals what is written about most. */
  #ranked(places: Place[], typed: string): Place[] {
    const rank = ({ names }: Place) => {
      const folded = names.map(({ text }) => fold(text));
      return folded.includes(typed) ? 0 : folded.some((name) => name.startsWith(typed)) ? 1 : 2;
    };
    const passages = ({ id }: Place) => this.#lookup.passagesOf(id).length;
    return places
      .map((place) => ({ place, rank: rank(place) }))
      .sort((a, b) => a.rank - b.rank || passages(b.place) - passages(a.place))
      .map(({ place }) => place);
  }
}
