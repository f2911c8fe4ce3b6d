import { expect, test } from 'vitest';
import { asksForDetail } from './level-of-detail';

const generalised = {
  url: '/generalised',
  zoom: 8,
  bounds: [43, 38, 49, 41] as [number, number, number, number],
};
const here = { lon: 46, lat: 39.5 };

test('generalised_isEnough_atItsOwnZoomAndALittleCloser', () => {
  expect(asksForDetail({ ...here, zoom: 8 }, generalised)).toBe(false);
  expect(asksForDetail({ ...here, zoom: 9 }, generalised)).toBe(false);
});

test('detail_isAskedFor_closeUp', () => {
  expect(asksForDetail({ ...here, zoom: 9.25 }, generalised)).toBe(true);
});

test('detail_isAskedFor_elsewhere_unlessFromAfar', () => {
  expect(asksForDetail({ lon: 30, lat: 39.5, zoom: 6.5 }, generalised)).toBe(true);
  expect(asksForDetail({ lon: 30, lat: 39.5, zoom: 6 }, generalised)).toBe(false);
});
