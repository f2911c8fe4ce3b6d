import type { Place } from '../core/atlas';
import { shapeVisibilityOf } from '../core/filter';
import type { Scene } from './scene';

/** Why nothing of a place is on the map. */
export type NotDrawn = 'no-feature' | 'no-shape' | 'layer-failed' | 'layer-off' | 'out-of-time';

/**
 * Why nothing of a place is on the map now; null when something is, or is still on its way. Of several features the one
 * that comes nearest to being drawn speaks for all.
 */
export function whyNotDrawn(place: Place, scene: Scene): NotDrawn | null {
  if (place.features.length === 0) return 'no-feature';
  const reasons = place.features.map((id) => reasonOf(id, scene));
  if (reasons.includes(null)) return null;
  return NEAREST_FIRST.find((reason) => reasons.includes(reason))!;
}

const NEAREST_FIRST: readonly NotDrawn[] = ['out-of-time', 'layer-off', 'layer-failed', 'no-shape'];

/** Why a shape is not on the map now; null when it is, or is still on its way. */
export function reasonOf(
  id: string,
  {
    features,
    layersOn,
    layerStatus,
    choice,
  }: Pick<Scene, 'features' | 'layersOn' | 'layerStatus' | 'choice'>,
): NotDrawn | null {
  const layer = id.slice(0, id.indexOf(':'));
  if (!layersOn.has(layer)) return 'layer-off';
  const facts = features.get(id);
  if (!facts) return layerStatus.get(layer) === 'failed' ? 'layer-failed' : null;
  if (!facts.hasShape) return 'no-shape';
  return shapeVisibilityOf(facts.when, choice) === 'hidden' ? 'out-of-time' : null;
}
