import type { ActionContext } from './action-context';
import { initialLayers } from './link-state';
import { layersOn } from './selectors';

export interface LayerActions {
  toggleLayer(layer: string): void;
}

export function layerActions({ store, link, announcer }: ActionContext): LayerActions {
  return {
    toggleLayer(layer) {
      const { lookup } = store.state;
      if (!lookup) return;
      const on = layersOn(store);
      if (!on.delete(layer)) on.add(layer);
      const initial = initialLayers(lookup.atlas);
      const layers = lookup.atlas.layers.map(({ id }) => id).filter((id) => on.has(id));
      const isInitial = layers.length === initial.length && layers.every((id) => initial.includes(id));
      link.change({ layers: isInitial ? null : layers });
      announcer.sayFilter('left');
    },
  };
}
