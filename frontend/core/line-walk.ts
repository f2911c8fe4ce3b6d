import type { Atlas, Place } from './atlas';
import type { Lookup, Passage } from './lookup';

/** A line with places that are stretches of it, such as a river and its reaches. */
export interface LineWalk {
  /** The feature that the reaches are stretches of. */
  line: string;
  /** The place that is the whole line; null when no place is. */
  whole: Place | null;
  /** In the line's own direction: as they begin along it, of two that begin together the longer first. */
  reaches: readonly Reach[];
  /** The line is a river's or a stream's, and its direction is that of the water. */
  flows: boolean;
}

/** A place that is a stretch of a line. */
export type Reach = Place & { reach: NonNullable<Place['reach']> };

/** Against the line's own direction, or with it. */
export type Way = 'up' | 'down';

/** A part of a walk along a line: what is read of one reach, or of the line as a whole. */
export interface Station {
  /** Null for the line as a whole. */
  reach: Reach | null;
  passages: Passage[];
}

/** The walk a place belongs to: as one of its reaches, or as the whole of it. Null for other places. */
export function lineWalkOf(place: Place, lookup: Lookup): LineWalk | null {
  const all = lookup.atlas.places.filter(isReach);
  const line = place.reach?.line ?? place.features.find((id) => all.some(({ reach }) => reach.line === id));
  if (line === undefined) return null;
  const style = lookup.atlas.layers.find(({ id }) => id === line.slice(0, line.indexOf(':')))?.style;
  return {
    line,
    whole: lookup.placesOf(line)[0] ?? null,
    reaches: all
      .filter(({ reach }) => reach.line === line)
      .sort((a, b) => a.reach.fromMetres - b.reach.fromMetres || b.reach.toMetres - a.reach.toMetres),
    flows: style === 'river' || style === 'stream',
  };
}

/** Whether a place is a line with reaches, so that one can travel along it. */
export function hasLineWalk(place: Place | undefined, atlas: Atlas): boolean {
  return atlas.places.some(({ reach }) => reach !== null && place?.features.includes(reach.line));
}

export function isReach(place: Place): place is Reach {
  return place.reach !== null;
}

/** The reach next to a place of a walk. The whole line counts as standing where it begins, before its first reach. */
export function neighbour(walk: LineWalk, place: Place, way: Way): Reach | null {
  const at = walk.reaches.findIndex(({ id }) => id === place.id);
  return walk.reaches[way === 'up' ? at - 1 : at + 1] ?? null;
}

/** What is written of the whole line and not of this reach. */
export function passagesFurtherAlong(walk: LineWalk, reach: Place, lookup: Lookup): Passage[] {
  if (!walk.whole || !isReach(reach)) return [];
  const own = new Set(lookup.passagesOf(reach.id));
  return lookup.passagesOf(walk.whole.id).filter((passage) => !own.has(passage));
}

/**
 * All that is written of a line and its reaches, from its beginning to its end: first what speaks of the line as a
 * whole only, then reach by reach, in each by reading and in the text's order. What speaks of several reaches stands
 * once, at the first.
 */
export function walkAlong(walk: LineWalk, lookup: Lookup): Station[] {
  const places = [...walk.reaches, ...(walk.whole ? [walk.whole] : [])];
  const seen = new Set<Passage>();
  const stations = places.map((place) => {
    const passages = lookup.passagesOf(place.id).filter((passage) => !seen.has(passage));
    for (const passage of passages) seen.add(passage);
    return { reach: isReach(place) ? place : null, passages: inTextOrder(passages) };
  });
  if (walk.whole) stations.unshift(stations.pop()!);
  return stations.filter(({ passages }) => passages.length > 0);
}

/** What a step of the walk along a line is about: every reach of it that the passage speaks of, else the whole. */
export function placesOnTheWay(whole: Place, { excerpt }: Passage, lookup: Lookup): readonly Place[] {
  const reaches = lineWalkOf(whole, lookup)?.reaches.filter(({ id }) => excerpt.places.includes(id)) ?? [];
  return reaches.length > 0 ? reaches : [whole];
}

/**
 * Of things under a pointer: a reach stands for its line, which is left out; of several reaches of one line the
 * nearest stays, of equally near ones the shortest.
 */
export function reachesForLines<T extends { place: Place; distance: number }>(found: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const one of found) {
    const line = one.place.reach?.line;
    if (line === undefined) continue;
    const other = best.get(line);
    if (
      !other ||
      one.distance - other.distance < 0 ||
      (one.distance === other.distance && lengthOf(one.place) < lengthOf(other.place))
    )
      best.set(line, one);
  }
  return found.filter((one) =>
    one.place.reach ? best.get(one.place.reach.line) === one : !one.place.features.some((id) => best.has(id)),
  );
}

function lengthOf({ reach }: Place): number {
  return reach ? reach.toMetres - reach.fromMetres : Infinity;
}

/** Readings stay in the atlas's order, in which a place's passages come. */
function inTextOrder(passages: readonly Passage[]): Passage[] {
  const readings = [...new Set(passages.map(({ reading }) => reading))];
  return readings.flatMap((reading) =>
    passages
      .filter((passage) => passage.reading === reading)
      .sort((a, b) => a.excerpt.paragraph - b.excerpt.paragraph),
  );
}
