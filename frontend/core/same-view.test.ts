import { expect, test } from 'vitest';
import { sameView } from './same-view';

const view = { zoom: 8.5, lat: 39.65, lon: 46.4 };

test('views_lessThanAPixelApart_areTheSame', () => {
  expect(sameView(view, { ...view, lat: 39.6508, lon: 46.3995 })).toBe(true);
});

test('views_moreThanAPixelApart_orOfAnotherZoom_areNot', () => {
  expect(sameView(view, { ...view, lon: 46.405 })).toBe(false);
  expect(sameView(view, { ...view, lat: 39.654 })).toBe(false);
  expect(sameView(view, { ...view, zoom: 8.51 })).toBe(false);
});
