import type { Place } from '../core/atlas';
import { shapeVisibilityOf } from '../core/filter';
import type { Scene } from './scene';

/**
 * The country of the atlas that a piece of background land is, by its name: so that background and atlas have one
 * label between them, in the language chosen. `labelled` when the atlas's own shape is drawn and carries it. Null for
 * land that is no country of the atlas, and for everything else.
 */
export function countryBelow(
  feature: string,
  { features, lookup, layersOn, choice }: Pick<Scene, 'features' | 'lookup' | 'layersOn' | 'choice'>,
): { place: Place; labelled: boolean } | null {
  const facts = features.get(feature);
  if (!facts?.layer.basemap || facts.layer.style !== 'land' || facts.name === null) return null;
  for (const place of lookup.placesNamed(facts.name)) {
    const shape = place.features
      .map((id) => features.get(id))
      .find((own) => own !== undefined && own.layer.style === 'country' && !own.layer.basemap);
    if (!shape) continue;
    const { layer, when } = shape;
    return {
      place,
      labelled: layer.label && layersOn.has(layer.id) && shapeVisibilityOf(when, choice) !== 'hidden',
    };
  }
  return null;
}
