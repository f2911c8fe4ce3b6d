import type { Place } from './atlas';
import type { Lookup, Passage } from './lookup';

/** A line with places that are stretches of it, such as a river and its reaches. */
export interface Course {
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

/** The course a place belongs to: as one of its reaches, or as the whole of it. Null for other places. */
export function courseOf(place: Place, lookup: Lookup): Course | null {
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

export function isReach(place: Place): place is Reach {
  return place.reach !== null;
}

/** The reach next to a place of a course. The whole line counts as standing where it begins, before its first reach. */
export function neighbour(course: Course, place: Place, way: Way): Reach | null {
  const at = course.reaches.findIndex(({ id }) => id === place.id);
  return course.reaches[way === 'up' ? at - 1 : at + 1] ?? null;
}

/** What is written of the whole line and not of this reach. */
export function passagesFurtherAlong(course: Course, reach: Place, lookup: Lookup): Passage[] {
  if (!course.whole) return [];
  const own = new Set(lookup.passagesOf(reach.id));
  return lookup.passagesOf(course.whole.id).filter((passage) => !own.has(passage));
}

/**
 * All that is written of a line and its reaches, from its beginning to its end: first what speaks of the line as a
 * whole only, then reach by reach, in each by reading and in the text's order. What speaks of several reaches stands
 * once, at the first.
 */
export function walkAlong(course: Course, lookup: Lookup): Station[] {
  const places = [...course.reaches, ...(course.whole ? [course.whole] : [])];
  const seen = new Set<Passage>();
  const stations = places.map((place) => {
    const passages = lookup.passagesOf(place.id).filter((passage) => !seen.has(passage));
    for (const passage of passages) seen.add(passage);
    return { reach: isReach(place) ? place : null, passages: inTextOrder(passages) };
  });
  if (course.whole) stations.unshift(stations.pop()!);
  return stations.filter(({ passages }) => passages.length > 0);
}

/** The features a step of the walk is about: every reach that the passage speaks of, else the whole line. */
export function placesOnTheWay(course: Course, { excerpt }: Passage): Place[] {
  const reaches = course.reaches.filter(({ id }) => excerpt.places.includes(id));
  return reaches.length > 0 ? reaches : course.whole ? [course.whole] : [];
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
