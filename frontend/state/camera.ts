import type { Place } from '../core/atlas';
import { placesOnTheWay } from '../core/line-walk';
import type { Passage } from '../core/lookup';
import { boundsOf } from '../core/place-bounds';
import type { Store } from './store';

export interface Camera {
  readonly store: Store;
  /** There is a map: it flies, and only to what is not in view. */
  readonly hasMap: boolean;
}

/** Brings the places of a passage into view; on the walk along a line, the reaches of it that the passage is about. */
export function travel(camera: Camera, passage: Passage): void {
  const { link, lookup } = camera.store.state;
  const line = link?.order === 'along' ? lookup?.place(link.place) : null;
  travelTo(
    camera,
    line
      ? placesOnTheWay(line, passage, lookup!)
      : passage.excerpt.places.map((id) => lookup?.place(id) ?? null).filter((place) => place !== null),
  );
}

/** @param margin pixels from the edges of the map within which a place is not well in view */
export function travelTo({ store, hasMap }: Camera, places: readonly Place[], margin = 16): void {
  const to = boundsOf(places, store.state.lookup!.atlas.bounds);
  store.pending.linkView = null;
  if (!to) return;
  store.pending.camera = hasMap
    ? { to, ofPlaces: true, unlessWithin: margin }
    : { to, ofPlaces: true, animate: false };
}
