import { shapeVisibilityOf, tally } from '../core/filter';
import type { Scene } from './scene';

/** What the chosen time leaves, in one sentence. */
export function filteredSentence(scene: Scene): string {
  const excerpts = tally(
    scene.lookup.passages.map(({ excerpt }) => excerpt.when),
    scene.choice,
  );
  const shapes = [...scene.features.values()].filter(
    ({ layer }) => !layer.basemap && scene.layersOn.has(layer.id),
  );
  const drawn = shapes.filter(({ when }) => shapeVisibilityOf(when, scene.choice) !== 'hidden').length;
  const { t } = scene;
  return t('filtered', {
    excerpts: t('excerptsOf', { visible: excerpts.visible, count: excerpts.total }),
    features: t('featuresOf', { visible: drawn, count: shapes.length }),
    undated: t('undatedCount', { count: excerpts.undated }),
  });
}
