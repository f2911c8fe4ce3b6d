import type { MapHit } from '../map/atlas-map';
import type { Layer, LayerStyle, Place } from './atlas';
import type { Lookup } from './lookup';
import { reachesForLines } from './reaches';

/** One thing a reader may mean by a click: a place, or a shape that belongs to none. */
export type Candidate = { place: Place; feature: string } | { place: null; feature: string };

const RANK: Record<LayerStyle, number> = {
  town: 0,
  point: 0,
  dam: 0,
  river: 1,
  stream: 1,
  line: 1,
  route: 1,
  reach: 1,
  border: 1,
  water: 2,
  district: 2,
  region: 3,
  province: 3,
  country: 4,
  land: 5,
};

/**
 * What lies under the pointer, each place once, places before shapes without one; points before lines before areas,
 * the nearer first, the smaller area first. A stretch of a line stands for the line, too.
 */
export function candidatesOf(
  hits: readonly MapHit[],
  lookup: Lookup,
  layerOf: (id: string) => Layer | undefined,
): Candidate[] {
  const ranked = hits
    .map((hit) => ({ hit, rank: RANK[layerOf(hit.layer)?.style ?? 'point'] }))
    .sort((a, b) => a.rank - b.rank || a.hit.distance - b.hit.distance);
  const places = new Map<string, Candidate & { place: Place; rank: number; distance: number }>();
  const shapes: Candidate[] = [];
  for (const { hit, rank } of ranked) {
    const found = lookup.placesOf(hit.feature);
    if (found.length === 0) shapes.push({ place: null, feature: hit.feature });
    for (const place of found)
      if (!places.has(place.id))
        places.set(place.id, { place, feature: hit.feature, rank, distance: hit.distance });
  }
  const inOrder = reachesForLines([...places.values()]).sort(
    (a, b) => a.rank - b.rank || (a.rank >= 2 ? extent(a.place) - extent(b.place) : 0),
  );
  return [...inOrder.map(({ place, feature }) => ({ place, feature })), ...shapes];
}

function extent({ bounds }: Place): number {
  return bounds === null ? 0 : (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]);
}
