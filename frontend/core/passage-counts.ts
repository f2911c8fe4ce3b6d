import type { Place, Reading } from './atlas';
import { type TimeChoice, visibilityOf } from './filter';
import { lineWalkOf, walkAlong } from './line-walk';
import type { Lookup, Passage } from './lookup';

/** How many passages there are within the chosen time, and in all. */
export interface PassageCount {
  visible: number;
  total: number;
}

/** Lists by place, made once for each atlas: a count is asked for with every row, label and tooltip. */
const listsOf = new WeakMap<Lookup, Map<string, readonly Passage[]>>();

/** The passages of a place; those of a river (or another line) include those of its stretches, each once. */
export function passagesWithStretches(place: Place, lookup: Lookup): readonly Passage[] {
  let lists = listsOf.get(lookup);
  if (!lists) {
    lists = new Map();
    listsOf.set(lookup, lists);
  }
  let passages = lists.get(place.id);
  if (!passages) {
    passages = collected(place, lookup);
    lists.set(place.id, passages);
  }
  return passages;
}

function collected(place: Place, lookup: Lookup): readonly Passage[] {
  const walk = place.reach ? null : lineWalkOf(place, lookup);
  const own = lookup.passagesOf(place.id);
  if (!walk) return own;
  const wanted = new Set([...own, ...walkAlong(walk, lookup).flatMap(({ passages }) => passages)]);
  // In the order of the atlas, as all other lists of passages.
  return lookup.passages.filter((passage) => wanted.has(passage));
}

/** Counts the passages of a place in the time that a scene shows. */
export function passageCount(
  place: Place,
  { lookup, choice }: { lookup: Lookup; choice: TimeChoice },
): PassageCount {
  return countPassages(passagesWithStretches(place, lookup), choice);
}

/** Counts the passages of a reading in the time that a scene shows. */
export function readingCount(reading: Reading, { choice }: { choice: TimeChoice }): PassageCount {
  return countPassages(
    reading.excerpts.map((excerpt) => ({ excerpt, reading })),
    choice,
  );
}

export function countPassages(passages: readonly Passage[], choice: TimeChoice): PassageCount {
  const visible = passages.filter(({ excerpt }) => visibilityOf(excerpt.when, choice) !== 'hidden').length;
  return { visible, total: passages.length };
}
