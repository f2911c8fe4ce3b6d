import { expect, test } from 'vitest';
import { smallAtlas } from '../../core/testing/aras';
import { placeZoom } from './place-zoom';

const [any] = smallAtlas().places;
const at = (...spots: [lon: number, lat: number][]) =>
  spots.map(([lon, lat], i) => ({
    ...any!,
    id: `p${i}`,
    bounds: [lon, lat, lon, lat] as [number, number, number, number],
  }));
const kilometres = (zoom: number, lat: number, pixels: number) =>
  (pixels * 40_075 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);

test('a town on the Silk Road is shown with the next towns on the way', () => {
  const zoom = placeZoom({
    bounds: [28, 20, 122, 50],
    places: at(
      [66.97, 39.65],
      [64.42, 39.77],
      [76, 39.47],
      [87.6, 43.8],
      [108.9, 34.3],
      [51.4, 35.7],
      [44.4, 33.3],
    ),
  });
  expect(kilometres(zoom, 39.65, 800)).toBeGreaterThan(1000);
});

test('a town among villages is shown close', () => {
  const villages = Array.from({ length: 300 }, (_, i) => [46 + (i % 20) / 50, 39 + Math.floor(i / 20) / 50]);
  const zoom = placeZoom({ bounds: [43, 38, 49, 41], places: at(...(villages as [number, number][])) });
  expect(kilometres(zoom, 39, 800)).toBeLessThan(40);
  expect(kilometres(zoom, 39, 800)).toBeGreaterThan(5);
});

test('a single place, or none that has a shape, is shown as a part of the atlas', () => {
  const bounds: [number, number, number, number] = [43, 38, 49, 41];
  expect(placeZoom({ bounds, places: at([46, 39]) })).toBeCloseTo(placeZoom({ bounds, places: [] }));
  expect(kilometres(placeZoom({ bounds, places: [] }), 39, 800)).toBeGreaterThan(100);
  expect(Number.isFinite(placeZoom({ bounds: [46, 39, 46, 39], places: at([46, 39]) }))).toBe(true);
});
