import { expect, test } from 'vitest';
import type { Bounds } from './geography';
import { boundsOf } from './place-bounds';
import { smallAtlas } from './testing/aras';

const atlas: Bounds = [43, 38, 48, 41];
const place = (bounds: Bounds | null) => ({ ...smallAtlas().places[0]!, bounds });

test('a country is shown as far as the atlas goes, a far town as it is', () => {
  expect(boundsOf([place([44, 25, 63, 40])], atlas)).toEqual([44, 38, 48, 40]);
  expect(boundsOf([place([51.4, 35.7, 51.4, 35.7]), place([46, 39, 47, 40])], atlas)).toEqual([
    46, 35.7, 51.4, 40,
  ]);
});

test('places without a shape give nothing to show', () => {
  expect(boundsOf([place(null)], atlas)).toBeNull();
  expect(boundsOf([], atlas)).toBeNull();
});
