import { expect, test } from 'vitest';
import { asksForDetail } from './detail';

const overview = { url: '/overview', zoom: 8, bounds: [43, 38, 49, 41] as [number, number, number, number] };
const here = { lon: 46, lat: 39.5 };

test('overview_isEnough_atItsOwnZoomAndALittleCloser', () => {
  expect(asksForDetail({ ...here, zoom: 8 }, overview)).toBe(false);
  expect(asksForDetail({ ...here, zoom: 9.5 }, overview)).toBe(false);
});

test('detail_isAskedFor_closeUp', () => {
  expect(asksForDetail({ ...here, zoom: 9.75 }, overview)).toBe(true);
});

test('detail_isAskedFor_elsewhere_unlessFromAfar', () => {
  expect(asksForDetail({ lon: 30, lat: 39.5, zoom: 6.5 }, overview)).toBe(true);
  expect(asksForDetail({ lon: 30, lat: 39.5, zoom: 6 }, overview)).toBe(false);
});
