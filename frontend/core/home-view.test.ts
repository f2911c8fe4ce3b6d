import { expect, test } from 'vitest';
import { isHomeView } from './home-view';

const home = { zoom: 7, lon: 46, lat: 39.5 };

test('view_movedByAFewPixels_isHome', () => {
  expect(isHomeView(home, home)).toBe(true);
  for (const step of [-0.3, 0.3]) {
    expect(isHomeView({ ...home, lon: 46 + step }, home)).toBe(true);
    expect(isHomeView({ ...home, lat: 39.5 + step }, home)).toBe(true);
  }
  expect(isHomeView({ ...home, zoom: 7.04 }, home)).toBe(true);
});

test('view_movedVisibly_isNotHome', () => {
  for (const step of [-0.33, 0.33]) {
    expect(isHomeView({ ...home, lon: 46 + step }, home)).toBe(false);
    expect(isHomeView({ ...home, lat: 39.5 + step }, home)).toBe(false);
  }
  for (const zoom of [6.94, 7.06]) expect(isHomeView({ ...home, zoom }, home)).toBe(false);
});

test('tolerance_isTheSameInPixels_atEachZoom', () => {
  for (const zoom of [4, 8, 12]) {
    const at = (pixels: number) => ({ zoom, lon: 46 + (pixels * 360) / (256 * 2 ** zoom), lat: 39.5 });
    expect(isHomeView(at(28), { ...home, zoom })).toBe(true);
    expect(isHomeView(at(29), { ...home, zoom })).toBe(false);
  }
});
