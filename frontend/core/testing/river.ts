import type { Atlas, Excerpt, Place } from '../atlas';
import { smallAtlas } from './aras';

function reach(id: string, fromKm: number, toKm: number, line = 'aras.river:aras'): Place {
  return {
    id,
    kind: 'reach',
    names: [{ text: `Reach ${id}`, lang: 'en', script: 'Latn', variant: false }],
    features: [`aras.reaches:${id}`],
    bounds: [44 + fromKm / 100, 39, 44 + toKm / 100, 39.1],
    reach: { line, fromMetres: fromKm * 1000, toMetres: toKm * 1000 },
    claims: [],
    note: null,
    source: null,
  };
}

function excerpt(id: string, paragraph: number, places: string[]): Excerpt {
  return {
    id,
    paragraph,
    exact: `Messages of ${id}.`,
    prefix: '',
    suffix: '',
    note: `About ${id}.`,
    when: null,
    places,
    footnotes: [],
  };
}

/** The small atlas with three reaches of its river, named out of order, and what is written of them. */
export function riverAtlas(): Atlas {
  const atlas = smallAtlas();
  const river = atlas.layers.find(({ id }) => id === 'aras.river')!;
  atlas.layers.push({
    ...river,
    id: 'aras.reaches',
    title: 'Stretches',
    style: 'reach',
    url: '/api/layers/aras.reaches.geojson',
  });
  atlas.places.push(reach('bridge', 200, 230), reach('dam', 100, 120), reach('ford', 110, 112));
  const [article, context] = atlas.readings as [Atlas['readings'][0], Atlas['readings'][0]];
  article.excerpts.push(excerpt('whole', 9, ['aras']), excerpt('both', 6, ['aras', 'bridge']));
  context.excerpts.push(
    excerpt('late', 8, ['dam']),
    excerpt('early', 3, ['bridge', 'dam']),
    excerpt('at-ford', 5, ['ford']),
  );
  return atlas;
}
