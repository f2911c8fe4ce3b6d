import { expect, test } from 'vitest';
import golden from '../../src/test/resources/link/state.golden.json';
import type { Atlas } from '../core/atlas';
import { isSpan } from '../core/span-problem';
import { parseState, printState } from './link-state';

/** The file that the Java tests read too; an atlas's parts that no link names are left out. */
const atlas = {
  languages: golden.atlas.languages,
  periods: golden.atlas.periods.map((id) => ({ id })),
  layers: golden.atlas.layers,
  places: golden.atlas.places.map(({ id, features, reachOf }) => ({
    id,
    features,
    reach: reachOf === null ? null : { line: reachOf, fromMetres: 0, toMetres: 1 },
  })),
  readings: golden.atlas.readings.map(({ id, excerpts }) => ({
    id,
    excerpts: excerpts.map((excerpt) => ({ id: excerpt })),
  })),
} as unknown as Atlas;

test.each(golden.cases as [query: string, printed: string][])('%s is the state %s', (query, printed) => {
  expect(printState(parseState(query, atlas, isSpan).state)).toBe(printed);
});
