import type { Place } from '../core/atlas';
import { placesOnTheWay } from '../core/line-walk';
import { formatWhen } from '../core/when-words';
import type { Scene } from './scene';
import { reasonOf, whyNotDrawn } from './undrawn-reason';

/** Why a chosen shape is drawn as an outline only. */
type OutlineReason = 'out-of-time' | 'layer-off';

/** The places that are chosen: those of the open passage, the stretches of the walk's step, or the open place. */
export function chosenPlaces({ lookup, state, tab }: Scene): readonly Place[] {
  const passage = lookup.passage(state.excerpt, state.reading);
  if (passage && tab === 'reading') return passage.excerpt.places.flatMap((id) => lookup.place(id) ?? []);
  const place = lookup.place(state.place);
  if (place && passage && state.order === 'along') return placesOnTheWay(place, passage, lookup);
  return place ? [place] : [];
}

/**
 * The chosen shapes that time or a layer switch would hide, and that are drawn dashed all the same: what a reader chose
 * is never hidden. A place that has another shape on the map needs none.
 */
export function outlinedShapes(scene: Scene): string[] {
  return chosenShapes(scene)
    .filter(({ id, reason }) => reason !== null && reasonOf(id, scene) === reason)
    .map(({ id }) => id);
}

/** Ids of layers that are off and have a chosen shape to draw. Scenery is never drawn in part. */
export function layersForOutlines(scene: Scene): Set<string> {
  const scenery = new Set(scene.lookup.atlas.layers.filter(({ basemap }) => basemap).map(({ id }) => id));
  return new Set(
    outlinedShapes(scene)
      .map(layerOf)
      .filter((id) => !scene.layersOn.has(id) && !scenery.has(id)),
  );
}

/** Why an outline stands on the map, in one line; null where there is none. */
export function outlineSentence(scene: Scene): string | null {
  const { t, features, lookup } = scene;
  const first = outlinedShapes(scene)[0];
  if (first === undefined) return null;
  const facts = features.get(first);
  const layer = lookup.atlas.layers.find(({ id }) => id === layerOf(first));
  if (reasonOf(first, scene) === 'layer-off')
    return t('outline.layerOff', { layer: layer?.title ?? layerOf(first) });
  return t('outline.outOfTime', { dates: facts?.when ? formatWhen(facts.when, t) : '' });
}

export function layerOf(feature: string): string {
  return feature.slice(0, feature.indexOf(':'));
}

function chosenShapes(scene: Scene): { id: string; reason: OutlineReason | null }[] {
  const places = chosenPlaces(scene);
  if (places.length === 0 && scene.feature !== null)
    return [{ id: scene.feature, reason: outlineReason(reasonOf(scene.feature, scene)) }];
  return places.flatMap((place) => {
    const reason = outlineReason(whyNotDrawn(place, scene));
    return place.features.map((id) => ({ id, reason }));
  });
}

function outlineReason(reason: ReturnType<typeof whyNotDrawn>): OutlineReason | null {
  return reason === 'out-of-time' || reason === 'layer-off' ? reason : null;
}
