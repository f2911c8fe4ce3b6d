import type { Layer } from './atlas';

/** Layers that the map draws in one and the same sign stand together: a key has no two equal signs. */
export function drawnAlike(layers: readonly Layer[]): Layer[][] {
  const groups = new Map<string, Layer[]>();
  for (const layer of layers) {
    const { style, color, pattern, basemap } = layer;
    const sign = [style, color, pattern, basemap].join('|');
    const group = groups.get(sign);
    if (group) group.push(layer);
    else groups.set(sign, [layer]);
  }
  return [...groups.values()];
}
