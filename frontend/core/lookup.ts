import type { Atlas, Excerpt, Period, Place, Reading } from './atlas';

/** An excerpt with the reading it stands in. */
export interface Passage {
  excerpt: Excerpt;
  reading: Reading;
}

/** What the atlas document holds, found by id. */
export class Lookup {
  readonly passages: readonly Passage[];
  readonly #places = new Map<string, Place>();
  readonly #placesByName = new Map<string, Place[]>();
  readonly #periods = new Map<string, Period>();
  readonly #readings = new Map<string, Reading>();
  readonly #passages = new Map<string, Passage>();
  readonly #passagesOfPlace = new Map<string, Passage[]>();
  readonly #placesOfFeature = new Map<string, Place[]>();

  constructor(readonly atlas: Atlas) {
    for (const period of atlas.periods) this.#periods.set(period.id, period);
    for (const place of atlas.places) {
      this.#places.set(place.id, place);
      for (const text of new Set(place.names.map((name) => name.text)))
        append(this.#placesByName, text, place);
      for (const feature of place.features) append(this.#placesOfFeature, feature, place);
    }
    for (const places of this.#placesOfFeature.values())
      places.sort((a, b) => a.features.length - b.features.length);
    const passages: Passage[] = [];
    for (const reading of atlas.readings) {
      this.#readings.set(reading.id, reading);
      for (const excerpt of reading.excerpts) {
        const passage = { excerpt, reading };
        passages.push(passage);
        if (!this.#passages.has(excerpt.id)) this.#passages.set(excerpt.id, passage);
        this.#passages.set(`${reading.id} ${excerpt.id}`, passage);
        for (const place of excerpt.places) append(this.#passagesOfPlace, place, passage);
      }
    }
    this.passages = passages;
  }

  place(id: string | null): Place | null {
    return (id !== null && this.#places.get(id)) || null;
  }

  period(id: string): Period | null {
    return this.#periods.get(id) ?? null;
  }

  reading(id: string | null): Reading | null {
    return (id !== null && this.#readings.get(id)) || null;
  }

  /** An excerpt by its id, in the given reading where two readings use the same id. */
  passage(excerpt: string | null, reading: string | null = null): Passage | null {
    if (excerpt === null) return null;
    return this.#passages.get(`${reading} ${excerpt}`) ?? this.#passages.get(excerpt) ?? null;
  }

  passagesOf(place: string): readonly Passage[] {
    return this.#passagesOfPlace.get(place) ?? [];
  }

  /** The places a feature belongs to, the most particular first: a district before a group of districts. */
  placesOf(feature: string): readonly Place[] {
    return this.#placesOfFeature.get(feature) ?? [];
  }

  /** Places that have this name in some language, letter by letter. */
  placesNamed(text: string): readonly Place[] {
    return this.#placesByName.get(text) ?? [];
  }

  /** The features of an excerpt's places. */
  featuresOf(excerpt: Excerpt): string[] {
    return excerpt.places.flatMap((id) => this.place(id)?.features ?? []);
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
