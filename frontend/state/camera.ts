import type { Place } from '../core/atlas';
import { placesOnTheWay } from '../core/line-walk';
import type { Passage } from '../core/lookup';
import { boundsOf } from '../core/place-bounds';
import type { ActionContext } from './action-context';

type Camera = Pick<ActionContext, 'store' | 'hasMap'>;

/** Brings the places of a passage into view; on the walk along a line, the reaches of it that the passage is about. */
export function travel(context: Camera, passage: Passage): void {
  const { link, lookup } = context.store.state;
  const line = link?.order === 'along' ? lookup?.place(link.place) : null;
  travelTo(
    context,
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
