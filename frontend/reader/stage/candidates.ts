import type { Layer, Place } from '../../core/atlas';
import { reachesForLines } from '../../core/line-walk';
import { lookOf } from '../../core/looks';
import type { MapHit } from '../../map/atlas-map';
import type { Candidate } from '../../state/candidate';

type Ranked = { hit: MapHit; rank: number };

const LABEL = -1;
const POINT = 0;
const REACH = 1;
const LINE = 2;
const AREA = 3;
/** An area is under every click; one that nothing is written of comes last. */
const AREA_WITHOUT_PLACE = 4;

const RANK = { point: POINT, line: LINE, area: AREA };

/**
 * What lies under the pointer, the most specific first, each place once: a label, a point, a stretch of a line, a line,
 * an area; of equals in the map's order, which is the nearer first and of areas the smaller. A stretch of a line stands
 * for the line, too.
 *
 * @param hits in the map's order
 */
export function candidatesOf(
  hits: readonly MapHit[],
  placesOf: (feature: string) => readonly Place[],
  layerOf: (id: string) => Layer | undefined,
): Candidate[] {
  const ranked = rankedHits(hits, layerOf);
  const places = new Map<string, Ranked & { place: Place; feature: string; distance: number }>();
  const shapes: Ranked[] = [];
  for (const { hit, rank } of ranked) {
    const found = placesOf(hit.feature);
    if (found.length === 0) shapes.push({ hit, rank: rank === AREA ? AREA_WITHOUT_PLACE : rank });
    for (const place of found)
      if (!places.has(place.id))
        places.set(place.id, { hit, rank, place, feature: hit.feature, distance: hit.distance });
  }
  const lettered = [...places.values()].filter(({ rank }) => rank === LABEL);
  const drawn = reachesForLines([...places.values()].filter(({ rank }) => rank !== LABEL));
  const seen = new Set<string>();
  const candidates: (Candidate & { rank: number })[] = [
    ...[...lettered, ...drawn].map(({ place, feature, rank }) => ({ place, feature, rank })),
    ...shapes
      .filter(({ hit: { feature } }) => !seen.has(feature) && seen.add(feature))
      .map(({ hit, rank }) => ({ place: null, feature: hit.feature, rank })),
  ];
  return candidates
    .sort((a, b) => a.rank - b.rank)
    .map(({ place, feature }) => ({ place, feature }) as Candidate);
}

/** What a reader has to choose from: points that lie together, which no pointer tells apart. Empty when one is meant. */
export function choiceOf(
  hits: readonly MapHit[],
  placesOf: (feature: string) => readonly Place[],
  layerOf: (id: string) => Layer | undefined,
): Candidate[] {
  if (hits.some(({ label }) => label)) return [];
  const together = candidatesOf(
    hits.filter((hit) => hit.together),
    placesOf,
    layerOf,
  );
  // One mark may be of several places; they are under "Also here".
  return new Set(together.map(({ feature }) => feature)).size > 1 ? together : [];
}

function rankedHits(hits: readonly MapHit[], layerOf: (id: string) => Layer | undefined): Ranked[] {
  return hits
    .map((hit) => ({ hit, rank: hit.label ? LABEL : rankOf(layerOf(hit.layer)) }))
    .sort((a, b) => a.rank - b.rank);
}

function rankOf(layer: Layer | undefined): number {
  if (!layer) return POINT;
  const { shape, derived } = lookOf(layer);
  return derived ? REACH : RANK[shape];
}
